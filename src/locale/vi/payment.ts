/** Words for fees, payments and shifts. */
import { parseInstant } from '../../domain/value/instant.ts';
import { parsePlainDate } from '../../domain/value/plain-date.ts';
import { dateText, momentText, moneyText } from '../format.ts';
import type { ProblemTexts } from '../shape.ts';

type MoneyProblem =
  | Extract<keyof ProblemTexts, `payment.${string}`>
  | Extract<keyof ProblemTexts, `shift.${string}`>;

export const moneyWords = {
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
  feeKind: { fee: 'lệ phí', charge: 'phí' },
  reversal: { void: 'hủy biên lai', refund: 'hoàn tiền', write_off: 'xóa nợ' },
  reversalState: {
    requested: 'chờ duyệt',
    approved: 'đã duyệt, chưa trả',
    declined: 'không duyệt',
    done: 'đã xong',
  },
  shiftState: { open: 'đang mở', offered: 'chờ người nhận ca', closed: 'đã đóng' },
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
  },
};

export const moneyEvents = {
  'fee.settled': 'Xác định mức thu',
  'fee.reduced': 'Miễn, giảm',
  'payment.taken': 'Thu tiền',
  'payment.confirmed': 'Ngân hàng báo có',
  'reversal.requested': 'Đề nghị hủy, hoàn hoặc xóa nợ',
  'reversal.decided': 'Duyệt đề nghị',
  'reversal.done': 'Hủy, hoàn hoặc xóa nợ',
};

