/** Taking out of a journal what names people; its chain stays whole. */
import { answerStream } from '../domain/stream.ts';
import { Problem } from '../domain/problem.ts';
import { raw, rowsOf, type Db, type Engine } from './engine/portable.ts';
import type { JournalRow } from './engine/schema.ts';
import { sha256 } from './journal.ts';
import { Replay, withScratch } from './replay.ts';
import { putRight, wrongIn } from './wrong.ts';

const PERSONAL =
  'select arrival, book, seq, personal from journal where stream = ? and personal is not null';
const FORGET = 'update journal set personal = null, personal_digest = ? where arrival = ?';

/** An entry by its book and its number in it. */
type ErasedEntry = Pick<JournalRow, 'book' | 'seq'>;
type SaidOfPeople = Pick<JournalRow, 'arrival' | 'book' | 'seq' | 'personal'>;

/**
 * Takes the personal part out of every entry of some streams, out of the tables, and out of the
 * kept answers of the commands that touched them; the chain stays whole. Gives which entries: the
 * journal has to say so (`store.erased`), or they would be altered ones.
 */
export async function erase(
  engine: Engine,
  db: Db,
  schemaFolder: string,
  streams: readonly string[],
): Promise<ErasedEntry[]> {
  await engine.holdAll(db);
  const erased: ErasedEntry[] = [];
  for (const stream of streams) {
    for (const command of await commandsOn(db, stream)) {
      await db.executeQuery(raw('delete from answer where command_id = ?', [command]));
      erased.push(...(await forget(db, answerStream(command))));
    }
    erased.push(...(await forget(db, stream)));
  }
  if (erased.length > 0) await remake(engine, db, schemaFolder);
  return erased;
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
async function forget(db: Db, stream: string): Promise<ErasedEntry[]> {
  const said = await rowsOf<SaidOfPeople>(db, PERSONAL, stream);
  for (const { arrival, personal } of said) {
    const erased = await db.executeQuery(raw(FORGET, [sha256(personal!), arrival]));
    if (erased.numAffectedRows !== 1n) throw new Problem('store.no_rights', { url: db.path });
  }
  return said.map(({ book, seq }) => ({ book, seq }));
}

async function remake(engine: Engine, db: Db, schemaFolder: string): Promise<void> {
  await withScratch(schemaFolder, async (scratch) => {
    await new Replay(scratch, null).catchUp(db);
    await putRight({ engine, db }, scratch, await wrongIn(engine, db, scratch));
  });
}
