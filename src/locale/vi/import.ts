/** Words for imports: what is refused of a whole file, of a row, and what is worth seeing. */
import type { BatchState, BlockReason, ImportKind } from '../../domain/import/facts.ts';
import type { UnclearBecause } from '../../domain/import/date-order.ts';
import { isForeign } from '../../domain/import/foreign.ts';
import { importAsk } from './import-ask.ts';
import { faultWords, flagWords, foreignWords, noteWords } from './import-words.ts';
import type { Furniture } from '../../domain/import/furniture.ts';
import { countText } from '../format.ts';
import type { EventWords } from '../lists.ts';
import type { ProblemsOf } from '../shape.ts';

export const importProblems = (): ProblemsOf<'import'> => ({
  'import.unreadable': ({ file, format }) =>
    isForeign(format)
      ? {
          what: `Tệp ${file} là ${foreignWords[format].what}, không phải danh sách nhập được.`,
          next: [foreignWords[format].next],
        }
      : {
          what: `Không đọc được tệp ${file} như tệp ${format}.`,
          why: 'Tệp hỏng, có mật khẩu, hoặc thuộc loại khác.',
          next: ['Mở bằng bảng tính, lưu lại thành .xlsx hoặc .csv (UTF-8), rồi nhập tệp mới.'],
        },
  'import.file_changed': ({ file, batch, kept }) => ({
    what: `Tệp ${file} đã bị thay đổi trong lúc đọc, nên việc nhập chưa xong.`,
    why:
      batch === null
        ? 'Chưa dòng nào vào kho.'
        : `${countText(kept)} dòng đã vào kho, có thể một phần cũ, một phần mới; đợt nhập còn dở dang.`,
    next: [
      'Đóng tệp ở chương trình khác, hoặc sao ra tệp khác rồi nhập tệp ấy.',
      ...(batch === null ? [] : [`motcua import undo ${batch}`]),
    ],
  }),
  'import.no_header': ({ file, missing, seen }) => ({
    what: `Không tìm thấy dòng tiêu đề trong tệp ${file}.`,
    why: [
      missing.length > 0 ? `Thiếu cột: ${missing.join(', ')}.` : '',
      seen.length > 0 ? `Các cột đọc được: ${seen.join('; ')}.` : 'Tệp không có dòng nào.',
    ]
      .filter(Boolean)
      .join(' '),
    next: ['Nói rõ cột nào là gì: --map <tệp>', 'motcua help import dossiers'],
    desk: ['Thêm + sau phím của việc để chỉ tệp nói rõ cột nào là gì.'],
  }),
  'import.other_unit': ({ file, header }) => ({
    what: `Tệp ${file} ghi "${header}": số tiền trong đó không tính bằng đồng.`,
    why: 'Tiền được ghi sổ bằng đồng; đọc 8 nghìn đồng thành 8 đồng là sai.',
    next: [
      'Đổi số tiền trong tệp ra đồng, sửa lại tiêu đề, rồi nhập.',
      'Hoặc bỏ cột ấy: xóa cột trong tệp.',
    ],
  }),
  'import.bad_map': ({ path, typed, line }) => ({
    what: `Tệp chỉ dẫn cột ${path} có chỗ không đúng: ${badMap(typed, line)}.`,
    why: 'Mỗi dòng viết "tiêu đề trong tệp = cột của motcua"; để trống vế sau là bỏ cột ấy.',
    next: ['motcua help import dossiers'],
  }),
  'import.no_sheet': ({ file, typed, sheets }) => ({
    what: `Tệp ${file} không có trang tính "${typed}".`,
    why:
      sheets.length === 0
        ? 'Chỉ tệp Excel (.xlsx) mới có nhiều trang tính.'
        : `Các trang tính: ${sheets.join('; ')}.`,
    next: ['motcua help import dossiers'],
  }),
  'import.plan_damaged': ({ path, line }) => ({
    what:
      line === null
        ? `Tệp ${path} không phải kế hoạch nhập còn nguyên vẹn.`
        : `Dòng ${line} của tệp ${path} không phải dòng của một kế hoạch nhập.`,
    why: 'Kế hoạch chỉ được thực hiện đúng như lúc lập ra; tệp này đã bị sửa hoặc đứt đoạn.',
    next: ['motcua import dossiers <tệp> --plan <kế hoạch>'],
  }),
  'import.plan_foreign': ({ path }) => ({
    what: `Kế hoạch nhập ${path} không phải do kho này lập ra.`,
    why: 'Kế hoạch nói sẽ ghi những gì, nên chỉ kho đã lập và đã xem nó mới thực hiện.',
    next: ['motcua import dossiers <tệp> --plan <kế hoạch>'],
  }),
  'import.interrupted': ({ file, kept }) => ({
    what: `Đã dừng theo yêu cầu. ${countText(kept)} dòng đã vào kho và còn nguyên.`,
    why: `Tệp ${file} chưa nhập hết.`,
    next: ['Gõ lại đúng lệnh vừa rồi: chương trình nhập tiếp từ chỗ dừng.', 'motcua import list'],
  }),
  'import.batch_not_found': ({ typed }) => ({
    what: `Không có đợt nhập "${typed}".`,
    next: ['motcua import list'],
  }),
  'import.several': ({ typed, batches }) => ({
    what: `Có nhiều đợt nhập bắt đầu bằng "${typed}".`,
    why: `Đó là: ${batches.join('; ')}.`,
    next: ['Gõ thêm vài ký tự của đợt cần chọn.', 'motcua import list'],
  }),
  'import.already_undone': ({ batch }) => ({
    what: `Đợt nhập ${batch} đã được hủy trước đây.`,
    next: ['motcua import list'],
  }),
  'import.being_undone': ({ batch, file, what }) => ({
    what:
      what === null
        ? `Đang hủy đợt nhập tệp ${file}, nên chưa nhập thêm được.`
        : `Đang hủy đợt nhập tệp ${file}, nên chưa làm được việc này với ${what}.`,
    why: 'Đợt ấy được hủy từng phần để các quầy không phải chờ; hủy xong mới làm tiếp được.',
    next: [
      'Chờ hủy xong rồi gõ lại lệnh. Nếu việc hủy đã bị ngắt giữa chừng, gõ để hủy nốt:',
      `motcua import undo ${batch}`,
    ],
  }),
  'import.undo_blocked': ({ batch, blocks, count }) => ({
    what: `Không hủy được đợt nhập ${batch}: ${countText(count)} mục đã có việc làm sau đó.`,
    why: `Vướng: ${blocks.join('; ')}.`,
    next: ['motcua dossier timeline <mã hồ sơ>', 'motcua import list'],
  }),
  'import.changed_meanwhile': () => ({
    what: 'Kho đã thay đổi trong lúc nhập. Chưa ghi gì vào kho.',
    why: 'Lệnh yêu cầu nhập tất cả hoặc không nhập gì.',
    next: ['Gõ lại lệnh.'],
  }),
  'import.long_together': ({ file, rows, seconds }) => ({
    what: `Tệp ${file} có ${countText(rows)} dòng phải vào kho cùng một lúc, nên chưa nhập dòng nào.`,
    why: `Trong khoảng ${countText(seconds)} giây, hay lâu hơn trên máy chậm, không quầy nào ghi được.`,
    next: [
      'Bỏ --all-or-nothing: nhập từng phần, các quầy vẫn làm việc, và hủy được cả đợt.',
      'Hoặc gõ lại khi các quầy đã nghỉ, thêm --now.',
    ],
    desk: [
      'Không buộc vào cùng một lúc thì nhập từng phần: các quầy vẫn làm việc, và hủy được cả đợt.',
      'Hoặc làm lại khi các quầy đã nghỉ: thêm + sau phím của việc để nhập ngay.',
    ],
  }),
});

