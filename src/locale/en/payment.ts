/** Words for fees and payments. */
import type { ScreenOf } from '../vi.ts';
import type { Instant } from '../../domain/value/instant.ts';
import { momentText } from '../format.ts';
import type { EventWords, ListWords } from '../lists.ts';
import { often } from './desk-pages.ts';
import { counted } from './list.ts';

export const paymentWords: ListWords<
  'money' | 'method' | 'lowering' | 'reversal' | 'reversalState' | 'accountState' | 'verdict'
> = {
  money: {
    nothing_due: 'nothing due',
    due: 'due',
    part_paid: 'part paid',
    paid: 'paid',
    refunded: 'refunded',
    waived: 'waived',
  },
  method: {
    cash: 'cash',
    transfer: 'bank transfer',
    vietqr: 'VietQR',
    portal: 'national portal',
    card: 'card',
    post: 'collected by the post',
  },
  lowering: {
    reduced: 'reduced',
    by_law: 'waived by law',
    corrected: 'corrected to less',
    imported: 'imported below the catalogue',
    cancelled: 'cancelled with fees due',
    replaced: 'replaced by a cheaper one',
    backdated: 'backdated to a lower fee',
    channel: 'another channel, a lower fee',
  },
  reversal: { void: 'void of a receipt', refund: 'refund', write_off: 'write-off' },
  reversalState: {
    requested: 'to be approved',
    approved: 'approved, to be paid out',
    declined: 'declined',
    done: 'done',
  },
  accountState: { proposed: 'to be approved', approved: 'in use', replaced: 'replaced' },
  verdict: {
    exact: 'exact',
    confirms: 'confirms what was taken at the counter',
    too_much: 'too much',
    too_little: 'too little',
    ambiguous: 'several dossiers fit the purpose',
    double: 'the dossier is paid already; perhaps transferred twice',
    fee_unknown: 'a fee of the dossier is not yet known',
    unknown: 'no dossier code in it',
    booked: 'booked before',
    reference_booked: 'this bank reference is in the books',
    repeated: 'this bank reference stands in a line above',
  },
};

export const paymentEventWords: EventWords<
  'fee' | 'payment' | 'reversal' | 'account' | 'receipt_book'
> = {
  'fee.settled': 'Fee settled',
  'fee.reduced': 'Fee reduced or waived',
  'fee.lowered': 'Less due than at the counter that day',
  'payment.taken': 'Money taken',
  'payment.confirmed': 'Shown by the bank',
  'reversal.requested': 'Void, refund or write-off requested',
  'reversal.decided': 'Request decided',
  'reversal.done': 'Voided, refunded or written off',
  'fee.rate_set': 'Rate set',
  'account.proposed': 'Account proposed',
  'account.approved': 'Account approved',
  'account.withdrawn': 'Approval of an account withdrawn',
  'receipt_book.added': 'Receipt book taken into use',
};

