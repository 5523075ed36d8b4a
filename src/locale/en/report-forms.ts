/** Words of the official forms among the reports: II.06a and the index of Decision 766. */
import type { form06a as vi06a, quality as viQuality } from '../vi/report-forms.ts';

export const form06a: typeof vi06a = {
  title: 'How administrative procedures were settled',
  form: 'Form II.06a/VPCP/KSTT (Circular 01/2020/TT-VPCP of 21/10/2020)',
  forms: {
    field: 'II.06a: by field',
    office: 'II.06b: by office',
    level: 'II.06c: by level',
  },
  received: 'Dossiers to be settled',
  ended: 'Dossiers settled',
  open: 'Dossiers in progress',
  columns: {
    c3: 'To be settled (3)',
    c4: 'Online (4)',
    c5: 'In person, by post (5)',
    c6: 'Carried over (6)',
    c7: 'Settled (7)',
    c8: 'Early (8)',
    c9: 'On time (9)',
    c10: 'Late (10)',
    c11: 'In progress (11)',
    c12: 'In time (12)',
    c13: 'Late (13)',
  },
  checks: 'Checks',
  passed: (check) => `Passed: ${checkName(check)}.`,
  failed: (check, where) =>
    `FAILED: ${checkName(check)} – see ${where.map((each) => each || 'the total').join(', ')}.`,
  note9: 'Column 9 has those withdrawn, refused or stopped before they were late in it.',
  note12: 'Column 12 has those that wait for the citizen in it.',
};

function checkName(check: string): string {
  if (check === '6=11(t-1)') return 'column 6 is column 11 of the period before';
  if (check === 'rows=total') return 'the rows add up to the total, each dossier in one row';
  return `column ${check.replaceAll('=', ' = ').replaceAll('+', ' + ')}`;
}

export const quality: typeof viQuality = {
  title: 'Index of service to citizens and businesses',
  basis: 'Decision 766 of 23/6/2022; counted from this store, not a published number.',
  groups: {
    transparency: 'Openness',
    progress: 'Progress',
    online: 'Online services',
    payment: 'Online payment',
    digitisation: 'Digitisation',
    satisfaction: 'Satisfaction',
  },
  names: {
    '1.1': 'Procedures published on time',
    '1.2': 'Procedures made public on time',
    '1.3': 'Procedures made public in full',
    '1.4': 'Dossiers sent to the national portal',
    '2.1': 'Dossiers settled on time',
    '3.1': 'Procedures with an online service',
    '3.2': 'Online services that had dossiers',
    '3.3': 'Online dossiers',
    '3.5': 'Procedures with online payment',
    '3.6': 'Dossiers paid online',
    '4.1': 'Electronic results issued',
    '4.2': 'Dossiers digitised',
    '4.3': 'Data used again',
    '4.4': 'Data shared',
    '4.5a': 'Procedures linked to the population database',
    '4.5b': 'Dossiers checked with the population database',
    '5.2': 'Complaints handled on time',
    '5.3': 'Satisfaction with complaints',
    '5.4': 'Satisfaction with procedures',
  },
  formulas: {
    '2.1':
      '(ended on time and sent back once at most + open and within term) / handled in the period',
    '3.2': 'procedures with online dossiers / procedures offered online in the catalogue',
    '3.3':
      'online dossiers with an electronic result / received; times the rate of synchronisation',
    '3.6': 'dossiers paid online / dossiers received that had something to pay',
    '4.1': 'electronic results / dossiers granted',
    '4.2': 'dossiers digitised and with an electronic result / received in the period',
    '5.4': '100% less the late share; complaints are not in the store and would lower it',
  },
  why: {
    publishing: 'the publishing of procedures is not in a store of dossiers',
    portal: 'the list of what the national portal took in would be needed',
    catalogue: "the province's catalogue of online services would be needed",
    national_data: 'figures of national databases would be needed',
    feedback: 'complaints are kept in another system',
    reuse: 'the store does not tell which papers came from a data store',
  },
  states: { computed: 'computed', partly: 'partly', not_here: 'not computable here' },
  component: 'Component',
  numerator: 'Part',
  denominator: 'Whole',
  ratio: 'Share',
  points: 'Points',
  max: 'Most',
  notHere: 'Not computable here',
};
