/** What a store meets in the world: each misfortune is one clear problem, and nothing half done. */
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { isWindowsShare } from '../../src/store/engine/network-drive.ts';
import { received, run } from '../support/processes.ts';
import { receive, schemaFolder, seededEntropy } from '../support/station.ts';
import {
  behind,
  filesBeside,
  freshFolder,
  freshStore,
  opened,
  problemOf,
} from '../support/store.ts';

const entropy = seededEntropy('environment');
const opening = (path: string, create = false) =>
  problemOf(opened({ path, create, schemaFolder, entropy }));

describe('opening', () => {
  test('a store that is not there says so and makes nothing', async () => {
    const folder = freshFolder();
    for (const path of [join(folder, 'none.db'), join(folder, 'no', 'folder', 'none.db')]) {
      expect(await opening(path)).toMatchObject({ code: 'store.none', detail: { path } });
    }
    expect(filesBeside(join(folder, 'none.db'))).toEqual([]);
  });

  test.each([
    ['a text', 'Đây không phải là kho dữ liệu.\n'.repeat(500)],
    ['an empty file', ''],
    ['a note', 'gọi lại cho anh Đạt'],
  ])('%s is refused as no store, and left as it is', async (_what, content) => {
    const path = join(freshFolder(), 'other.db');
    writeFileSync(path, content);
    expect(await opening(path)).toMatchObject({ code: 'store.not_a_store', kind: 'environment' });
    expect(readFileSync(path, 'utf8')).toBe(content);
  });

  test.each(['create table notes (text)', 'create table migration (version, at)'])(
    'the database of another program is refused: %s',
    async (sql) => {
      const path = join(freshFolder(), 'other.db');
      const other = new Database(path);
      other.exec(sql);
      other.close();
      const before = readFileSync(path);
      for (const create of [false, true]) {
        expect(await opening(path, create)).toMatchObject({ code: 'store.not_a_store' });
      }
      if (sql.includes('notes')) expect(readFileSync(path)).toEqual(before);
      const names = "select name from sqlite_master where type = 'table'";
      const tables = behind(path, (database) => database.prepare(names).pluck().all());
      expect(tables).toHaveLength(1);
    },
  );

  test('a short file is not taken for an empty one, even where a store may be made', async () => {
    const path = join(freshFolder(), 'note.txt');
    writeFileSync(path, 'gọi lại cho anh Đạt');
    expect(await opening(path, true)).toMatchObject({ code: 'store.not_a_store' });
    expect(readFileSync(path, 'utf8')).toBe('gọi lại cho anh Đạt');
  });

  test('a folder is refused, and a file where a folder should be', async () => {
    const folder = freshFolder();
    expect(await opening(folder)).toMatchObject({ code: 'store.not_a_store' });
    expect(await opening(folder, true)).toMatchObject({ code: 'store.not_a_store' });
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(await opening(join(file, 'store.db'))).toMatchObject({ code: 'store.none' });
    expect(await opening(join(file, 'store.db'), true)).toMatchObject({ code: 'store.read_only' });
  });

  test('a shared folder of Windows is refused before anything is made', async () => {
    const path = '\\\\server\\share\\store.db';
    expect(await opening(path, true)).toMatchObject({ code: 'store.network_drive' });
    expect(existsSync(path)).toBe(false);
  });

  test.each([
    ['\\\\server\\share\\kho.db', true],
    ['//server/share/kho.db', true],
    ['\\\\?\\UNC\\server\\share', true],
    ['//?/unc/server/share', true],
    ['\\\\?\\C:\\kho.db', false],
    ['\\\\.\\C:\\kho.db', false],
    ['C:\\kho\\kho.db', false],
    ['kho.db', false],
  ])('the path %s of Windows is another machine’s: %s', (path, elsewhere) => {
    expect(isWindowsShare(path)).toBe(elsewhere);
  });

  test('a server that is not there is told without the password for it', async () => {
    const problem = await opening('postgres://lan:bi-mat@127.0.0.1:1/motcua');
    expect(problem).toMatchObject({ code: 'store.no_server' });
    expect(JSON.stringify(problem.detail)).not.toContain('bi-mat');
  });

  test('a new store is its owner’s alone to read', async () => {
    const path = join(freshFolder(), 'deep', 'store.db');
    const store = await opened({ path, create: true, schemaFolder, entropy });
    await store.values.set({ x: '1' });
    expect(filesBeside(path)).toEqual(['store.db', 'store.db-shm', 'store.db-wal']);
    for (const file of filesBeside(path)) {
      expect(statSync(join(dirname(path), file)).mode & 0o777, file).toBe(0o600);
    }
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
  });
});

