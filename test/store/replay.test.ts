/** The promise that everything else rests on: tables = replay(journal). */
import { describe, expect, test } from 'vitest';
import type { EventType } from '../../src/domain/event.ts';
import { eventTypes } from '../../src/domain/event-reading.ts';
import { openStore } from '../../src/store/store.ts';
import { fc } from '../support/arbitrary.ts';
import { tries } from '../support/figures.ts';
import { live } from '../support/history.ts';
import {
  citizenLives,
  custodyLives,
  documentLives,
  mistakenLives,
  type History,
  dossierLives,
  histories,
  moneyLives,
  queueLives,
} from '../support/lives.ts';
import { receive, schemaFolder, seededEntropy } from '../support/station.ts';
import {
  allRows,
  behind,
  copyFresh,
  filesBeside,
  freshFolder,
  freshStore,
  rowsBehind,
} from '../support/store.ts';

/** Everything at once for the most part; some things also by themselves, and thoroughly. */
const manyLives = [
  { weight: 7, arbitrary: histories },
  { weight: 1, arbitrary: dossierLives },
  { weight: 1, arbitrary: moneyLives },
  { weight: 1, arbitrary: citizenLives },
  { weight: 1, arbitrary: custodyLives },
  { weight: 1, arbitrary: queueLives },
];

/**
 * What files bring and take has random lists of its own, in `test/commands/import`; what stands for
 * something beside the tables is made with that (`test/store/beside.test.ts`).
 */
const ofLists = /^(import|list)\.|[._]import|^store\.(made|answered)$/;

describe('the tables are the journal replayed', () => {
  test(
    'for any history of any events, by several counters, with the clock set back',
    { timeout: 600_000 },
    async () => {
      const folder = freshFolder();
      const seen = new Map<EventType, number>();
      let runs = 0;
      const isReplayed = async (history: History): Promise<void> => {
        const path = `${folder}/${++runs}.db`;
        const entropy = seededEntropy('history');
        await copyFresh(path, { bare: true });
        const store = await openStore({ path, create: false, schemaFolder, entropy });
        try {
          for (const [type, n] of await live(store, entropy, history)) {
            seen.set(type, (seen.get(type) ?? 0) + n);
          }
          const before = allRows(path);
          expect(await store.verify()).toMatchObject({ ok: true, differing: [], fault: null });
          expect(await store.rebuild()).toMatchObject({ replaced: [] });
          expect(allRows(path)).toEqual(before);
        } finally {
          await store.close();
        }
      };
      const everything = fc.asyncProperty(fc.oneof(...manyLives), isReplayed);
      await fc.assert(everything, { numRuns: tries(300, 160) });
      for (const lives of [documentLives, mistakenLives]) {
        await fc.assert(fc.asyncProperty(lives, isReplayed), { numRuns: tries(40, 12) });
      }
      const unlived = eventTypes.filter((type) => !seen.has(type) && !ofLists.test(type));
      const told = unlived.map((type) => `no random life has ${type}: add an act that leads to it`);
      expect(told, 'in test/support/history-*.ts').toEqual([]);
    },
  );

  test('and a dossier says how many events it has, prints among them', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const { store, entropy, path } = await freshStore({ bare: true });
        await live(store, entropy, history);
        const events = new Map(
          rowsBehind(path, 'select stream, max(version) as n from journal group by stream').map(
            ({ stream, n }) => [stream, n],
          ),
        );
        for (const table of ['dossier', 'citizen']) {
          for (const { id, version } of rowsBehind(path, `select id, version from ${table}`)) {
            expect(version).toBe(events.get(`${table}:${String(id)}`));
          }
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('rebuilding', () => {
  test('mends what was damaged, all at once, and search works after it', async () => {
    const { store, entropy, path } = await freshStore();
    const { value } = await receive(store, entropy, { owner: { name: 'Lê Văn Tìm' } });
    const whole = allRows(path);
    behind(path, (database) => {
      database.exec("update dossier set owner_name = 'Kẻ Khác', status = 'returned'");
      database.exec("insert into setting values ('x', 'H49.22', 'y')");
      database.exec("update search_entry set words = 'ke khac'");
      database.exec("insert into search_words (search_words) values ('delete-all')");
    });
    expect(await store.dossiers.find('le van tim', 5)).toEqual([]);
    expect(await store.rebuild()).toEqual({
      entries: 5,
      replaced: ['setting', 'dossier', 'search_entry', 'search_words'],
      guards: [],
    });
    expect(allRows(path)).toEqual(whole);
    expect(await store.dossiers.find('le van tim', 5)).toMatchObject([{ code: value.code }]);
    expect(await store.dossiers.find('ke khac', 5)).toEqual([]);
    expect(await store.verify()).toMatchObject({ ok: true, entries: 5 });
  });

  test('leaves no file behind', async () => {
    const { store, path } = await freshStore();
    await store.rebuild();
    await store.verify();
    await store.close();
    expect(filesBeside(path)).toEqual(['store.db']);
  });

  test('that cannot finish changes nothing', async () => {
    const { store, entropy, path } = await freshStore();
    await receive(store, entropy);
    behind(path, (database) => {
      database.exec("update office set name = 'Sai'; delete from dossier");
      // No code is JSON: no dossier can be written while this is there.
      database.exec('create index broken on dossier (json(code))');
    });
    const damaged = allRows(path);
    await expect(store.rebuild()).rejects.toThrow('malformed JSON');
    expect(allRows(path)).toEqual(damaged);
  });
});
