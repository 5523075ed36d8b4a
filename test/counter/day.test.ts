import { expect, test } from 'vitest';
import { beginDay, HOME } from './day/begin.ts';
import { morning } from './day/morning.ts';
import { person } from './people.ts';

test('a whole day at a counter', { timeout: 400_000 }, async () => {
  const day = await beginDay();
  const { counter, lan } = day;
  await lan.talk([HOME, '']);
  await morning(day);
  await lan.talk(['', '0⏎']);
  expect(await lan.desk.ended()).toBe(0);

  const { dossiers } = await counter.json('dossier list --limit 100');
  expect(dossiers).toHaveLength(20);
  const names = new Set(dossiers.map((each: { citizen: { name: string } }) => each.citizen.name));
  for (let n = 1; n <= 19; n += 1) expect(names).toContain(person(n).name);
  const first = await counter.json('dossier show 1');
  expect(first).toMatchObject({ status: 'returned', returned: { collectorName: person(20).name } });
  expect(await counter.json('queue list')).toMatchObject({ waiting: 0, tickets: [] });
  expect(await counter.json('store verify')).toMatchObject({ ok: true });
});
