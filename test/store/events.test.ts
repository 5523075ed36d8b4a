/**
 * One sample of every event type in every shape it ever had. The samples are kept for ever: a
 * journal written today must be read by every later program. Together they tell one short story.
 */
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { eventTypes } from '../../src/domain/event-reading.ts';
import { presentVersion, type EventType, type StoredEvent } from '../../src/domain/event.ts';
import type { Uuid } from '../../src/domain/value/id.ts';
import { apply, rowsOf, type Change } from '../../src/store/engine/portable.ts';
import { openScratch } from '../../src/store/engine/sqlite.ts';
import { migrate } from '../../src/store/migrate.ts';
import { changesOf } from '../../src/store/project/index.ts';
import { readerOf, type Reader } from '../../src/store/reader.ts';
import { dossierQueries } from '../../src/store/query/dossier.ts';
import { oldestSample, sample, samplesFolder, versionsOf } from '../support/event-samples.ts';
import { schemaFolder } from '../support/station.ts';

/** Has no row of its own: who took over whose draft stands on the dossier's timeline. */
const toldByTheJournal = new Set<EventType>([
  'store.made',
  'store.restored',
  'store.answered',
  'store.erased',
  'store.older_accepted',
  'store.clock_accepted',
  'draft.taken_over',
  'access.revealed',
]);

/** Each as it was first written, read today. */
const samples = eventTypes.map(oldestSample).sort((a, b) => a.seq - b.seq);

test('every shape of every event type has its sample, and no sample is without a shape', () => {
  const files = eventTypes.flatMap((type) => versionsOf(type).map((v) => `${type}.v${v}.json`));
  const missing = files.filter((file) => !readdirSync(samplesFolder).includes(file));
  expect(missing, 'add these to test/fixtures/events').toEqual([]);
  expect(readdirSync(samplesFolder).sort()).toEqual(files.sort());
});

/** Words that people type freely, wherever they stand in an event. */
const FREE = /^(reason|note|explanation|fault|missingReason|receivedAtReason|remark)$/;

test.each(eventTypes)('what staff typed into %s can be erased', (type) => {
  const { data } = sample(type, presentVersion(type));
  const say = 'declare these in the second part of the event, and add a step to `upgrades`';
  const words = namesIn(data).filter((name) => FREE.test(name));
  expect(words, say).toEqual(type === 'office.merged' ? ['reason'] : []);
});

/** Names of all fields, of those within fields too. */
function namesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...own, ...Object.values(value).flatMap(namesIn)];
}

const changed = eventTypes.filter((type) => presentVersion(type) > 1);

test.each(changed)('what older shapes of %s told is what its newest sample tells', (type) => {
  const newest = sample(type, presentVersion(type));
  for (const v of versionsOf(type)) expect(sample(type, v), `version ${v}`).toEqual(newest);
});

test.each(samples.map((event) => [event.type, event] as const))(
  'a sample of %s makes changes, also when its personal part is erased',
  (_type: EventType, event) => {
    expect(event.v).toBe(presentVersion(event.type));
    if (!toldByTheJournal.has(event.type)) expect(changesOf(event).length).toBeGreaterThan(0);
    const erased = { ...event, personal: null } as StoredEvent;
    const shape = (each: StoredEvent) => changesOf(each).map(({ op }) => op);
    expect(shape(erased)).toEqual(shape(event));
  },
);

test('every column of the tables that the samples fill is written by one of them', async () => {
  const newest = eventTypes.map((type) => sample(type, presentVersion(type)));
  const written = new Set(newest.flatMap(changesOf).flatMap(columnsOf));
  const filled = new Set([...written].map((column) => column.split('.')[0]));
  const engine = openScratch();
  await migrate(engine, schemaFolder, { create: true });
  const columns = await rowsOf<{ of: string; name: string }>(engine.db, COLUMNS);
  await engine.close();
  const unwritten = columns
    .filter(({ of }) => filled.has(of))
    .map(({ of, name }) => `${of}.${name}`)
    .filter((column) => !written.has(column));
  expect(unwritten, 'no projector of src/store/project/ writes these').toEqual([]);
});

const COLUMNS =
  'select t.name as of, c.name as name from sqlite_master t, pragma_table_info(t.name) c ' +
  "where t.type = 'table'";

function columnsOf(change: Change): string[] {
  const cells = { ...('row' in change && change.row), ...('set' in change && change.set) };
  return 'table' in change ? Object.keys(cells).map((name) => `${change.table}.${name}`) : [];
}