export const moneyProblems: Pick<ProblemTexts, MoneyProblem> = {
  'payment.bad_rate': ({ why }) => ({
    what: 'Mức thu nhập vào chưa đúng.',
    why:
      why === 'dates'
        ? 'Ngày hết hiệu lực phải sau ngày bắt đầu.'
        : 'Các bậc giá phải tăng dần và bắt đầu từ đơn vị thứ hai.',
    next: ['motcua procedure fee set --help'],
  }),
  'payment.fee_unknown': ({ code, procedure, fees }) => ({
    what: `Hồ sơ ${code} có khoản thu chưa biết mức: ${fees.join('; ')}.`,
    why: 'Mức này do HĐND tỉnh quy định, đơn vị phải nhập trước khi thu.',
    next: [
      `motcua procedure fee set ${procedure} <khoản thu> <số tiền> --from <ngày> --legal-basis <văn bản>`,
    ],
  }),
  'payment.paid_already': ({ code, at, receipt, paid }) => ({
    what: `Hồ sơ ${code} đã nộp đủ ${moneyText(paid)}, lần cuối lúc ${moment(at)}.`,
    why: receipt === null ? 'Không thu thêm lần nữa.' : `Biên lai: ${receipt}. Không thu thêm.`,
    next: [`motcua payment quote ${code}`],
  }),
  'payment.nothing_due': ({ code }) => ({
    what: `Hồ sơ ${code} không còn khoản nào phải nộp.`,
    next: [`motcua payment quote ${code}`],
  }),
  'payment.too_much': ({ code, amount, outstanding }) => ({
    what: `Không thể ghi ${moneyText(amount)} cho hồ sơ ${code}.`,
    why: `Hồ sơ còn phải nộp ${moneyText(outstanding)}. Tiền thối lại không tính là tiền thu.`,
    next: [`motcua payment quote ${code}`],
  }),
  'payment.tendered_short': ({ tendered, amount }) => ({
    what: `Khách đưa ${moneyText(tendered)}, chưa đủ ${moneyText(amount)}.`,
    next: ['--amount <số tiền thu lần này> nếu nộp một phần'],
  }),
  'payment.reference_missing': ({ method }) => ({
    what: `Thu qua ${methodName(method)} thì phải ghi mã giao dịch.`,
    next: ['--reference <mã giao dịch>'],
  }),
  'payment.reference_used': ({ reference, code }) => ({
    what: `Mã giao dịch ${reference} đã ghi cho hồ sơ ${code}.`,
    why: 'Mỗi giao dịch chỉ được ghi một lần.',
    next: [`motcua payment quote ${code}`],
  }),
  'payment.books_used_up': ({ series }) => ({
    what: `Quyển biên lai ${series} của quầy này đã dùng hết số.`,
    next: ['motcua payment book add --series <ký hiệu> --from <số đầu> --to <số cuối>'],
  }),
  'payment.book_overlaps': ({ series, volume, from, to }) => ({
    what: `Các số này đã có trong quyển ${volume}, ký hiệu ${series}.`,
    why: `Quyển ấy có số từ ${from}${to === null ? '' : ` đến ${to}`}. Không số nào dùng hai lần.`,
    next: ['motcua payment book list'],
  }),
  'payment.bad_range': ({ from, to }) => ({
    what: `Không có quyển biên lai từ số ${from} đến số ${to}.`,
    next: ['motcua payment book add --series <ký hiệu> --from <số đầu> --to <số cuối>'],
  }),
  'payment.not_found': ({ typed, receipts }) => ({
    what: `Không xác định được lần thu "${typed}".`,
    ...(receipts.length > 0 && { why: `Hãy chọn một biên lai: ${receipts.join('; ')}.` }),
    next: ['motcua shift show', 'motcua payment quote <mã hồ sơ>'],
  }),
  'payment.request_not_found': ({ typed, open }) => ({
    what: `Không có đề nghị số "${typed}".`,
    ...(open.length > 0 && { why: `Đang chờ: ${open.join(', ')}.` }),
    next: ['motcua payment requests'],
  }),
  'payment.request_there': ({ number }) => ({
    what: `Đã có đề nghị số ${number} cho việc này.`,
    next: ['motcua payment requests'],
  }),
  'payment.request_state': ({ number, state, wanted }) => ({
    what: `Đề nghị số ${number} đang ở bước "${stateName(state)}".`,
    why: `Việc này chỉ làm được khi đề nghị ở bước "${stateName(wanted)}".`,
    next: ['motcua payment requests'],
  }),
  'payment.too_much_back': ({ amount, most }) => ({
    what: `Không thể hoàn ${moneyText(amount)}.`,
    why: `Lần thu này còn hoàn được ${moneyText(most)}.`,
    next: ['--amount <số tiền hoàn>'],
  }),
  'payment.voided': ({ receipt, at }) => ({
    what: `Biên lai ${receipt ?? ''} đã hủy lúc ${moment(at)}.`,
    next: ['motcua shift show'],
  }),
  'payment.second_person': ({ login, others }) => ({
    what: `Người đề nghị (${login}) không được tự duyệt.`,
    why: `Người duyệt được: ${others.join(', ')}.`,
    next: [`motcua staff login ${others[0] ?? ''}`],
  }),
  'payment.countersign_later': ({ date }) => ({
    what: `Đề nghị lập ngày ${day(date)} cần người thứ hai duyệt.`,
    why: 'Đơn vị không có ai khác: lãnh đạo ký trên giấy, từ hôm sau mới ghi duyệt.',
    next: ['--countersigned-by "<họ tên người đã ký>"'],
  }),
  'payment.no_account': () => ({
    what: 'Đơn vị chưa có tài khoản nhận tiền được duyệt.',
    next: [
      'motcua payment account add --bin <mã ngân hàng> --account <số tài khoản> --holder <chủ tài khoản>',
      'motcua payment account approve',
    ],
  }),
  'payment.no_proposal': () => ({
    what: 'Không có tài khoản nào chờ duyệt.',
    next: ['motcua payment account list'],
  }),
  'payment.account_fixed': ({ code }) => ({
    what: `Tiền của hồ sơ ${code} chỉ được chuyển vào tài khoản đã duyệt của đơn vị.`,
    next: [`motcua payment qr ${code}`, 'motcua payment account list'],
  }),
  'payment.bad_transfer': ({ why }) => ({
    what: {
      bin: 'Mã ngân hàng (BIN) phải có 6 chữ số.',
      account: 'Số tài khoản chỉ có chữ không dấu và số, nhiều nhất 19 ký tự.',
      amount: 'Số tiền phải từ 1 đ đến 9.999.999.999 đ.',
    }[why],
    next: ['motcua payment qr --help'],
  }),
  'payment.bad_purpose': ({ purpose, length, shorter }) => ({
    what: `Nội dung "${purpose}" không dùng được cho mã VietQR.`,
    why: `Ngân hàng nhận nhiều nhất 25 chữ không dấu; nội dung này dài ${length}.`,
    next: [`--purpose "${shorter}"`],
  }),
  'payment.bad_statement': ({ path, why, columns }) => ({
    what: `Không đọc được sao kê ${path}.`,
    why: {
      empty: 'Tệp không có dòng nào.',
      no_header: `Không thấy cột số tiền và cột nội dung. Các cột: ${columns.join(', ')}.`,
      map: `Tệp --map phải là JSON với các tên: ${columns.join(', ')}.`,
    }[why],
    next: ['motcua payment reconcile --help'],
  }),
  'payment.not_bookable': ({ row, verdict }) => ({
    what: `Dòng ${row} của sao kê không ghi được: ${verdictName(verdict)}.`,
    next: [`--book ${row}=<mã hồ sơ> nếu biết dòng này của hồ sơ nào`],
  }),
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
    what: `Quầy này đã có ca của ${cashier}, mở lúc ${moment(at)}.`,
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
  }),
  'shift.banked_too_much': ({ banked, counted }) => ({
    what: `Không thể nộp ${moneyText(banked)} khi két chỉ có ${moneyText(counted)}.`,
    next: ['--bank <số tiền nộp quỹ>'],
  }),
  'shift.drawer_short': ({ amount, drawer }) => ({
    what: `Két chỉ có ${moneyText(drawer)}, không đủ trả ${moneyText(amount)}.`,
    next: ['--method transfer --reference <mã giao dịch> để trả bằng chuyển khoản'],
  }),
};

