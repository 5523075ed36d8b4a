/** Several windows and counters on one store at once, some of them cut off in the middle. */
import { describe, expect, test } from 'vitest';
import { figure, howMany, tries } from '../support/figures.ts';
import { open, received, run } from '../support/processes.ts';
import { insertEntry } from '../../src/store/journal.ts';
import { openSqlite } from '../../src/store/engine/sqlite.ts';
import type { JournalEntry } from '../../src/store/journal.ts';
import { happened } from '../../src/domain/event.ts';
import { bookOf, receive, request, schemaFolder, seededEntropy } from '../support/station.ts';
import {
  behind,
  freshFolder,
  freshStore,
  opened,
  problemOf,
  rowsBehind,
} from '../support/store.ts';

function codesIn(path: string): string[] {
  return behind(path, (database) =>
    database.prepare('select code from dossier order by code').pluck().all(),
  ) as string[];
}

/** The first so many that the counters of some blocks give on a day, each as many. */
const codes = (count: number, blocks = ['']): string[] =>
  blocks
    .flatMap((block) =>
      Array.from({ length: count / blocks.length }, (_, n) => {
        return `H49.22-261123-${block}${String(n + 1).padStart(4, '0')}`;
      }),
    )
    .sort();

describe('many windows that write', () => {
  const each = howMany('RECEPTIONS', 25);
  const [count, timeout] = [each > 25 ? 16 : 8, 180_000 + each * 5_000];
  test('never give a number twice, and leave none out', { timeout }, async () => {
    const { store, path } = await freshStore();
    const windows = Array.from({ length: count }, (_, n) =>
      run({ path, seed: `w${n}`, book: bookOf((n % 4) + 1), block: n % 2, receptions: each }),
    );
    const given = codes(count * each, ['', '1']);
    const ended = await Promise.all(windows);
    expect(ended.map(({ code, stderr }) => [code, stderr])).toEqual(ended.map(() => [0, '']));
    expect(ended.flatMap(received).sort()).toEqual(given);
    expect(codesIn(path).sort()).toEqual(given);
    expect(await store.verify()).toMatchObject({ ok: true, entries: 4 + count * each });
    figure('processes', count * each, `${count} processes`, 'no number twice, none left out');
  });

  test('lose nothing that was said to be stored when some are killed', async () => {
    const { store, path } = await freshStore();
    const windows = Array.from({ length: 8 }, (_, n) =>
      open({ path, seed: `k${n}`, book: bookOf((n % 4) + 1), receptions: 40 }),
    );
    const killed = windows.slice(0, 5).map(async (window, n) => {
      await window.heard(2 + 4 * n);
      // Somewhere within the next receptions, not always at the same step of one.
      setTimeout(() => window.kill(), 3 * n + 1);
    });
    await Promise.all(killed);
    const ended = await Promise.all(windows.map((window) => window.ended));
    const stored = codesIn(path);
    expect(stored).toEqual(codes(stored.length));
    expect(stored).toEqual(expect.arrayContaining(ended.flatMap(received)));
    expect(ended.slice(0, 5).map(({ code }) => code)).toEqual([null, null, null, null, null]);
    expect(ended.slice(5).map((each) => received(each).length)).toEqual([40, 40, 40]);
    expect(await store.verify()).toMatchObject({ ok: true, entries: 4 + stored.length });
  });
});

describe('many windows that open', () => {
  test('a store that is not there yet make it once', async () => {
    const path = `${freshFolder()}/new/folder/store.db`;
    const windows = Array.from({ length: 12 }, (_, n) => run({ path, seed: `${n}`, create: true }));
    const ended = await Promise.all(windows);
    expect(ended.map(({ told }) => told)).toEqual(ended.map(() => [{ opened: true }]));
    const store = await opened({
      path,
      create: false,
      schemaFolder,
      entropy: seededEntropy('after'),
    });
    expect(await store.verify()).toMatchObject({ ok: true, entries: 0 });
  });

  test('one store, many of them, all get in', async () => {
    const { path } = await freshStore();
    const length = tries(32, 12);
    const windows = Array.from({ length }, (_, n) => run({ path, seed: `${n}`, receptions: 1 }));
    const ended = await Promise.all(windows);
    expect(ended.flatMap(received).sort()).toEqual(codes(length));
  });
});