export const importEventWords: EventWords<'import'> = {
  'import.started': 'Bắt đầu nhập tệp',
  'import.finished': 'Nhập xong tệp',
  'import.undo_begun': 'Bắt đầu hủy đợt nhập',
  'import.undone': 'Hủy đợt nhập',
};

export const importScreen = {
  importing: () => ({
    asked: importAsk,
    faults: faultWords,
    notes: noteWords,
    flags: flagWords,
    blocks: {
      acted_on: 'đã có việc làm sau đó',
      corrected: 'đã được một đợt khác sửa',
      merged: 'đã gộp với bản ghi khác',
      has_dossier: 'có hồ sơ khác',
      in_use: 'đang được hồ sơ dùng',
      office_entered: 'cơ quan đã nhập thời hạn hay lệ phí cho thủ tục này',
    } satisfies Record<BlockReason, string>,
    kinds: {
      dossiers: 'Hồ sơ',
      citizens: 'Công dân',
      procedures: 'Thủ tục',
      certifications: 'Số chứng thực',
    } satisfies Record<ImportKind, string>,
    states: {
      running: 'dở dang',
      finished: 'xong',
      undoing: 'đang hủy dở',
      undone: 'đã hủy',
    } satisfies Record<BatchState, string>,
    done: (file: string) => `Đã nhập tệp ${file}.`,
    planned: (file: string) => `Đã xem thử tệp ${file}; chưa ghi gì vào kho.`,
    undone: (file: string) => `Đã hủy đợt nhập tệp ${file}.`,
    sureUndo: (file: string) => `Hủy toàn bộ đợt nhập tệp ${file}?`,
    kept: (invalid: string): string =>
      `Các tệp để lại lần nhập trước còn nguyên; của lần này mang số khác: ${invalid}.`,
    unclearDates: (header: string, seen: string, why: UnclearBecause): string =>
      `${importAsk.because[why](header, seen)} ` +
      (why === 'said_otherwise'
        ? 'Hãy nói riêng cho từng cột, trong tệp nói cột nào là gì.'
        : 'Hãy nói cả cột ngày hay tháng đứng trước, rồi nhập lại.'),
    otherSheets: (read: string, others: readonly string[]): string =>
      `Mới đọc trang tính "${read}"; còn: ${others.join('; ')}. Nhập từng trang, mỗi lần nói tên trang.`,
    stopped: 'Đã dừng vì quá nhiều dòng sai; các dòng phía sau chưa được đọc.',
    none: 'Chưa nhập tệp nào.',
    batch: 'Đợt nhập',
    kind: 'Loại',
    fileName: 'Tệp',
    state: 'Tình trạng',
    when: 'Lúc',
    rows: 'Số dòng',
    imported: 'Đã nhập',
    wouldImport: 'Sẽ nhập',
    updated: 'Sửa theo tệp',
    skipped: 'Đã có từ trước',
    changed: 'Khác với lần trước',
    refused: 'Bị từ chối',
    passed: 'Bỏ qua (tổng, đề mục, chữ ký)',
    furniture: {
      header: 'Tiêu đề lặp lại',
      total: 'Dòng tổng',
      section: 'Đề mục',
      signature: 'Dòng ký tên',
      cancelled: 'Hồ sơ đã hủy',
    } satisfies Record<Furniture, string>,
    unmapped: 'Cột không dùng',
    plan: 'Kế hoạch',
    errors: 'Lỗi từng dòng',
    notesFile: 'Điều cần xem',
    count: 'Số',
    what: 'Chuyện gì',
    progress: (unit: keyof typeof counted, count: string, rate: string, left: number | null) =>
      `${count} ${counted[unit]}, ${rate} ${counted[unit]} mỗi giây${left === null ? '' : `, còn khoảng ${left} giây`}`,
  }),
};

const counted = { rows: 'dòng', pages: 'trang', papers: 'giấy', files: 'tệp', entries: 'mục' };

function badMap(typed: string, line: number | null): string {
  if (typed !== '') return `không có cột "${typed}"`;
  return line === null ? 'đây không phải JSON đọc được' : `dòng ${line} không ghi cột nào`;
}
