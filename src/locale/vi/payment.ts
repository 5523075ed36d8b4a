/** Words for fees and payments. */
import type { Instant } from '../../domain/value/instant.ts';
import { momentText } from '../format.ts';
import type { EventWords, ListWords } from '../lists.ts';
import { often } from './desk-pages.ts';

export const paymentWords: ListWords<
  'money' | 'method' | 'lowering' | 'reversal' | 'reversalState' | 'accountState' | 'verdict'
> = {
  money: {
    nothing_due: 'không phải nộp',
    due: 'chưa nộp',
    part_paid: 'nộp một phần',
    paid: 'đã nộp đủ',
    refunded: 'đã hoàn tiền',
    waived: 'được miễn',
  },
  method: {
    cash: 'tiền mặt',
    transfer: 'chuyển khoản',
    vietqr: 'VietQR',
    portal: 'Cổng Dịch vụ công',
    card: 'thẻ',
    post: 'bưu chính thu hộ',
  },
  lowering: {
    reduced: 'miễn, giảm',
    by_law: 'miễn, giảm theo luật',
    corrected: 'sửa giảm',
    imported: 'nhập danh sách, thấp hơn danh mục',
    cancelled: 'hủy khi còn phải nộp',
    replaced: 'thay bằng hồ sơ ít tiền hơn',
    backdated: 'nhận lùi ngày, mức thấp hơn',
    channel: 'kênh khác, mức thấp hơn',
  },
  reversal: { void: 'hủy biên lai', refund: 'hoàn tiền', write_off: 'xóa nợ' },
  reversalState: {
    requested: 'chờ duyệt',
    approved: 'đã duyệt, chưa trả',
    declined: 'không duyệt',
    done: 'đã xong',
  },
  accountState: { proposed: 'chờ duyệt', approved: 'đang dùng', replaced: 'đã thay' },
  verdict: {
    exact: 'khớp đúng',
    confirms: 'khớp với lần thu đã ghi tại quầy',
    too_much: 'chuyển thừa',
    too_little: 'chuyển thiếu',
    ambiguous: 'có nhiều hồ sơ ứng với nội dung',
    double: 'hồ sơ đã nộp đủ, có thể chuyển hai lần',
    fee_unknown: 'hồ sơ có khoản thu chưa biết mức',
    unknown: 'không thấy mã hồ sơ nào',
    booked: 'đã ghi từ trước',
    reference_booked: 'mã giao dịch này đã ghi từ trước',
    repeated: 'mã giao dịch này đã có ở dòng trên',
  },
};

export const paymentEventWords: EventWords<
  'fee' | 'payment' | 'reversal' | 'account' | 'receipt_book'
> = {
  'fee.settled': 'Xác định mức thu',
  'fee.reduced': 'Miễn, giảm',
  'fee.lowered': 'Phải nộp ít hơn mức tại quầy hôm đó',
  'payment.taken': 'Thu tiền',
  'payment.confirmed': 'Ngân hàng báo có',
  'reversal.requested': 'Đề nghị hủy, hoàn hoặc xóa nợ',
  'reversal.decided': 'Duyệt đề nghị',
  'reversal.done': 'Hủy, hoàn hoặc xóa nợ',
  'fee.rate_set': 'Đặt mức thu',
  'account.proposed': 'Đề xuất tài khoản nhận tiền',
  'account.approved': 'Duyệt tài khoản nhận tiền',
  'account.withdrawn': 'Thôi duyệt tài khoản nhận tiền',
  'receipt_book.added': 'Đưa quyển biên lai vào dùng',
};

