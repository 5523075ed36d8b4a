/** Many who write at once: every number once, and each decides on what the others left. */
import { expect, test } from 'vitest';
import { takeTicket, ticketSeries } from '../../../src/domain/queue/serve.ts';
import { received, run } from '../../support/processes.ts';
import {
  bookOf,
  now,
  officeId,
  receive,
  request,
  schemaFolder,
  seededEntropy,
  today,
} from '../../support/station.ts';
import { freshStore, opened } from '../../support/store.ts';

/** Sixteen programs start at once, on as few processors as there are. */
const MINUTES = 5 * 60_000;
const windows = (count: number): string[] => Array.from({ length: count }, (_, n) => `window ${n}`);

test(
  'sixteen windows at one counter: no number twice, none left out',
  { timeout: MINUTES },
  async () => {
    const { path, store } = await freshStore();
    const ended = await Promise.all(windows(16).map((seed) => run({ path, seed, receptions: 3 })));
    expect(ended.map(({ stderr }) => stderr).join('')).toBe('');
    const codes = ended.flatMap(received).sort();
    const wanted = Array.from({ length: 48 }, (_, n) => String(n + 1).padStart(4, '0'));
    expect(codes.map((code) => code.slice(-4))).toEqual(wanted);
    expect(await store.verify()).toMatchObject({ ok: true });
  },
);

test('one key from ten windows is one dossier', { timeout: MINUTES }, async () => {
  const { path, store } = await freshStore();
  const orders = { path, receptions: 1, key: 'the same' };
  const ended = await Promise.all(windows(10).map((seed) => run({ ...orders, seed })));
  expect(new Set(ended.flatMap(received)).size).toBe(1);
  expect(await store.dossiers.list({ limit: 9 })).toHaveLength(1);
});

test('counters with books of their own take numbers from one series', async () => {
  const { path, store } = await freshStore();
  const numbers = await Promise.all(
    windows(8).map(async (seed, n) => {
      const entropy = seededEntropy(seed);
      const here = await opened({ path, create: false, schemaFolder, entropy });
      const counter = { office: officeId, number: n + 1, block: 0 };
      const series = ticketSeries(counter, today, 'reception');
      const taken: string[] = [];
      for (let times = 0; times < 5; times++) {
        const asked = request(entropy, { book: bookOf(n + 10), command: 'queue take' });
        const { value } = await here.write(asked, async (writer) => {
          const last = await writer.reference.lastNumber(series);
          const ticket = entropy.uuid(now);
          const nobody = { priority: null, citizen: null, dossier: null };
          const wish = { ticket, service: 'reception' as const, ...nobody };
          const tickets = await writer.queue.ofDay(officeId, today);
          await writer.append(takeTicket(wish, { counter, now, last, tickets, late: null }));
          return (await writer.queue.byId(ticket))!.number;
        });
        taken.push(value);
      }
      return taken;
    }),
  );
  expect(new Set(numbers.flat()).size).toBe(40);
  expect(await store.verify()).toMatchObject({ ok: true });
});

test('two books that write at once leave what a replay makes', async () => {
  const { path, store } = await freshStore();
  await Promise.all(
    windows(4).map(async (seed, n) => {
      const entropy = seededEntropy(seed);
      const here = await opened({ path, create: false, schemaFolder, entropy });
      const change = { book: bookOf(n + 10), counter: n + 2 };
      for (let times = 0; times < 5; times++) await receive(here, entropy, change);
    }),
  );
  expect(await store.verify()).toMatchObject({ ok: true, entries: 24 });
});
