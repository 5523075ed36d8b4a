/** What is not as the journal says it, row by row, and putting that right. */
import { differencesOf, replaceRows, replaceTable, type Filled } from './compare.ts';
import { raw, rowsOf, searchLetter, type Db, type Engine, type Row } from './engine/portable.ts';
import { projectedTables, type ProjectedTable, type Tables } from './engine/schema.ts';

/** A table in which something is wrong. */
export interface WrongTable {
  table: ProjectedTable | 'search_words';
  /** Of the rows that are; `null` where they are so many that the table is replaced as a whole. */
  keys: Row[] | null;
}

/** More wrong rows of one table are not kept in memory. */
const MOST_KEYS = 10_000;

/** Compares every row of two stores that stand at one moment, and the words of their indexes. */
export async function wrongIn(engine: Engine, db: Db, scratch: Engine): Promise<WrongTable[]> {
  const wrong = await wrongRows(db, scratch.db);
  if (await isSearchWrong(engine, db, scratch)) wrong.push({ table: 'search_words', keys: null });
  return wrong;
}

/** The same of the rows alone. */
export async function wrongRows(db: Db, right: Db): Promise<WrongTable[]> {
  const wrong: WrongTable[] = [];
  for (const table of projectedTables) {
    const keys: Row[] = [];
    for await (const { row } of differencesOf(db, right, table)) {
      keys.push(row);
      if (keys.length > MOST_KEYS) break;
    }
    if (keys.length > 0) wrong.push({ table, keys: keys.length > MOST_KEYS ? null : keys });
  }
  return wrong;
}

export async function isSearchWrong(engine: Engine, db: Db, scratch: Engine): Promise<boolean> {
  const [live, wanted] = [await engine.search.digest(db), await scratch.search.digest(scratch.db)];
  return live !== null && live !== wanted;
}

/** How many rows are written to put that right. */
export async function rowsToPut(wrong: readonly WrongTable[], right: Db): Promise<number> {
  let rows = 0;
  for (const { table, keys } of withoutSearch(wrong))
    rows += keys?.length ?? (await size(right, table));
  return rows + (isSearched(wrong) ? await size(right, 'search_entry') : 0);
}

async function size(db: Db, table: ProjectedTable): Promise<number> {
  return (await rowsOf<{ n: number }>(db, `select count(*) as n from ${table}`))[0]!.n;
}

/** Puts the rows of the right store in the place of the wrong ones. */
export async function putRight(
  live: Filled,
  right: Engine,
  wrong: readonly WrongTable[],
): Promise<void> {
  for (const { table, keys } of withoutSearch(wrong)) {
    if (keys === null) await replaceTable(live, right.db, table);
    else await replaceRows(live, right.db, table, keys);
  }
  if (isSearched(wrong)) await remakeSearch(live, right.db);
}

/** By their numbers, which are the store's own, the index knows the entries: all of them or none. */
async function remakeSearch(live: Filled, right: Db): Promise<void> {
  await replaceTable(live, right, 'search_entry');
  await live.engine.search.remake(live.db);
}

/**
 * The same where the index was right until now: only what is found by other words is indexed anew,
 * under the number that it has.
 */
export async function putRowsRight(
  live: Filled,
  right: Engine,
  wrong: readonly WrongTable[],
): Promise<void> {
  const found = wrong.find(({ table }) => table === 'search_entry');
  const others = wrong.filter((each) => each !== found);
  await putRight(live, right, others);
  if (!found) return;
  for (const { ref } of found.keys ?? []) {
    if (await putWords(live, right.db, String(ref))) continue;
    await remakeSearch(live, right.db);
    return;
  }
  if (found.keys === null) await remakeSearch(live, right.db);
}

const WORDS = 'select kind, words, also from search_entry where ref = ?';
const PUT_WORDS = 'update search_entry set words = ?, also = ? where ref = ?';
type WordsRow = Pick<Tables['search_entry'], 'kind' | 'words'> & { also: string };

/** `false` for what is indexed in one of the two alone. */
async function putWords(
  { engine: { search }, db }: Filled,
  right: Db,
  ref: string,
): Promise<boolean> {
  const [there] = await rowsOf<WordsRow>(db, WORDS, ref);
  const [wanted] = await rowsOf<WordsRow>(right, WORDS, ref);
  if (!there || !wanted) return false;
  await db.executeQuery(raw(PUT_WORDS, [wanted.words, wanted.also, ref]));
  await search.replace(db, there.kind === searchLetter.citizen ? 'citizen' : 'dossier', ref);
  return true;
}

function isSearched(wrong: readonly WrongTable[]): boolean {
  return wrong.some(({ table }) => table.startsWith('search_'));
}

function withoutSearch(wrong: readonly WrongTable[]) {
  return wrong.flatMap(({ table, keys }) =>
    table === 'search_words' || table === 'search_entry' ? [] : [{ table, keys }],
  );
}
