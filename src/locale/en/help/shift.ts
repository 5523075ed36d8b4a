/** Help for a cashier's shift. */
import type { HelpOf } from '../../vi/help.ts';

export const shiftHelp: HelpOf<'shift'> = {
  'shift open': {
    summary: 'Open a shift on counted cash',
    examples: [
      'shift open --cash 500000',
      'shift open --count "200x2 50x2"',
      'shift open --cash 480000 --explain "one note of 20.000 short"',
    ],
    options: {
      cash: 'all the cash in the drawer',
      count: 'notes of each kind: 500x3 200x2',
      explain: 'why it is not what the last shift left',
    },
  },
  'shift show': {
    summary: 'Show the shift at this counter',
    examples: ['shift show', 'shift show --print', 'shift show --on 2026-11-23 --number 1'],
    options: {
      on: 'a shift opened on this day',
      number: 'which of that day',
      print: 'print the sheet to this file; without one, to the folder of papers',
    },
  },
  'shift handover': {
    summary: 'Hand the drawer over to another cashier',
    examples: [
      'shift handover --to mai --cash 700000',
      'shift handover --to mai --count "500x1 200x1"',
      'shift handover --to mai --cash 690000 --explain "wrong change"',
    ],
    options: {
      to: 'login of who takes it',
      cash: 'cash counted',
      count: 'notes of each kind: 500x3 200x2',
      explain: 'why it is over or short',
    },
  },
  'shift accept': {
    summary: 'Take over a drawer that is handed over',
    examples: [
      'shift accept --cash 700000',
      'shift accept --count "500x1 200x1"',
      'shift accept --cash 690000 --explain "10.000 short when counted again"',
    ],
    options: {
      cash: 'cash counted',
      count: 'notes of each kind: 500x3 200x2',
      explain: 'why it is not what was handed over',
    },
  },
  'shift close': {
    summary: 'Close the shift: count, compare, print the sheet',
    examples: [
      'shift close --count "500x1 2x9" --print',
      'shift close --cash 600k --bank 400k',
      'shift close --count 100x5 --explain "wrong change of 20.000"',
    ],
    options: {
      cash: 'all the cash counted',
      count: 'notes of each kind: 500x3 200x2',
      explain: 'why it is over or short',
      bank: 'what is paid in at the bank; the rest stays for the next shift',
      print: 'print the sheet to this file; without one, to the folder of papers',
    },
  },
};
