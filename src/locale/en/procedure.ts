/** Words for the catalogue and its fees. */
import type { NamedFor } from '../../domain/fee/problems.ts';
import type { DurationUnit, FeeRule, Term, TermLength } from '../../domain/procedure/procedure.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import { dateText, quantityText, shellWord } from '../format.ts';
import type { EventWords, ListWords } from '../lists.ts';
import type { ProblemsOf } from '../shape.ts';
import type { ScreenOf } from '../vi.ts';
import { counted, orList, ordinal } from './list.ts';
import { waiverProblems } from './waiver.ts';

export const procedureWords: ListWords<
  'channel' | 'level' | 'per' | 'feeKind' | 'clock' | 'procedureFact' | 'catalogueChange'
> = {
  channel: {
    counter: 'At the counter',
    online: 'Online',
    post: 'By public post',
    home: 'At home',
  },
  level: { central: 'Ministry', province: 'Province', commune: 'Commune', other: 'Other body' },
  per: {
    dossier: 'dossier',
    copy: 'copy',
    page: 'page',
    document: 'document',
    signature: 'signature',
    case: 'case',
    person: 'person',
  },
  procedureFact: {
    existence: 'In force',
    code: 'Code',
    name: 'Name',
    field: 'Field',
    level: 'Level',
    duration: 'Term',
    channels: 'Channels',
    fees: 'Fees',
    components: 'Papers',
    results: 'Results',
    legalBasis: 'Legal basis',
  },
  catalogueChange: { new: 'new', changed: 'changed', ended: 'ended', kept: 'the office’s, kept' },
  feeKind: { fee: 'fee', charge: 'charge' },
  clock: {
    restart: 'counted again from the beginning',
    resume: 'counted on from where it stopped',
    fixed: 'a new fixed term',
  },
};

/** How a fee is named in each place. */
const feeWays: Record<NamedFor, string> = {
  quantity: '--quantity "<fee>=<n>"',
  waiver: '--fee "<fee>"',
  rate: 'motcua procedure fee set <procedure> "<fee>" <amount>',
};

