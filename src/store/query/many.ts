/** Asking for many things at once, by lists of their keys. */
import { raw, type Db } from '../engine/portable.ts';

/** A statement is made ready for each of these lengths, and for no other. */
const LENGTHS = [8, 64, 512, 2048];
const LONGEST = LENGTHS.at(-1)!;
const marksOf = new Map(LENGTHS.map((length) => [length, Array(length).fill('?').join(', ')]));

/** The rows of all keys, in no order; `sql` says what is asked of those for whom marks stand. */
export async function rowsOfMany<R>(
  db: Db,
  sql: (marks: string) => string,
  keys: Iterable<string>,
): Promise<R[]> {
  const all = [...new Set(keys)];
  const rows: R[] = [];
  for (let at = 0; at < all.length; at += LONGEST) {
    const piece = all.slice(at, at + LONGEST);
    const length = LENGTHS.find((each) => each >= piece.length)!;
    // One that stands there twice is found once.
    while (piece.length < length) piece.push(piece[0]!);
    const found = await db.executeQuery<R>(raw(sql(marksOf.get(length)!), piece));
    for (const row of found.rows) rows.push(row);
  }
  return rows;
}

const versions = (marks: string): string =>
  `select stream, max(version) as version from journal where stream in (${marks}) group by stream`;

/** How many events some streams have; of one that has none nothing is said. */
export async function versionsOf(
  db: Db,
  streams: Iterable<string>,
): Promise<ReadonlyMap<string, number>> {
  const rows = await rowsOfMany<{ stream: string; version: number }>(db, versions, streams);
  return new Map(rows.map((row) => [row.stream, row.version]));
}
