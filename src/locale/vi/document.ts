/** Words for digitised papers. */
import type { GoneWhy } from '../../domain/document/document.ts';
import type { FileKind } from '../../domain/document/kind.ts';
import type { FileFault } from '../../domain/document/problems.ts';
import { countText, dateText, shellWord } from '../format.ts';
import type { EventWords } from '../lists.ts';
import type { ProblemsOf } from '../shape.ts';
import { signProblems, signWords } from './document-sign.ts';
import { reuseProblems, reuseWords } from './document-reuse.ts';
import { kinds } from './document-kinds.ts';
import { scansWords } from './document-scans.ts';
import { sortProblems, sortWords } from './document-sort.ts';

const megabytes = (bytes: number): string => `${countText(Math.floor(bytes / 2 ** 20))} MB`;

function faultText(fault: FileFault, kind: FileKind | null, most: number): string {
  const what = kind === null ? 'Tệp' : `Tệp ${kinds[kind]}`;
  const faults: Readonly<Record<FileFault, string>> = {
    empty: 'Tệp rỗng, không có gì trong đó.',
    unknown_kind: 'Nội dung không phải PDF, JPEG, PNG hay TIFF, dù tên tệp ghi gì.',
    broken: `${what} bị hỏng hoặc chưa chép xong: không mở được.`,
    encrypted: 'Tệp PDF có mật khẩu, không mở được.',
    too_large: `Tệp lớn hơn ${megabytes(most)}.`,
    too_many_pages: `${what} có hơn ${countText(most)} trang.`,
    too_many_pixels: `${what} có hơn ${countText(most / 1_000_000)} triệu điểm ảnh.`,
    too_slow: `${what} mở quá lâu.`,
    link: 'Đó là một liên kết, không phải chính tệp.',
    not_a_file: 'Đó là thư mục hoặc thiết bị, không phải tệp.',
    changed: 'Tệp đang được ghi: nội dung đổi trong lúc đọc.',
  };
  return faults[fault];
}

const remedies: Readonly<Record<FileFault, string>> = {
  empty: 'Quét lại giấy ấy.',
  unknown_kind: 'Quét lại ra PDF, JPEG, PNG hoặc TIFF.',
  broken: 'Chép lại tệp, hoặc quét lại giấy ấy.',
  encrypted: 'Lưu bản không có mật khẩu rồi thêm lại.',
  too_large: 'Quét lại ở 200 DPI, hoặc chia thành nhiều tệp.',
  too_many_pages: 'Chia thành nhiều tệp rồi thêm từng tệp.',
  too_many_pixels: 'Quét lại ở 200 DPI.',
  too_slow: 'Quét lại giấy ấy, hoặc in tệp ra rồi quét lại.',
  link: 'Nêu chính tệp mà liên kết dẫn tới.',
  not_a_file: 'Nêu từng tệp trong thư mục.',
  changed: 'Đợi máy quét ghi xong rồi gõ lại lệnh.',
};

