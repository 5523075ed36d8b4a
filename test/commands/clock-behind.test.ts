/** A clock gone back writes nothing until it is accepted: what is written would bear its time. */
import { writeFileSync } from 'node:fs';
import { beforeEach, expect, it } from 'vitest';
import { receive } from '../support/acts.ts';
import { adminPin, newCounter, type Counter } from '../support/program.ts';

const line = 'citizen register --name "Lý Thị Mới"';
const account = 'payment account add --bin 970436 --account 0123456789 --holder "UBND"';
const signed = 'payment account approve --countersigned-by "Bùi Văn Mẫu" --yes';
const accept = ['store', 'accept-clock', '--reason', 'Máy để nhầm ngày'];
let counter: Counter;

beforeEach(async () => {
  counter = await newCounter({ real: true });
});

async function at(now: string): Promise<void> {
  counter.now = now;
  await counter.json(`staff login lan ${counter.pin(adminPin)}`);
}

it('a clock set back writes nothing, and says what it says and what the last entry says', async () => {
  const { code: dossier } = await receive(counter);
  const day = (await counter.json(`dossier show ${dossier}`))['receivedAt'];
  counter.now = '2026-11-23T09:03:59+07:00';
  const { exit, code, kind, detail, next } = await counter.refusal(line);
  expect([exit, code, kind]).toEqual([6, 'clock.behind', 'environment']);
  expect(detail).toEqual({ now: counter.now, last: day, counter: 1 });
  expect(next.join(' ')).toContain('motcua store accept-clock');
  counter.now = '2026-11-23T09:04:00+07:00';
  expect((await counter.run(line)).code).toBe(0);
});

it('nor in many small steps', async () => {
  await counter.json(line);
  const codes: number[] = [];
  for (const minute of ['08', '02', '00']) {
    counter.now = `2026-11-23T09:${minute}:00+07:00`;
    codes.push((await counter.run(line)).code);
  }
  expect(codes).toEqual([0, 6, 6]);
});

it('nor at a counter that has no entry of its own yet', async () => {
  await counter.json('counter add --number 5');
  await counter.json('counter use H49.22/5');
  await at('2026-11-20T09:00:00+07:00');
  for (const each of [line, 'shift open --cash 0', account]) {
    const { code, detail } = await counter.refusal(each);
    expect([code, detail?.['counter']]).toEqual(['clock.behind', 1]);
  }
  // Minutes that two machines' clocks are apart keep no counter from working.
  await at('2026-11-23T09:07:00+07:00');
  expect((await counter.run(line)).code).toBe(0);
});

it('nor in steps with more between them than anybody counts', async () => {
  const file = counter.file('people.csv');
  const codes: number[] = [];
  for (const [n, minute] of ['14', '08', '02'].entries()) {
    counter.now = `2026-11-23T09:${minute}:00+07:00`;
    const rows = Array.from(
      { length: 120 },
      (_, row) => `02219200${1000 * n + 1000 + row},Lý Thị Thử`,
    );
    writeFileSync(file, `citizen_id,name\n${rows.join('\n')}\n`);
    codes.push((await counter.run(`import citizens ${file}`)).code);
  }
  expect(codes).toEqual([0, 0, 6]);
});

it('an answer that is there already is given all the same', async () => {
  const first = await counter.json(`${line} --key k`);
  counter.now = '2026-11-23T06:00:00+07:00';
  expect(await counter.json(`${line} --key k`)).toEqual({ ...first, replayed: true });
});

it('a book that once stood in 2031 is gone on with when a manager has said why', async () => {
  await at('2031-03-03T09:00:00+07:00');
  await counter.json(line);
  await counter.json('staff add --name "Vũ Minh" --login minh --role clerk');
  await at('2026-11-24T08:00:00+07:00');
  expect(await counter.refused(line)).toBe('clock.behind');
  await counter.json('staff login minh');
  expect(await counter.refused(accept)).toBe('staff.not_allowed');
  await at('2026-11-24T08:05:00+07:00');
  expect(await counter.refused('store accept-clock')).toBe('usage.missing');
  expect(await counter.json(accept)).toMatchObject({
    now: '2026-11-24T08:05:00+07:00',
    before: '2031-03-03T09:00:00+07:00',
  });
  await counter.json(line);
  expect(await counter.refused(accept)).toBe('clock.not_behind');
  expect(await counter.json('store verify')).toMatchObject({ ok: true });
});

it('the day on which it is accepted is nobody’s next day', async () => {
  await at('2026-11-25T08:00:00+07:00');
  await counter.json(line);
  // Asked for yesterday by a clock set back, and approved today.
  await at('2026-11-24T08:00:00+07:00');
  await counter.json(accept);
  await counter.json(account);
  await at('2026-11-25T09:00:00+07:00');
  const { code, detail } = await counter.refusal(signed);
  expect([code, detail]).toEqual([
    'payment.countersign_later',
    { date: '2026-11-24', clock: '2026-11-25', pin: null },
  ]);
  await at('2026-11-26T09:00:00+07:00');
  expect((await counter.json(signed))['state']).toBe('approved');
});

it('a training store is practised in on any day', async () => {
  const practice = await newCounter();
  await practice.at('2026-12-24T08:00').json(line);
  expect((await practice.at('2026-11-20T08:00').run(line)).code).toBe(0);
});
