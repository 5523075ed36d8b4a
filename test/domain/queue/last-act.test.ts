/** Which act on a ticket stands as its last. */
import { expect, test } from 'vitest';
import type { StoredEvent } from '../../../src/domain/event.ts';
import { lastMeasured } from '../../../src/domain/queue/last-act.ts';
import type { PeriodKind } from '../../../src/domain/queue/ticket.ts';
import { sample } from '../../support/event-samples.ts';

const taken = sample('queue.taken', 1);
const period = (kind: PeriodKind) => {
  const undone = sample('queue.undone', 1) as StoredEvent<'queue.undone'>;
  return { ...undone.data.period, kind };
};
/** All within one second: the moments are the same. */
const act = (type: 'queue.called' | 'queue.held' | 'queue.ended', kind: PeriodKind | null) => {
  const event = sample(type, 1) as StoredEvent<typeof type>;
  return { ...event, data: { ...event.data, period: kind && period(kind) } } as StoredEvent;
};
const undone = sample('queue.undone', 1);
const called = act('queue.called', 'wait');
const ended = act('queue.ended', 'service');
const missed = act('queue.ended', null);
const again = act('queue.called', null);

test.each<[string, StoredEvent[], number | null]>([
  ['nothing was done yet', [taken], null],
  ['it was called', [taken, called], 2],
  ['it was put aside', [taken, called, act('queue.held', 'service')], 3],
  [
    'it was called, missed and called again within one second',
    [taken, called, missed, again],
    null,
  ],
  ['the last was taken back: the one before', [taken, called, ended, undone], 2],
  ['both were taken back', [taken, called, ended, undone, undone], null],
  ['done again after it was taken back', [taken, called, ended, undone, ended], 5],
])('%s', (_what, events, version) => {
  const told = events.map((event, index) => ({ ...event, version: index + 1 }));
  expect(lastMeasured(told)?.act ?? null).toBe(version);
});
