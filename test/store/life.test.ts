/** Any history: one status, and a due date that the events alone explain. */
import { expect, test } from 'vitest';
import { calendarStreams, clockHistory } from '../../src/domain/dossier/clock-history.ts';
import { clockOf } from '../../src/domain/dossier/clock-story.ts';
import type { Status } from '../../src/domain/dossier/status.ts';
import { life, type Action } from '../../src/domain/dossier/transition.ts';
import type { StoredEvent } from '../../src/domain/event.ts';
import { dossierStream } from '../../src/domain/stream.ts';
import type { Reader } from '../../src/store/store.ts';
import { fc } from '../support/arbitrary.ts';
import { officeHours } from '../support/calendar.ts';
import { tries } from '../support/figures.ts';
import { live } from '../support/history.ts';
import { dossierLives } from '../support/lives.ts';
import { freshStore } from '../support/store.ts';

/** The action that each event of a dossier's life is the trace of. */
const traces: Partial<Record<StoredEvent['type'], Action>> = {
  'dossier.forwarded': 'forward',
  'dossier.supplement_requested': 'request-supplement',
  'dossier.supplement_completed': 'complete-supplement',
  'dossier.resolved': 'resolve',
  'dossier.returned': 'return',
  'dossier.papers_returned': 'return',
  'dossier.extended': 'extend',
  'dossier.refused': 'refuse',
  'dossier.withdrawn': 'withdraw',
  'dossier.stopped': 'stop',
  'dossier.reopened': 'reopen',
  'dossier.paper_added': 'add-paper',
  'dossier.corrected': 'correct',
  'dossier.taken_back': 'take-back',
  'dossier.cancelled': 'cancel',
  'dossier.reinstated': 'reinstate',
};

/** Every status the table of transitions allows after some events. */
function possible(events: readonly StoredEvent[]): Set<Status> {
  let at = new Set<Status>(['received']);
  for (const { type } of events) {
    const action = traces[type];
    if (action) at = new Set([...at].flatMap((status) => life[status][action]));
  }
  return at;
}

async function dossiersOf(reader: Reader) {
  const lines = await reader.dossiers.list({ limit: 1000 });
  return Promise.all(lines.map(async ({ id }) => (await reader.dossiers.byId(id))!));
}

test('every dossier has one status that its events lead to, and a due date that they explain', async () => {
  let [changed, stopped] = [0, 0];
  await fc.assert(
    fc.asyncProperty(dossierLives, async (history) => {
      const { store, entropy } = await freshStore({ bare: true });
      await live(store, entropy, history);
      for (const dossier of await dossiersOf(store)) {
        const streams = [dossierStream(dossier.id), ...calendarStreams];
        const events = await store.history.of(streams);
        expect(possible(events)).toContain(dossier.status);
        const { start, steps } = clockHistory(dossier, events, officeHours);
        const { state } = clockOf(start, steps, dossier.receivedAt);
        expect(state.dueAt).toBe(dossier.dueAt);
        expect(state.run).toEqual(dossier.clock.run);
        expect(state.left).toEqual(dossier.clock.left);
        changed += dossier.dueChanges.length;
        stopped += dossier.supplements.length;
      }
    }),
    { numRuns: tries(200, 40) },
  );
  // The histories would prove nothing if nothing happened in them.
  expect(changed).toBeGreaterThan(tries(30, 6));
  expect(stopped).toBeGreaterThan(tries(30, 6));
});

test('what a dossier was promised before, why and by whom is kept', async () => {
  await fc.assert(
    fc.asyncProperty(dossierLives, async (history) => {
      const { store, entropy } = await freshStore({ bare: true });
      await live(store, entropy, history);
      for (const dossier of await dossiersOf(store)) {
        const events = await store.history.of([dossierStream(dossier.id)]);
        const told = events.flatMap((event) =>
          event.type === 'dossier.extended' || event.type === 'dossier.reopened'
            ? [{ before: event.data.dueBefore, reason: event.personal?.reason, by: event.actor }]
            : [],
        );
        const kept = dossier.dueChanges
          .filter(({ why }) => why !== 'completed')
          .map(({ before, reason, by }) => ({ before, reason, by }));
        expect(kept).toEqual(told);
      }
    }),
    { numRuns: 20 },
  );
});
