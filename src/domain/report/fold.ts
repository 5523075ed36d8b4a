/** From counted cells to groups and totals: every cell goes to one group and to the total once. */
import type { OfficeKind } from '../office/office.ts';
import { figuresOf, share, sumNames, type Figures, type SumName, type Sums } from './figure.ts';

/**
 * Counts that share office, field, month and key. What lies before the period has no month; help,
 * money and waiting have no field.
 */
export interface Cell {
  office: string;
  field: string | null;
  month: string | null;
  /** The channel or the staff member, when the report is broken down by that. */
  key: string | null;
  sums: Partial<Sums>;
}

export const reportLevels = ['city', 'commune', 'post_office'] as const;
/** Centre and agencies of the city; communes and their teams; post offices. */
export type ReportLevel = (typeof reportLevels)[number];

/** On which level an office's dossiers are told; `parent` is the kind of the office above. */
export function levelOf(kind: OfficeKind, parent: OfficeKind | null): ReportLevel {
  if (kind === 'post_office' || kind === 'commune') return kind;
  return kind === 'team' && parent !== 'centre' ? 'commune' : 'city';
}

export function noSums(): Sums {
  return Object.fromEntries(sumNames.map((name) => [name, 0])) as Sums;
}

export function total(cells: readonly Cell[]): Sums {
  const sums = noSums();
  for (const cell of cells) {
    for (const [name, n] of Object.entries(cell.sums)) sums[name as SumName] += n;
  }
  return sums;
}

/** Cells by a key, in the order in which the keys first appear; cells without one are left out. */
export function groupBy(
  cells: readonly Cell[],
  keyOf: (cell: Cell) => string | null,
): Map<string, Cell[]> {
  const groups = new Map<string, Cell[]>();
  for (const cell of cells) {
    const key = keyOf(cell);
    if (key === null) continue;
    const known = groups.get(key);
    if (known) known.push(cell);
    else groups.set(key, [cell]);
  }
  return groups;
}

/** One field of a group: its part of the group's online dossiers and of its e-forms. */
export interface FieldLine {
  field: string;
  received: number;
  online: number;
  /** Of all online dossiers of the group. */
  share: number | null;
  eForms: number;
  /** Of all e-forms of the group. */
  eFormShare: number | null;
  /** Those whose declaration was filled in here, and their part of those received of the field. */
  declared: number;
  declaredShare: number | null;
  resolved: number;
  onTimeShare: number | null;
  inProgress: number;
}

/** The fields of a group, those with the most dossiers first. */
export function fieldLines(cells: readonly Cell[]): FieldLine[] {
  const whole = total(cells);
  return [...groupBy(cells, ({ field }) => field)]
    .map(([field, own]) => {
      const { received, online, eForms, declared, resolved, onTime, inProgress } = total(own);
      return {
        field,
        received,
        online,
        share: share(online, whole.online),
        eForms,
        eFormShare: share(eForms, whole.eForms),
        declared,
        declaredShare: share(declared, received),
        resolved,
        onTimeShare: share(onTime, resolved),
        inProgress,
      };
    })
    .filter(({ received, resolved, inProgress }) => received + resolved + inProgress > 0)
    .sort((a, b) => b.received - a.received || (a.field < b.field ? -1 : 1));
}

/** One month of a period; what is open at its end follows from what came and went. */
export interface MonthLine {
  month: string;
  figures: Figures;
}

export function monthLines(
  cells: readonly Cell[],
  months: readonly string[],
  asked: ReadonlySet<SumName>,
): MonthLine[] {
  const byMonth = groupBy(cells, ({ month }) => month);
  const known = new Set([...asked].filter((name) => name !== 'inTerm' && name !== 'openLate'));
  let open = total(cells).carriedOver;
  return months.map((month) => {
    const sums = total(byMonth.get(month) ?? []);
    sums.carriedOver = open;
    sums.handled = open + sums.received;
    open += sums.received - sums.ended;
    sums.inProgress = open;
    return { month, figures: figuresOf(sums, known) };
  });
}
