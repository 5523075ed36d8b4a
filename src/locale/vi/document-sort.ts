/** Words for a scanned pile that is parted, and for its separator sheets. */
import type { PileDoubt } from '../../domain/document/pile.ts';
import type { LeftWhy } from '../../domain/document/pile-paper.ts';
import type { PileFault } from '../../domain/document/problems.ts';
import { countText } from '../format.ts';
import type { ProblemsOf } from '../shape.ts';

const leftWhys: Readonly<Record<LeftWhy, (code: string) => string>> = {
  too_slow: () => 'có trang đọc quá lâu: thêm bằng tay; các trang sau cũng để lại',
  too_many_pixels: () =>
    'có trang quá nhiều điểm ảnh: quét lại ở 200 DPI; các trang sau cũng để lại',
  not_drawn: () => 'có trang không đọc được: quét lại; các trang sau cũng để lại',
  before_first: () => 'nằm trước tờ ngăn hoặc giấy tiếp nhận đầu tiên',
  not_found: (code) => `không có hồ sơ ${code} ở đây`,
  other_store: (code) => `tờ ngăn của hồ sơ ${code} là của kho khác`,
  not_ours: (code) => `hồ sơ ${code} không do đơn vị này số hóa`,
  cancelled: (code) => `hồ sơ ${code} đã hủy`,
  closed: (code) => `hồ sơ ${code} đã kết thúc: nếu đúng thì thêm bằng tay`,
  which_paper: (code) =>
    `hồ sơ ${code} có nhiều giấy, chưa rõ là giấy nào: in tờ ngăn cho từng giấy`,
  paper_not_here: (code) => `hồ sơ ${code} chưa nhận giấy mà tờ ngăn nêu`,
  card: (code) =>
    `là thẻ căn cước hoặc giấy tờ tùy thân của hồ sơ ${code}: thẻ không giữ thành ảnh`,
  several_codes: () => 'trên trang có mã của nhiều hồ sơ hoặc nhiều giấy',
  own_paper: () => 'là biên bản bàn giao, không phải giấy của hồ sơ; các trang sau cũng để lại',
  no_declaration: (code) => `không có tờ khai ${code} ở đây`,
  not_received: (code) => `tờ khai ${code} chưa thuộc hồ sơ nào: tiếp nhận hồ sơ rồi chia lại`,
  filled_again: (code) => `tờ khai ${code} đã được lập lại bằng tờ khác`,
  which_declaration: (code) =>
    `hồ sơ ${code} không có đúng một giấy tên "Tờ khai": in tờ ngăn cho giấy ấy`,
};

const pileFaults: Readonly<Record<PileFault, string>> = {
  empty: 'tệp rỗng',
  unknown_kind: 'không phải PDF, JPEG, PNG hay TIFF',
  broken: 'hỏng hoặc chưa chép xong',
  encrypted: 'PDF có mật khẩu',
  too_large: 'quá lớn: quét lại ở 200 DPI hoặc chia thành nhiều tệp',
  too_many_pages: 'quá nhiều trang: chia thành nhiều tệp',
  too_many_pixels: 'quá nhiều điểm ảnh: quét lại ở 200 DPI',
  too_slow: 'mở quá lâu: quét lại',
  link: 'là liên kết',
  not_a_file: 'không phải tệp',
  changed: 'đang được ghi: đợi máy quét ghi xong',
  signed: 'PDF đã ký số, cắt trang ra thì mất chữ ký: thêm bằng tay',
  not_drawn: 'không đọc được mã trong ảnh loại này: quét ra PDF, hoặc thêm bằng tay',
};

const pileDoubts: Readonly<Record<PileDoubt, string>> = {
  digitised: 'giấy này đã có bản quét',
  foreign_code: 'có mã vạch của nơi khác',
  blank_pages: 'có trang trắng',
  pages_missing: 'tờ khai thiếu trang',
  pages_out_of_turn: 'tờ khai đủ trang nhưng không đúng thứ tự',
  unread_behind: 'trang ngay sau không đọc được: xem có phải của giấy này không',
};

export const sortProblems: Pick<ProblemsOf<'document'>, 'document.no_separator'> = {
  'document.no_separator': ({ code, status }) =>
    status === 'cancelled'
      ? {
          what: `Không in tờ ngăn: hồ sơ ${code} đã hủy.`,
          why: 'Chia chồng giấy sẽ để lại mọi trang nằm sau tờ ấy.',
          next: [`motcua dossier show ${code}`],
        }
      : {
          what: `Không in tờ ngăn: hồ sơ ${code} đã kết thúc.`,
          why: 'Chia chồng giấy sẽ để lại mọi trang nằm sau tờ ấy; giấy của hồ sơ đã kết thúc thì thêm bằng tay.',
          next: [
            `motcua document add ${code} <tệp> --component 1`,
            `motcua document add ${code} --result <tệp>`,
          ],
          desk: ['Thêm bằng tay ở trang của hồ sơ: 10 Giấy số hóa.'],
        },
};

export const sortWords = {
  dossier: 'Hồ sơ',
  paper: 'Giấy',
  pages: 'Trang',
  state: 'Tình trạng',
  told: (pages: string, papers: string, separators: string, blanks: string): string =>
    `${pages} trang: ${papers} giấy, ${separators} tờ ngăn hoặc giấy tiếp nhận, ` +
    `${blanks} mặt sau trắng của chúng.`,
  states: {
    planned: (): string => 'sẽ giữ',
    kept: (ref: string): string => `đã giữ là ${ref}`,
    already: (ref: string): string => `đã có từ trước, là ${ref}`,
  },
  doubts: pileDoubts,
  place: (file: string, pages: string): string => `${file} trang ${pages}`,
  stays: (pages: string, why: string): string => `Để lại ${pages}: ${why}.`,
  whys: leftWhys,
  faults: pileFaults,
  nothingBehind: (place: string, code: string): string =>
    `${place}: sau tờ ngăn của hồ sơ ${code} không có trang nào.`,
  leftIn: (file: string): string => `Các trang để lại nằm trong ${file}.`,
  sure: (papers: number, dossiers: number): string =>
    `Giữ ${countText(papers)} giấy vào ${countText(dossiers)} hồ sơ như trên?`,
  sheet: {
    title: 'TỜ NGĂN HỒ SƠ',
    caption: (code: string): string => `Hồ sơ ${code}`,
    procedure: 'Thủ tục:',
    behind: 'Sau tờ này là:',
    whole: 'giấy tờ của hồ sơ này, mỗi giấy sau tờ ngăn riêng của nó',
    only: (name: string): string => `giấy duy nhất của hồ sơ: ${name}`,
    component: (id: string, name: string): string => `giấy số ${id}: ${name}`,
    result: 'kết quả giải quyết',
    note: 'Đặt tờ này lên trên giấy rồi quét cả chồng. Tờ này không được giữ lại; quét xong dùng lại được.',
  },
};
