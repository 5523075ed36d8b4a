/** How far two stores have the same entries. */
import { headsOf } from '../counted.ts';
import { rowsOf, type Db } from '../engine/portable.ts';

const HASH = 'select hash from journal where book = ? and seq = ?';

/** How many entries of one store another does not have. */
export async function unknownEntries(of: Db, other: Db): Promise<number> {
  let unknown = 0;
  for (const { book, seq } of await headsOf(of)) {
    unknown += seq - (await commonSeq(of, other, book, seq));
  }
  return unknown;
}

/** Up to where two copies of a book are the same: each entry is bound to all before it. */
async function commonSeq(one: Db, other: Db, book: string, last: number): Promise<number> {
  const hashOf = async (db: Db, seq: number): Promise<string | undefined> =>
    (await rowsOf<{ hash: string }>(db, HASH, book, seq))[0]?.hash;
  let [same, unlike] = [0, last + 1];
  for (let seq = last; same + 1 < unlike; seq = Math.floor((same + unlike) / 2)) {
    const hash = await hashOf(one, seq);
    if (hash !== undefined && hash === (await hashOf(other, seq))) same = seq;
    else unlike = seq;
  }
  return same;
}