export const documentProblems = (): ProblemsOf<'document'> => ({
  ...signProblems(),
  'document.bad_file': ({ path, fault, kind, most }) => ({
    what: `Không nhận tệp ${path}. Chưa giữ tệp nào.`,
    why: faultText(fault, kind, most),
    next: [remedies[fault]],
  }),
  'document.too_many_files': ({ most }) => ({
    what: `Mỗi lần thêm được nhiều nhất ${countText(most)} tệp.`,
    next: ['Thêm làm nhiều lần.'],
  }),
  ...reuseProblems,
  ...sortProblems,
  'document.of_what': () => ({
    what: 'Chưa rõ tệp là của giấy nào trong hồ sơ, hay là kết quả: nêu một trong hai.',
    next: ['--component <số thứ tự hoặc tên giấy>', '--result'],
    desk: ['Nêu giấy theo số thứ tự, hoặc chọn kết quả.'],
  }),
  'document.not_ours': ({ code, office }) => ({
    what: `${office} không số hóa hồ sơ ${code}.`,
    why: 'Đơn vị không tiếp nhận, không giữ và không giải quyết hồ sơ này.',
    next: [`motcua dossier show ${code}`],
  }),
  'document.paper_not_here': ({ code, name }) => ({
    what: `Hồ sơ ${code} chưa có giấy "${name}".`,
    why: 'Chỉ số hóa giấy đã nộp; giấy nộp sau thì ghi nhận trước.',
    next: [`motcua dossier add-paper ${code}`],
  }),
  'document.not_found': ({ typed, code }) => ({
    what:
      code === null
        ? `Không có giấy số hóa nào là "${typed}".`
        : `Hồ sơ ${code} không có giấy số hóa "${typed}".`,
    why: 'Nêu mã hồ sơ và số thứ tự (H49.22-261123-0001/2), hoặc ít nhất 8 ký tự đầu của mã băm.',
    next: [`motcua document list ${code ?? '<mã hồ sơ>'}`],
  }),
  'document.several': ({ typed }) => ({
    what: `Có nhiều tệp mà mã băm bắt đầu bằng "${typed}".`,
    next: ['Gõ thêm vài ký tự của mã băm.'],
  }),
  'document.gone': ({ code, n }) => ({
    what: `Giấy số hóa ${code}/${n} không còn được giữ.`,
    why: 'Tệp đã gỡ, chỉ còn mã băm và lý do.',
    next: [`motcua document show ${code}/${n}`],
  }),
  'document.held': ({ code, n, until }) => ({
    what: `Giấy số hóa ${code}/${n} được giữ lại${until === null ? '' : ` đến hết ${dateText(until)}`}, không gỡ được.`,
    why: 'Lãnh đạo đã quyết định giữ mọi dữ liệu của người có trong hồ sơ này.',
    next: ['motcua privacy list'],
    desk: ['Xem ai đang được giữ lại trong danh sách yêu cầu về dữ liệu cá nhân.'],
  }),
  'document.kept': ({ code, n, until, open, source, today }) => ({
    what: `Giấy số hóa ${code}/${n} chưa được tiêu hủy.`,
    why: open
      ? 'Hồ sơ chưa giải quyết xong.'
      : until === null
        ? `Được lưu vĩnh viễn${source === null ? '' : `: ${source}`}.`
        : `Phải lưu đến hết ${dateText(until)}; theo những ngày có người làm việc trong kho thì mới chắc đã đến ${dateText(today)}. Căn cứ: ${source ?? ''}.`,
    next: ['motcua document retention'],
  }),
  'document.no_viewer': ({ ref, program }) => ({
    what: `Không mở được ${ref} trên máy này.`,
    why:
      program === null
        ? 'Ở đây không có màn hình, hoặc không có ai để hỏi khi nào xem xong.'
        : `Chương trình ${program} không chạy hoặc báo là không mở được.`,
    next: [`motcua document export ${ref} ./giay.pdf`, 'MOTCUA_VIEWER=<chương trình xem>'],
    desk: ['Ghi giấy ra tệp rồi mở tệp ấy.'],
  }),
  'document.sort_stopped': ({ kept, of }) => ({
    what: `Đã dừng: giữ được ${countText(kept)} trên ${countText(of)} giấy của chồng.`,
    why: 'Giấy đã giữ thì không giữ lần nữa.',
    next: ['motcua document sort <tệp hoặc thư mục>'],
  }),
  'document.dates': ({ issuedOn, validUntil }) => ({
    what: `Giấy cấp ngày ${dateText(issuedOn)} không thể hết hạn ngày ${dateText(validUntil)}.`,
    next: ['--issued-on <ngày cấp> --valid-until <ngày hết hạn>'],
  }),
  'document.files_lost': ({ count, sha256, place }) => ({
    what: `${countText(count)} tệp số hóa không đi theo, trước hết là ${sha256.slice(0, 16)}….`,
    why: `Ở ${place} không có các tệp ấy, hoặc chúng đã bị đổi.`,
    next: ['motcua store verify --files'],
  }),
  'document.bad_root': ({ path }) => ({
    what: `Tệp ${path} không phải là chứng thư số.`,
    why: 'Thư mục chứng thư gốc chỉ nhận tệp PEM hoặc DER.',
    next: [
      'Bỏ tệp ấy ra khỏi thư mục rồi đặt lại.',
      'motcua config set signature.roots "<thư mục>"',
    ],
  }),
  'document.no_roots': ({ path }) => ({
    what: `Không có chứng thư số nào trong ${path}.`,
    why: 'Mỗi chứng thư gốc là một tệp .pem, .crt, .cer hoặc .der.',
    next: ['motcua config set signature.roots "<thư mục>"'],
  }),
  'document.other_roots': ({ path, digest, agreed }) => ({
    what: `Không kiểm tra theo các chứng thư gốc trong ${path} (mã ${digest}).`,
    why:
      agreed === null
        ? 'Chưa người quản lý nào đồng ý tin các chứng thư ấy.'
        : `Các chứng thư mà người quản lý đã đồng ý có mã ${agreed}; ở đây là bộ khác.`,
    next: [`motcua config set signature.roots ${shellWord(path)}`],
  }),
  'document.card': ({ code, name, result }) => ({
    what: `Không giữ ảnh của "${name}" (hồ sơ ${code}).`,
    why: 'Thẻ chỉ để xuất trình và quét lấy dữ liệu; Luật 91/2025 không cho giữ quá mức cần thiết.',
    next: [
      ...(result ? [] : [`motcua dossier add-paper ${code} --data ${shellWord(name)}`]),
      'motcua config set documents.cards keep',
    ],
  }),
  'document.file_missing': ({ sha256, place }) => ({
    what: `Không thấy tệp ${sha256.slice(0, 16)}… ở ${place}.`,
    why: 'Nhật ký có ghi tệp này nhưng nó không còn ở chỗ giữ.',
    next: ['motcua store verify --files'],
  }),
  'document.file_altered': ({ sha256, place }) => ({
    what: `Tệp ${sha256.slice(0, 16)}… ở ${place} không còn là tệp đã giữ.`,
    why: 'Nội dung đọc ra không khớp mã băm ghi trong nhật ký.',
    next: ['motcua store verify --files'],
  }),
});

