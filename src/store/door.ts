/**
 * The door between the journal and the program: here, and nowhere else, a row of the journal
 * becomes an event. Older shapes come out in today's; what this program does not know is refused.
 */
import { knowsEvent, isEventType, readEvent } from '../domain/event-reading.ts';
import type { StoredEvent } from '../domain/event.ts';
import type { EntryContent } from '../domain/event-upgrade.ts';
import { presentVersion } from '../domain/event.ts';
import { Problem } from '../domain/problem.ts';
import { rowsOf, type Db } from './engine/portable.ts';
import type { JournalEntry } from './journal.ts';
import { movingMarks } from './values.ts';

const SHAPES = 'select type, v from event_shape';
const STANDING =
  'select (select count(*) from migration) as steps, ' +
  `(select value from store_value where name = '${movingMarks.movedTo}') as moved_to, ` +
  `(select value from store_value where name = '${movingMarks.arriving}') as arriving`;
/** Asked only where a store is refused in any case: it walks the whole journal. */
const ENTRY_OF_SHAPE = 'select 1 from journal where type = ? and v = ? limit 1';

interface EventShape {
  type: string;
  v: number;
}

/** The types and shapes of events that a store's journal has. */
export function shapesIn(db: Db): Promise<EventShape[]> {
  return rowsOf(db, SHAPES);
}

/**
 * Refuses a store whose journal has a type or shape of events from a later program: its tables
 * were made by rules that this one does not have, so reading is refused too. Throws `store.newer`,
 * or `store.false_shape` when the journal has no such entry.
 */
export async function refuseUnknown(db: Db, shapes: readonly EventShape[]): Promise<void> {
  const { path } = db;
  const unknown = shapes.find(({ type, v }) => !knowsEvent(type, v));
  if (!unknown) return;
  const { type, v } = unknown;
  const event = `${type} ${v}`;
  const [entry] = await rowsOf(db, ENTRY_OF_SHAPE, type, v);
  throw entry ? newer(path, unknown) : new Problem('store.false_shape', { path, event });
}

/**
 * The same under the lock of every write, and for steps of the schema: a program that was left
 * open all day may find that a later one has come meanwhile.
 */
export async function refuseLater(db: Db, steps: number): Promise<void> {
  const [found, shapes] = await Promise.all([placeMarksOf(db), shapesIn(db)]);
  const { steps: store } = found;
  if (store > steps) throw new Problem('store.newer', { path: db.path, store, program: steps });
  refuseElsewhere(found, db);
  await refuseUnknown(db, shapes);
}

/**
 * Throws `store.moved` for a store that was left for another place, and `store.half_moved` for one
 * that has arrived while the one it came from may still be written.
 */
export async function refuseMoved(db: Db): Promise<void> {
  refuseElsewhere(await placeMarksOf(db), db);
}

/** Throws `store.half_moved` alone. */
export async function refuseHalfMoved(db: Db): Promise<void> {
  refuseElsewhere({ ...(await placeMarksOf(db)), moved_to: null }, db);
}

interface StoreStanding {
  steps: number;
  moved_to: string | null;
  arriving: string | null;
}

/** What a store says of its schema and of its having been moved. */
export async function placeMarksOf(db: Db): Promise<StoreStanding> {
  const [found] = await rowsOf<StoreStanding>(db, STANDING);
  return found!;
}

function refuseElsewhere({ moved_to: to, arriving: from }: StoreStanding, { path }: Db): void {
  if (to !== null) throw new Problem('store.moved', { path, to });
  if (from !== null) throw new Problem('store.half_moved', { path, from });
}

/**
 * The event of a row; an erased personal part is `null`. Throws `store.newer` for a type or shape
 * that this program does not know, and `store.entry_damaged` for a row that is not what its type
 * says.
 */
export function eventOf(row: JournalEntry, { path }: Pick<Db, 'path'>): StoredEvent {
  const { book, seq, type, v } = row;
  if (!isEventType(type) || !knowsEvent(type, v)) throw newer(path, row);
  if (!Number.isInteger(v) || v < 1) throw damaged(row, 'v');
  const read = readEvent(type, v, { data: dataOf(row), personal: personalOf(row) }, row);
  if (read.fault !== null) throw damaged(row, read.fault);
  const event = {
    type,
    stream: row.stream,
    v: presentVersion(type),
    data: read.data,
    personal: read.personal,
    book,
    seq,
    at: row.at,
    actor: row.actor,
    office: row.office,
    counter: row.counter,
    commandId: row.command_id,
    ordinal: row.ordinal,
    version: row.version,
  };
  // What `readEvent` has checked belongs to `type`; the compiler cannot tie the two in a union.
  return event as unknown as StoredEvent;
}

function dataOf(row: JournalEntry): EntryContent['data'] {
  const data = parsed(row, 'data');
  if (!isFields(data)) throw damaged(row, 'data');
  return data;
}

/** Written as a pair of the salt, which hides it behind its digest, and what names a person. */
function personalOf(row: JournalEntry): EntryContent['personal'] {
  const pair = parsed(row, 'personal');
  if (pair === null) return null;
  const [, personal] = Array.isArray(pair) && pair.length === 2 ? (pair as unknown[]) : [];
  if (!isFields(personal)) throw damaged(row, 'personal');
  return personal;
}

function parsed(row: JournalEntry, column: 'data' | 'personal'): unknown {
  const text = row[column];
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch (error) {
    throw damaged(row, column, error);
  }
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function newer(path: string, { type, v }: { type: string; v: number }): Problem {
  return new Problem('store.newer', { path, event: `${type} ${v}` });
}

/** Names the entry, and the field of it that is not as it must be. */
export function damaged({ book, seq }: JournalEntry, field: string, cause?: unknown): Problem {
  return new Problem('store.entry_damaged', { book, seq, field }, { cause });
}
