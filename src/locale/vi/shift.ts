/** Words for a cashier's shift. */
import { momentText, moneyText } from '../format.ts';
import type { EventWords, ListWords } from '../lists.ts';
import type { ProblemsOf } from '../shape.ts';

export const shiftWords: ListWords<'shiftState'> = {
  shiftState: { open: 'đang mở', offered: 'chờ người nhận ca', closed: 'đã đóng' },
};

export const shiftProblems = (): ProblemsOf<'shift'> => ({
  'shift.none': ({ counter }) => ({
    what: `Quầy ${counter} chưa mở ca thu tiền.`,
    why: 'Chỉ thu, hoàn hay hủy trong ca đã đếm tiền đầu ca.',
    next: ['motcua shift open --cash <số tiền trong két>'],
  }),
  'shift.not_found': ({ typed }) => ({
    what: `Không có ca nào: ${typed}.`,
    next: ['motcua shift show --on <ngày>'],
  }),
  'shift.open_already': ({ cashier, at }) => ({
    what: `Quầy này đã có ca của ${cashier}, mở lúc ${momentText(at)}.`,
    next: ['motcua shift show', 'motcua shift close'],
  }),
  'shift.offered': ({ to }) => ({
    what: `Ca đang chờ ${to} nhận.`,
    why: 'Chưa ai chịu trách nhiệm về két thì chưa thu tiền.',
    next: [`motcua staff login ${to}`, 'motcua shift accept --cash <số tiền đếm được>'],
  }),
  'shift.not_offered': ({ login, cashier }) => ({
    what: `Không ai giao ca cho ${login}.`,
    why: `Ca đang thuộc về ${cashier}.`,
    next: ['motcua shift show'],
  }),
  'shift.not_yours': ({ cashier }) => ({
    what: `Ca đang thuộc về ${cashier}.`,
    why: 'Mỗi ca chỉ một người thu; muốn đổi người thì giao ca.',
    next: ['motcua shift handover --to <tên đăng nhập> --cash <số tiền đếm được>'],
  }),
  'shift.unexplained': ({ counted, expected, difference }) => ({
    what: `Đếm được ${moneyText(counted)}, phải có ${moneyText(expected)}: ${off(difference)}.`,
    why: 'Thừa hay thiếu đều phải giải trình. Chưa ghi gì vào kho.',
    next: ['Đếm lại, hoặc thêm --explain "<giải trình>"'],
    desk: ['Đếm lại, hoặc giải trình khi được hỏi.'],
  }),
  'shift.banked_too_much': ({ banked, counted }) => ({
    what: `Không thể nộp ${moneyText(banked)} khi két chỉ có ${moneyText(counted)}.`,
    next: ['--bank <số tiền nộp quỹ>'],
  }),
  'shift.drawer_short': ({ amount, drawer }) => ({
    what: `Két chỉ có ${moneyText(drawer)}, không đủ trả ${moneyText(amount)}.`,
    why: 'Bỏ thêm tiền vào két trước, hoặc trả bằng chuyển khoản.',
    next: ['--method transfer --reference <mã giao dịch> để trả bằng chuyển khoản'],
    desk: ['Trả bằng chuyển khoản.'],
  }),
});

function off(difference: number): string {
  const sum = moneyText(Math.abs(difference));
  return difference > 0 ? `thừa ${sum}` : `thiếu ${sum}`;
}

export const shiftEventWords: EventWords<'shift'> = {
  'shift.opened': 'Mở ca',
  'shift.offered': 'Giao ca',
  'shift.taken_over': 'Nhận ca',
  'shift.closed': 'Đóng ca',
};

export const shiftScreen = {
  shift: () => ({
    opening: 'Đầu ca',
    cashIn: 'Tiền mặt thu',
    cashOut: 'Trả lại',
    expected: 'Phải có trong két',
    counted: 'Đếm được',
    difference: 'Chênh lệch',
    explanation: 'Giải trình',
    banked: 'Nộp quỹ',
    left: 'Để lại ca sau',
    leftInDrawer: 'Còn trong két',
    balanced: 'khớp',
    over: (amount: string) => `thừa ${amount}`,
    short: (amount: string) => `thiếu ${amount}`,
    range: ({ from, to, count, voided }: ReceiptRangeText) =>
      `${from} đến ${to}, ${count} số${voided === 0 ? '' : `, trong đó hủy ${voided}`}`,
    titleOf: (counter: number, cashier: string, opened: string) =>
      `Ca thu tiền quầy ${counter}: ${cashier}, mở ${opened}`,
    opened: (cashier: string, amount: string) => `Đã mở ca của ${cashier}, đầu ca ${amount}.`,
    closed: 'Đã đóng ca.',
    handedOver: (name: string, amount: string) =>
      `Đã giao két có ${amount}; chờ ${name} đếm và nhận.`,
    accepted: (name: string, amount: string) => `${name} đã nhận ca; két phải có ${amount}.`,
    given: (from: string, at: string) => `${from} giao két lúc ${at}`,
    takenOver: (to: string, at: string) => `${to} nhận két lúc ${at}`,
    taker: 'Giao cho',
    pieces: 'Gồm',
    byMethod: (count: number, amount: string, back: string | null) =>
      `${count} lần, ${amount}${back === null ? '' : `, trả lại ${back}`}`,
    countedSoFar: (sum: string) => `Đã đếm ${sum}.`,
    askDrawer: 'Trong két có bao nhiêu? (tổng, hoặc 500x3 200x2; Enter đếm từng loại):',
    explainDrawer: [
      'Gõ tổng số tiền: 1tr2, 1.250.000; hoặc số tờ trên một dòng: 500x3 200x2 50x10.',
      'Mệnh giá gõ theo nghìn (500 là 500.000 đ) hay gõ đủ (500000x3); đồng lẻ thì 500đx4.',
      'Enter để gõ số tờ từng loại một. Gõ < để lùi một câu, Esc để thôi.',
    ],
    explainPieces: [
      'Gõ số tờ đếm được; Enter nếu không có tờ nào, hoặc để giữ số đã gõ.',
      'Gõ < để lùi đếm lại loại trước, Esc để thôi.',
    ],
    askBank: (counted: string) =>
      `Nộp quỹ bao nhiêu trong ${counted}? (Enter để lại cả trong két):`,
    askTo: 'Giao két cho ai?',
    will: {
      open: (sum: string) => `mở ca với ${sum} trong két`,
      accept: (sum: string) => `nhận két có ${sum}`,
      handover: (sum: string) => `giao két có ${sum}`,
      close: (sum: string) => `đóng ca, két đếm được ${sum} (< để đếm lại)`,
    },
    askPieces: (note: string) => `Bao nhiêu tờ ${note}?`,
    askExplanation: (expected: string, counted: string, difference: string) =>
      `Phải có ${expected}, đếm được ${counted}, lệch ${difference}. Vì sao?`,
  }),
};

interface ReceiptRangeText {
  from: string;
  to: string;
  count: number;
  voided: number;
}
