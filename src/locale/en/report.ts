/** Words of the reports. */
import type { ScreenOf, ScreenSays } from '../vi.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import { countText, dateText, decimalText } from '../format.ts';
import { counted } from './list.ts';
import { form06a, quality } from './report-forms.ts';
import { reportFigures } from './report-figures.ts';

type Report = ScreenSays<'report'>['report'];

const percent = (share: number): string => `${decimalText(share * 100, '.')}%`;

const paper: Report['paper'] = {
  stateName: 'SOCIALIST REPUBLIC OF VIET NAM',
  stateMotto: 'Independence - Freedom - Happiness',
  placeAndDate: '{place}, {day}/{month}/{year}',
  dateAlone: '{day}/{month}/{year}',
  training: 'TRAINING',
  page: 'Page {page}/{pages}',
  made: 'Where the figures come from',
  formulas: 'How they are counted',
  headCode: 'To be scanned: is the journal in the store still what it was for this report?',
  unknown: '–',
  percent,
  minutes: (seconds) => `${decimalText(seconds / 60, '.')} min`,
  signMaker: 'MADE BY',
  signHead: 'HEAD OF THE OFFICE',
  signHint: '(Signature and full name)',
};

const n = (count: number | null): string => (count === null ? paper.unknown : countText(count));
const share = (value: number | null): string => (value === null ? '' : ` (${percent(value)})`);

const story: Report['story'] = {
  level: (name, told) =>
    `${name}: ${n(told.received)} dossiers received, ${n(told.online)} of them online` +
    `${share(told.onlineShare)}; ${n(told.digitised)} digitised${share(told.digitisedShare)}. ` +
    `${n(told.resolved)} results, ${n(told.resultDigitised)} of them digitised` +
    share(told.resultDigitisedShare) +
    (told.onTimeShare === null ? '.' : `; on time or early ${percent(told.onTimeShare)}.`),
  field: (field, eForms, of) =>
    `${field}: ${counted(eForms, 'e-form dossier')}, ${percent(of)} of the e-form dossiers of ` +
    'all fields.',
  post: (received, returned) =>
    `The post received ${counted(received, 'dossier')} and returned ` +
    `${counted(returned, 'result')}.`,
  help: (accounts, guided) =>
    `Staff helped to ${counted(accounts, 'account or signature', 'accounts and signatures')} and ` +
    `guided ${counted(guided, 'online filing')}.`,
  open: (count, late) =>
    `At the end ${counted(count, 'dossier')} in progress, ${countText(late)} of them late.`,
};

const made: Report['made'] = {
  period: 'Period',
  previous: 'Period before',
  lastYear: 'Same period a year ago',
  range: (from: PlainDate, to: PlainDate) => `from ${dateText(from)} to ${dateText(to)}`,
  notOver: '(not over yet)',
  filters: 'Of',
  everything: 'all offices, all fields, all channels',
  offices: 'offices',
  level: 'level',
  field: 'field',
  channel: 'channel',
  merged: 'former offices with those that took them in',
  madeAt: 'Made at',
  head: "The store's journal",
  entries: (count, heads) => `${counted(count, 'entry', 'entries')}; ${heads}`,
  dossiers: 'Dossiers looked at',
  command: 'Made again by',
  layout: 'Layout',
  since: (from) => `from ${dateText(from)}`,
  layoutOfOther: 'not the one of this period',
  layoutUnchecked: 'not held against the text of the law yet',
};

const sections: Report['sections'] = {
  levels: 'By level',
  figures: 'Figures',
  groups: {
    office: 'By office',
    level: 'By level',
    field: 'By field',
    channel: 'By channel',
    month: 'By month',
    staff: 'By who received',
  },
  fields: 'Dossiers received by field',
  months: 'Received and resolved by month',
  onTime: 'On-time share by month',
  guidance: 'Guidance by place and team',
  explained: 'The dossiers behind the number',
};

const columns: Report['columns'] = {
  figure: 'Figure',
  thisPeriod: 'This period',
  previous: 'Before',
  lastYear: 'A year ago',
  name: 'Name',
  office: 'Office',
  level: 'Level',
  field: 'Field',
  month: 'Month',
  received: 'In',
  online: 'Online',
  onlineShare: '% online',
  resolved: 'Results',
  onTimeShare: '% on time',
  digitisedShare: '% digitised',
  resultDigitisedShare: '% results digitised',
  inProgress: 'Left',
  share: '% of all online',
  eForms: 'e-form',
  eFormShare: '% e-form',
  place: 'Place',
  team: 'Team',
  sessions: 'Times',
  total: 'Total',
  code: 'Dossier',
  owner: 'Owner',
  procedure: 'Procedure',
  holder: 'Held by',
  receivedAt: 'Received',
  dueAt: 'Due',
  endedAt: 'Ended',
  returnedAt: 'Returned',
  counts: 'Counts',
  status: 'Status',
  days: 'Days late',
};

