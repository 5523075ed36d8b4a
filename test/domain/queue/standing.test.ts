/** Which act on a ticket stands as its last, and how the ticket stood before it. */
import { expect, test } from 'vitest';
import type { StoredEvent } from '../../../src/domain/event.ts';
import { lastAct } from '../../../src/domain/queue/standing.ts';
import { sample } from '../../support/event-samples.ts';

const taken = sample('queue.taken', 2);
const called = sample('queue.called', 1);
const held = sample('queue.held', 2);
const absent = sample('queue.absent', 1);
const ended = sample('queue.ended', 2);

/** One act after the other, all within one second; `undo` stands for taking the last one back. */
function told(acts: readonly (StoredEvent | 'undo')[]): StoredEvent[] {
  const events: StoredEvent[] = [];
  for (const act of acts) {
    const version = events.length + 1;
    if (act !== 'undo') events.push({ ...act, at: taken.at, version });
    else {
      const undone = sample('queue.undone', 1) as StoredEvent<'queue.undone'>;
      const { act: of, before: to, period } = lastAct(events)!;
      const data = { ...undone.data, act: of, to, period };
      events.push({ ...undone, at: taken.at, version, data });
    }
  }
  return events;
}

test.each<[string, (StoredEvent | 'undo')[], number | null, string | null]>([
  ['nothing was done yet', [taken], null, null],
  ['it was called', [taken, called], 2, 'waiting'],
  ['it was put aside', [taken, called, held], 3, 'called'],
  ['nobody came', [taken, called, absent], 3, 'called'],
  ['nobody came, and it was called again', [taken, called, absent, called], 4, 'waiting'],
  ['the last was taken back: the one before', [taken, called, ended, 'undo'], 2, 'waiting'],
  ['both were taken back', [taken, called, ended, 'undo', 'undo'], null, null],
  ['done again after it was taken back', [taken, called, ended, 'undo', ended], 5, 'called'],
])('%s', (_what, acts, act, before) => {
  const last = lastAct(told(acts));
  expect([last?.act ?? null, last?.before.state ?? null]).toEqual([act, before]);
});

test('before it was called again it had been absent, and stood at the end of the line', () => {
  expect(lastAct(told([taken, called, absent, called]))!.before).toMatchObject({
    ...{ state: 'waiting', absences: 1, counter: 1, queuedAt: taken.at },
  });
});