export const procedureProblems = (): ProblemsOf<'procedure' | 'fee'> => ({
  ...waiverProblems(),
  'procedure.not_found': ({ typed, near }) => ({
    what: `There is no procedure "${typed}" in the catalogue.`,
    ...(near.length > 0 && { why: `Did you mean ${orList(near)}?` }),
    next: ['motcua procedure search <words>'],
  }),
  'procedure.ambiguous': ({ typed, near }) => ({
    what: `More than one procedure answers to "${typed}".`,
    why: `Please choose a code: ${near.join('; ')}.`,
    next: [`motcua procedure search ${shellWord(typed)}`],
  }),
  'procedure.case_missing': ({ code, cases }) => ({
    what: `Procedure ${code} has several cases; please choose one.`,
    why: `The cases: ${cases.join('; ')}.`,
    next: ['--case <code of the case>', `motcua procedure show ${code}`],
  }),
  'procedure.no_such_case': ({ code, case: named, cases }) => ({
    what: `Procedure ${code} has no case "${named}".`,
    why: `The cases: ${cases.join('; ')}.`,
    next: [`motcua procedure show ${code}`],
  }),
  'procedure.channel_not_offered': ({ code, channel, channels }) => ({
    what: `Procedure ${code} is not received through the channel "${procedureWords.channel[channel]}".`,
    why: `It is received through: ${channels.map((each) => procedureWords.channel[each]).join(', ')}.`,
    next: [`motcua procedure show ${code}`],
  }),
  'procedure.only_in_outage': ({ code, channel }) => ({
    what: `Procedure ${code} is received by "${procedureWords.channel[channel]}" only while filing online is out of order.`,
    why: 'It has to be filed on the national portal; in another way only while that is out of order.',
    next: ['--yes if it is out of order', `motcua procedure show ${code}`],
  }),
  'procedure.term_unstated': ({ code }) => ({
    what: `It is not yet known how long procedure ${code} takes.`,
    why: 'The catalogue states no term, so no due date can be promised.',
    next: [
      `motcua procedure term set ${code} --value … --unit … --basis …`,
      `motcua procedure show ${code}`,
    ],
  }),
  'procedure.not_in_force': ({ code, date, from, to, endedBy, successors }) => ({
    what: `Procedure ${code} is not in force on ${dateText(date)}.`,
    why: [
      to === null
        ? `It is in force from ${dateText(from)}.`
        : `It is in force from ${dateText(from)} to ${dateText(to)}.`,
      ...(endedBy === null ? [] : [`It was ended by ${endedBy}.`]),
      ...(successors.length === 0 ? [] : [`Instead there is ${orList(successors)}.`]),
    ].join(' '),
    next:
      successors.length === 0
        ? ['motcua procedure search <words>']
        : successors.map((each) => `motcua procedure show ${each}`),
  }),
  'fee.no_such_line': ({ fee, lines, named }) => ({
    what: fee === '' ? 'This procedure has no fees.' : `There is no fee "${fee}".`,
    ...(lines.length > 0 && { why: `The fees: ${lines.join('; ')}.` }),
    next: [
      named === 'quantity'
        ? `Leave out --quantity, or name the fee rightly: ${feeWays[named]}`
        : feeWays[named],
    ],
    desk: named === 'quantity' ? ['Name the fee rightly, or by its number.'] : [feeWays[named]],
  }),
  'fee.doubtful_quantity': ({ fee, quantity, copies }) => ({
    what: `An unusual quantity of "${fee}": ${quantityText(quantity, copies)}.`,
    why: 'Hardly anybody brings as much to a counter: a digit too many may have been typed.',
    next: ['--yes if it is as much', '--quantity "<fee>=<n>"'],
  }),
  'fee.told_twice': ({ fee }) => ({
    what: `How many there are of "${fee}" is told twice.`,
    why: 'Of two numbers nobody knows which is right.',
    next: ['--quantity "<fee>=<n>"'],
  }),
  'fee.ambiguous': ({ fee, lines, named }) => ({
    what: `More than one fee answers to "${fee}".`,
    why: `Please name just one: ${lines.join('; ')}.`,
    next: [feeWays[named]],
  }),
});

export const procedureEventWords: EventWords<'procedure'> = {
  'procedure.published': 'Procedure published',
  'procedure.retired': 'An older edition is for no new dossier',
  'procedure.catalogue_taken': 'Shipped catalogue taken over',
  'procedure.term_set': 'Term set',
  'procedure.imported': 'Procedure imported from a file',
  'procedure.import_undone': 'Import of the procedure undone',
};

const units: Record<DurationUnit, string> = {
  working_day: 'working day',
  calendar_day: 'calendar day',
  month: 'month',
  hour: 'working hour',
};

function duration(value: number, unit: DurationUnit): string {
  return counted(value, units[unit]);
}

function term(each: Term): string {
  const longer = each.longer ?? [];
  return [
    shortTerm(each),
    ...longer.map(({ most, when }) =>
      most === null ? when : `${duration(most.value, most.unit)} ${when}`,
    ),
    ...(each.hardArea === undefined
      ? []
      : [
          `${duration(each.hardArea.value, each.hardArea.unit)} more in mountain and island communes`,
        ]),
  ].join('; ');
}

function sameDay(cutoff: string): string {
  return `the same day; if received after ${cutoff}, the next working day`;
}

function shortTerm(each: Term): string {
  if (each.rule === 'none') return 'no set due date, by regulation';
  if (each.rule === 'unstated') return 'not yet known';
  if (each.rule === 'same_day_cutoff') return sameDay(each.cutoff);
  const length = duration(each.value, each.unit);
  if (each.from === 'review') return `${length} from the start of the review`;
  return each.rule === 'hours' ? `${length}, counted by the hour` : length;
}

const unknownFee: Record<FeeRule['decidedBy'], string> = {
  province: "not yet known – set by the province's people's council",
  state: 'not yet known – laid down by the State',
  unstated: 'not yet known – the office enters it',
};

