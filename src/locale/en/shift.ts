/** Words for a cashier's shift. */
import { momentText, moneyText } from '../format.ts';
import type { EventWords, ListWords } from '../lists.ts';
import type { ProblemsOf } from '../shape.ts';
import type { ScreenOf } from '../vi.ts';
import { counted } from './list.ts';

export const shiftWords: ListWords<'shiftState'> = {
  shiftState: { open: 'open', offered: 'to be taken over', closed: 'closed' },
};

export const shiftProblems = (): ProblemsOf<'shift'> => ({
  'shift.none': ({ counter }) => ({
    what: `No shift is open at counter ${counter}.`,
    why: 'Money is taken, paid back and voided only in a shift that began with a count.',
    next: ['motcua shift open --cash <cash in the drawer>'],
  }),
  'shift.not_found': ({ typed }) => ({
    what: `There is no such shift: ${typed}.`,
    next: ['motcua shift show --on <date>'],
  }),
  'shift.open_already': ({ cashier, at }) => ({
    what: `This counter has a shift of ${cashier}, open since ${momentText(at)}.`,
    next: ['motcua shift show', 'motcua shift close'],
  }),
  'shift.offered': ({ to }) => ({
    what: `The shift waits to be taken over by ${to}.`,
    why: 'While nobody answers for the drawer, no money is taken.',
    next: [`motcua staff login ${to}`, 'motcua shift accept --cash <cash counted>'],
  }),
  'shift.not_offered': ({ login, cashier }) => ({
    what: `Nobody hands a shift over to ${login}.`,
    why: `The shift is that of ${cashier}.`,
    next: ['motcua shift show'],
  }),
  'shift.not_yours': ({ cashier }) => ({
    what: `The shift is that of ${cashier}.`,
    why: 'One person takes money in a shift; to change, the drawer is handed over.',
    next: ['motcua shift handover --to <login> --cash <cash counted>'],
  }),
  'shift.unexplained': ({ counted: found, expected, difference }) => ({
    what: `Counted ${moneyText(found)}, expected ${moneyText(expected)}: ${off(difference)}.`,
    why: 'Over or short, it has to be explained. Nothing was recorded.',
    next: ['Count again, or add --explain "<why>"'],
    desk: ['Count again, or explain when you are asked.'],
  }),
  'shift.banked_too_much': ({ banked, counted: found }) => ({
    what: `There is ${moneyText(found)} in the drawer, so ${moneyText(banked)} cannot be banked.`,
    next: ['--bank <what is paid in>'],
  }),
  'shift.drawer_short': ({ amount, drawer }) => ({
    what: `The drawer has ${moneyText(drawer)}, too little to pay ${moneyText(amount)}.`,
    why: 'Put more into the drawer first, or pay by transfer.',
    next: ['--method transfer --reference <transaction number> to pay it by transfer'],
    desk: ['Pay it by transfer.'],
  }),
});

function off(difference: number): string {
  const sum = moneyText(Math.abs(difference));
  return difference > 0 ? `${sum} over` : `${sum} short`;
}

export const shiftEventWords: EventWords<'shift'> = {
  'shift.opened': 'Shift opened',
  'shift.offered': 'Shift offered',
  'shift.taken_over': 'Shift taken over',
  'shift.closed': 'Shift closed',
};

export const shiftScreen: ScreenOf<'shift'> = {
  shift: () => ({
    opening: 'At the beginning',
    cashIn: 'Cash taken',
    cashOut: 'Paid back',
    expected: 'Expected in the drawer',
    counted: 'Counted',
    difference: 'Difference',
    explanation: 'Explanation',
    banked: 'Banked',
    left: 'Left for the next shift',
    leftInDrawer: 'Left in the drawer',
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
    given: (from: string, at: string) => `${from} gave the drawer ${at}`,
    takenOver: (to: string, at: string) => `${to} took it ${at}`,
    taker: 'Given to',
    pieces: 'Made up of',
    byMethod: (count, amount, back) =>
      `${counted(count, 'time')}, ${amount}${back === null ? '' : `, ${back} paid back`}`,
    countedSoFar: (sum) => `${sum} counted so far.`,
    askDrawer: 'How much is in the drawer? (sum, or 500x3 200x2; Enter counts by note):',
    explainDrawer: [
      'Type the sum: 1tr2, 1.250.000; or the notes in one line: 500x3 200x2 50x10.',
      'Notes are named in thousands (500 is 500.000 đ) or whole (500000x3); coins as 500vndx4.',
      'Enter asks for each note in turn. Type < for the question before, Esc to leave.',
    ],
    explainPieces: [
      'Type how many there are; Enter for none, or to keep what was typed.',
      'Type < to count the one before again, Esc to leave.',
    ],
    askBank: (counted) =>
      `How much of ${counted} goes to the bank? (Enter leaves all in the drawer):`,
    askTo: 'Who is given the drawer?',
    will: {
      open: (sum) => `open the shift on ${sum}`,
      accept: (sum) => `take over the drawer with ${sum}`,
      handover: (sum) => `hand over the drawer with ${sum}`,
      close: (sum) => `close the shift, ${sum} counted (< to count again)`,
    },
    askPieces: (note: string) => `How many of ${note}?`,
    askExplanation: (expected: string, found: string, difference: string) =>
      `Expected ${expected}, counted ${found}, off by ${difference}. Why?`,
  }),
};

interface ReceiptRangeText {
  from: string;
  to: string;
  count: number;
  voided: number;
}