export const documentEventWords: EventWords<'document'> = {
  'document.added': 'Số hóa giấy tờ',
  'document.verified': 'Kiểm tra chữ ký số',
  'document.removed': 'Gỡ giấy số hóa',
};

const goneShort: Readonly<Record<GoneWhy, string>> = {
  mistake: 'đã gỡ vì nhầm',
  erased: 'đã xóa theo yêu cầu',
  retention: 'đã hủy khi hết hạn lưu',
};

export const documentScreen = {
  document: () => ({
    scans: scansWords,
    sort: sortWords,
    sign: signWords,
    reuse: reuseWords,
    result: 'kết quả giải quyết',
    kinds,
    size: (kind: FileKind, pages: string, kilobytes: string): string =>
      `${kinds[kind]}, ${pages} trang, ${kilobytes} KB`,
    ref: 'Giấy số hóa',
    of: 'Của',
    file: 'Tệp',
    digest: 'Mã băm',
    name: 'Tên tệp',
    paperCode: 'Mã giấy tờ',
    number: 'Số',
    issuedOn: 'Ngày cấp',
    issuedBy: 'Nơi cấp',
    signer: 'Người ký',
    validUntil: 'Có giá trị đến',
    added: 'Số hóa lúc',
    gone: 'Đã gỡ',
    goneReason: 'Lý do',
    goneShort,
    goneWhy: {
      mistake: (at: string): string => `${at}, vì nhầm`,
      erased: (at: string): string => `${at}, theo yêu cầu xóa dữ liệu`,
      retention: (at: string): string => `${at}, hết hạn lưu`,
    } satisfies Record<GoneWhy, (at: string) => string>,
    kept: (ref: string, of: string, size: string): string => `Đã giữ ${ref}: ${of} (${size}).`,
    none: (code: string): string => `Hồ sơ ${code} chưa có giấy nào được số hóa.`,
    exported: (ref: string, file: string | null): string =>
      file === null ? `Đã ghi ${ref}.` : `Đã ghi ${ref} ra ${file}.`,
    removed: (ref: string): string => `Đã gỡ giấy số hóa ${ref}; mã băm và lý do vẫn còn.`,
    removedSigned: (ref: string): string => `Gỡ cùng ${ref}, bản ký từ giấy ấy.`,
    fileMissing: (sha256: string): string => `Thiếu tệp ${sha256}.`,
    fileAltered: (sha256: string): string => `Tệp ${sha256} không còn là tệp đã giữ.`,
    filesWhole: (files: string): string => `Đọc lại ${files} tệp số hóa: đủ và nguyên vẹn.`,
    resultGoes: (ref: string, digest: string): string =>
      `Kết quả điện tử gửi đi: ${ref}, mã băm ${digest}….`,
    resultFile: 'Tệp kết quả',
    nothingGoes: '! chưa giữ tệp nào: trả trực tuyến mà không có gì để gửi',
    noResultFile: (code: string): string =>
      `Hồ sơ ${code} trả trực tuyến mà chưa giữ tệp kết quả nào.`,
    untilSeen: (ref: string): string => `Đang mở ${ref}. Xem xong thì bấm Enter:`,
    opened: (ref: string): string => `Đã xem ${ref}; bản tạm đã xóa.`,
    noneOver: 'Chưa có bản quét nào hết thời hạn lưu.',
    destroyed: (ref: string): string => `Đã tiêu hủy bản quét ${ref}; mã băm và lý do vẫn còn.`,
    fileLeft: (sha256: string): string =>
      `Tệp ${sha256} đã xóa theo luật mà vẫn còn nằm đó: lệnh xóa bị ngắt.`,
    filesStrange: (files: string, path: string): string =>
      `Nằm lẫn trong thư mục giấy số hóa, không phải của chương trình: ${files} tệp, như ${path}. Xem là gì rồi tự chuyển đi.`,
    filesErased: (files: string): string =>
      `${files} tệp đã xóa theo yêu cầu hoặc hết hạn lưu: nhật ký chỉ còn mã băm và lý do.`,
    filesBack:
      'Lấy lại từ thư mục tệp số hóa cạnh bản sao lưu; không còn ở đó thì quét lại giấy rồi thêm lại.',
    beforeRefilled: (of: string, code: string): string =>
      `${of}: quét trước khi khai lại (${code})`,
    removedUsed: (ref: string): string =>
      `Hồ sơ chưa xong đang dùng lại bản này: ${ref}. Giấy ở đó cần xem lại.`,
    filesCameBack: (count: string): string => `Đã lấy lại ${count} tệp từ cạnh bản sao lưu.`,
    here: (count: string): string => `giấy số hóa (${count})`,
    noneHere: 'Chưa có giấy nào được số hóa.',
    until: (day: string): string => `đến ${day}`,
    numberedPaper: (name: string, id: string): string => `${name} (giấy số ${id})`,
    signedCopy: (name: string): string => `${name}, bản ký số`,
    whichPaper: (papers: number): string =>
      papers === 0 ? 'Hồ sơ chưa nhận giấy nào.' : 'Gõ số đứng trước tên giấy, hoặc tên của nó.',
    explainPaper: (hasResult: boolean): string[] => [
      'Giấy nào của hồ sơ: gõ số đứng trước tên giấy ở trên, hoặc vài chữ trong tên.',
      ...(hasResult ? ['k là kết quả giải quyết, không phải giấy công dân nộp.'] : []),
    ],
    already: (ref: string, of: string): string => `Đã có sẵn là ${ref}: ${of}; không giữ lần nữa.`,
    severalPapers: (papers: string): string =>
      `Thành ${papers} giấy: mỗi tệp PDF, TIFF là một giấy riêng, các ảnh JPEG, PNG gộp làm một giấy.`,
    afterReturn: (code: string): string =>
      `Hồ sơ ${code} đã trả kết quả: tệp này giữ thêm sau khi trả, chưa tới tay công dân.`,
    addHere: 'thêm tệp quét',
    exportHere: (ending: string): string => `ghi ra tệp .${ending}`,
    removeHere: 'gỡ vì quét nhầm',
    explainHere: [
      'Các giấy đã quét; gõ số của một giấy để xem, ghi ra tệp hoặc gỡ.',
      'Thêm: kéo tệp quét thả vào cửa sổ này khi được hỏi tệp nào.',
      'Enter để về trang trước.',
    ],
    sealed: (files: string): string => `Đã mã hóa nốt ${files} tệp mà lần mã hóa kho trước để lại.`,
    tidy: (place: string): string => `Không có tệp thừa ở ${place}.`,
    tidied: (files: string, place: string): string => `Đã dọn ${files} tệp thừa ở ${place}.`,
  }),
};
