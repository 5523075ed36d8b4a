/** The journal: nothing in it can be changed without being noticed. */
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { packed, unpackedRow } from '../../src/store/engine/sqlite-values.ts';
import type { Store } from '../../src/store/store.ts';
import { fc } from '../support/arbitrary.ts';
import { tries } from '../support/figures.ts';
import { live } from '../support/history.ts';
import { histories } from '../support/lives.ts';
import { bookOf, seededEntropy } from '../support/station.ts';
import { behind, forge, freshStore, problemOf } from '../support/store.ts';
import { another, cellsOf, flipped, put } from '../support/tamper.ts';

const [history] = fc.sample(histories, { seed: 7, numRuns: 1 });

let [store, path]: [Store, string] = [undefined!, ''];
beforeEach(async () => {
  ({ store, path } = await freshStore({ bare: true }));
  await live(store, seededEntropy('chain'), history!);
});

/** A connection on which the triggers are gone. */
function intruder(): Database.Database {
  const database = new Database(path);
  onTestFinished(() => void database.close());
  database.exec('drop trigger journal_no_update; drop trigger journal_no_delete');
  return database;
}

describe('verifying names', () => {
  test('every changed value of every entry', async () => {
    const database = intruder();
    const cells = cellsOf(database, ['journal']);
    expect(cells.length).toBeGreaterThan(300);
    for (const cell of cells) {
      const back = put(database, cell, another(cell.value));
      const { chain, fault } = await store.verify();
      expect({ ...cell, chain }).toEqual({ ...cell, chain: 'broken' });
      expect(fault).not.toBeNull();
      back();
    }
  });

  test('any one bit of any text of any entry', async () => {
    const database = intruder();
    const texts = cellsOf(database, ['journal']).filter(
      ({ value }) => typeof value === 'string' && value !== '',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...texts),
        fc.nat(100_000),
        fc.nat(7),
        async (cell, position, bit) => {
          const bytes = flipped(cell.value as string, position, bit);
          const back = put(database, cell, bytes);
          const { table, column, key } = cell;
          database.exec(`update ${table} set ${column} = cast(${column} as text)
            where arrival = ${String(key['arrival'])}`);
          expect(await store.verify()).toMatchObject({ ok: false, chain: 'broken' });
          back();
        },
      ),
      { numRuns: tries(300, 100) },
    );
  });

  test('a text kept as bytes', async () => {
    const database = intruder();
    const cell = cellsOf(database, ['journal']).find(
      ({ column, value }) => column === 'personal' && value !== null,
    );
    put(database, cell!, Buffer.from(cell!.value as string));
    expect(await store.verify()).toMatchObject({ fault: { what: 'personal' } });
  });

  test('every changed value of every book head, and a head that is gone', async () => {
    const database = intruder();
    for (const cell of cellsOf(database, ['book'])) {
      const back = put(database, cell, another(cell.value));
      expect(await store.verify()).toMatchObject({ chain: 'broken', fault: { what: 'head' } });
      back();
    }
    database.prepare('delete from book where book = ?').run(packed(bookOf(1)));
    const { fault } = await store.verify();
    expect(fault).toMatchObject({ book: bookOf(1), what: 'head' });
  });

  test('the place where an entry is gone', async () => {
    const last = lastEntry();
    forge(path, (database) => database.exec(`delete from journal where arrival = ${last.arrival}`));
    const { book } = last;
    expect(await store.verify()).toMatchObject({ chain: 'broken', fault: { book, what: 'head' } });
  });

  test('a journal cut short, at the front or at the end', async () => {
    for (const cut of ['arrival > 9', 'arrival <= 3', 'arrival = 5']) {
      const { rows, back } = taken(cut);
      expect(rows).toBeGreaterThan(0);
      expect(await store.verify()).toMatchObject({ ok: false, chain: 'broken' });
      back();
    }
    expect(await store.verify()).toMatchObject({ ok: true });
  });

  test.each(['seq', 'arrival'])('two entries that changed places by their %s', async (column) => {
    const database = intruder();
    const [a, b] = database
      .prepare(`select hash, ${column} as place from journal where book = ? order by seq`)
      .all(packed(bookOf(1))) as { hash: Buffer; place: number }[];
    const move = database.prepare(`update journal set ${column} = ? where hash = ?`);
    move.run(9999, a!.hash);
    move.run(a!.place, b!.hash);
    move.run(b!.place, a!.hash);
    expect(await store.verify()).toMatchObject({ chain: 'broken' });
  });

  test('a personal part that was put in the place of another', async () => {
    const database = intruder();
    const [one, two] = cellsOf(database, ['journal']).filter(
      ({ column, value }) => column === 'personal' && value !== null,
    );
    put(database, one!, two!.value);
    expect(await store.verify()).toMatchObject({ fault: { what: 'hash' } });
  });
});

test('a store whose guards were taken away is altered, though every entry is right', async () => {
  intruder();
  expect(await problemOf(store.verify())).toMatchObject({ code: 'store.altered' });
});

describe('the store itself refuses', () => {
  const refused = [
    'delete from journal',
    'delete from journal where arrival = 1',
    "update journal set at = '2020-01-01T00:00:00+07:00' where arrival = 1",
    'update journal set arrival = 9999 where arrival = 1',
    'update journal set rowid = 9999 where rowid = 1',
    "update journal set personal = '[]' where personal is not null",
    "update journal set personal = '[]' where personal is null",
    'update journal set personal = null where personal is not null',
    "update journal set personal = null, personal_digest = zeroblob(32), data = '{}'",
    'update journal set personal_digest = zeroblob(32) where personal is null',
    'pragma recursive_triggers = on; insert or replace into journal select * from journal',
  ];
  test.each(refused)('%s', async (sql) => {
    const before = behind(path, (database) => cellsOf(database, ['journal']));
    behind(path, (database) => {
      expect(() => database.exec(sql)).toThrow('journal is append only');
    });
    expect(behind(path, (database) => cellsOf(database, ['journal']))).toEqual(before);
  });
});

function lastEntry(): { arrival: number; book: string } {
  const last = 'select * from journal order by arrival desc limit 1';
  return behind(path, (database) => unpackedRow(database.prepare(last).get() as never));
}

/** Takes entries away; gives how many, and what puts them back. */
function taken(where: string): { rows: number; back: () => void } {
  let rows = 0;
  forge(path, (database) => {
    database.exec(`create table kept as select * from journal where ${where}`);
    rows = database.prepare(`delete from journal where ${where}`).run().changes;
  });
  const back = (): void =>
    forge(path, (database) =>
      database.exec('insert into journal select * from kept; drop table kept'),
    );
  return { rows, back };
}
