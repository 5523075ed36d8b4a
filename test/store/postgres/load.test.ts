/** Many rows on a server: as though one by one, all of them or none, and nobody's twice. */
import { expect, test } from 'vitest';
import { happened, type NewEvent } from '../../../src/domain/event.ts';
import type { AgencyId } from '../../../src/domain/value/id.ts';
import { nothingWanted } from '../../../src/importing/work.ts';
import { apply, type Change, type Db, type Engine } from '../../../src/store/engine/portable.ts';
import { openPostgres } from '../../../src/store/engine/postgres/postgres.ts';
import { openScratch } from '../../../src/store/engine/sqlite.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { fc } from '../../support/arbitrary.ts';
import { importing, listOf, row } from '../../support/import-files.ts';
import { wireTo } from '../../support/proxy.ts';
import { rowsIn } from '../../support/rows.ts';
import { bareCounter, newCounter } from '../../support/program.ts';
import { bookOf, request, schemaFolder, seededEntropy } from '../../support/station.ts';
import { freshStore, opened } from '../../support/store.ts';

const things = [1, 2, 3].map((n) => `01a20000-0000-7000-8000-00000000000${n}`);

/** One thing to be done to one of a few things; whether it can be hangs on what was done before. */
const step = fc.record({
  thing: fc.constantFrom(...things),
  what: fc.constantFrom('note', 'say', 'forget', 'name', 'also', 'anew', 'number'),
  word: fc.constantFrom('an', 'binh', 'cuong', 'dung'),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** The changes of some steps, each of which can be made when those before it were. */
function changesFor(steps: readonly Step[]): Exclude<Change, { op: 'unindex' }>[] {
  const notes = new Map<string, number>();
  const named = new Set<string>();
  return steps.flatMap(({ thing, what, word }, n): Exclude<Change, { op: 'unindex' }>[] => {
    const table = 'dossier_note';
    const [version, ref] = [notes.get(thing) ?? 0, thing];
    const known = named.has(thing);
    const kind = 'citizen';
    switch (what) {
      case 'note': {
        notes.set(thing, n + 1);
        const said = word === 'an' ? {} : { text: word };
        return [
          {
            op: 'insert',
            table,
            row: { dossier: thing, version: n + 1, at: '', actor: '', ...said },
          },
        ];
      }
      case 'say':
        if (version === 0) return [];
        return [{ op: 'update', table, where: { dossier: thing, version }, set: { text: word } }];
      case 'forget':
        notes.delete(thing);
        return [{ op: 'delete', table, where: { dossier: thing }, rows: 'any' }];
      case 'number': {
        const taken = { series: thing, last: n + 1 };
        return [{ op: 'put', table: 'number_series', key: ['series'], row: taken, rising: 'last' }];
      }
      case 'name':
        named.add(thing);
        return [{ op: 'index', kind, ref, words: word, known }];
      default:
        if (!known) return [];
        return [{ op: what === 'also' ? 'index-also' : 'index-anew', kind, ref, words: word }];
    }
  });
}

async function standing(db: Db): Promise<unknown[]> {
  const found = [];
  for (const sql of [
    'select dossier, version, text from dossier_note order by dossier, version',
    'select series, last from number_series order by series',
    'select kind, ref, words, also from search_entry order by n',
  ]) {
    found.push((await db.executeQuery({ sql, parameters: [] })).rows);
  }
  return found;
}

/** Takes it back again: the next draw begins with nothing. */
class TakenBack extends Error {}

async function after(engine: Engine, work: (db: Db) => Promise<void>): Promise<unknown[]> {
  let found: unknown[] = [];
  const writing = engine.write(null, async (db) => {
    await work(db);
    found = await standing(db);
    throw new TakenBack();
  });
  await expect(writing).rejects.toThrow(TakenBack);
  return found;
}

test('any changes come out as though they were made one after another', async () => {
  const { path } = await freshStore({ bare: true });
  const server = await openPostgres(path, {});
  const file = openScratch();
  await migrate(file, schemaFolder, { create: true });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40, size: 'max' }), async (steps) => {
      const changes = changesFor(steps);
      const loaded = await after(server, async (db) => {
        const loader = server.loader(db);
        for (const change of changes) loader.take(change);
        await loader.end();
      });
      expect(loaded).toEqual(await after(server, (db) => apply(db, server.search, changes)));
      // On a file in memory nothing is taken back.
      await file.script(file.db, 'delete from dossier_note; delete from number_series');
      await file.script(file.db, 'delete from search_entry');
      const told = await file.write(null, async (db) => {
        const loader = file.loader(db);
        for (const change of changes) loader.take(change);
        await loader.end();
        return standing(db);
      });
      expect(loaded).toEqual(told);
    }),
    { numRuns: 60 },
  );
  await server.close();
  await file.close();
});