const late: Report['late'] = {
  title: 'Late dossiers',
  open: 'In progress and late',
  ended: 'Ended late in the period',
  byGroup: 'How many are late',
  none: 'None is late.',
  counts: (open, ended) =>
    `${counted(open, 'dossier')} in progress and late; ${counted(ended, 'dossier')} ended late.`,
  radar: (willMiss, atRisk) =>
    `At this pace: ${countText(willMiss)} will be late, ${countText(atRisk)} may be`,
  risk: 'Chance of being late',
};

const cash: Report['cash'] = {
  title: 'Fees and charges taken',
  story: (told) =>
    `${counted(told.paid ?? 0, 'dossier')} paid ${n(told.collected)} đồng` +
    (told.cashlessShare === null
      ? '.'
      : `; without cash ${percent(told.cashlessShare)} of the dossiers` +
        (told.cashlessAmountShare === null
          ? '.'
          : ` and ${percent(told.cashlessAmountShare)} of the money.`)) +
    (told.refunded === null || told.refunded === 0
      ? ''
      : ` ${n(told.refunded)} đồng were paid back: ${n(told.net)} đồng net.`) +
    (told.importedPaid === null || told.importedPaid === 0
      ? ''
      : ` Lists say that ${n(told.importedPaid)} đồng were paid, which passed no counter here.`),
  methods: 'By way of paying',
  method: 'Way of paying',
  payments: 'Receipts',
  amount: 'Amount',
  imported: 'Paid as imported lists say, past the counters here',
  reversals: 'Voided, paid back, written off',
  lowered: 'Fees made less by one person',
  loweredLaw: 'Fees waived or lowered by law',
  law: 'By which law',
  by: 'Who',
  times: 'Times',
  months: 'Money taken by month',
  paid: 'Dossiers',
  cashless: 'No cash',
  cashlessShare: '% dossiers',
  collected: 'Taken',
  refunded: 'Paid back',
  net: 'Net',
  importedPaid: 'As lists say',
  cashlessAmountShare: '% money',
};

const post: Report['post'] = {
  title: 'Dossiers through the post',
  ways: (byPost, returnedByPost) =>
    `Sent through the postal service: ${counted(byPost, 'dossier')}; returned by post: ` +
    `${counted(returnedByPost, 'result')}.`,
  dossiers: 'Dossiers in the period',
  now: 'There now, and help to citizens',
  shipments: 'Shipments of the period',
  direction: 'Direction',
  count: 'Shipments',
  columns: {
    received: 'Received',
    resolved: 'Resolved',
    sentOn: 'Sent on',
    broughtIn: 'Brought in',
    returnedHere: 'Returned here',
    inHand: 'In hand',
    onTheRoad: 'On the road here',
    accounts: 'Accounts',
    guided: 'Guidance',
  },
};

export const reportScreen: ScreenOf<'report'> = {
  report: () => ({
    paper,
    level: { city: 'City level, centres', commune: 'Communes', post_office: 'Post offices' },
    story,
    made,
    sections,
    columns,
    figures: reportFigures,
    form06a,
    quality,
    late,
    cash,
    post,
    register: {
      title: 'Register of dossiers',
      form: 'Form 07 (Circular 03/2025/TT-VPCP)',
      pageTotal: 'This page: {count} dossiers; so far: {sum} dossiers',
      number: 'No.',
      sets: 'Sets',
      returnBy: 'Returned by',
      note: 'Signature, remarks',
      cancelled: (reason) => `CANCELLED: ${reason}`,
      standsAgain: (day, reason) => `cancelled, reinstated ${day}: ${reason}`,
      replaced: (code) => `replaced by ${code}`,
      inPlaceOf: (code) => `in place of ${code}`,
    },
    percent,
    mark: '.',
    summary: 'Summary report',
    more: (shown) => `The first ${counted(shown, 'line')}; there are more.`,
    explained: (name, value) => `${name}: ${value}`,
    formula: 'Formula',
    saved: (file, pages, rows) => {
      const length =
        pages === null ? '' : `${countText(pages)} ${pages === 1 ? 'page' : 'pages'}, `;
      return `Written to ${file}: ${length}${countText(rows)} ${rows === 1 ? 'line' : 'lines'}.`;
    },
    about: 'Where the figures come from',
    counted: 'yes',
    uncounted: 'no',
  }),
};
