/**
 * 1 July 2025: the wards and communes of Hạ Long are merged. Each old unit is an office with a
 * counter and a dossier; each is merged into its new one, and everything is found again.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { deskOf, receiveSome } from '../support/offices.ts';
import { Counter } from '../support/program.ts';

const file = join(import.meta.dirname, '../domain/vectors/halong-old-new.csv');
const rows = readFileSync(file, 'utf8')
  .replace(/^\uFEFF/, '')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => line.split(','));

/** Old unit → the new one that takes it over; a unit that was divided goes where its seat went. */
const merged = new Map<string, string>(
  rows.map((row) => [`${row[0]} ${row[1]}`, `${row[4]} ${row[5]}`]),
);
const olds = [...merged.keys()];
const news = [...new Set(merged.values())];
const oldId = (name: string): string => `H49.30.${olds.indexOf(name) + 1}`;
const newId = (name: string): string => `H49.31.${news.indexOf(name) + 1}`;

let counter: Counter;
const codes = new Map<string, string>();

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-halong-'));
  counter = new Counter(folder, 'halong');
  counter.now = '2025-07-01T08:00:00+07:00';
  await counter.json(
    'setup --training --office "Trung tâm" --agency-id H49.22 --kind centre --counter 1 ' +
      '--staff "Phạm Thị Lan" --login lan',
  );
  for (const name of news) await open(newId(name), `Một cửa ${name}`);
  for (const name of olds) {
    await open(oldId(name), `Một cửa ${name} (cũ)`);
    await counter.json(`counter add --office ${oldId(name)} --number 1`);
    const desk = deskOf(counter, `${oldId(name)}/1`);
    await desk.json('staff login lan');
    codes.set(name, (await receiveSome(desk, 1))[0]!);
  }
  return () => rmSync(folder, { recursive: true, force: true });
}, 120_000);

async function open(agencyId: string, name: string): Promise<void> {
  await counter.json([
    'office',
    'add',
    '--name',
    name,
    '--agency-id',
    agencyId,
    '--kind',
    'commune',
  ]);
}

test('the table names 32 old units, two of them divided, and 13 new ones', () => {
  expect([olds.length, news.length, rows.length]).toEqual([32, 13, 34]);
});

test('each merger is one act that takes everything along, and old codes stay', async () => {
  // On the road from one old unit to another, when both cease to be.
  const [sender, addressee] = [olds[0]!, olds.at(-1)!];
  const desk = deskOf(counter, `${oldId(sender)}/1`);
  const bag = await desk.json(`handover send ${codes.get(sender)} --to ${oldId(addressee)}`);

  for (const [old, into] of merged) {
    const answer = await counter.json([
      ...['office', 'merge', '--from', oldId(old), '--into', newId(into)],
      ...['--date', '2025-07-01', '--reason', 'Sắp xếp đơn vị hành chính', '--yes'],
    ]);
    const dossiers = old === addressee ? 2 : 1;
    const handovers = old === sender || old === addressee ? 1 : 0;
    expect(answer).toMatchObject({ dossiers, handovers, counters: 1 });
  }

  for (const [old, into] of merged) {
    const found = await counter.json(`dossier show ${codes.get(old)}`);
    expect(found).toMatchObject({ code: codes.get(old), office: oldId(old) });
    if (old !== sender) expect(found['holder'].agencyId).toBe(newId(into));
    expect(await counter.json(`office show ${oldId(old)}`)).toMatchObject({
      mergedInto: newId(into),
      mergedOn: '2025-07-01',
    });
  }
  const [heir, receiver] = [merged.get(sender)!, merged.get(addressee)!];
  const { counters } = await counter.json('counter list');
  const stations = counters as { station: string; office: string }[];
  const station = stations.find(({ office }) => office === newId(receiver))!.station;
  const there = deskOf(counter, station);
  await there.json('staff login lan');
  const taken = await there.json(`handover receive ${bag['slip']}`);
  expect(taken).toMatchObject({
    from: { agencyId: oldId(sender) },
    sender: newId(heir),
    addressee: newId(receiver),
    state: 'received',
  });
  expect(await counter.json(`dossier show ${codes.get(sender)}`)).toMatchObject({
    holder: { agencyId: newId(receiver) },
    hops: [{ from: oldId(sender), to: oldId(addressee), state: 'received' }],
  });
  expect(await counter.json('store verify')).toMatchObject({ ok: true });
}, 120_000);

test('the new unit works on with the old counters, and nothing goes to the old one', async () => {
  const into = merged.get(olds[1]!)!;
  const { counters } = await counter.json('counter list');
  const stations = counters as { station: string; office: string; block: number }[];
  const own = stations.filter(({ office }) => office === newId(into));
  expect(new Set(own.map(({ block }) => block)).size).toBe(own.length);
  const desk = deskOf(counter, own[0]!.station);
  await desk.json('staff login lan');
  expect(await desk.json(`dossier forward ${codes.get(olds[1]!)}`)).toMatchObject({
    status: 'processing',
  });
  const [fresh] = await receiveSome(desk, 1);
  expect(fresh).toMatch(new RegExp(`^${newId(into)}-250701-`));
  expect(await desk.refused(`handover send ${fresh} --to ${oldId(olds[5]!)}`)).toBe(
    'office.merged',
  );
  expect(
    await counter.refused([
      ...['office', 'merge', '--from', oldId(olds[1]!), '--into', newId(into)],
      ...['--date', '2025-07-01', '--reason', 'sáp nhập', '--yes'],
    ]),
  ).toBe('office.merged');
});