export const procedureScreen: ScreenOf<'procedure' | 'catalogue'> = {
  procedure: () => ({
    none: 'No procedure was found.',
    code: 'Code',
    name: 'Procedure',
    field: 'Field',
    level: 'Level',
    results: 'Results',
    supplement: 'After a supplement',
    legalBasis: 'Legal basis',
    valid: 'In force',
    case: 'Case',
    checks: 'Held against a source',
    fact: 'What',
    checkedAgainst: 'Held against',
    since: 'Since',
    checkedOn: 'Looked at on',
    unchecked: 'not yet: for the office to confirm',
    onlyInOutage: 'Only in an outage of online filing',
    ended: 'Ended by',
    insteadOf: 'Instead',
    endedSince: (day: PlainDate, instead: readonly string[]) =>
      `ended, no longer received from ${dateText(day)}` +
      (instead.length === 0 ? '' : `, instead ${instead.join(', ')}`),
    beginsOn: (day: PlainDate) => `in force from ${dateText(day)}`,
    dataInstead: (database: string) => `data instead: ${database}`,
    askTermRule: 'How the term is counted:',
    askTermUnit: 'In what:',
    askTermValue: (unit: string) => `How many (${unit}):`,
    termNow: 'The term now',
    termThen: 'It will be',
    termChannels: 'Channels',
    notOffered: 'not offered yet, will be opened',
    termSet: (code, term, from) => `Procedure ${code}: term ${term}, from ${from}.`,
    exported: (file, count) => `${count} procedures written to ${file}.`,
    toConfirm: 'For the office to confirm:',
    feeNote: (note) => `The source says: “${note}”`,
    number: 'No.',
    paper: 'Paper',
    originals: 'Originals',
    certified: 'Certified',
    copies: 'Copies',
    ifNeeded: 'if any',
    fee: 'Fee',
    price: 'Rate',
    basis: 'Legal basis',
    noFees: 'No fees are taken.',
    unknownFee: (decidedBy) => unknownFee[decidedBy],
    count: (n: number) => `${counted(n, 'procedure')}.`,
    tier: (from: number, price: string) => `from the ${ordinal(from)} on: ${price}`,
    ceiling: (most: string) => `at most ${most}/copy`,
    duration,
    sameDay,
    withAdded: (length: string, added: TermLength) =>
      `${length}, of which ${duration(added.value, added.unit)} for being in a mountain or island commune (Decree 49/2026)`,
    term,
    validity: (from: PlainDate, to: PlainDate | null) =>
      to === null ? `from ${dateText(from)}` : `from ${dateText(from)} to ${dateText(to)}`,
    supplementText: (clock: string, period: string | null, limit: number | null) =>
      [
        period === null ? clock : `${clock}: ${period}`,
        limit === null ? null : `the citizen has ${counted(limit, 'day')}`,
      ]
        .filter((part) => part !== null)
        .join('; '),
  }),
  catalogue: () => ({
    change: 'Change',
    what: 'What',
    changes: 'Will take over',
    counted: {
      new: (n: string) => `${n} new`,
      changed: (n: string) => `${n} changed`,
      ended: (n: string) => `${n} ended`,
      kept: (n: string) => `${n} kept as the office has them`,
    },
    daysChanged: (n: string) => `${n} of the calendar’s days`,
    daysKept: (days: string) => `Days that the office entered, kept: ${days}.`,
    onlySources: 'only what was checked against which source',
    notOffered: 'none',
    dossiersStay: 'Dossiers that were received keep the rules of their day.',
    sure: (counts: string) => `Take over the catalogue: ${counts}?`,
    taken: (date: string) => `Took over the shipped catalogue of ${date}.`,
    wouldTake: (date: string) => `The shipped catalogue of ${date}: not taken over yet.`,
    nothingNew: (date: string) => `The catalogue in use is the newest (of ${date}).`,
    newer: (date: string) => `A newer catalogue came with the program (of ${date}).`,
  }),
};
