/** What the screens of payments and shifts say in English. */
import type { Instant } from '../../domain/value/instant.ts';
import { momentText } from '../format.ts';
import { counted } from './list.ts';

export const moneyScreen = {
  payment: {
    title: 'Money',
    state: 'State',
    leftToPay: (outstanding: string) => `${outstanding} to pay`,
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
    askMethod: 'How is it paid?',
    askTendered: 'How much was handed over? (leave empty if exact)',
    askReason: 'Reason:',
    askPaper: 'The paper it rests on:',
    sureTake: 'Take this money?',
    sureApprove: 'Approve this?',
    surePay: 'Pay this out?',
    sureAccount: 'Propose this account?',
    sureLine: ({ row, amount, purpose, codes, verdict }: BankLineText) =>
      `Row ${row}: ${amount}, "${purpose}" → ${codes} (${verdict}). Book it?`,
  },
  shift: {
    opening: 'At the beginning',
    cashIn: 'Cash taken',
    cashOut: 'Paid back',
    expected: 'Expected in the drawer',
    counted: 'Counted',
    difference: 'Difference',
    explanation: 'Explanation',
    banked: 'Banked',
    left: 'Left for the next shift',
    chain: "Journal's chain head",
    method: 'Method',
    payments: 'Times',
    balanced: 'none',
    over: (amount: string) => `${amount} over`,
    short: (amount: string) => `${amount} short`,
    range: ({ from, to, count, voided }: ReceiptRangeText) =>
      `${from} to ${to}, ${counted(count, 'number')}${voided === 0 ? '' : `, ${voided} voided`}`,
    titleOf: (counter: number, cashier: string, opened: string) =>
      `Shift at counter ${counter}: ${cashier}, opened ${opened}`,
    opened: (cashier: string, amount: string) =>
      `The shift of ${cashier} is open, with ${amount} in the drawer.`,
    closed: 'The shift is closed.',
    handedOver: (name: string, amount: string) =>
      `The drawer with ${amount} is handed over; ${name} has to count it and accept.`,
    accepted: (name: string, amount: string) =>
      `${name} has taken the shift over; ${amount} should be in the drawer.`,
    askPieces: (note: string) => `How many of ${note}?`,
    askExplanation: (expected: string, found: string, difference: string) =>
      `Expected ${expected}, counted ${found}, off by ${difference}. Why?`,
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
