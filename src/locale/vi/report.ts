/** Words of the reports. */
import type { ReportLevel } from '../../domain/report/fold.ts';
import type { Breakdown } from '../../domain/report/group.ts';
import { countText, decimalText, dateText } from '../format.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import { form06a, quality } from './report-forms.ts';
import { reportFigures } from './report-figures.ts';

const percent = (share: number): string => `${decimalText(share * 100, ',')}%`;

const paper = {
  stateName: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  stateMotto: 'Độc lập - Tự do - Hạnh phúc',
  placeAndDate: '{place}, ngày {day} tháng {month} năm {year}',
  dateAlone: 'ngày {day} tháng {month} năm {year}',
  training: 'TẬP HUẤN',
  page: 'Trang {page}/{pages}',
  made: 'Nguồn số liệu',
  formulas: 'Cách tính',
  headCode: 'Quét để đối chiếu: sổ nhật ký trong kho có còn đúng như lúc lập báo cáo này không.',
  unknown: '–',
  percent,
  minutes: (seconds: number): string => `${decimalText(seconds / 60, ',')} phút`,
  signMaker: 'NGƯỜI LẬP BIỂU',
  signHead: 'THỦ TRƯỞNG ĐƠN VỊ',
  signHint: '(Ký, ghi rõ họ tên)',
};

const level: Readonly<Record<ReportLevel, string>> = {
  city: 'Cấp thành phố, trung tâm',
  commune: 'Cấp xã, phường',
  post_office: 'Bưu điện',
};

interface LevelFigures {
  received: number | null;
  online: number | null;
  onlineShare: number | null;
  digitised: number | null;
  digitisedShare: number | null;
  resolved: number | null;
  resultDigitised: number | null;
  resultDigitisedShare: number | null;
  onTimeShare: number | null;
}

const n = (count: number | null): string => (count === null ? paper.unknown : countText(count));
const share = (value: number | null): string => (value === null ? '' : ` (${percent(value)})`);

const story = {
  level: (name: string, told: LevelFigures): string =>
    `${name}: tiếp nhận ${n(told.received)} hồ sơ, trong đó ${n(told.online)} hồ sơ trực tuyến` +
    `${share(told.onlineShare)}; số hóa ${n(told.digitised)} hồ sơ${share(told.digitisedShare)}. ` +
    `Có ${n(told.resolved)} kết quả, trong đó ${n(told.resultDigitised)} kết quả số hóa` +
    share(told.resultDigitisedShare) +
    (told.onTimeShare === null ? '.' : `; đúng và trước hạn ${percent(told.onTimeShare)}.`),
  field: (field: string, eForms: number, of: number): string =>
    `Lĩnh vực ${field} có ${countText(eForms)} hồ sơ e-form, bằng ${percent(of)} số hồ sơ e-form ` +
    'của mọi lĩnh vực.',
  post: (received: number, returned: number): string =>
    `Bưu điện tiếp nhận ${countText(received)} hồ sơ và trả ${countText(returned)} kết quả.`,
  help: (accounts: number, guided: number): string =>
    `Cán bộ đã hỗ trợ lập ${countText(accounts)} tài khoản, chữ ký số và hướng dẫn ` +
    `${countText(guided)} lượt nộp trực tuyến.`,
  open: (count: number, late: number): string =>
    `Cuối kỳ còn ${countText(count)} hồ sơ đang giải quyết, ${countText(late)} hồ sơ quá hạn.`,
};

