/** Words of the official forms among the reports; what they ask is data of their layouts. */
import { dateText } from '../format.ts';
import type {
  form06a as vi06a,
  quality as viQuality,
  reportProblems as viProblems,
} from '../vi/report-forms.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';

export const form06a: typeof vi06a = {
  checks: 'Checks',
  passed: (check) => `Passed: ${checkName(check)}.`,
  failed: (check, where) =>
    `FAILED: ${checkName(check)} – see ${where.map((each) => each || 'the total').join(', ')}.`,
  sumOf: (column, sum) => `Column ${column} = ${sum}.`,
};

function checkName(check: string): string {
  if (check === 'rows=total') return 'the rows add up to the total, each dossier in one row';
  const [, column, before] = /^(\d+)=(\d+)\(t-1\)$/.exec(check) ?? [];
  if (column !== undefined) return `column ${column} is column ${before} of the period before`;
  return `column ${check.replaceAll('=', ' = ').replaceAll('+', ' + ')}`;
}

export const quality: typeof viQuality = {
  own: (heading) => `${heading}; counted from this store, not a published number.`,
  states: { computed: 'computed', partly: 'partly', not_here: 'not computable here' },
  component: 'Component',
  numerator: 'Part',
  denominator: 'Whole',
  ratio: 'Share',
  points: 'Points',
  max: 'Most',
  notHere: 'Not computable here',
};

interface LayoutDates {
  id: string;
  validFrom: PlainDate;
  validTo: PlainDate | null;
}

function layoutsText(known: readonly LayoutDates[]): string {
  const texts = known.map(({ id, validFrom, validTo }) => {
    const until = validTo === null ? '' : ` to ${dateText(validTo)}`;
    return `${id} (from ${dateText(validFrom)}${until})`;
  });
  return texts.join(', ');
}

export const reportProblems = (): ReturnType<typeof viProblems> => ({
  'report.no_layout': ({ date, known }) => ({
    what: `No layout of this report holds on the last day of the period, ${dateText(date)}.`,
    why: `Known layouts: ${layoutsText(known)}.`,
    next: [`Choose another period, or add --layout ${known[0]?.id ?? ''} to make it by that one.`],
    desk: ['Choose another period, or name the layout to make it by.'],
  }),
  'report.no_such_layout': ({ layout, known }) => ({
    what: `There is no layout "${layout}" of this report.`,
    why: `Known layouts: ${layoutsText(known)}.`,
    next: ["Leave --layout out for the period's own, or name one that is known."],
    desk: ["Leave it empty for the period's own, or name one that is known."],
  }),
});
