/** Twenty counters of one office on one server, all at work on the same morning. */
import { expect, test } from 'vitest';
import { countedBehind, workedMorning } from '../support/many-counters.ts';

/** Of the thirty visits of a whole morning, which `npm run faults` works through. */
const VISITS = Number(process.env['MOTCUA_TEST_VISITS'] ?? 2);
const COUNTERS = 20;

/** As long as the machine takes for twenty of them. */
const timeout = VISITS * 60_000;

test('each has its own numbers and its own drawer, and all is whole', { timeout }, async () => {
  const morning = await workedMorning(COUNTERS, VISITS);
  const dossiers = COUNTERS * VISITS;
  expect(new Set(morning.codes).size).toBe(dossiers);
  // The office has one row of tickets for all of them.
  expect(new Set(morning.tickets).size).toBe(dossiers);
  const shared = Math.ceil(VISITS / 5);
  expect(await countedBehind(morning.first)).toEqual({
    ...{ dossiers, codes: dossiers, gaps: 0 },
    people: COUNTERS * (VISITS - shared) + shared,
    paid: morning.taken.reduce((sum, taken) => sum + taken, 0),
    returned: COUNTERS * Math.ceil(VISITS / 3),
  });
  expect(morning.drawers).toEqual(morning.taken);
  expect(await morning.first.json('store verify')).toMatchObject({ ok: true });
});