const made = {
  period: 'Kỳ báo cáo',
  previous: 'Kỳ trước',
  lastYear: 'Cùng kỳ năm trước',
  range: (from: PlainDate, to: PlainDate): string => `từ ${dateText(from)} đến ${dateText(to)}`,
  notOver: '(kỳ chưa kết thúc)',
  filters: 'Phạm vi',
  everything: 'mọi đơn vị, mọi lĩnh vực, mọi kênh',
  offices: 'đơn vị',
  level: 'cấp',
  field: 'lĩnh vực',
  channel: 'kênh',
  merged: 'đơn vị cũ tính vào đơn vị đã tiếp nhận nó',
  madeAt: 'Lập lúc',
  head: 'Nhật ký kho',
  entries: (count: number, heads: string): string => `${countText(count)} mục; ${heads}`,
  dossiers: 'Số hồ sơ đã xét',
  command: 'Lập lại bằng',
  layout: 'Mẫu biểu',
  since: (from: PlainDate): string => `từ ${dateText(from)}`,
  layoutOfOther: 'không phải mẫu của kỳ này',
  layoutUnchecked: 'chưa đối chiếu nguyên văn',
};

const sections = {
  levels: 'Theo cấp',
  figures: 'Các chỉ tiêu',
  groups: {
    office: 'Theo đơn vị',
    level: 'Theo cấp',
    field: 'Theo lĩnh vực',
    channel: 'Theo kênh tiếp nhận',
    month: 'Theo tháng',
    staff: 'Theo người tiếp nhận',
  } satisfies Record<Breakdown, string>,
  fields: 'Hồ sơ tiếp nhận theo lĩnh vực',
  months: 'Tiếp nhận và có kết quả theo tháng',
  onTime: 'Tỷ lệ đúng hạn theo tháng',
  guidance: 'Hướng dẫn theo nơi và đội',
  explained: 'Các hồ sơ phía sau con số',
};

const columns = {
  figure: 'Chỉ tiêu',
  thisPeriod: 'Kỳ này',
  previous: 'Kỳ trước',
  lastYear: 'Cùng kỳ',
  name: 'Tên',
  office: 'Đơn vị',
  level: 'Cấp',
  field: 'Lĩnh vực',
  month: 'Tháng',
  received: 'Nhận',
  online: 'Trực tuyến',
  onlineShare: '% trực tuyến',
  resolved: 'Kết quả',
  onTimeShare: '% đúng hạn',
  digitisedShare: '% số hóa',
  resultDigitisedShare: '% KQ số hóa',
  inProgress: 'Còn lại',
  share: '% trực tuyến toàn nhóm',
  eForms: 'e-form',
  eFormShare: '% e-form',
  place: 'Nơi',
  team: 'Đội',
  sessions: 'Lượt',
  total: 'Tổng số',
  code: 'Mã hồ sơ',
  owner: 'Chủ hồ sơ',
  procedure: 'Thủ tục',
  holder: 'Nơi đang giữ',
  receivedAt: 'Tiếp nhận',
  dueAt: 'Hẹn trả',
  endedAt: 'Kết thúc',
  returnedAt: 'Trả',
  counts: 'Được tính',
  status: 'Trạng thái',
  days: 'Quá hạn (ngày)',
};

const late = {
  title: 'Hồ sơ quá hạn',
  open: 'Đang giải quyết và đã quá hạn',
  ended: 'Kết thúc quá hạn trong kỳ',
  byGroup: 'Số hồ sơ quá hạn',
  none: 'Không có hồ sơ nào quá hạn.',
  counts: (open: number, ended: number): string =>
    `${countText(open)} hồ sơ đang giải quyết đã quá hạn; ${countText(ended)} hồ sơ kết thúc quá hạn.`,
  radar: (willMiss: number, atRisk: number): string =>
    `Theo nhịp của đơn vị: ${countText(willMiss)} hồ sơ sẽ trễ, ${countText(atRisk)} có thể trễ`,
  risk: 'Khả năng trễ',
};

interface Taken {
  paid: number | null;
  cashlessShare: number | null;
  collected: number | null;
  refunded: number | null;
  net: number | null;
  importedPaid: number | null;
  cashlessAmountShare: number | null;
}

