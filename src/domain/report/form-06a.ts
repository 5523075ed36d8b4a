/**
 * A form that breaks dossiers down into rows, as II.06a does (Circular 01/2020/TT-VPCP): which
 * figures its columns are, and which sums must hold, is data of its layout.
 */
import type { DossierFigure, Sums } from './figure.ts';
import type { Breakdown } from './group.ts';
import type { BothLanguages } from '../value/both-languages.ts';
import { addedUp, type ReportLayout, type SumOf } from './layout.ts';

export interface FormColumn {
  number: number;
  sum: SumOf<DossierFigure>;
  title: BothLanguages;
}

export interface FormLayout extends ReportLayout {
  /** What the form is called: `II.06a`. */
  form: string;
  /** What it is called where it is broken down in one of these ways. */
  variants: Partial<Record<Breakdown, BothLanguages>>;
  groups: { title: BothLanguages; columns: FormColumn[] }[];
  checks: FormCheck[];
  notes: BothLanguages[];
}

/** Columns by the names that an answer has for them: `c3`. */
export type FormRow = Record<`c${number}`, number>;

/** One column is the sum of others, or one of the period before. */
export interface FormCheck {
  text: string;
  column: number;
  of: number[];
  before: boolean;
}

const CHECK = /^(\d+)=(?:(\d+)\(t-1\)|(\d+(?:\+\d+)*))$/;

/** Reads `3=4+5+6` and `6=11(t-1)`; else `null`. */
export function parseFormCheck(text: string): FormCheck | null {
  const [, column, before, sum] = CHECK.exec(text) ?? [];
  if (column === undefined) return null;
  const of = (before ?? sum!).split('+').map(Number);
  return { text, column: Number(column), of, before: before !== undefined };
}

export function columnsOf({ groups }: Pick<FormLayout, 'groups'>): FormColumn[] {
  return groups.flatMap(({ columns }) => columns);
}

export function formRow(columns: readonly FormColumn[], sums: Sums): FormRow {
  return Object.fromEntries(columns.map(({ number, sum }) => [`c${number}`, addedUp(sum, sums)]));
}

/** A sum that the form demands, and whether every row meets it. */
export interface Check {
  check: string;
  ok: boolean;
  /** The labels of the rows that do not. */
  failed: string[];
}

export interface LabelledRow {
  label: string;
  row: FormRow;
}

/** A row as an answer tells it. */
export type FormLine = { key: string; label: string } & FormRow;

/** The rows of a form for one period. */
export interface FormRows {
  rows: readonly LabelledRow[];
  total: FormRow;
}

/**
 * The checks of the layout, over every row and the total, and that the rows add up. `previous` are
 * the same rows for the period just before: what was open then is what is carried over now.
 */
export function formChecks(
  layout: Pick<FormLayout, 'groups' | 'checks'>,
  { rows, total }: FormRows,
  previous: FormRows,
): Check[] {
  const all = [...rows, { label: '', row: total }];
  const before = new Map(previous.rows.map(({ label, row }) => [label, row]));
  before.set('', previous.total);
  const checks = layout.checks.map((rule) => {
    const holds = ({ label, row }: LabelledRow): boolean => {
      const from = rule.before ? before.get(label) : row;
      const sum = rule.of.reduce((all, n) => all + (from?.[`c${n}`] ?? 0), 0);
      return row[`c${rule.column}`] === sum;
    };
    const failed = all.filter((each) => !holds(each)).map(({ label }) => label);
    return { check: rule.text, ok: failed.length === 0, failed };
  });
  return [...checks, once(columnsOf(layout), { rows, total })];
}

/** Each dossier stands in one row: the rows add up to the total in every column. */
function once(columns: readonly FormColumn[], { rows, total }: FormRows): Check {
  const wrong = columns.filter(({ number }) => {
    const sum = rows.reduce((all, { row }) => all + row[`c${number}`]!, 0);
    return sum !== total[`c${number}`];
  });
  const failed = wrong.map(({ number }) => String(number));
  return { check: 'rows=total', ok: wrong.length === 0, failed };
}
