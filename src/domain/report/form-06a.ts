/**
 * Form II.06a (Circular 01/2020/TT-VPCP of 21 October 2020): how procedures were settled, in
 * columns 3 to 13. 06b and 06c have the same columns for other levels.
 */
import type { DossierFigure, Sums } from './figure.ts';

export const columns = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13] as const;
export type ColumnNumber = (typeof columns)[number];

/** The figures that its columns are. */
export const formFigures = [
  ...(['handled', 'online', 'offline', 'carriedOver'] as const),
  ...(['ended', 'endedBefore', 'endedOnDue', 'endedLate'] as const),
  ...(['inProgress', 'inTerm', 'openLate'] as const),
] satisfies DossierFigure[];

export type Form06aRow = Record<`c${ColumnNumber}`, number>;

/** Column 9 has those withdrawn, refused and stopped in it, as the form's own note asks. */
export function row06a(sums: Sums): Form06aRow {
  return {
    c3: sums.handled,
    c4: sums.online,
    c5: sums.offline,
    c6: sums.carriedOver,
    c7: sums.ended,
    c8: sums.endedBefore,
    c9: sums.endedOnDue,
    c10: sums.endedLate,
    c11: sums.inProgress,
    c12: sums.inTerm,
    c13: sums.openLate,
  };
}

/** A sum that the form demands, and whether every row meets it. */
export interface Check {
  check: string;
  ok: boolean;
  /** The labels of the rows that do not. */
  failed: string[];
}

const rules: readonly [string, (row: Form06aRow) => boolean][] = [
  ['3=4+5+6', ({ c3, c4, c5, c6 }) => c3 === c4 + c5 + c6],
  ['7=8+9+10', ({ c7, c8, c9, c10 }) => c7 === c8 + c9 + c10],
  ['11=12+13', ({ c11, c12, c13 }) => c11 === c12 + c13],
  ['3=7+11', ({ c3, c7, c11 }) => c3 === c7 + c11],
];

export interface LabelledRow {
  label: string;
  row: Form06aRow;
}

/**
 * The five checks, over every row and the total. `previous` are the same rows for the period
 * just before: what was open then is what is carried over now.
 */
export function checks06a(
  rows: readonly LabelledRow[],
  total: Form06aRow,
  previous: { rows: readonly LabelledRow[]; total: Form06aRow },
): Check[] {
  const all = [...rows, { label: '', row: total }];
  const sums = rules.map(([check, holds]) =>
    checkOf(
      check,
      all.filter(({ row }) => !holds(row)),
    ),
  );
  const before = new Map(previous.rows.map(({ label, row }) => [label, row.c11]));
  before.set('', previous.total.c11);
  const carried = all.filter(({ label, row }) => row.c6 !== (before.get(label) ?? 0));
  return [...sums, checkOf('6=11(t-1)', carried), once(rows, total)];
}

/** Each dossier stands in one row: the rows add up to the total in every column. */
function once(rows: readonly LabelledRow[], total: Form06aRow): Check {
  const wrong = columns.filter((n) => {
    const sum = rows.reduce((all, { row }) => all + row[`c${n}`], 0);
    return sum !== total[`c${n}`];
  });
  return { check: 'rows=total', ok: wrong.length === 0, failed: wrong.map(String) };
}

function checkOf(check: string, wrong: readonly LabelledRow[]): Check {
  return { check, ok: wrong.length === 0, failed: wrong.map(({ label }) => label) };
}