const cash = {
  title: 'Phí, lệ phí đã thu',
  story: (told: Taken): string =>
    `Có ${n(told.paid)} hồ sơ nộp phí, lệ phí, thu ${n(told.collected)} đồng` +
    (told.cashlessShare === null
      ? '.'
      : `; không dùng tiền mặt ${percent(told.cashlessShare)} số hồ sơ` +
        (told.cashlessAmountShare === null
          ? '.'
          : `, ${percent(told.cashlessAmountShare)} số tiền.`)) +
    (told.refunded === null || told.refunded === 0
      ? ''
      : ` Đã hoàn ${n(told.refunded)} đồng, còn ${n(told.net)} đồng.`) +
    (told.importedPaid === null || told.importedPaid === 0
      ? ''
      : ` Danh sách nhập ghi đã nộp ${n(told.importedPaid)} đồng, không qua quầy ở đây.`),
  methods: 'Theo cách nộp',
  method: 'Cách nộp',
  payments: 'Biên lai',
  amount: 'Số tiền',
  imported: 'Danh sách nhập ghi đã nộp, không qua quầy ở đây',
  reversals: 'Hủy, hoàn, xóa nợ trong kỳ',
  lowered: 'Phí, lệ phí do một người làm giảm',
  loweredLaw: 'Phí, lệ phí được miễn, giảm theo luật',
  law: 'Khoản miễn, giảm',
  by: 'Người làm',
  times: 'Số lần',
  months: 'Tiền đã thu theo tháng',
  paid: 'Hồ sơ',
  cashless: 'Không tiền mặt',
  cashlessShare: '% hồ sơ',
  collected: 'Đã thu',
  refunded: 'Đã hoàn',
  net: 'Còn lại',
  importedPaid: 'Theo danh sách nhập',
  cashlessAmountShare: '% tiền',
};

const post = {
  title: 'Hồ sơ qua bưu điện',
  ways: (byPost: number, returnedByPost: number): string =>
    `Gửi qua bưu chính công ích: ${countText(byPost)} hồ sơ; trả qua bưu chính: ` +
    `${countText(returnedByPost)} kết quả.`,
  dossiers: 'Hồ sơ trong kỳ',
  now: 'Đang giữ, và hỗ trợ công dân',
  shipments: 'Bưu gửi trong kỳ',
  direction: 'Chiều',
  count: 'Số bưu gửi',
  columns: {
    received: 'Tiếp nhận',
    resolved: 'Có kết quả',
    sentOn: 'Chuyển đi',
    broughtIn: 'Nhận về',
    returnedHere: 'Trả tại đây',
    inHand: 'Đang giữ',
    onTheRoad: 'Trên đường đến',
    accounts: 'Tài khoản',
    guided: 'Hướng dẫn',
  },
};

const register = {
  title: 'Sổ theo dõi hồ sơ',
  form: 'Mẫu số 07 (Thông tư 03/2025/TT-VPCP)',
  pageTotal: 'Cộng trang: {count} hồ sơ; lũy kế: {sum} hồ sơ',
  number: 'TT',
  sets: 'Số bộ',
  returnBy: 'Cách trả',
  note: 'Ký nhận, ghi chú',
  cancelled: (reason: string) => `HỦY: ${reason}`,
  standsAgain: (day: string, reason: string) => `đã hủy, khôi phục ${day}: ${reason}`,
  replaced: (code: string) => `thay bằng ${code}`,
  inPlaceOf: (code: string) => `thay cho ${code}`,
};

export const reportScreen = {
  report: () => ({
    paper,
    level,
    story,
    made,
    sections,
    columns,
    figures: reportFigures,
    form06a,
    quality,
    late,
    cash,
    post,
    register,
    percent,
    mark: ',' as ',' | '.',
    summary: 'Báo cáo tổng hợp',
    saved: (file: string, pages: number | null, rows: number): string =>
      `Đã ghi ${file}: ${pages === null ? '' : `${countText(pages)} trang, `}${countText(rows)} dòng.`,
    more: (shown: number): string => `Mới liệt kê ${countText(shown)} dòng; còn nữa.`,
    explained: (name: string, value: string): string => `${name}: ${value}`,
    formula: 'Cách tính',
    about: 'Nguồn số liệu',
    counted: 'có',
    uncounted: 'không',
  }),
};
