/**
 * First answers to keys. The same key again gives the same answer, so whoever could change, add or
 * take away one would have something done twice, or told as done. Each is borne out by an entry of
 * the journal that has its digest; with the people it speaks of both are erased.
 */
import { happened, type NewEvent } from '../domain/event.ts';
import { Problem } from '../domain/problem.ts';
import { answerStream } from '../domain/stream.ts';
import type { Uuid } from '../domain/value/id.ts';
import type { Instant } from '../domain/value/instant.ts';
import type { Difference } from './compare.ts';
import { raw, rowsOf, type Db, type Row } from './engine/portable.ts';
import type { JournalRow, Tables } from './engine/schema.ts';
import { sha256 } from './hash.ts';
import { type Author } from './journal.ts';

type AnswerRow = Tables['answer'];

/** Which call it was: the same key stands for the same command, told the same. */
export interface KeyedCall {
  key: string;
  command: string;
  /** The digest of what the command was told; `null` where it talked. */
  said: string | null;
  /** Whose call; `null` where the key goes with what one clerk takes over from another. */
  by: string | null;
}

/** What a key was answered, by which run of its command and when. */
export interface FirstAnswer {
  value: unknown;
  command: Uuid;
  at: Instant;
}

const KEEP =
  'insert into answer (key, command, said, command_id, at, body) values (?, ?, ?, ?, ?, ?)';
const PAGE_ROWS = 500;
const PAGE = `select * from answer where key > ? order by key limit ${PAGE_ROWS}`;
const LEFT_ALONE =
  'select j.command_id, j.at from journal j left join answer a on a.command_id = j.command_id ' +
  "where j.type = 'store.answered' and j.personal is not null and a.key is null " +
  'order by j.arrival limit 1';

/** The answer to be kept in the same write as its event. */
export function keptAnswer(call: KeyedCall, { commandId, at }: Author, value: unknown): AnswerRow {
  const { key, command, said } = call;
  return {
    ...{ key, command, said },
    command_id: commandId,
    at,
    body: JSON.stringify(value ?? null),
  };
}

export function answered(answer: AnswerRow): NewEvent {
  const digest = answerDigest(answer);
  return happened('store.answered', answerStream(answer.command_id), {}, { digest });
}

export async function keepAnswer(db: Db, answer: AnswerRow): Promise<void> {
  const { key, command, said, command_id, at, body } = answer;
  await db.tell(raw(KEEP, [key, command, said, command_id, at, body]), (heard) => heard);
}

/**
 * What a key was answered first; `null` where it is new. Throws `command.key_reused` where it was
 * another call's or somebody else's, who may see what the caller may not, and `command.answer_altered` for an answer that no entry bears out.
 */
export async function firstAnswer(db: Db, call: KeyedCall): Promise<FirstAnswer | null> {
  const { key, command } = call;
  const [row] = await rowsOf<AnswerRow>(db, 'select * from answer where key = ?', key);
  if (!row) return null;
  const digests = await digestsOf(db, [row]);
  if (digests.get(row.command_id) !== answerDigest(row)) {
    throw new Problem('command.answer_altered', { key });
  }
  if (call.by !== null && call.by !== (await callerOf(db, row))) {
    throw new Problem('command.key_reused', { key, command: row.command, of: 'staff' });
  }
  const same = row.command === command;
  if (!same || row.said !== call.said) {
    const of = same ? ('values' as const) : ('command' as const);
    throw new Problem('command.key_reused', { key, command: row.command, of });
  }
  return {
    value: JSON.parse(row.body) as unknown,
    command: row.command_id as Uuid,
    at: row.at as Instant,
  };
}

async function callerOf(db: Db, { command_id: id }: AnswerRow): Promise<string | undefined> {
  const sql = 'select actor from journal where command_id = ? limit 1';
  return (await rowsOf<Pick<JournalRow, 'actor'>>(db, sql, id))[0]?.actor;
}

/** The first answer that no entry bears out, or the entry whose answer is gone. */
export async function answerAtFault(db: Db): Promise<Difference | null> {
  for await (const rows of answersOf(db)) {
    const digests = await digestsOf(db, rows);
    for (const row of rows) {
      const digest = digests.get(row.command_id);
      if (digest === answerDigest(row)) continue;
      return { row: { ...row }, what: digest === undefined ? 'extra' : 'altered' };
    }
  }
  const [row] = await rowsOf<Row>(db, LEFT_ALONE);
  return row ? { row, what: 'missing' } : null;
}

/** All of them in the order of their keys, a page in memory at a time. */
export async function* answersOf(db: Db): AsyncGenerator<AnswerRow[]> {
  let after = '';
  for (;;) {
    const rows = await rowsOf<AnswerRow>(db, PAGE, after);
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.key;
  }
}

function answerDigest({ key, command, said, command_id, at, body }: AnswerRow): string {
  return sha256(JSON.stringify([key, command, said, command_id, at, body]));
}

/** What the journal has of some answers, by their command's id; not of what was erased. */
async function digestsOf(
  db: Db,
  answers: readonly AnswerRow[],
): Promise<ReadonlyMap<string, unknown>> {
  const streams = answers.map((answer) => answerStream(answer.command_id));
  const marks = streams.map(() => '?').join(', ');
  const sql = `select command_id, personal from journal where version = 1 and stream in (${marks})`;
  type Sealed = Pick<JournalRow, 'command_id' | 'personal'>;
  const sealed = await rowsOf<Sealed>(db, sql, ...streams);
  return new Map(sealed.map(({ command_id, personal }) => [command_id, digestIn(personal)]));
}

/** The chain is checked apart: an entry that is no pair of salt and facts has no digest. */
function digestIn(personal: string | null): unknown {
  try {
    const pair: unknown = JSON.parse(personal ?? 'null');
    const [, facts] = Array.isArray(pair) ? (pair as unknown[]) : [];
    const known = typeof facts === 'object' && facts !== null && 'digest' in facts;
    return known ? facts.digest : undefined;
  } catch {
    return undefined;
  }
}