function office(n: number): NewEvent {
  const agencyId = `H49.${n}` as AgencyId;
  const facts = { agencyId, name: `Thử ${n}`, kind: 'commune' as const };
  const none = { parent: null, address: null, phone: null };
  return happened('office.opened', `office:${agencyId}`, { ...facts, ...none }, null);
}

test('what fails halfway leaves nothing, though most of it was on its way', async () => {
  const { store, entropy } = await freshStore();
  const before = await store.offices.list();
  const failing = store.write(request(entropy), (writer) =>
    writer.bulk(nothingWanted(), async (bulk) => {
      for (let n = 100; n < 7000; n++) bulk.append(office(n), 1);
      await bulk.room();
      throw new RangeError('undecided');
    }),
  );
  await expect(failing).rejects.toThrow('undecided');
  // Whatever had been asked before would have been heard by now.
  expect(await store.offices.list()).toEqual(before);
  expect(await store.verify()).toMatchObject({ ok: true });
  // As a full chunk asks for it.
  await store.write({ ...request(entropy), aside: true }, (writer) =>
    writer.bulk(nothingWanted(), async (bulk) => bulk.append(office(100), 1)),
  );
  expect(await store.offices.list()).toHaveLength(before.length + 1);
  expect(await store.verify()).toMatchObject({ ok: true });
});

test('who was overtaken decides again, on what then stands there', async () => {
  const { path, store, entropy } = await freshStore();
  const other = await opened({ path, create: false, schemaFolder, entropy: seededEntropy('o') });
  const seen: boolean[] = [];
  await store.write(request(entropy), (writer) => {
    const wanted = nothingWanted();
    wanted.offices.add('H49.100');
    return writer.bulk(wanted, async (bulk) => {
      const known = bulk.hasOffice('H49.100');
      seen.push(known);
      if (known) return;
      await other.write(request(seededEntropy('r'), { book: bookOf(9) }), (faster) =>
        faster.append([office(100)]),
      );
      bulk.append(office(100), 1);
    });
  });
  expect(seen).toEqual([false, true]);
  expect(await store.verify()).toMatchObject({ ok: true });
});

test.each([[[]], [['--all-or-nothing']]])(
  'two counters with one list at once bring each row once (%s)',
  async (more) => {
    const [first, second] = [await newCounter(), bareCounter()];
    await first.json('counter add --number 2');
    second.store = first.store;
    await second.json('counter use H49.22/2');
    await second.json('staff login lan');
    const rows = Array.from({ length: 400 }, (_, n) => row(n));
    const [one, two] = await Promise.all([
      importing(first, ['dossiers', listOf(first, 'a.csv', rows), ...more]),
      importing(second, ['dossiers', listOf(second, 'b.csv', rows.toReversed())]),
    ]);
    // All or nothing is nothing where the other one has brought a row of it.
    const whole = one.code === 0;
    if (!whole)
      expect(JSON.parse(one.err)).toMatchObject({ error: { code: 'import.changed_meanwhile' } });
    expect(two.code).toBe(0);
    const brought = (whole ? one.answer['imported'] : 0) + two.answer['imported'];
    expect(brought).toBe(400);
    expect(await first.json('store verify')).toMatchObject({ ok: true });
    const listed = await first.json('dossier list --limit 500');
    expect(listed['dossiers']).toHaveLength(400);
  },
);

test('a list whose connection is lost at any moment goes in once, when it is tried again', async () => {
  const counter = await newCounter();
  const { store } = counter;
  const wire = await wireTo(store);
  const rows = Array.from({ length: 5 }, (_, n) => row(n));
  const file = listOf(counter, 'a.csv', rows);
  let lost = 0;
  for (let n = 1; ; n += 3) {
    counter.store = wire.url;
    wire.cutAt(n, n % 2 === 0 ? 'before' : 'after');
    const cut = await importing(counter, ['dossiers', file]);
    const whole = wire.sent() < n;
    wire.mend();
    counter.store = store;
    if (cut.code !== 0) {
      expect(JSON.parse(cut.err).error.code).toMatch(/^store\.(connection_lost|commit_unknown)$/);
      lost += 1;
    }
    const { answer } = await importing(counter, ['dossiers', file]);
    expect(answer['refused']).toBe(0);
    const [{ n: dossiers }] = (await rowsIn(store, 'select count(*) as n from dossier')) as [
      { n: number },
    ];
    expect(dossiers).toBe(5);
    const listed = (await counter.json('import list'))['batches'] as Record<string, unknown>[];
    const standing = listed.filter(({ status }) => status !== 'undone');
    expect(standing).toMatchObject([{ status: 'finished', counts: { imported: 5 } }]);
    if (whole) break;
    await counter.json(`import undo ${String(standing[0]!['id'])}`);
  }
  expect(lost).toBeGreaterThan(3);
  expect(await counter.json('store verify')).toMatchObject({ ok: true });
});