export const paymentScreen = {
  payment: () => ({
    title: 'Thu phí',
    state: 'Tình trạng',
    leftToPay: (outstanding: string) => `còn phải nộp ${outstanding}`,
    overPaid: (surplus: string) => `đã thu thừa ${surplus}`,
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
    noPayments: 'Ca này không có lần thu nào để chọn.',
    noLowered: 'Không có khoản nào được miễn, giảm hay sửa giảm.',
    lowered: 'Đã làm',
    loweredAll: 'Một người làm giảm',
    loweredTo: (would: string, due: string) => `${would} → ${due}`,
    loweredBy: (name: string, what: string, count: number, amount: string) =>
      `${name} ${what} ${count} lần ${amount}`,
    loweredLaw: 'Giảm theo luật',
    loweredByLaw: (waiver: string, count: number, amount: string, by: string) =>
      `${waiver} ${count} lần ${amount} (${by})`,
    lawSeen: (name: string, basis: string, seen: string) => `${name} (${basis}); đã thấy: ${seen}`,
    noRequests: 'Không có đề nghị nào đang chờ.',
    noneAtThisStep: 'Chưa có đề nghị nào đến bước này. Đang ở bước khác:',
    noBooks: 'Chưa có quyển biên lai nào; quầy tự đánh số.',
    noAccounts: 'Chưa có tài khoản nào.',
    noLines: 'Sao kê không có khoản tiền vào nào.',
    taken: 'Đã thu tiền.',
    takenBefore: (at: Instant) => `Đã thu lúc ${momentText(at)}, không thu thêm.`,
    step: ({ from, to, unit, price, amount }: PriceStepText) =>
      from === to
        ? `${unit} thứ ${from}: ${price}`
        : `${unit} thứ ${from} đến ${to}: ${price} mỗi ${unit}, cộng ${amount}`,
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
    ratesLowered: (count: number, from: string, basis: string) =>
      `Đã đặt ${count} mức thu được miễn, giảm từ ngày ${from} theo ${basis}.`,
    rateSet: (fee: string, amount: string, from: string) =>
      `Đã đặt mức thu ${fee}: ${amount}, từ ngày ${from}.`,
    booked: (count: number, amount: string) => `Đã ghi ${count} dòng, ${amount}.`,
    off: (amount: string, over: boolean) => (over ? `thừa ${amount}` : `thiếu ${amount}`),
    ofVoided: (amount: string) =>
      `${amount} là của biên lai đã hủy: trả lại người nộp, do hai người`,
    shareOf: (from: string, to: string) => `Thanh toán không dùng tiền mặt, ${from} – ${to}`,
    notThisWay: (method: string, why: string) => `${method} (không được: ${why})`,
    takeNow: (sum: string) => `thu phí, lệ phí: ${sum}`,
    allFees: (sum: string) => `mọi khoản: ${sum}`,
    askFee: 'Miễn, giảm khoản nào?',
    willWaive: (sum: string) => `miễn, giảm ${sum}`,
    askScope: 'Thu cho hồ sơ nào?',
    payVisit: (n: number, sum: string) => `cả lượt này, ${n} hồ sơ: ${sum}`,
    payOne: (code: string, sum: string) => `riêng hồ sơ ${code}: ${sum}`,
    askMethod: (sum: string) => `Thu ${sum} bằng cách nào? (số, hoặc gõ số tiền mặt khách đưa):`,
    explainMethod: [
      '1 rồi Enter là tiền mặt vừa đủ. Gõ luôn số tiền khách đưa cũng được: 50k, 1tr2, 200000.',
      'VietQR: mã hiện ngay trên màn hình, khách quét để chuyển.',
      often,
    ],
    askTendered: (sum: string) => `Phải thu ${sum}. Khách đưa bao nhiêu? (Enter nếu vừa đủ):`,
    askReference: 'Mã giao dịch:',
    askMaybeReference: 'Mã giao dịch (Enter nếu không có):',
    owes: (name: string, sum: string) => `${name}, ${sum}`,
    willTake: (sum: string, method: string) => `thu ${sum} (${method})`,
    tendered: 'Khách đưa',
    reference: 'Mã giao dịch',
    giveBack: (change: string) => `>>> TRẢ LẠI KHÁCH ${change} <<<`,
    askPart: 'Bao nhiêu? (Enter nếu toàn bộ):',
    askMaybePaper: 'Giấy tờ làm căn cứ (Enter nếu không có):',
    askPayment: 'Lần thu nào? (số, số biên lai, mã hồ sơ, họ tên hoặc quét giấy):',
    explainPayment: [
      'Trên đây là các lần thu của ca này, mới nhất đứng trước.',
      'Lần thu khác: gõ số biên lai, họ tên, gõ hoặc quét mã hồ sơ.',
      often,
    ],
    willRequest: {
      void: (sum: string) => `đề nghị hủy biên lai ${sum}`,
      refund: (sum: string) => `đề nghị hoàn ${sum}`,
      write_off: (sum: string) => `đề nghị xóa nợ ${sum}`,
    },
    askRequest: 'Đề nghị nào? (số dòng, hoặc số của đề nghị):',
    explainRequest: ['Gõ số đứng trước dòng, hoặc số của đề nghị như 1.2.', often],
    askDecision: 'Duyệt hay không?',
    approveIt: 'duyệt',
    declineIt: 'không duyệt',
    askCountersigned: 'Không có ai khác duyệt được: họ tên người đã ký trên giấy:',
    countersigned: 'Người ký trên giấy',
    declinedFor: 'Không duyệt vì',
    willApprove: (number: string, sum: string) => `duyệt đề nghị số ${number}, ${sum}`,
    willDecline: (number: string, sum: string) => `không duyệt đề nghị số ${number}, ${sum}`,
    askPayOut: 'Trả bằng cách nào?',
    by: 'Hình thức',
    willPayOut: (sum: string, method: string) => `trả ${sum} (${method})`,
    askReason: 'Lý do:',
    askPaper: 'Giấy tờ làm căn cứ:',
    doubtfulCash: (tendered: string, change: string) =>
      `Đã ghi khách đưa ${tendered}, trả lại ${change}: xem lại số tiền khách đưa.`,
    askTenderedShort: (due: string, tendered: string, lacking: string) =>
      `Phải nộp ${due}, khách mới đưa ${tendered}, thiếu ${lacking}. ` +
      'Gõ số tiền khách đưa; gõ lại đúng số ấy để thu một phần:',
    askTenderedWhole: (due: string, tendered: string, lacking: string) =>
      `Cả lượt phải nộp ${due}, khách mới đưa ${tendered}, thiếu ${lacking}. ` +
      'Gõ số tiền khách đưa, hoặc < để thu riêng từng hồ sơ:',
    askTenderedAgain: (tendered: string) =>
      `Khách đưa ${tendered}? Nhiều hơn hẳn số phải nộp. Gõ lại số tiền khách đưa:`,
    askOwing: 'Hồ sơ nào? (quét, mã, số thứ tự; Enter nếu không có):',
    explainOwing: ['Mã VietQR ghi sẵn số còn phải nộp và mã hồ sơ, tiền vào tài khoản đã duyệt.'],
    windowTooSmall: (columns: number, rows: number) =>
      `Cửa sổ nhỏ quá, chưa vẽ được mã: mở rộng ít nhất thành ${columns} cột, ${rows} dòng rồi làm lại; ` +
      'hoặc khách chuyển khoản theo các dòng trên.',
    sureApprove: 'Duyệt đề nghị này?',
    sureAccount: 'Đề xuất tài khoản này?',
    bankLine: ({ row, amount, purpose, codes, verdict }: BankLineText) =>
      `Dòng ${row}: ${amount}, "${purpose}" → ${codes} (${verdict}).`,
    askBook: 'Ghi dòng này?',
  }),
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