describe('the file, taken away while the store is open', () => {
  test.each(['removed', 'replaced'])('and %s: the next write says so', async (how) => {
    const { store, path } = await freshStore();
    const copy = `${path}.copy`;
    cpSync(path, copy);
    if (how === 'removed') rmSync(path);
    else renameSync(copy, path);
    const problem = await problemOf(receive(store, entropy));
    expect(problem).toMatchObject({ code: 'store.none', detail: { path } });
  });
});

describe('a full disk', () => {
  /** No file may grow beyond so many blocks of 512 bytes: to a program, that is a full disk. */
  const full = (blocks: number): string => `ulimit -f ${blocks}; exec "$@"`;

  test('stops the receptions with a clear problem, and keeps those that were told', async () => {
    const { store, path } = await freshStore();
    await store.close();
    const blocks = Math.ceil(statSync(path).size / 512) + 400;
    const ended = await run({ path, seed: 'full', receptions: 5000 }, full(blocks));
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.told.at(-1)).toEqual({ problem: 'store.disk_full' });
    const again = await opened({ path, create: false, schemaFolder, entropy });
    const told = received(ended);
    expect(told.length).toBeGreaterThan(3);
    expect(await again.verify()).toMatchObject({ ok: true, entries: 4 + told.length });
    const { value } = await receive(again, entropy);
    expect(value.code).toBe(`H49.22-261123-${String(told.length + 1).padStart(4, '0')}`);
  });

  test('at the first start leaves nothing that stands in the way of the next', async () => {
    const path = join(freshFolder(), 'store.db');
    for (const blocks of [0, 8, 64, 200]) {
      const ended = await run({ path, create: true }, full(blocks));
      expect(ended.told, `${blocks} blocks`).toEqual([{ problem: 'store.disk_full' }]);
    }
    const store = await opened({ path, create: true, schemaFolder, entropy });
    expect(await store.verify()).toMatchObject({ ok: true, entries: 0 });
  });
});

describe('what may not be written', () => {
  /** A superuser is let through everywhere: there the window becomes nobody first. */
  const user = process.getuid?.() === 0 ? 65534 : null;

  async function lent(): Promise<{ path: string; orders: object; folder: string }> {
    const { store, path } = await freshStore();
    await store.close();
    const folder = dirname(path);
    const schema = join(folder, 'schema');
    cpSync(schemaFolder, schema, { recursive: true });
    chmodSync(path, 0o444);
    return { path, folder, orders: { path, user, seed: 'nobody', schemaFolder: schema } };
  }

  test('a read-only file can be read; writing to it is refused', async () => {
    const { path, folder, orders } = await lent();
    chmodSync(folder, 0o777);
    const before = readFileSync(path);
    const { told, stderr } = await run({ ...orders, verify: true });
    expect([told, stderr]).toEqual([[{ opened: true }, { verified: true }], '']);
    const ended = await run({ ...orders, receptions: 1 });
    expect(ended.told).toEqual([{ opened: true }, { problem: 'store.read_only' }]);
    expect(readFileSync(path)).toEqual(before);
  });

  test('a file nobody may read, and a folder nobody may write to, are refused', async () => {
    const { path, folder, orders } = await lent();
    chmodSync(folder, 0o555);
    expect((await run({ ...orders, receptions: 1 })).told.at(-1)).toEqual({
      problem: 'store.read_only',
    });
    const beside = join(folder, 'new.db');
    const made = await run({ ...orders, path: beside, create: true });
    expect(made.told).toEqual([{ problem: 'store.read_only' }]);
    chmodSync(folder, 0o777);
    chmodSync(path, 0);
    expect((await run(orders)).told).toEqual([{ problem: 'store.read_only' }]);
    expect(existsSync(beside)).toBe(false);
  });

  test('a folder nobody may enter is refused', async () => {
    const { path, orders } = await lent();
    const inner = join(dirname(path), 'inner');
    mkdirSync(inner, { mode: 0 });
    chmodSync(dirname(path), 0o777);
    const { told } = await run({ ...orders, path: join(inner, 'store.db') });
    chmodSync(inner, 0o700);
    expect(told).toEqual([{ problem: 'store.read_only' }]);
  });
});
