/**
 * Taking out of a journal what names people; its chain stays whole. What comes of it in the tables
 * is found beside, while others write: only what was erased and the rows that it changes are
 * written under the lock.
 */
import { answerStream } from '../domain/stream.ts';
import { Problem } from '../domain/problem.ts';
import { raw, rowsOf, type Db, type Engine } from './engine/portable.ts';
import type { JournalRow } from './engine/schema.ts';
import { sha256 } from './hash.ts';
import { type NamedEntry } from './journal.ts';
import { Replay, withScratch } from './replay.ts';
import { putRowsRight, wrongRows, type WrongTable } from './wrong.ts';

const PERSONAL =
  'select arrival, book, seq, personal from journal where stream = ? and personal is not null';
const FORGET = 'update journal set personal = null, personal_digest = ? where arrival = ?';

type SaidOfPeople = Pick<JournalRow, 'arrival' | 'book' | 'seq' | 'personal'>;

/** What erasing some streams changes in the tables, as far as it was found beside. */
export interface Erasing {
  readonly streams: readonly string[];
  /** Puts that in place on an open transaction, in which they have been erased. */
  finish(db: Db): Promise<void>;
}

/** Finds out what erasing some streams changes while others go on writing, and lends that. */
export async function eraseBeside<T>(
  engine: Engine,
  schemaFolder: string,
  streams: readonly string[],
  work: (erasing: Erasing) => Promise<T>,
): Promise<T> {
  return withScratch(engine, schemaFolder, async (scratch) => {
    const replay = new Replay(scratch, null, streams);
    const wrong = await engine.read(async (db) => {
      await replay.catchUp(db);
      return wrongRows(db, scratch.db);
    });
    const found = { wrong, hidden: replay.hiddenCount };
    await replay.comeClose(engine);
    return work({
      streams,
      finish: async (db) => finish({ engine, db }, { scratch, replay, found }),
    });
  });
}

interface FoundBeside {
  scratch: Engine;
  replay: Replay;
  found: { wrong: WrongTable[]; hidden: number };
}

/** What was the same beside stays the same, but for what was written on the very streams since. */
async function finish(
  live: { engine: Engine; db: Db },
  { scratch, replay, found: { wrong, hidden } }: FoundBeside,
): Promise<void> {
  await replay.catchUp(live.db);
  const isSame = replay.hiddenCount === hidden;
  await putRowsRight(live, scratch, isSame ? wrong : await wrongRows(live.db, scratch.db));
}

/**
 * Takes the personal part out of every entry of some streams, out of the tables, and out of the
 * kept answers of the commands that touched them; the chain stays whole. Gives which entries: the
 * journal has to say so (`store.erased`), or they would be altered ones. Where others are to be
 * erased than was found beside, that is found under the lock.
 */
export async function erase(
  { engine, schemaFolder }: { engine: Engine; schemaFolder: string },
  db: Db,
  streams: readonly string[],
  beside: Erasing | null,
): Promise<NamedEntry[]> {
  await engine.holdAll(db);
  const erased: NamedEntry[] = [];
  for (const stream of streams) {
    for (const command of await commandsOn(db, stream)) {
      await db.executeQuery(raw('delete from answer where command_id = ?', [command]));
      erased.push(...(await forget(db, answerStream(command))));
    }
    erased.push(...(await forget(db, stream)));
  }
  if (erased.length === 0) return erased;
  if (beside !== null && isSameSet(beside.streams, streams)) await beside.finish(db);
  else {
    await withScratch(engine, schemaFolder, async (scratch) => {
      await new Replay(scratch, null).catchUp(db);
      await putRowsRight({ engine, db }, scratch, await wrongRows(db, scratch.db));
    });
  }
  await engine.search.forget(db);
  return erased;
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  const [these, those] = [new Set(one), new Set(other)];
  return these.size === those.size && one.every((each) => those.has(each));
}

/** The commands that touched a stream. */
async function commandsOn(db: Db, stream: string): Promise<string[]> {
  const sql = 'select distinct command_id from journal where stream = ?';
  const rows = await rowsOf<{ command_id: string }>(db, sql, stream);
  return rows.map(({ command_id: command }) => command);
}

/**
 * Only its digest is left of what was said of people: the hash goes on binding that. Throws
 * `store.no_rights` where an account of one office would erase what another has written.
 */
async function forget(db: Db, stream: string): Promise<NamedEntry[]> {
  const said = await rowsOf<SaidOfPeople>(db, PERSONAL, stream);
  for (const { arrival, personal } of said) {
    const erased = await db.executeQuery(raw(FORGET, [sha256(personal!), arrival]));
    if (erased.numAffectedRows !== 1n) throw new Problem('store.no_rights', { url: db.path });
  }
  return said.map(({ book, seq }) => ({ book, seq }));
}