test('the samples tell a story the tables can hold, with the persons and without', async () => {
  for (const erased of [false, true]) {
    const engine = openScratch();
    await migrate(engine, schemaFolder, { create: true });
    const tell = (part: readonly StoredEvent[]) =>
      engine.write(null, async (db) => {
        for (const event of part) {
          const told = erased ? { ...event, personal: null } : event;
          await apply(db, engine.search, changesOf(told));
        }
      });
    const dossiers = dossierQueries(engine.db, engine.search);
    const after = samples.findIndex(({ type }) => type === 'dossier.supplement_requested');
    await tell(samples.slice(0, after));
    expect(await dossiers.byCode('H49.22-261123-0001')).toMatchObject({
      status: 'returned',
      version: 10,
      owner: { name: erased ? '' : 'Trần Thị Thử' },
      result: { outcome: 'granted', signer: erased ? null : 'Lê Văn Ký' },
      prints: { receipt: 1 },
    });
    const end = samples.findIndex(({ type }) => type === 'dossier.taken_back');
    await tell(samples.slice(after, end));
    expect(await dossiers.byCode('H49.22-261123-0001')).toMatchObject({
      status: 'processing',
      version: 19,
      result: null,
      handback: null,
      satisfaction: null,
      closing: null,
      dueAt: '2026-12-03T17:00:00+07:00',
      clock: { left: null },
      supplements: [{ number: 1, late: true, completedAt: '2026-11-27T08:00:00+07:00' }],
      dueChanges: [{ why: 'completed' }, { why: 'extended' }, { why: 'reopened', before: null }],
    });
    const cancelled = samples.findIndex(({ type }) => type === 'dossier.cancelled');
    await tell(samples.slice(end, cancelled));
    expect(await dossiers.byCode('H49.22-261123-0001')).toMatchObject({
      owner: { name: erased ? '' : 'Đỗ Thị Đúng' },
      caseId: 'late',
      components: [{ id: 'to-khai' }, { id: 'cam-doan' }],
      fees: [{ id: 'le-phi', amount: 5000 }, { id: 'phat' }],
      sets: 2,
      dueAt: '2026-12-07T17:00:00+07:00',
    });
    const reinstated = samples.findIndex(({ type }) => type === 'dossier.reinstated');
    await tell(samples.slice(cancelled, reinstated));
    expect(await dossiers.byCode('H49.22-261123-0001')).toMatchObject({
      status: 'cancelled',
      version: 25,
      owner: { name: erased ? '' : 'Trần Thị Thử Mới' },
      fees: [],
      closing: { reason: erased ? null : 'nhầm người nộp' },
      replacedBy: 'H49.22-261202-0001',
    });
    await tell(samples.slice(reinstated));
    expect(await dossiers.byCode('H49.22-261123-0001')).toMatchObject({
      status: 'processing',
      version: 32,
      satisfaction: 2,
      lookUps: [
        { name: 'Giấy chứng sinh', found: true, by: 'lan', reason: null },
        { found: false, reason: erased ? null : 'chị Thử mới đổi tên, dữ liệu chưa đổi' },
      ],
      fees: [{ id: 'le-phi', amount: 5000 }, { id: 'phat' }],
      closing: null,
      replacedBy: null,
      dueAt: '2026-12-07T17:00:00+07:00',
    });
    expect(await dossiers.notesOf('01a2062e-7e40-766c-8ea3-61e7011713e0' as Uuid)).toEqual([
      {
        at: '2026-12-02T08:40:00+07:00',
        by: 'lan',
        text: erased ? null : 'Công dân hẹn chiều đến nộp thêm',
      },
    ]);
    const words = JSON.stringify(await told(readerOf(engine.db, engine.search)));
    for (const said of ['hộ nghèo', 'ghi nhầm', 'thối nhầm', 'bì bị rách', 'đã thay bì']) {
      expect([erased, said, words.includes(said)]).toEqual([erased, said, !erased]);
    }
    await engine.close();
  }
});

/** What stands beside a dossier and bears words of staff: all of it can be read without them. */
async function told(reader: Reader): Promise<unknown[]> {
  const dossier = '01a2062e-7e40-766c-8ea3-61e7011713e0' as Uuid;
  return [
    await reader.money.of(dossier),
    await reader.shifts.byId('01a2062e-7e40-7000-8000-000000000003'),
    await reader.handovers.bySlip('BG-H49.22-261126-0001'),
    await reader.shipments.byTracking('RB123456785VN'),
  ];
}
