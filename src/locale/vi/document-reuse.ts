/** Words for papers that are used again out of the citizen's store. */
import type { UnusableWhy, Validity } from '../../domain/document/unusable.ts';
import { dateText } from '../format.ts';
import type { ProblemsOf } from '../shape.ts';

type ReuseCode =
  | 'document.of_other'
  | 'document.over'
  | 'document.other_paper'
  | 'document.unusable'
  | 'document.here_already'
  | 'document.reused_of_owner';

const unusable: Readonly<Record<UnusableWhy, string>> = {
  gone: 'Tệp đã gỡ.',
  ended: 'Giấy đã hết giá trị.',
  cancelled: 'Hồ sơ có giấy ấy đã hủy vì tiếp nhận nhầm.',
  not_granted: 'Hồ sơ có giấy ấy chưa có kết quả, hoặc kết quả là không chấp thuận.',
  refused: 'Chữ ký số trong tệp đã kiểm tra và không được chấp nhận.',
  mistake: 'Bản gốc mà giấy ấy lấy lại đã gỡ vì nhầm.',
  declaration: 'Tờ khai, đơn lập cho từng lần: lần này phải lập tờ mới.',
  event_notice: 'Giấy của một lần sinh hoặc một lần chết, đã dùng để đăng ký.',
  marital_status: 'Giấy chỉ dùng cho mục đích ghi trong giấy.',
  contract: 'Giao dịch, chứng từ của một lần đăng ký, đã dùng xong.',
  mandate: 'Ủy quyền, ý kiến đồng ý cho một việc, việc ấy đã làm.',
};

/** In a column of a list. */
const unusableShort: Readonly<Record<UnusableWhy, string>> = {
  gone: 'đã gỡ',
  ended: 'hết giá trị',
  cancelled: 'hồ sơ đã hủy',
  not_granted: 'không được cấp',
  refused: 'chữ ký bị từ chối',
  mistake: 'bản gốc đã gỡ',
  declaration: 'dùng một lần',
  event_notice: 'dùng một lần',
  marital_status: 'dùng một lần',
  contract: 'dùng một lần',
  mandate: 'dùng một lần',
};

export const reuseProblems: Pick<ProblemsOf<'document'>, ReuseCode> = {
  'document.of_other': ({ ref }) => ({
    what: `Giấy số hóa ${ref} không phải của chủ hồ sơ này.`,
    why: 'Chỉ dùng lại giấy của chính người ấy, không dùng cho người khác.',
    next: ['motcua document list --citizen <số của công dân>'],
    desk: ['Xem giấy số hóa của công dân ở trang của người ấy.'],
  }),
  'document.over': ({ ref, until }) => ({
    what: `Giấy số hóa ${ref} chỉ có giá trị đến hết ngày ${dateText(until)}.`,
    next: ['Nhận giấy mới của công dân rồi số hóa giấy ấy.'],
  }),
  'document.other_paper': ({ ref, code, wanted, name }) => ({
    what: `Giấy số hóa ${ref} không phải là "${name}".`,
    why:
      wanted === null
        ? `Danh mục không ghi mã giấy tờ của "${name}", và hai giấy khác tên nhau.`
        : `Mã giấy tờ cần có là ${wanted}; giấy này ${code === null ? 'không có mã' : `có mã ${code}`}.`,
    next: [`motcua document show ${ref}`],
  }),
  'document.unusable': ({ ref, why }) => ({
    what: `Không dùng lại được giấy số hóa ${ref}.`,
    why: unusable[why],
    next: [`motcua document show ${ref}`],
  }),
  'document.here_already': ({ code, ref }) => ({
    what: `Hồ sơ ${code} đã có giấy số hóa ${ref}.`,
    next: [`motcua document list ${code}`],
  }),
  'document.reused_of_owner': ({ code, refs }) => ({
    what: `Giấy số hóa của chủ hồ sơ ${code} đang được dùng lại: ${refs.join(', ')}.`,
    why: 'Giấy của người này không dùng cho hồ sơ của người khác: gỡ các giấy ấy rồi sửa chủ hồ sơ.',
    next: refs.map((ref) => `motcua document remove ${ref}`),
  }),
};

const validity: Readonly<Record<Validity, (day: string) => string>> = {
  valid: (day) => `còn giá trị đến ${day}`,
  ended: (day) => `hết giá trị từ sau ${day}`,
  no_end: () => 'không ghi ngày hết giá trị',
};

export const reuseWords = {
  askSupplied: 'Đã nộp đủ thì Enter; giấy có sẵn thì gõ r hoặc r2:',
  validity,
  validityTitle: 'Giá trị',
  unusableShort,
  ofCitizen: (count: string): string => `Giấy số hóa của công dân: ${count}`,
  noneOfCitizen: 'Công dân chưa có giấy nào được số hóa.',
  numbered: (number: string): string => `số ${number}`,
  from: 'Dùng lại từ',
  sourceGone: (at: string, reason: string): string => `bản gốc đã gỡ ${at}: ${reason}`,
  papers: 'Dùng lại giấy số hóa',
  mark: 'dùng lại bản số hóa',
  offered: (ref: string, validity: string): string => `có sẵn ${ref}, ${validity}`,
  keys: 'r dùng lại mọi giấy có sẵn, r2 chỉ giấy 2',
  explain: [
    'Giấy "có sẵn" là của chính chủ hồ sơ, đã số hóa trong kho: dùng lại thì không phải nộp.',
    'r: dùng lại mọi giấy bắt buộc có sẵn; r2: chỉ giấy số 2; gõ 2 để lại nhận bản giấy.',
  ],
  done: (ref: string, name: string): string => `Đã dùng lại ${ref} cho "${name}".`,
  noReason: 'không còn lý do',
};
