/** What is said of the acts of the counter screen, and on the supervisor's page. */
import { often } from './desk-pages.ts';

/** What came in and went out, in notes and coins or in other ways. */
export interface MoneyInOut {
  cash: boolean;
  amount: string;
  /** `null` where nothing was paid back. */
  back: string | null;
}

function inOut({ cash, amount, back }: MoneyInOut): string {
  const taken = `${cash ? 'tiền mặt' : 'cách khác'} ${amount}`;
  return back === null ? taken : `${taken} (trả lại ${back})`;
}

export const paletteScreen = {
  palette: () => ({
    askAct: (group: string) => `Gõ số (1 hoặc ${group}1), hoặc Enter để về:`,
    explainActs: [
      'Gõ số đứng trước việc muốn làm; thêm + để được hỏi cả những điều không bắt buộc.',
      'Cũng có thể gõ tên việc, tên người, mã hồ sơ, hoặc quét thẻ và giấy.',
      often,
    ],
    noSuchKey: (typed: string, keys: readonly string[]) =>
      keys.length === 0
        ? `Không có số ${typed} ở đây.`
        : `Không có số ${typed} ở đây; có ${keys.join(', ')}.`,
    typeAct: (key: string, title: string) => `gõ ${key} (${title})`,
    typeActAtHome: (key: string, title: string) => `ở màn hình chính, gõ ${key} (${title})`,
    typeForHelp: 'gõ ? để được giải thích',
    typeToSignIn: (key: string) =>
      `đăng nhập ở câu hỏi "Bạn là ai?"; đang là người khác thì gõ ${key} trước`,
    atCommandLine: (line: string) => `ngoài màn hình quầy, trên dòng lệnh: ${line}`,
    askAfterReading: 'Enter để về, + để chọn thêm; gõ mã, tên hoặc số hồ sơ hôm nay để mở:',
    explainAfterReading: [
      'Enter về màn hình chính. + để chọn ngày, đơn vị, tệp và những điều khác của việc này.',
      'Gõ số thứ tự hôm nay, mã hồ sơ hoặc tên người để mở.',
      often,
    ],
    moreListed: (n: number) => `… tất cả ${n}: gõ từ để bớt lại.`,
    explainFew: ['Gõ số đứng trước dòng muốn chọn, hoặc vài từ không dấu để tìm.', often],
    askMore: 'Chọn thêm số nào? (Enter khi đã đủ)',
    explainMore: ['Gõ số của điều muốn nói thêm, rồi trả lời; Enter thì làm.', often],
    askAnew: 'Sửa câu trả lời số nào? (Enter để làm lại như vậy)',
    explainAnew: [
      'Chưa ghi gì; nếu bị từ chối, vì sao thì ghi ở trên. Các câu trả lời vẫn còn.',
      'Gõ số của câu trả lời sai rồi trả lời lại. Thiếu việc gì thì gõ tên việc ấy: mo ca.',
      often,
    ],
    needOneOf: (names: readonly string[]) => `Còn cần: ${names.join(', ')}.`,
    plusForMore: 'Gõ + để nói thêm điều khác.',
  }),
  supervisor: () => ({
    title: 'Trang phụ trách',
    money: 'Thu hôm nay',
    moneyText: (n: number, sums: readonly MoneyInOut[]) =>
      [`${n} lượt`, ...sums.map(inOut)].join(', '),
    drawers: 'Két',
    drawer: (counter: number, found: string) => `quầy ${counter} ${found}`,
    work: 'Trễ hạn',
    workText: (late: number, dueToday: number) => `${late} trễ hạn, ${dueToday} đến hạn hôm nay`,
    waiting: 'Đang chờ',
    waitingText: (toReturn: number, onTheRoad: number) =>
      `${toReturn} kết quả chờ người nhận, ${onTheRoad} hồ sơ trên đường`,
    requests: 'Đề nghị',
    requestsText: (n: number, others: number) =>
      `${n} đề nghị chờ duyệt${others > 0 ? `, ${others} chờ người khác` : ''}`,
    accountAsked: (account: string) => `tài khoản nhận tiền: ${account}`,
    unlockAsked: (name: string, by: string) => `mở khóa cho ${name}, ${by} đề nghị`,
    acts: {
      cash: 'Tiền thu hôm nay',
      late: 'Hồ sơ trễ hạn',
      uncollected: 'Kết quả chưa ai đến nhận',
      road: 'Những gì đang trên đường',
      cancelled: 'Hồ sơ đã hủy vì nhận nhầm',
      requests: 'Duyệt đề nghị: biên lai, hoàn tiền, xóa nợ, tài khoản, mở khóa',
      lowered: 'Phí, lệ phí một người làm giảm hôm nay',
      pin: 'Đặt lại mã PIN cho cán bộ',
      month: (month: string) => `Báo cáo tháng ${month} (PDF)`,
      register: (month: string) => `Sổ theo dõi tháng ${month} (PDF)`,
    },
    papers: {
      askMonth: (last: string) => `Tháng nào? (Enter là ${last}; tháng khác gõ như 9/2026):`,
      lastMonth: (month: string) => `tháng trước, ${month}`,
      thisMonth: (month: string) => `tháng này, ${month}`,
      askDay: (today: string) => `Ngày nào? (Enter là hôm nay, ${today}):`,
    },
    whichRequest: 'Duyệt đề nghị nào?',
    noRequest: (others: number) =>
      others > 0
        ? `Không có đề nghị nào chờ bạn duyệt; ${others} đề nghị chờ người khác.`
        : 'Không có đề nghị nào chờ duyệt.',
    waitsNoMore: (number: string) => `${number} không còn chờ bạn duyệt.`,
    explain: ['Gõ số của việc muốn làm. Enter để về màn hình chính.', often],
  }),
};
