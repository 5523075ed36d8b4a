/** What may be wrong with a payment. */
import type { ReversalKind, ReversalState } from '../../domain/payment/payment.ts';
import { dateText, momentText, moneyText } from '../format.ts';
import type { ProblemsOf } from '../shape.ts';
import { paymentWords } from './payment.ts';
import { backIn, goneText, resetText } from './one-hand.ts';

export const paymentProblems = (): ProblemsOf<'payment'> => ({
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
    why: 'Danh mục chưa có mức này; đơn vị phải nhập trước khi thu.',
    next: [
      `motcua procedure fee set ${procedure} <khoản thu> <số tiền> --from <ngày> --legal-basis <văn bản>`,
    ],
  }),
  'payment.paid_already': ({ code, at, receipt, paid }) => ({
    what: `Hồ sơ ${code} đã nộp đủ ${moneyText(paid)}, lần cuối lúc ${momentText(at)}.`,
    why: receipt === null ? 'Không thu thêm lần nữa.' : `Biên lai: ${receipt}. Không thu thêm.`,
    next: [`motcua payment quote ${code}`],
  }),
  'payment.nothing_due': ({ code }) => ({
    what: `Hồ sơ ${code} không còn khoản nào phải nộp.`,
    next: [`motcua payment quote ${code}`],
  }),
  'payment.dossier_cancelled': ({ code }) => ({
    what: `Hồ sơ ${code} đã hủy nên không còn phải nộp gì: không có gì để miễn, giảm. Chưa ghi gì.`,
    next: [`motcua dossier show ${code}`],
  }),
  'payment.too_much': ({ code, amount, outstanding }) => ({
    what: `Không thể ghi ${moneyText(amount)} cho hồ sơ ${code}.`,
    why: `Hồ sơ còn phải nộp ${moneyText(outstanding)}. Tiền thối lại không tính là tiền thu.`,
    next: [`motcua payment quote ${code}`],
  }),
  'payment.tendered_short': ({ code, tendered, amount }) => ({
    what: `Phải nộp ${moneyText(amount)}, khách mới đưa ${moneyText(tendered)}.`,
    why: `Còn thiếu ${moneyText(amount - tendered)}. Muốn thu trước một phần thì ghi rõ số tiền thu lần này.`,
    next: [
      `thu đủ: motcua payment take ${code} --method cash --tendered ${amount}`,
      ...(tendered === 0
        ? []
        : [`thu một phần: motcua payment take ${code} --method cash --amount ${tendered}`]),
    ],
  }),
  'payment.reference_missing': ({ method }) => ({
    what: `Thu qua ${paymentWords.method[method]} thì phải ghi mã giao dịch.`,
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
  'payment.books_short': ({ needed, left }) => ({
    what: `Lượt này cần ${needed} biên lai, quyển của quầy chỉ còn ${left}.`,
    why: `Thu riêng được ${left} hồ sơ, hoặc đưa quyển mới vào dùng trước rồi thu cả lượt.`,
    next: ['motcua payment book add --series <ký hiệu> --from <số đầu> --to <số cuối>'],
  }),
  'payment.book_overlaps': ({ series, volume, from, to }) => ({
    what: `Các số này đã có trong quyển ${volume}, ký hiệu ${series}.`,
    why: `Quyển ấy có số từ ${from}${to === null ? '' : ` đến ${to}`}. Không số nào dùng hai lần.`,
    next: ['motcua payment book list'],
  }),
  'payment.series_reserved': ({ series }) => ({
    what: `Ký hiệu ${series} dành cho dãy số mà chương trình tự cấp ở quầy.`,
    why: 'Quyển in có ký hiệu của cơ quan thuế; "BL", năm và số quầy là của từng quầy.',
    next: ['motcua payment book list'],
  }),
  'payment.receipt_twice': ({ typed, of }) => ({
    what: `Số biên lai ${typed} có ở ${of.length} lần thu.`,
    why: 'Hai quyển của đơn vị có chung số ấy: ghi mã hồ sơ thay cho số biên lai.',
    next: of.map(({ code, counter }) => `${code}, nếu là lần thu ở quầy ${counter}`),
  }),
  'payment.bad_range': ({ from, to }) => ({
    what: `Không có quyển biên lai từ số ${from} đến số ${to}.`,
    next: ['motcua payment book add --series <ký hiệu> --from <số đầu> --to <số cuối>'],
  }),
  'payment.not_found': ({ typed, receipts }) => ({
    what:
      receipts.length > 0
        ? `Chưa rõ "${typed}" là lần thu nào.`
        : `Không có lần thu nào ứng với "${typed}".`,
    ...(receipts.length > 0 && { why: `Hãy chọn một biên lai: ${receipts.join('; ')}.` }),
    next: ['motcua shift show', 'motcua payment quote <mã hồ sơ>'],
  }),
  'payment.request_not_found': ({ typed, open }) => ({
    what: `Không có đề nghị số "${typed}".`,
    ...(open.length > 0 && { why: `Đang chờ: ${open.join(', ')}.` }),
    next: ['motcua payment requests'],
  }),
  'payment.request_there': ({ number, kind, state, rest }) => ({
    what: `Đã có đề nghị số ${number} (${paymentWords.reversal[kind]}) cho việc này.`,
    ...(rest !== null && {
      why: 'Biên lai đã hoàn một phần thì không hủy được nữa: phần còn lại cũng phải hoàn.',
    }),
    next:
      rest === null
        ? waysOn(number, kind, state)
        : [`motcua payment refund request ${rest} --reason "<lý do>"`],
  }),
  'payment.request_outdated': ({ number, kind, amount, most, receipt }) => ({
    what:
      `Đề nghị số ${number} (${paymentWords.reversal[kind]}) không còn đúng: xin ${moneyText(amount)}, ` +
      `nay nhiều nhất ${moneyText(most)}.`,
    why: 'Phí, lệ phí của hồ sơ đã thay đổi sau khi lập đề nghị: không duyệt đề nghị này và lập lại.',
    next: [
      `motcua payment ${nouns[kind]} approve ${number} --decline "<lý do>"`,
      ...(receipt === null || most === 0
        ? []
        : [`motcua payment refund request ${receipt} --amount ${most} --reason "<lý do>"`]),
    ],
  }),
  'payment.request_state': ({ number, state, wanted }) => ({
    what: `Đề nghị số ${number} đang ở bước "${paymentWords.reversalState[state]}".`,
    why: `Việc này chỉ làm được khi đề nghị ở bước "${paymentWords.reversalState[wanted]}".`,
    next: ['motcua payment requests'],
  }),
  'payment.too_much_back': ({ amount, most }) => ({
    what: `Không thể hoàn ${moneyText(amount)}.`,
    why: `Lần thu này còn hoàn được ${moneyText(most)}.`,
    next: ['--amount <số tiền hoàn>'],
  }),
  'payment.voided': ({ receipt, at }) => ({
    what: `Biên lai ${receipt ?? ''} đã hủy lúc ${momentText(at)}.`,
    next: ['motcua shift show'],
  }),
  'payment.second_person': ({ name, others }) => ({
    what: `Người đề nghị (${name}) không được tự duyệt.`,
    why: `Người duyệt được: ${others.map((each) => each.name).join(', ')}.`,
    next: [`motcua staff login ${others[0]?.login ?? ''}`],
  }),
  'payment.one_hand': ({ name, second, pin, others }) => ({
    what: `${second} chưa duyệt được đề nghị của ${name}.`,
    why: `${resetText(pin)} Người duyệt được: ${others.map((each) => each.name).join(', ')}.`,
    next: [`motcua staff login ${others[0]?.login ?? ''}`],
  }),
  'payment.not_alone': ({ second, date, pin, gone }) => ({
    what: `${second} chưa duyệt được một mình đề nghị ngày ${dateText(date)}.`,
    why: (pin === null ? '' : `${resetText(pin)} `) + goneText(gone),
    next: [...backIn(gone), 'motcua staff list'],
  }),
  'payment.countersign_later': ({ date, clock, pin }) => ({
    what: `Đề nghị lập ngày ${dateText(date)} cần người thứ hai duyệt.`,
    why:
      (pin === null ? '' : `${resetText(pin)} `) +
      'Đơn vị không có ai khác: lãnh đạo ký trên giấy, từ hôm sau mới ghi duyệt.' +
      (clock === null
        ? ''
        : ` Đồng hồ của máy đã lùi và được chấp nhận ngày ${dateText(clock)}: sau ngày ấy mới duyệt.`),
    next: ['--countersigned-by "<họ tên người đã ký>"'],
  }),
  'payment.no_account': ({ proposed }) => ({
    what: 'Đơn vị chưa có tài khoản nhận tiền được duyệt.',
    why:
      proposed === null
        ? 'Chuyển khoản, VietQR chỉ được ghi vào tài khoản của đơn vị đã có hai người duyệt.'
        : `Tài khoản ${proposed} mới được đề xuất: phải có người thứ hai của đơn vị duyệt.`,
    next: [
      ...(proposed === null
        ? [
            'motcua payment account add --bin <mã ngân hàng> --account <số tài khoản> --holder <chủ tài khoản>',
          ]
        : []),
      'motcua payment account approve',
    ],
  }),
  'payment.statement_account': ({ named, accounts }) => ({
    what:
      named === ''
        ? 'Chưa rõ sao kê này của tài khoản nào.'
        : `Sao kê của tài khoản ${named}: chưa được hai người của đơn vị duyệt.`,
    why: `Chỉ ghi sao kê của tài khoản đã duyệt: ${accounts.join(', ')}.`,
    next: [`--account ${accounts[0] ?? ''}`, 'motcua payment account list'],
    desk: [`Dùng sao kê của tài khoản ${accounts.join(', ')}.`],
  }),
  'payment.no_proposal': () => ({
    what: 'Không có tài khoản nào chờ duyệt.',
    next: ['motcua payment account list'],
  }),
  'payment.proposal_changed': () => ({
    what: 'Tài khoản chờ duyệt không còn là tài khoản vừa xem.',
    why: 'Có người vừa đề xuất tài khoản khác, hoặc vừa duyệt. Chưa ghi gì vào kho.',
    next: ['motcua payment account list', 'motcua payment account approve'],
  }),
  'payment.account_fixed': ({ code }) => ({
    what: `Tiền của hồ sơ ${code} chỉ được chuyển vào tài khoản đã duyệt của đơn vị.`,
    next: [`motcua payment qr ${code}`, 'motcua payment account list'],
  }),
  'payment.no_bank': ({ typed, near }) => ({
    what:
      near.length > 0
        ? `"${typed}" có thể là nhiều ngân hàng: ${near.join(', ')}.`
        : `Không có ngân hàng nào tên "${typed}".`,
    why: 'Ngân hàng được tìm theo tên, tên viết tắt hoặc mã BIN 6 chữ số.',
    next: ['motcua payment account add --bin Vietcombank'],
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
      map: `Tệp chỉ dẫn cột phải là JSON với các tên: ${columns.join(', ')}.`,
    }[why],
    next: ['motcua payment reconcile --help'],
  }),
  'payment.not_bookable': ({ row, verdict }) => ({
    what: `Dòng ${row} của sao kê không ghi được: ${paymentWords.verdict[verdict]}.`,
    next: [`--book ${row}=<mã hồ sơ> nếu biết dòng này của hồ sơ nào`],
  }),
});

const nouns = { void: 'void', refund: 'refund', write_off: 'write-off' } as const;

/** What may become of a request that waits: approved or paid out, or taken back. */
function waysOn(number: string, kind: ReversalKind, state: ReversalState): string[] {
  const act = `motcua payment ${nouns[kind]}`;
  const on = state === 'approved' && kind !== 'write_off' ? 'pay' : 'approve';
  return [`${act} ${on} ${number}`, `${act} approve ${number} --decline "<lý do>"`];
}
