/** The clock set back in the middle of a day: the entries keep their order, and it is said. */
import { expect, test } from 'vitest';
import { happened } from '../../src/domain/event.ts';
import { staffStream, storeStream } from '../../src/domain/stream.ts';
import type { Instant } from '../../src/domain/value/instant.ts';
import type { PlainDate } from '../../src/domain/value/plain-date.ts';
import { bookOf, officeId, receive, request } from '../support/station.ts';
import { freshStore } from '../support/store.ts';

const at = (time: string): Instant => `2026-11-23T${time}+07:00` as Instant;

test('a write earlier than the book’s last entry says that the clock was set back', async () => {
  const { store, entropy } = await freshStore();
  const steps: [string, boolean][] = [
    ['09:30:00', false],
    ['09:30:00', false],
    ['09:29:59', true],
    ['09:29:59', false],
    ['10:00:00', false],
  ];
  for (const [time, stepped] of steps) {
    const written = await receive(store, entropy, { at: at(time) });
    expect([time, written.clockStepped]).toEqual([time, stepped]);
  }
  expect(await store.verify()).toMatchObject({ ok: true });
});

test('each counter has its own clock, and an answer given again says nothing of it', async () => {
  const { store, entropy } = await freshStore();
  await receive(store, entropy, { at: at('10:00:00'), key: 'k' });
  const other = await receive(store, entropy, { at: at('09:00:00'), book: bookOf(2) });
  expect(other.clockStepped).toBe(false);
  const again = await receive(store, entropy, { at: at('09:00:00'), key: 'k' });
  expect(again).toMatchObject({ replayed: true, clockStepped: false });
  const nothing = await store.write(request(entropy, { at: at('09:00:00') }), async () => 1);
  expect(nothing.clockStepped).toBe(false);
});

test('the history of a thing is in the order in which it happened, not of the clock', async () => {
  const { store, entropy } = await freshStore();
  const first = await receive(store, entropy, { at: at('11:00:00') });
  const second = await receive(store, entropy, { at: at('08:00:00') });
  const streams = [second, first].map(({ value }) => `dossier:${value.id}`);
  expect((await store.history.of(streams)).map((event) => event.at)).toEqual([
    at('11:00:00'),
    at('08:00:00'),
  ]);
  expect(await store.history.of([])).toEqual([]);
});

test('the latest moment is that of the whole store, since a clock was last accepted', async () => {
  const { store, entropy } = await freshStore();
  const latest = async () => {
    const entry = await store.history.latest();
    return [entry?.at, entry?.counter];
  };
  await receive(store, entropy, { at: at('11:00:00') });
  await receive(store, entropy, { at: at('10:00:00'), book: bookOf(2), counter: 2 });
  expect(await latest()).toEqual([at('11:00:00'), 1]);
  const accepted = happened(
    'store.clock_accepted',
    storeStream,
    { before: at('11:00:00') },
    { reason: 'thử' },
  );
  const author = { book: bookOf(2), counter: 2, at: at('10:00:00') };
  await store.write(request(entropy, author), (writer) => writer.append([accepted]));
  expect(await latest()).toEqual([at('10:00:00'), 2]);
  await receive(store, entropy, { at: at('10:30:00') });
  expect(await latest()).toEqual([at('10:30:00'), 1]);
  expect(await store.history.acceptedClocks()).toEqual([
    { at: at('10:00:00'), before: at('11:00:00') },
  ]);
});

test('the days of work are those of anybody, and those of others who have a PIN', async () => {
  const { store, entropy } = await freshStore();
  const login = 'hoa';
  const person = { login, role: 'clerk', office: officeId } as const;
  const added = [happened('staff.enrolled', staffStream(login), person, { name: 'Lê Thị Hoa' })];
  await store.write(request(entropy), (writer) => writer.append(added));
  const worked = async (who: string, from: string | null = null) => {
    const { all, others } = await store.history.workedDays(who, from as PlainDate | null);
    return [all.map((date) => date.slice(5)).join(' '), others.join(' ')];
  };
  for (const date of ['11-23', '11-24', '11-24', '12-01', '2027-01-01']) {
    const time = `${date.length > 5 ? '' : '2026-'}${date}T00:00:00+07:00` as Instant;
    const asked = request(entropy, { at: time });
    const told = happened('store.erased', storeStream, { entries: [] }, null);
    const author = { ...asked.author, login };
    await store.write({ ...asked, author }, (writer) => writer.append([told]));
  }
  expect(await worked('lan')).toEqual(['11-23 11-24 12-01 01-01', '']);
  const pin = happened('staff.pin_set', staffStream(login), { login }, { hash: 'thử' });
  await store.write(request(entropy), (writer) => writer.append([pin]));
  expect(await worked('hoa')).toEqual(['11-23 11-24 12-01 01-01', '']);
  expect(await worked('lan', '2026-11-24')).toEqual([
    '11-24 12-01 01-01',
    '2026-11-24 2026-12-01 2027-01-01',
  ]);
});
