/** Lists of dossiers: in their order, and page after page the whole, each once. */
import { expect, test } from 'vitest';
import type { DossierLine } from '../../src/domain/dossier/dossier.ts';
import { placeIn } from '../../src/domain/dossier/urgency.ts';
import { shiftSeconds } from '../../src/domain/value/instant.ts';
import type { DossierFilter } from '../../src/store/store.ts';
import { now, officeId, receive } from '../support/station.ts';
import { freshStore } from '../support/store.ts';

test.each<Omit<DossierFilter, 'limit'>>([
  {},
  { office: officeId },
  { statuses: ['received'] },
  { statuses: ['received', 'processing'], procedure: '1.001193' },
  { from: '2026-11-23', to: '2026-11-24' },
  { order: 'urgent' },
  { order: 'oldest', toSendOn: officeId },
])('page after page gives every dossier once: %j', async (filter) => {
  const { store, entropy } = await freshStore();
  // Several in the same second, and the clock set back now and then.
  for (let n = 0; n < 23; n++) {
    await receive(store, entropy, { at: shiftSeconds(now, [0, 0, 60, 30][n % 4]! + n) });
  }
  const whole = await store.dossiers.list({ ...filter, limit: 100 });
  expect(whole).toHaveLength(23);
  const pages: DossierLine[] = [];
  const { order = 'newest' } = filter;
  for (;;) {
    const last = pages.at(-1);
    const after = last && { at: placeIn(order, last), id: last.id };
    const page = await store.dossiers.list({ ...filter, limit: 5, ...(after && { after }) });
    pages.push(...page);
    if (page.length < 5) break;
  }
  expect(pages).toEqual(whole);
  const places = whole.map((line) => `${placeIn(order, line)} ${line.id}`);
  const sorted = places.toSorted();
  expect(places).toEqual(order === 'newest' ? sorted.toReversed() : sorted);
});

test('what waits to go on, and what is for an office elsewhere, are asked alike', async () => {
  const { store, entropy } = await freshStore();
  const { value } = await receive(store, entropy);
  expect(await store.counts.toSendOn(officeId, shiftSeconds(now, 1))).toEqual({
    ...{ waiting: 1, late: 1 },
  });
  expect(await store.counts.toSendOn('H49.23', now)).toEqual({ waiting: 0, late: 0 });
  expect(await store.dossiers.forElsewhere([value.id])).toEqual([]);
  expect(await store.dossiers.heldFor(officeId, ['H49.22.1'])).toEqual([]);
});

test('a list by day, status or office leaves out the others', async () => {
  const { store, entropy } = await freshStore();
  await receive(store, entropy);
  const count = async (filter: Omit<DossierFilter, 'limit'>): Promise<number> =>
    (await store.dossiers.list({ ...filter, limit: 9 })).length;
  expect(await count({ to: '2026-11-22' })).toBe(0);
  expect(await count({ from: '2026-11-24' })).toBe(0);
  expect(await count({ statuses: ['returned'] })).toBe(0);
  expect(await count({ office: 'H49.23' })).toBe(0);
  expect(await count({ dueBefore: '2026-11-24T17:00:01+07:00' })).toBe(1);
  expect(await count({ dueBefore: now })).toBe(0);
  expect(await store.dossiers.countsOfDay(officeId, '2026-11-23')).toEqual({
    received: 1,
    resolved: 0,
    returned: 0,
  });
});