function off(difference: number): string {
  const sum = moneyText(Math.abs(difference));
  return difference > 0 ? `thừa ${sum}` : `thiếu ${sum}`;
}

function methodName(method: string): string {
  return moneyWords.method[method as keyof typeof moneyWords.method] ?? method;
}

function stateName(state: string): string {
  return moneyWords.reversalState[state as keyof typeof moneyWords.reversalState] ?? state;
}

function verdictName(verdict: string): string {
  return moneyWords.verdict[verdict as keyof typeof moneyWords.verdict] ?? verdict;
}

function day(text: string): string {
  const date = parsePlainDate(text);
  return date === null ? text : dateText(date);
}

function moment(text: string): string {
  const instant = parseInstant(text);
  return instant === null ? text : momentText(instant);
}

export const moneyMeanings = {
  'payment.hold_result': 'giữ kết quả đến khi nộp đủ phí, lệ phí (on hoặc off)',
  'payment.hold_exempt': 'các thủ tục luật không cho giữ kết quả, cách nhau bằng dấu phẩy',
};

export const moneyExpected = {
  pieces: '<mệnh giá>=<số tờ>, ví dụ 500000=3; mệnh giá từ 100 đến 500000',
  tier: '<từ đơn vị thứ>=<số tiền>, ví dụ 3=1000',
  bank_row: '<dòng> hoặc <dòng>=<mã hồ sơ>, ví dụ 12 hoặc 12=H49.22-261123-0001',
};

/** What a good value of these settings is. */
export const moneySettingNeeds = {
  'payment.hold_exempt': 'mã thủ tục cách nhau bằng dấu phẩy, ví dụ 1.001193,2.000815',
};
