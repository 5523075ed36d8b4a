/** How far a declaration that somebody fills in on a screen has come. */
import {
  rowsUnder,
  type FieldAnswer,
  type FieldAnswers,
  type RowAnswers,
} from '../../domain/declaration/answer.ts';
import type { PersonOnRecord } from '../../domain/declaration/fill.ts';

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

/** A field of the `n`th row, from 1, of a part that repeats. */
export interface RowField {
  name: string;
  n: number;
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
  { name, n }: Pick<RowField, 'name' | 'n'>,
  told: RowAnswers,
): Partial<Filling> {
  const rows = [...rowsUnder(filling.said, name)];
  rows[n - 1] = { ...rows[n - 1], ...told };
  const keys = Object.keys(told).map((id) => rowKey({ id, n }));
  return { said: { ...filling.said, [name]: rows }, carded: [...filling.carded, ...keys] };
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
