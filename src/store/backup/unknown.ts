/** How far two stores have the same entries. */
import { headsOf } from '../counted.ts';
import { rowsOf, type Db } from '../engine/portable.ts';

/** A table of books, whose lines are each bound to all before it. */
interface BookOf {
  table: 'journal' | 'sight';
  book: string;
  last: number;
}

/** How many entries of one store another does not have. */
export async function unknownEntries(of: Db, other: Db): Promise<number> {
  let unknown = 0;
  for (const { book, seq } of await headsOf(of)) {
    unknown += seq - (await commonSeq(of, other, { table: 'journal', book, last: seq }));
  }
  return unknown;
}

/** Up to where two copies of a book are the same: each entry is bound to all before it. */
export async function commonSeq(
  one: Db,
  other: Db,
  { table, book, last }: BookOf,
): Promise<number> {
  const sql = `select hash from ${table} where book = ? and seq = ?`;
  const hashOf = async (db: Db, seq: number): Promise<string | undefined> =>
    (await rowsOf<{ hash: string }>(db, sql, book, seq))[0]?.hash;
  let [same, unlike] = [0, last + 1];
  for (let seq = last; same + 1 < unlike; seq = Math.floor((same + unlike) / 2)) {
    const hash = await hashOf(one, seq);
    if (hash !== undefined && hash === (await hashOf(other, seq))) same = seq;
    else unlike = seq;
  }
  return same;
}