describe('the same key', () => {
  test('from ten windows has one effect, and each gets the same answer', async () => {
    const { path } = await freshStore();
    const windows = Array.from({ length: 10 }, (_, n) =>
      run({ path, seed: `${n}`, receptions: 2, key: 'phiếu 17' }),
    );
    const told = (await Promise.all(windows)).flatMap((ended) =>
      ended.told.filter((each) => 'received' in each),
    );
    expect(told).toHaveLength(20);
    expect(new Set(told.map((each) => each.received))).toEqual(new Set(codes(1)));
    expect(told.filter((each) => !each.replayed)).toHaveLength(1);
    expect(codesIn(path)).toEqual(codes(1));
  });

  test('under another command is refused, and nothing is written', async () => {
    const { store, entropy, path } = await freshStore();
    await receive(store, entropy, { key: 'k1' });
    const work = receive(store, entropy, { key: 'k1', command: 'dossier return' });
    expect(await problemOf(work)).toMatchObject({
      code: 'command.key_reused',
      detail: { key: 'k1', command: 'dossier receive' },
    });
    expect(codesIn(path)).toEqual(codes(1));
  });

  test('is not used up by a command that failed', async () => {
    const { store, entropy } = await freshStore();
    const asked = request(entropy, { key: 'k1' });
    const failing = store.write(asked, async () => {
      throw new Error('the clerk thought again');
    });
    await expect(failing).rejects.toThrow('thought again');
    expect(await receive(store, entropy, { key: 'k1' })).toMatchObject({ replayed: false });
  });

  test('of a command that answers nothing is kept all the same', async () => {
    const { store, entropy } = await freshStore();
    const asked = { ...request(entropy), key: 'k2' };
    await store.write(asked, async () => undefined);
    const again = await store.write<unknown>(asked, async () => 'done again');
    expect(again).toMatchObject({ value: null, replayed: true });
  });
});

describe('two writers', () => {
  const note = (n: number) =>
    happened('config.changed', 'setting:note', { key: 'note', value: `${n}` }, null);

  test('of one command id: the second is told that something changed meanwhile', async () => {
    const { store, entropy } = await freshStore();
    const asked = request(entropy);
    await store.write(asked, (writer) => writer.append([note(1)]));
    const again = store.write(asked, (writer) => writer.append([note(2)]));
    expect(await problemOf(again)).toMatchObject({
      code: 'stream.changed_meanwhile',
      detail: { stream: 'setting:note' },
    });
    expect(await store.reference.settings()).toEqual({ note: '1' });
    expect(await store.verify()).toMatchObject({ ok: true });
  });

  test('of one place in a stream: the second is told so, and writes nothing', async () => {
    const { store, entropy, path } = await freshStore();
    await store.write(request(entropy), (writer) => writer.append([note(1)]));
    const rows = () => rowsBehind(path, 'select * from journal') as unknown as JournalEntry[];
    const before = rows();
    const foreign = { ...before.at(-1)!, book: bookOf(9), seq: 1, command_id: 'y' };
    const engine = openSqlite(path, { create: false });
    const work = engine.write(null, (db) => insertEntry(db, foreign));
    expect(await problemOf(work)).toMatchObject({
      code: 'stream.changed_meanwhile',
      detail: { stream: 'setting:note' },
    });
    await engine.close();
    expect(rows()).toEqual(before);
  });

  test('in one window take turns', async () => {
    const { store, entropy, path } = await freshStore();
    await Promise.all(Array.from({ length: 20 }, () => receive(store, entropy)));
    expect(codesIn(path)).toEqual(codes(20));
  });

  test('a command that asks the store instead of its writer fails at once, not never', async () => {
    const { store, entropy } = await freshStore();
    const asking = store.write(request(entropy), async () => store.offices.list());
    await expect(asking).rejects.toThrow('inside a transaction');
    const nested = store.write(request(entropy), async () => receive(store, entropy));
    await expect(nested).rejects.toThrow('inside a transaction');
    expect(await store.offices.list()).toHaveLength(1);
  });
});

test('a write that fails after its events leaves nothing of them', async () => {
  const { store, entropy } = await freshStore();
  const failing = store.write(request(entropy), async (writer) => {
    await writer.append([happened('config.changed', 'setting:x', { key: 'x', value: '1' }, null)]);
    throw new Error('too late');
  });
  await expect(failing).rejects.toThrow('too late');
  expect(await store.reference.settings()).toEqual({});
  expect(await store.history.head(bookOf(1))).toMatchObject({ seq: 4 });
});

test('an append of nothing writes nothing', async () => {
  const { store, entropy } = await freshStore();
  await store.write(request(entropy, { book: bookOf(7) }), (writer) => writer.append([]));
  expect((await store.history.books()).map(({ book }) => book)).toEqual([bookOf(1)]);
});
