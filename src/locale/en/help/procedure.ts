/** Help for the catalogue of procedures. */
import type { HelpOf } from '../../vi/help.ts';

export const procedureHelp: HelpOf<'procedure'> = {
  'procedure list': {
    summary: 'List the procedures in force',
    examples: ['procedure list', 'procedure list --field "ho tich"', 'procedure list --json'],
    options: { field: 'one field only (accents are not needed)' },
  },
  'procedure search': {
    summary: 'Find a procedure by words, initials or code',
    examples: [
      'procedure search khai sinh',
      'procedure search dkks',
      'procedure search 1.001193.H49',
    ],
    args: { words: 'what to look for' },
    more: [
      'What has ended, or not begun, stands last: since when, and what came instead. Nothing new is ' +
        'received by it.',
    ],
  },
  'procedure show': {
    summary: 'Show a procedure: papers, term, fees, legal basis',
    examples: [
      'procedure show 1.001193',
      'procedure show 2.000815 --json',
      'procedure show 1.001193 --on 2026-11-24',
    ],
    args: { procedure: 'its code in any form, or enough words to mean one procedure' },
    options: { on: 'as it is in force on this date' },
  },
  'procedure export': {
    summary: 'Write the procedures to a JSON file for editing',
    examples: [
      'procedure export catalogue.json',
      'procedure export',
      'thu-tuc xuat catalogue.json',
    ],
    args: { file: 'a .json file; none, or -, is standard output' },
    options: { procedure: 'one procedure only' },
  },
  'procedure term set': {
    summary: 'Set how long a procedure takes',
    examples: [
      'procedure term set 1.001193 --value 1 --basis "QĐ 12/QĐ-UBND"',
      'procedure term set 2.000815 --rule same_day_cutoff --cutoff 15:00 --basis "NĐ 23/2015"',
      'thu-tuc thoi-han dat 1.004873 --value 3 --unit working_day --basis "QĐ 12/QĐ-UBND"',
    ],
    args: { procedure: 'code of the procedure' },
    options: {
      value: 'how many of the unit',
      unit: 'the unit of time',
      rule: 'how it is counted; where none is said, hours by the hour, all else by days',
      cutoff: 'the same day: what comes after this time is due on the next working day',
      case: 'this case only',
      channel: 'this channel only; one that was not offered is opened',
      from: 'for dossiers received from this day on; today where none is said',
      basis: 'the decision that says so',
    },
    more: [
      'For what the catalogue leaves open, or the office decided itself. What was received before ' +
        'keeps its term. catalogue update does not go over it.',
    ],
  },
  'procedure fee waive': {
    summary: 'Waive or lower fees by a resolution of the province',
    examples: [
      'procedure fee waive --field "Hộ tịch" --channel online --from 2026-12-01 --to 2027-12-31 --legal-basis "NQ 13/2026"',
      'procedure fee waive --procedure 1.004222 --procedure 1.004194 --channel online --percent 50 --from 2026-12-01 --to 2026-12-31 --legal-basis "NQ 13/2026"',
      'procedure fee waive --procedure 1.004873 --from 2026-12-01 --endless "it names no last day" --legal-basis "NQ 13/2026"',
    ],
    options: {
      procedure: 'code of a procedure; may be said again',
      field: 'every procedure of this field',
      channel: 'this channel only',
      percent: 'how much less, of a hundred; all of it where nothing is said',
      from: 'for dossiers received from this day on',
      to: 'until the end of this day',
      endless: 'why there is no last day',
      legalBasis: 'the resolution it rests on',
    },
  },
  'procedure fee set': {
    summary: 'Set what a fee costs here',
    examples: [
      'procedure fee set 1.004873 province-fee 15000 --from 2026-01-01 --legal-basis "NQ 12/2026"',
      'procedure fee set 2.000815 pages 2000 --from 2026-01-01 --tier 3=1000 --ceiling 200000 --legal-basis "TT 226"',
      'procedure fee set 1.004873 province-fee 0 --channel online --from 2026-01-01 --legal-basis "NQ 13/2026"',
    ],
    args: {
      procedure: 'code of the procedure',
      fee: 'id or name of the fee',
      amount: 'price of one unit',
    },
    options: {
      from: 'for dossiers received from this day on',
      to: 'to this day',
      legalBasis: 'the decision it rests on',
      case: 'this case only',
      channel: 'this channel only',
      tier: 'another price from the n-th unit on: <n>=<amount>',
      ceiling: 'the most that one copy costs',
    },
  },
};
