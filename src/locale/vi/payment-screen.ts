/** What the screens of payments and shifts say. */
import type { Instant } from '../../domain/value/instant.ts';
import { momentText } from '../format.ts';

export const moneyScreen = {
  payment: {
    title: 'Thu phí',
    state: 'Tình trạng',
    leftToPay: (outstanding: string) => `còn phải nộp ${outstanding}`,
    charged: 'Phải thu',
    waived: 'Miễn, giảm',
    writtenOff: 'Đã xóa nợ',
    paid: 'Đã nộp',
    refunded: 'Đã hoàn',
    surplus: 'Nộp thừa',
    outstanding: 'Còn phải nộp',
    unknown: 'Chưa biết mức',
    counted: 'Cách tính',
    ceiling: 'Mức tối đa',
    copies: 'Số bản',
    amount: 'Số tiền',
    change: 'Trả lại khách',
    receipt: 'Biên lai',
    payer: 'Người nộp',
    reason: 'Lý do',
    paper: 'Giấy tờ kèm theo',
    request: 'Đề nghị',
    requestedBy: 'Người đề nghị',
    when: 'Lúc',
    series: 'Ký hiệu',
    volume: 'Quyển',
    numbers: 'Số',
    used: 'Đã dùng',
    left: 'Còn lại',
    bank: 'Ngân hàng',
    account: 'Tài khoản',
    holder: 'Chủ tài khoản',
    purpose: 'Nội dung',
    proposed: 'Đề xuất',
    approved: 'Duyệt',
    row: 'Dòng',
    verdict: 'Kết quả đối soát',
    payBy: 'Quét mã để nộp',
    byDossiers: 'Theo số hồ sơ',
    byAmount: 'Theo số tiền',
    noRequests: 'Không có đề nghị nào đang chờ.',
    noBooks: 'Chưa có quyển biên lai nào; quầy tự đánh số.',
    noAccounts: 'Chưa có tài khoản nào.',
    noLines: 'Sao kê không có khoản tiền vào nào.',
    taken: 'Đã thu tiền.',
    takenBefore: (at: Instant) => `Đã thu lúc ${momentText(at)}, không thu thêm.`,
    step: ({ from, to, unit, price, amount }: PriceStepText) =>
      from === to
        ? `${unit} thứ ${from}: ${price}`
        : `${unit} thứ ${from} đến ${to}: ${price} mỗi ${unit}, cộng ${amount}`,
    reducedBy: (amount: string, reason: string, paper: string) =>
      `Miễn, giảm ${amount}: ${reason} (${paper})`,
    waivedNow: (amount: string, left: string) => `Đã miễn, giảm ${amount}; còn phải nộp ${left}.`,
    requested: (what: string, number: string, amount: string) =>
      `Đã ghi đề nghị số ${number}: ${what}, ${amount}. Cần người thứ hai duyệt.`,
    decided: (number: string, state: string) => `Đề nghị số ${number}: ${state}.`,
    paidOut: (amount: string, method: string) => `Đã trả ${amount} (${method}).`,
    bookAdded: (series: string, from: number, to: number) =>
      `Đã đưa vào dùng quyển ${series}, số ${from} đến ${to}.`,
    accountProposed: (account: string) => `Đã đề xuất tài khoản ${account}. Cần người khác duyệt.`,
    accountApproved: (account: string) => `Từ nay tiền được chuyển vào tài khoản ${account}.`,
    pictureMade: (file: string) => `Đã vẽ mã: ${file}`,
    rateSet: (fee: string, amount: string, from: string) =>
      `Đã đặt mức thu ${fee}: ${amount}, từ ngày ${from}.`,
    booked: (count: number, amount: string) => `Đã ghi ${count} dòng, ${amount}.`,
    off: (amount: string, over: boolean) => (over ? `thừa ${amount}` : `thiếu ${amount}`),
    shareOf: (from: string, to: string) => `Thanh toán không dùng tiền mặt, ${from} – ${to}`,
    askMethod: 'Nộp bằng cách nào?',
    askTendered: 'Khách đưa bao nhiêu? (bỏ trống nếu đưa vừa đủ)',
    askReason: 'Lý do:',
    askPaper: 'Giấy tờ làm căn cứ:',
    sureTake: 'Thu số tiền này?',
    sureApprove: 'Duyệt đề nghị này?',
    surePay: 'Trả số tiền này?',
    sureAccount: 'Đề xuất tài khoản này?',
    sureLine: ({ row, amount, purpose, codes, verdict }: BankLineText) =>
      `Dòng ${row}: ${amount}, "${purpose}" → ${codes} (${verdict}). Ghi?`,
  },
  shift: {
    opening: 'Đầu ca',
    cashIn: 'Tiền mặt thu',
    cashOut: 'Trả lại',
    expected: 'Phải có trong két',
    counted: 'Đếm được',
    difference: 'Chênh lệch',
    explanation: 'Giải trình',
    banked: 'Nộp quỹ',
    left: 'Để lại ca sau',
    chain: 'Mã xích nhật ký',
    method: 'Hình thức',
    payments: 'Số lần',
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
    askPieces: (note: string) => `Bao nhiêu tờ ${note}?`,
    askExplanation: (expected: string, counted: string, difference: string) =>
      `Phải có ${expected}, đếm được ${counted}, lệch ${difference}. Vì sao?`,
  },
};

interface PriceStepText {
  from: number;
  to: number;
  unit: string;
  price: string;
  amount: string;
}

interface BankLineText {
  row: number;
  amount: string;
  purpose: string;
  codes: string;
  verdict: string;
}

interface ReceiptRangeText {
  from: string;
  to: string;
  count: number;
  voided: number;
}
