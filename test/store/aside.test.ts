/** A bulk through a second thread: the same entries and rows, and all of them or none. */
import { copyFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { happened } from '../../src/domain/event.ts';
import { officeBook, procedureBook, type KnownPreset } from '../../src/domain/import/book.ts';
import type { PaperRow } from '../../src/domain/import/paper.ts';
import { RowReading } from '../../src/domain/import/reading.ts';
import type { AgencyId, Uuid } from '../../src/domain/value/id.ts';
import { localDate } from '../../src/domain/value/instant.ts';
import type { PlainDate } from '../../src/domain/value/plain-date.ts';
import {
  decideRows,
  readRow,
  wantedBy,
  type ChunkRules,
  type RowOutcome,
} from '../../src/importing/chunk.ts';
import { readLegacyTables } from '../../src/importing/legacy-text.ts';
import { nothingWanted } from '../../src/importing/work.ts';
import { dossierWork } from '../../src/importing/work-dossiers.ts';
import type { Bulk, Store } from '../../src/store/store.ts';
import { fc } from '../support/arbitrary.ts';
import { calendar } from '../support/calendar.ts';
import { tries } from '../support/figures.ts';
import { bookOf, now, officeId, request, schemaFolder, seededEntropy } from '../support/station.ts';
import { allRows, behind, freshFolder, freshStore, opened, problemOf } from '../support/store.ts';

const legacy = readLegacyTables(join(schemaFolder, '../catalogue/legacy-text.json'));
const columns = [
  'code',
  'procedure',
  'office',
  'citizen_id',
  'name',
  'received_at',
  'fee',
] as const;
type Column = (typeof columns)[number];
type Cells = Partial<Record<Column, string>>;

/** An office that a row makes known. */
const preset: KnownPreset = {
  office: {
    agencyId: 'H49.41' as AgencyId,
    name: 'Ủy ban nhân dân phường Thử',
    kind: 'commune',
    parent: null,
    address: null,
    phone: null,
  },
  validFrom: '2025-07-01' as PlainDate,
  validTo: null,
  successors: [],
};

async function rulesOn(store: Store, batch: string): Promise<ChunkRules<PaperRow>> {
  const places = new Map(columns.map((column, at) => [column as string, at]));
  return {
    work: dossierWork({
      now,
      today: localDate(now),
      office: officeId,
      source: null,
      procedures: procedureBook(await store.imports.editions()),
      rates: await store.money.everyRate(),
      offices: officeBook(await store.offices.list(), [preset]),
      calendar,
    }),
    reading: new RowReading(places, {
      legacy,
      fonts: new Map(),
      today: localDate(now),
      restoreZeros: false,
      ownColumns: false,
    }),
    seen: await store.seen(),
    options: { update: true, replace: false, batch: batch as Uuid },
    columns: new Set(places.keys()),
    refusalsLeft: Infinity,
  };
}

/** Imports rows as one chunk of a batch of their own. */
async function imported(
  store: Store,
  place: { seed: string; batch: string; aside: boolean },
  rows: readonly Cells[],
): Promise<RowOutcome<PaperRow>[]> {
  const rules = await rulesOn(store, place.batch);
  const usual = { procedure: '1.001193', name: 'Trần Thị Thử', received_at: '05/01/2026' };
  const read = rows.map((row, n) => {
    const cells = columns.map(
      (column) => ({ code: `HS-${n}`, ...usual, ...row })[column as 'code'] ?? '',
    );
    return readRow({ row: n + 2, cells, trouble: null }, rules);
  });
  const begin = { id: place.batch as Uuid, begun: false, file: 'a.csv', digest: '', plan: null };
  const asked = { ...request(seededEntropy(place.seed)), aside: place.aside };
  const { value } = await store.write(asked, (writer) =>
    writer.bulk(wantedBy(read, rules.work), (bulk) =>
      decideRows(read, rules, { known: bulk, bulk, batch: begin }),
    ),
  );
  return value;
}

const few = (...values: string[]): fc.Arbitrary<string> => fc.constantFrom(...values);
/** Of few different values, so that rows of one chunk collide, and those of the next with them. */
const rows = fc.array(
  fc.record<Cells>(
    {
      code: few('HS-1', 'HS-2', 'HS-3', 'HS-4', 'H49.22-260105-0001', 'H49.22-260105-0007'),
      citizen_id: few('', '022192000001', '022192000002', '012345678', '023456789', '0123456789'),
      name: few('Trần Thị Thử', 'TRAN THI THU', 'Lê Văn Khác', 'Công ty Thử'),
      office: few('', 'H49.41'),
      fee: few('', '8000', '9000', 'x'),
    },
    { requiredKeys: ['code'] },
  ),
  { minLength: 1, maxLength: 30 },
);

function everything(path: string): unknown {
  const journal = behind(path, (database) => database.prepare('select * from journal').all());
  return { ...allRows(path), journal };
}

test('writes, byte for byte, what a bulk of one thread writes', async () => {
  const { store, path } = await freshStore();
  await store.close();
  let [brought, corrected, refused] = [0, 0, 0];
  await fc.assert(
    fc.asyncProperty(rows, rows, async (first, second) => {
      const told: unknown[] = [];
      for (const aside of [false, true]) {
        const own = join(freshFolder(), 'store.db');
        copyFileSync(path, own);
        const entropy = seededEntropy('open');
        const open = await opened({ path: own, create: false, schemaFolder, entropy });
        const one = await imported(open, { seed: 'one', batch: bookOf(101), aside }, first);
        const two = await imported(open, { seed: 'two', batch: bookOf(102), aside }, second);
        const verified = await open.verify();
        await open.close();
        told.push({ outcomes: [one, two], verified, all: everything(own) });
        for (const { decision } of [...one, ...two]) {
          if (decision.do === 'import') brought += 1;
          if (decision.do === 'update') corrected += 1;
          if (decision.do === 'refuse') refused += 1;
        }
      }
      expect(told[1]).toEqual(told[0]);
      expect(told[1]).toMatchObject({ verified: { ok: true } });
    }),
    { numRuns: tries(25, 6) },
  );
  for (const count of [brought, corrected, refused]) expect(count).toBeGreaterThan(tries(20, 4));
}, 240_000);

/** One event that needs no row before it. */
function office(agencyId: string) {
  return happened(
    'office.opened',
    `office:${agencyId}`,
    { ...preset.office, agencyId: agencyId as AgencyId },
    null,
  );
}

async function aside(store: Store, seed: string, work: (bulk: Bulk) => void): Promise<unknown> {
  const asked = { ...request(seededEntropy(seed)), aside: true };
  return store.write(asked, (writer) => writer.bulk(nothingWanted(), async (bulk) => work(bulk)));
}

test('leaves nothing when the deciding or the writing fails, and goes on with the next', async () => {
  const { store, path } = await freshStore();
  const before = everything(path);
  const decided = aside(store, 'a', (bulk) => {
    bulk.append(office('H49.1'), 1);
    throw new RangeError('undecided');
  });
  await expect(decided).rejects.toThrow('undecided');
  const written = aside(store, 'b', (bulk) => {
    bulk.append(office('H49.1'), 1);
    bulk.append(office('H49.1'), 2);
    bulk.append(office('H49.2'), 1);
  });
  await expect(written).rejects.toThrow('UNIQUE');
  expect(everything(path)).toEqual(before);
  await aside(store, 'c', (bulk) => bulk.append(office('H49.1'), 1));
  expect((await store.offices.list()).map(({ agencyId }) => agencyId)).toContain('H49.1');
  expect(await store.verify()).toMatchObject({ ok: true });
});

test('two windows wait for each other, and each for what it does already', async () => {
  const { store, path } = await freshStore();
  const other = await opened({ path, create: false, schemaFolder, entropy: seededEntropy('o') });
  await Promise.all(
    Array.from({ length: 8 }, (_, n) =>
      aside(n % 2 === 0 ? store : other, `w${n}`, (bulk) => {
        bulk.append(office(`H49.${n + 50}`), 1);
      }),
    ),
  );
  expect(await store.offices.list()).toHaveLength(9);
  expect(await store.verify()).toMatchObject({ ok: true, chain: 'ok' });
});

test('says when the store is gone, and that it writes nothing but bulks', async () => {
  const { store, path } = await freshStore();
  const appended = store.write({ ...request(seededEntropy('x')), aside: true }, (writer) =>
    writer.append([office('H49.1')]),
  );
  await expect(appended).rejects.toThrow('aside only a bulk');
  renameSync(path, `${path}.away`);
  const gone = aside(store, 'y', (bulk) => bulk.append(office('H49.1'), 1));
  expect((await problemOf(gone)).code).toBe('store.none');
  renameSync(`${path}.away`, path);
});
