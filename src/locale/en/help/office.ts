/** Help for offices and their counters. */
import type { HelpOf } from '../../vi/help.ts';

export const officeHelp: HelpOf<'office' | 'counter'> = {
  'office merge': {
    summary: 'Merge one office into another',
    examples: [
      'office merge --from H49.30 --into H49.22 --date 2025-07-01 --reason "Reorganisation"',
      'office merge --from H49.31 --into H49.22 --date 2025-07-01 --reason "Merger" --yes',
      'don-vi sap-nhap --from H49.32 --into H49.22 --date 01/07/2025 --reason "Merger"',
    ],
    options: {
      from: 'agency id of the old office',
      into: 'agency id of the new office',
      date: 'the day from which it holds',
      reason: 'the decision, or why',
    },
    more: [
      'Dossiers, slips, counters and staff of the old office all go to the new one in one act.',
      'Codes do not change: the old ones are still found.',
      'An account of the new office that one person alone approved, with a signature, waits again: another of all who work there now approves it.',
    ],
  },
  'counter add': {
    summary: 'Open one more counter on this store',
    examples: [
      'counter add --number 2',
      'counter add --office H49.90 --number 1',
      'quay them --office H49.10 --number 1',
    ],
    options: { office: 'agency id, when not the office of this counter', number: 'its number' },
  },
  'counter list': {
    summary: 'Counters of this store; signed in, who is at each',
    examples: ['counter list', 'counter list --json', 'quay danh-sach'],
  },
  'counter use': {
    summary: 'Say which counter this terminal is',
    examples: ['counter use H49.22/2', 'counter use H49.90/1', 'quay dung H49.22/1'],
    args: { station: 'agency id, a slash, and the number of the counter' },
    more: [
      "Its choice lies in a file beside the store (the store's name and .machine), not in it.",
      'MOTCUA_STATION chooses the counter for one window alone, for example H49.90/1.',
    ],
  },
  'office add': {
    summary: 'Add an office',
    examples: [
      'office add --name "Bưu điện Hạ Long" --agency-id H49.90 --kind post_office',
      'office add --name "Sở Nội vụ tỉnh Quảng Ninh" --agency-id H49.10 --kind agency',
      'office add --name "Đoàn phường Hạ Long" --agency-id H49.22.01 --kind team --parent H49.22',
    ],
    options: {
      name: 'name of the office',
      agencyId: 'agency code',
      kind: 'kind of office',
      parent: 'code of the office above',
      address: 'address',
      phone: 'phone',
    },
  },
  'office edit': {
    summary: 'Correct the address and phone of an office',
    examples: [
      'office edit H49.22 --phone "0203 3825 000"',
      'office edit H49.22 --address "1 Ha Long Street" --json',
      'office edit H49.90 --phone ""',
    ],
    args: { office: 'code or name of the office' },
    options: { address: 'address; "" for none', phone: 'phone; "" for none' },
    more: [
      'Papers printed from then on bear them, also reprints of what was done before; the name of the',
      'office and of whoever acted stay.',
    ],
  },
  'office list': {
    summary: 'List the offices in the store',
    examples: ['office list', 'office list --json', 'office list --store ./training.db'],
  },
  'office show': {
    summary: 'Show an office',
    examples: ['office show H49.22', 'office show H49.22 --json', 'office show "ha long"'],
    args: { office: 'code or name of the office' },
    options: { from: 'count its work from this day', to: 'up to this day' },
  },
};
