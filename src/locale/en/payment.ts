/** Words for fees and payments. */
import type { ScreenOf } from '../vi.ts';
import type { Instant } from '../../domain/value/instant.ts';
import { momentText } from '../format.ts';
import type { EventWords, ListWords } from '../lists.ts';
import { counted } from './list.ts';

export const paymentWords: ListWords<
  'money' | 'method' | 'reversal' | 'reversalState' | 'accountState' | 'verdict'
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
  'payment.taken': 'Money taken',
  'payment.confirmed': 'Shown by the bank',
  'reversal.requested': 'Void, refund or write-off requested',
  'reversal.decided': 'Request decided',
  'reversal.done': 'Voided, refunded or written off',
  'fee.rate_set': 'Rate set',
  'account.proposed': 'Account proposed',
  'account.approved': 'Account approved',
  'receipt_book.added': 'Receipt book taken into use',
};

export const paymentScreen: ScreenOf<'payment'> = {
  payment: {
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
    noRequests: 'No request is waiting.',
    noBooks: 'There are no receipt books; the counter numbers by itself.',
    noAccounts: 'There are no accounts.',
    noLines: 'No money came in by this statement.',
    taken: 'The money is taken.',
    takenBefore: (at: Instant) => `Taken already at ${momentText(at)}; nothing more was taken.`,
    step: ({ from, to, unit, price, amount }: PriceStepText) =>
      from === to
        ? `${unit} ${from}: ${price}`
        : `${unit} ${from} to ${to}: ${price} each, ${amount} together`,
    reducedBy: (amount: string, reason: string, paper: string) =>
      `Reduced by ${amount}: ${reason} (${paper})`,
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
    rateSet: (fee: string, amount: string, from: string) =>
      `The fee ${fee} is ${amount} from ${from} on.`,
    booked: (rows: number, amount: string) => `Booked ${counted(rows, 'row')}, ${amount}.`,
    off: (amount: string, over: boolean) => (over ? `${amount} over` : `${amount} short`),
    shareOf: (from: string, to: string) => `Paid without cash, ${from} – ${to}`,
    notThisWay: (method: string, why: string) => `${method} (not possible: ${why})`,
    askMethod: 'How is it paid?',
    askTendered: 'How much was handed over? (leave empty if exact)',
    askReason: 'Reason:',
    askPaper: 'The paper it rests on:',
    doubtfulCash: (tendered, change) =>
      `Recorded: ${tendered} handed over, ${change} given back. Check what was handed over.`,
    askTenderedShort: (tendered, due, lacking) =>
      `There is ${due} to pay and ${tendered} was handed over: ${lacking} is lacking. ` +
      'Type what was handed over; the same once more takes a part:',
    askTenderedAgain: (tendered) =>
      `${tendered} handed over? That is far more than is due. Type again what was handed over:`,
    sureTake: 'Take this money?',
    sureApprove: 'Approve this?',
    surePay: 'Pay this out?',
    sureAccount: 'Propose this account?',
    sureLine: ({ row, amount, purpose, codes, verdict }: BankLineText) =>
      `Row ${row}: ${amount}, "${purpose}" → ${codes} (${verdict}). Book it?`,
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
