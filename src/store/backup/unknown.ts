/** How far two stores have the same entries. */
import type { EntryMark } from '../../domain/backup/gone.ts';
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
  for await (const { seq, common } of booksBeside(of, other)) unknown += seq - common;
  return unknown;
}

/**
 * Of the entries that another does not have, the last of everybody in each book: what a machine
 * knows of a store is the last that was written from there.
 */
export async function unknownEnds(of: Db, other: Db): Promise<EntryMark[]> {
  const ends: EntryMark[] = [];
  for await (const { book, seq, common } of booksBeside(of, other)) {
    if (seq > common) ends.push(...(await rowsOf<EntryMark>(of, ENDS, book, common, book)));
  }
  return ends;
}

/** Whether a counter, a book of receipts or a range is open in a store and not in another. */
export async function opensMore(of: Db, other: Db): Promise<boolean> {
  for (const sql of OPENED) {
    const [here, there] = [await rowsOf<Opened>(of, sql), await rowsOf<Opened>(other, sql)];
    const known = new Set(there.map(({ id }) => id));
    if (here.some(({ id }) => !known.has(id))) return true;
  }
  return false;
}

interface Opened {
  id: string;
}

const OPENED = [
  'select book as id from counter',
  'select id from receipt_book',
  'select series as id from shipment_range',
];

const ENDS = `
  select book, seq, hash from journal where seq in (
    select max(seq) from journal where book = ? and seq > ? group by actor
  ) and book = ? order by seq`;

/** Each book of one store, its last number, and up to where another has the same. */
async function* booksBeside(of: Db, other: Db) {
  for (const { book, seq } of await headsOf(of)) {
    const common = await commonSeq(of, other, { table: 'journal', book, last: seq });
    yield { book, seq, common };
  }
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
