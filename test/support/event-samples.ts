/** The kept samples of events, read as a journal would be: through the door, in today's shape. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { presentVersion, type EventType, type StoredEvent } from '../../src/domain/event.ts';
import { eventOf } from '../../src/store/door.ts';
import type { JournalEntry } from '../../src/store/journal.ts';

export const samplesFolder = join(import.meta.dirname, '../fixtures/events');

/** The shapes that a type ever had, the first one first. */
export function versionsOf(type: EventType): number[] {
  return Array.from({ length: presentVersion(type) }, (_, index) => index + 1);
}

/** A sample as the row of a journal. */
export function sampleEntry(type: EventType, v: number): JournalEntry {
  const file = join(samplesFolder, `${type}.v${v}.json`);
  if (!existsSync(file)) throw new Error(`add a sample of the event: ${file}`);
  const text = readFileSync(file, 'utf8');
  const { data, personal, commandId, ...event } = JSON.parse(text) as StoredEvent;
  return {
    ...event,
    command_id: commandId,
    data: JSON.stringify(data),
    personal: personal === null ? null : JSON.stringify(['salt', personal]),
    personal_digest: null,
    hash: '',
  };
}

export function sample(type: EventType, v: number): StoredEvent {
  return eventOf(sampleEntry(type, v), { path: 'store.db' });
}

export function oldestSample(type: EventType): StoredEvent {
  return sample(type, 1);
}