export const paymentScreen: ScreenOf<'payment'> = {
  payment: () => ({
    title: 'Money',
    state: 'State',
    leftToPay: (outstanding: string) => `${outstanding} to pay`,
    overPaid: (surplus: string) => `${surplus} too much taken`,
    charged: 'Charged',
    waived: 'Waived',
    writtenOff: 'Written off',
    paid: 'Paid',
    refunded: 'Refunded',
    surplus: 'Paid too much',
    outstanding: 'To pay',
    unknown: 'Not yet known',
    counted: 'How it is counted',
    ceiling: 'At most',
    copies: 'Copies',
    amount: 'Amount',
    change: 'Change',
    receipt: 'Receipt',
    payer: 'Payer',
    reason: 'Reason',
    paper: 'Paper',
    request: 'Request',
    requestedBy: 'Asked by',
    when: 'When',
    series: 'Series',
    volume: 'Volume',
    numbers: 'Numbers',
    used: 'Used',
    left: 'Left',
    bank: 'Bank',
    account: 'Account',
    holder: 'Holder',
    purpose: 'Purpose',
    proposed: 'Proposed',
    approved: 'Approved',
    row: 'Row',
    verdict: 'Verdict',
    payBy: 'Scan to pay',
    byDossiers: 'By dossiers',
    byAmount: 'By amount',
    noPayments: 'This shift has no payment to choose from.',
    noLowered: 'No fee was waived, reduced or corrected to less.',
    lowered: 'What',
    loweredAll: 'Reduced by one',
    loweredTo: (would: string, due: string) => `${would} → ${due}`,
    loweredBy: (name: string, what: string, count: number, amount: string) =>
      `${name}: ${what} ${count === 1 ? 'once' : `${count} times`}, ${amount}`,
    loweredLaw: 'Less by law',
    loweredByLaw: (waiver, count, amount, by) =>
      `${waiver} ${count === 1 ? 'once' : `${count} times`} ${amount} (${by})`,
    lawSeen: (name, basis, seen) => `${name} (${basis}); seen: ${seen}`,
    noRequests: 'No request is waiting.',
    noneAtThisStep: 'No request has come to this step yet. At another step:',
    noBooks: 'There are no receipt books; the counter numbers by itself.',
    noAccounts: 'There are no accounts.',
    noLines: 'No money came in by this statement.',
    taken: 'The money is taken.',
    takenBefore: (at: Instant) => `Taken already at ${momentText(at)}; nothing more was taken.`,
    step: ({ from, to, unit, price, amount }: PriceStepText) =>
      from === to
        ? `${unit} ${from}: ${price}`
        : `${unit} ${from} to ${to}: ${price} each, ${amount} together`,
    waivedNow: (amount: string, left: string) => `Reduced by ${amount}; ${left} is still to pay.`,
    requested: (what: string, number: string, amount: string) =>
      `Request ${number} is recorded: ${what}, ${amount}. A second person has to approve it.`,
    decided: (number: string, state: string) => `Request ${number}: ${state}.`,
    paidOut: (amount: string, method: string) => `Paid out ${amount} (${method}).`,
    bookAdded: (series: string, from: number, to: number) =>
      `The book ${series}, numbers ${from} to ${to}, is in use.`,
    accountProposed: (account: string) =>
      `The account ${account} is proposed. Somebody else has to approve it.`,
    accountApproved: (account: string) => `From now on money goes to the account ${account}.`,
    pictureMade: (file: string) => `The code is drawn: ${file}`,
    ratesLowered: (count, from, basis) =>
      `Rates waived or lowered from ${from} by ${basis}: ${count}.`,
    rateSet: (fee: string, amount: string, from: string) =>
      `The fee ${fee} is ${amount} from ${from} on.`,
    booked: (rows: number, amount: string) => `Booked ${counted(rows, 'row')}, ${amount}.`,
    off: (amount: string, over: boolean) => (over ? `${amount} over` : `${amount} short`),
    ofVoided: (amount) =>
      `${amount} are for voided receipts: paid back to the payer, by two persons`,
    shareOf: (from: string, to: string) => `Paid without cash, ${from} – ${to}`,
    notThisWay: (method: string, why: string) => `${method} (not possible: ${why})`,
    takeNow: (sum) => `take the fee: ${sum}`,
    allFees: (sum) => `all fees: ${sum}`,
    askFee: 'Which fee?',
    willWaive: (sum) => `take off ${sum}`,
    askScope: 'What is paid for?',
    payVisit: (n, sum) => `all of this visit, ${n} dossiers: ${sum}`,
    payOne: (code, sum) => `dossier ${code} alone: ${sum}`,
    askMethod: (sum) => `How is ${sum} paid? (a number, or the cash handed over):`,
    explainMethod: [
      '1 and Enter is cash, exact. What was handed over may be typed at once: 50k, 1tr2, 200000.',
      'VietQR: the code is drawn on the screen at once, for the citizen to scan.',
      often,
    ],
    askTendered: (sum) => `${sum} to take. How much was handed over? (Enter if exact):`,
    askReference: 'Number of the transaction:',
    askMaybeReference: 'Number of the transaction (Enter if there is none):',
    owes: (name, sum) => `${name}, ${sum}`,
    willTake: (sum, method) => `take ${sum} (${method})`,
    tendered: 'Handed over',
    reference: 'Transaction',
    giveBack: (change) => `>>> GIVE BACK ${change} <<<`,
    askPart: 'How much? (Enter for all of it):',
    askMaybePaper: 'The paper it rests on (Enter if there is none):',
    askPayment: 'Which payment? (a number, a receipt, a dossier’s code, a name, or scan it):',
    explainPayment: [
      'Above are the payments of this shift, the newest first.',
      'Another one: type the number of its receipt, type or scan the dossier’s code.',
      often,
    ],
    willRequest: {
      void: (sum) => `ask for the receipt of ${sum} to be voided`,
      refund: (sum) => `ask for ${sum} to be paid back`,
      write_off: (sum) => `ask for a debt of ${sum} to be written off`,
    },
    askRequest: 'Which request? (its row, or its number):',
    explainRequest: ['Type the number before a row, or a request’s number such as 1.2.', often],
    askDecision: 'Approve it or not?',
    approveIt: 'approve',
    declineIt: 'decline',
    askCountersigned: 'Nobody else may approve: the name of who signed the paper:',
    countersigned: 'Signed on paper by',
    declinedFor: 'Declined because',
    willApprove: (number, sum) => `approve request ${number}, ${sum}`,
    willDecline: (number, sum) => `decline request ${number}, ${sum}`,
    askPayOut: 'How is it paid back?',
    by: 'By',
    willPayOut: (sum, method) => `pay back ${sum} (${method})`,
    askReason: 'Reason:',
    askPaper: 'The paper it rests on:',
    doubtfulCash: (tendered, change) =>
      `Recorded: ${tendered} handed over, ${change} given back. Check what was handed over.`,
    askTenderedShort: (due, tendered, lacking) =>
      `There is ${due} to pay and ${tendered} was handed over: ${lacking} is lacking. ` +
      'Type what was handed over; the same once more takes a part:',
    askTenderedWhole: (due, tendered, lacking) =>
      `There is ${due} to pay for the visit and ${tendered} was handed over: ${lacking} is lacking. ` +
      'Type what was handed over, or < to take each dossier alone:',
    askTenderedAgain: (tendered) =>
      `${tendered} handed over? That is far more than is due. Type again what was handed over:`,
    askOwing: 'Which dossier: scan its receipt, type its code or number (Enter for none):',
    explainOwing: ['The code bears what is owed and the dossier, and pays the approved account.'],
    windowTooSmall: (columns, rows) =>
      `The window is too small for the code: make it at least ${columns} columns by ` +
      `${rows} rows and ask again; or pay by what stands above.`,
    sureApprove: 'Approve this?',
    sureAccount: 'Propose this account?',
    bankLine: ({ row, amount, purpose, codes, verdict }: BankLineText) =>
      `Row ${row}: ${amount}, "${purpose}" → ${codes} (${verdict}).`,
    askBook: 'Book this line?',
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
