/** What may be wrong with a payment. */
import type { ReversalKind, ReversalState } from '../../domain/payment/payment.ts';
import { dateText, momentText, moneyText } from '../format.ts';
import type { ProblemsOf } from '../shape.ts';
import { paymentWords } from './payment.ts';
import { backIn, goneText, resetText } from './one-hand.ts';

export const paymentProblems = (): ProblemsOf<'payment'> => ({
  'payment.bad_rate': ({ why }) => ({
    what: 'This rate cannot be entered.',
    why:
      why === 'dates'
        ? 'It would end before it begins.'
        : 'Its tiers have to rise, the first of them beginning with the second unit.',
    next: ['motcua procedure fee set --help'],
  }),
  'payment.fee_unknown': ({ code, procedure, fees }) => ({
    what: `Dossier ${code} has fees that are not known: ${fees.join('; ')}.`,
    why: 'The catalogue does not have them; they have to be entered before money is taken.',
    next: [
      `motcua procedure fee set ${procedure} <fee> <amount> --from <date> --legal-basis <decision>`,
    ],
  }),
  'payment.paid_already': ({ code, at, receipt, paid }) => ({
    what: `Dossier ${code} is paid: ${moneyText(paid)}, the last of it at ${momentText(at)}.`,
    why:
      receipt === null ? 'Nothing more is taken.' : `Receipt: ${receipt}. Nothing more is taken.`,
    next: [`motcua payment quote ${code}`],
  }),
  'payment.nothing_due': ({ code }) => ({
    what: `Dossier ${code} has nothing left to pay.`,
    next: [`motcua payment quote ${code}`],
  }),
  'payment.dossier_cancelled': ({ code }) => ({
    what: `Dossier ${code} was cancelled and owes nothing: there is nothing to waive. Nothing was recorded.`,
    next: [`motcua dossier show ${code}`],
  }),
  'payment.too_much': ({ code, amount, outstanding }) => ({
    what: `Dossier ${code}: ${moneyText(amount)} cannot be recorded.`,
    why: `There is ${moneyText(outstanding)} to pay. Change given is never counted as takings.`,
    next: [`motcua payment quote ${code}`],
  }),
  'payment.tendered_short': ({ code, tendered, amount }) => ({
    what: `There is ${moneyText(amount)} to pay, and the payer gave ${moneyText(tendered)}.`,
    why: `${moneyText(amount - tendered)} is lacking. To take a part now, say how much is taken.`,
    next: [
      `the whole: motcua payment take ${code} --method cash --tendered ${amount}`,
      ...(tendered === 0
        ? []
        : [`a part: motcua payment take ${code} --method cash --amount ${tendered}`]),
    ],
  }),
  'payment.reference_missing': ({ method }) => ({
    what: `A payment by "${paymentWords.method[method]}" needs its transaction number.`,
    next: ['--reference <transaction number>'],
  }),
  'payment.reference_used': ({ reference, code }) => ({
    what: `The transaction ${reference} is recorded already, for dossier ${code}.`,
    why: 'One transaction is recorded once.',
    next: [`motcua payment quote ${code}`],
  }),
  'payment.books_used_up': ({ series }) => ({
    what: `The receipt book ${series} of this counter has no numbers left.`,
    next: ['motcua payment book add --series <series> --from <first> --to <last>'],
  }),
  'payment.books_short': ({ needed, left }) => ({
    what: `This visit needs ${needed} receipts, and the books of this counter have ${left} left.`,
    why: 'So many dossiers may be paid one by one; or first take a new book into use.',
    next: ['motcua payment book add --series <series> --from <first> --to <last>'],
  }),
  'payment.book_overlaps': ({ series, volume, from, to }) => ({
    what: `These numbers stand in volume ${volume} of series ${series} already.`,
    why: `It has the numbers from ${from}${to === null ? '' : ` to ${to}`}. None is used twice.`,
    next: ['motcua payment book list'],
  }),
  'payment.series_reserved': ({ series }) => ({
    what: `The series ${series} is for receipts that the program numbers by itself at a counter.`,
    why: 'A printed book has a series of the tax office; "BL", year and counter are each counter’s own.',
    next: ['motcua payment book list'],
  }),
  'payment.receipt_twice': ({ typed, of }) => ({
    what: `The receipt number ${typed} is that of ${of.length} payments.`,
    why: 'Two books of the office have that number: give the dossier’s code instead.',
    next: of.map(({ code, counter }) => `${code}, if it was taken at counter ${counter}`),
  }),
  'payment.bad_range': ({ from, to }) => ({
    what: `There is no receipt book from number ${from} to number ${to}.`,
    next: ['motcua payment book add --series <series> --from <first> --to <last>'],
  }),
  'payment.not_found': ({ typed, receipts }) => ({
    what:
      receipts.length > 0
        ? `It is not clear which payment "${typed}" means.`
        : `There is no payment that "${typed}" could mean.`,
    ...(receipts.length > 0 && { why: `Choose a receipt: ${receipts.join('; ')}.` }),
    next: ['motcua shift show', 'motcua payment quote <dossier code>'],
  }),
  'payment.request_not_found': ({ typed, open }) => ({
    what: `There is no request "${typed}".`,
    ...(open.length > 0 && { why: `Waiting: ${open.join(', ')}.` }),
    next: ['motcua payment requests'],
  }),
  'payment.request_there': ({ number, kind, state, rest }) => ({
    what: `There is a request ${number} (${paymentWords.reversal[kind]}) for this already.`,
    ...(rest !== null && {
      why: 'A receipt refunded in part can no longer be voided: the rest has to be refunded too.',
    }),
    next:
      rest === null
        ? waysOn(number, kind, state)
        : [`motcua payment refund request ${rest} --reason "<reason>"`],
  }),
  'payment.request_outdated': ({ number, kind, amount, most, receipt }) => ({
    what:
      `Request ${number} (${paymentWords.reversal[kind]}) is out of date: it asks for ${moneyText(amount)}, ` +
      `now it can be ${moneyText(most)} at most.`,
    why: 'The fees of the dossier changed after it was made: decline it and ask anew.',
    next: [
      `motcua payment ${nouns[kind]} approve ${number} --decline "<reason>"`,
      ...(receipt === null || most === 0
        ? []
        : [`motcua payment refund request ${receipt} --amount ${most} --reason "<reason>"`]),
    ],
  }),
  'payment.request_state': ({ number, state, wanted }) => ({
    what: `Request ${number} stands at "${paymentWords.reversalState[state]}".`,
    why: `This can only be done when it stands at "${paymentWords.reversalState[wanted]}".`,
    next: ['motcua payment requests'],
  }),
  'payment.too_much_back': ({ amount, most }) => ({
    what: `Paying back ${moneyText(amount)} is not possible.`,
    why: `Of this payment ${moneyText(most)} can still be paid back.`,
    next: ['--amount <what is paid back>'],
  }),
  'payment.voided': ({ receipt, at }) => ({
    what: `The receipt ${receipt ?? ''} was voided at ${momentText(at)}.`,
    next: ['motcua shift show'],
  }),
  'payment.second_person': ({ name, others }) => ({
    what: `Whoever asked (${name}) may not approve it.`,
    why: `These may: ${others.map((each) => each.name).join(', ')}.`,
    next: [`motcua staff login ${others[0]?.login ?? ''}`],
  }),
  'payment.one_hand': ({ name, second, pin, others }) => ({
    what: `${second} may not approve what ${name} has asked for.`,
    why: `${resetText(pin)} These may: ${others.map((each) => each.name).join(', ')}.`,
    next: [`motcua staff login ${others[0]?.login ?? ''}`],
  }),
  'payment.not_alone': ({ second, date, pin, gone }) => ({
    what: `${second} may not approve the request of ${dateText(date)} alone.`,
    why: (pin === null ? '' : `${resetText(pin)} `) + goneText(gone),
    next: [...backIn(gone), 'motcua staff list'],
  }),
  'payment.countersign_later': ({ date, clock, pin }) => ({
    what: `The request of ${dateText(date)} needs a second person.`,
    why:
      (pin === null ? '' : `${resetText(pin)} `) +
      'Nobody else here may approve: it is countersigned on paper and taken up the next day.' +
      (clock === null
        ? ''
        : ` A clock gone back was accepted on ${dateText(clock)}: it is taken up after that day.`),
    next: ['--countersigned-by "<name of who signed>"'],
  }),
  'payment.no_account': ({ proposed }) => ({
    what: 'The office has no approved account to be paid into.',
    why:
      proposed === null
        ? 'A transfer or VietQR is booked only to an account of the office that two persons approved.'
        : `Account ${proposed} is only proposed: a second person of the office must approve it.`,
    next: [
      ...(proposed === null
        ? ['motcua payment account add --bin <bank number> --account <account> --holder <holder>']
        : []),
      'motcua payment account approve',
    ],
  }),
  'payment.statement_account': ({ named, accounts }) => ({
    what:
      named === ''
        ? 'It is not clear of which account this statement is.'
        : `The statement is of account ${named}, which no two persons of the office have approved.`,
    why: `Only statements of an approved account are booked: ${accounts.join(', ')}.`,
    next: [`--account ${accounts[0] ?? ''}`, 'motcua payment account list'],
    desk: [`Use the statement of account ${accounts.join(', ')}.`],
  }),
  'payment.no_proposal': () => ({
    what: 'No account waits to be approved.',
    next: ['motcua payment account list'],
  }),
  'payment.proposal_changed': () => ({
    what: 'The account that waits is no longer the one that was shown.',
    why: 'Somebody has proposed another, or has approved it. Nothing was recorded.',
    next: ['motcua payment account list', 'motcua payment account approve'],
  }),
  'payment.account_fixed': ({ code }) => ({
    what: `The money for dossier ${code} goes to the office's approved account only.`,
    next: [`motcua payment qr ${code}`, 'motcua payment account list'],
  }),
  'payment.no_bank': ({ typed, near }) => ({
    what:
      near.length > 0
        ? `"${typed}" may be several banks: ${near.join(', ')}.`
        : `No bank is called "${typed}".`,
    why: 'A bank is found by its name, its short name or its BIN of six digits.',
    next: ['motcua payment account add --bin Vietcombank'],
  }),
  'payment.bad_transfer': ({ why }) => ({
    what: {
      bin: 'The bank number (BIN) has six digits.',
      account: 'An account number has plain letters and digits, at most 19.',
      amount: 'The amount is from 1 đ to 9.999.999.999 đ.',
    }[why],
    next: ['motcua payment qr --help'],
  }),
  'payment.bad_purpose': ({ purpose, length, shorter }) => ({
    what: `The purpose "${purpose}" cannot stand in a VietQR code.`,
    why: `Banks take at most 25 plain letters; this one has ${length}.`,
    next: [`--purpose "${shorter}"`],
  }),
  'payment.bad_statement': ({ path, why, columns }) => ({
    what: `The statement ${path} cannot be read.`,
    why: {
      empty: 'The file has no rows.',
      no_header: `No columns of amount and purpose were found among: ${columns.join(', ')}.`,
      map: `The file that maps columns has to be JSON with these names: ${columns.join(', ')}.`,
    }[why],
    next: ['motcua payment reconcile --help'],
  }),
  'payment.not_bookable': ({ row, verdict }) => ({
    what: `Row ${row} of the statement cannot be booked: ${paymentWords.verdict[verdict]}.`,
    next: [`--book ${row}=<dossier code> where it is known whose it is`],
  }),
});

const nouns = { void: 'void', refund: 'refund', write_off: 'write-off' } as const;

/** What may become of a request that waits: approved or paid out, or taken back. */
function waysOn(number: string, kind: ReversalKind, state: ReversalState): string[] {
  const act = `motcua payment ${nouns[kind]}`;
  const on = state === 'approved' && kind !== 'write_off' ? 'pay' : 'approve';
  return [`${act} ${on} ${number}`, `${act} approve ${number} --decline "<reason>"`];
}
