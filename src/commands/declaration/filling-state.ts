/** How far a declaration that somebody fills in on a screen has come. */
import {
  rowsUnder,
  type FieldAnswer,
  type FieldAnswers,
  type RowAnswers,
} from '../../domain/declaration/answer.ts';
import { rowPerson, type PersonOnRecord } from '../../domain/declaration/fill.ts';

/** What has been said so far: whom was scanned, what was typed, what was left empty. */
export interface Filling {
  people: Readonly<Record<string, PersonOnRecord>>;
  /** People nobody has a card of. */
  absent: readonly string[];
  said: FieldAnswers;
  empty: readonly string[];
  /** How many rows of a part there are, as far as that was asked. */
  rows: Readonly<Record<string, number>>;
  ended: readonly string[];
  /** What of rows their people's cards told, as `rowKey` names it: it is not asked. */
  carded: readonly string[];
  agreed: boolean;
}

/** A field that stands once is answered, or left empty. */
export function withFieldSaid(
  filling: Filling,
  id: string,
  answer: FieldAnswer | null,
): Partial<Filling> {
  const { [id]: _, ...others } = filling.said;
  const empty = filling.empty.filter((each) => each !== id);
  if (answer === null) return { said: others, empty: [...empty, id] };
  return { said: { ...others, [id]: answer }, empty };
}

/** The `n`th row, from 1, of a part that repeats. */
export interface TableRow {
  name: string;
  n: number;
}

/** A field of it. */
export interface RowField extends TableRow {
  id: string;
}

/** What was said of such a field; `undefined` where nothing was. */
export function saidInRow({ said }: Filling, { name, n, id }: RowField): FieldAnswer | undefined {
  return rowsUnder(said, name)[n - 1]?.[id];
}

/** Which field of which row. */
export function rowKey({ id, n }: Pick<RowField, 'id' | 'n'>): string {
  return `${id} ${n}`;
}

/** A row as its person's card tells it. */
export function withRowCard(
  filling: Filling,
  { name, n }: TableRow,
  { told, person }: { told: RowAnswers; person: PersonOnRecord },
): Partial<Filling> {
  const rows = [...rowsUnder(filling.said, name)];
  rows[n - 1] = { ...rows[n - 1], ...told };
  const keys = Object.keys(told).map((id) => rowKey({ id, n }));
  return {
    said: { ...filling.said, [name]: rows },
    carded: [...filling.carded, ...keys],
    people: { ...filling.people, [rowPerson(name, n)]: person },
  };
}

/** What is kept of rows. */
type InRows = Pick<Filling, 'said' | 'rows' | 'carded' | 'people'>;

/** Without a row; those behind it move up, each with what its person's card told. */
export function withoutRow(filling: InRows, { name, n }: TableRow): InRows {
  const rows = rowsUnder(filling.said, name);
  const moved = (key: string, parted: RegExp): string[] => {
    const [, before = '', at] = parted.exec(key) ?? [];
    if (at === undefined || !isOf(before) || Number(at) < n) return [key];
    return Number(at) === n ? [] : [`${before}${Number(at) - 1}`];
  };
  const isOf = (before: string): boolean => before.startsWith(`${name}.`);
  const people = Object.entries(filling.people).flatMap(([key, person]) =>
    moved(key, /^(.*\.)(\d+)$/).map((each) => [each, person] as const),
  );
  return {
    said: { ...filling.said, [name]: rows.filter((_, at) => at !== n - 1) },
    rows: { ...filling.rows, [name]: Math.max(0, rows.length - 1) },
    carded: filling.carded.flatMap((key) => moved(key, /^(.* )(\d+)$/)),
    people: Object.fromEntries(people),
  };
}

export function withRowSaid(
  { said }: Filling,
  { name, n, id }: RowField,
  answer: FieldAnswer | null,
): Partial<Filling> {
  const rows = [...rowsUnder(said, name)];
  const { [id]: _, ...others } = rows[n - 1] ?? {};
  const row: RowAnswers = answer === null ? others : { ...others, [id]: answer };
  rows[n - 1] = row;
  return { said: { ...said, [name]: rows } };
}
