/** Bringing a store to a newer schema: once, whole, with a copy kept, and never backwards. */
import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { deadPart } from '../support/dead.ts';
import { run } from '../support/processes.ts';
import { receive, schemaFolder, seededEntropy } from '../support/station.ts';
import {
  allRows,
  behind,
  filesBeside,
  freshFolder,
  freshStore,
  opened,
  problemOf,
} from '../support/store.ts';

const entropy = seededEntropy('migrate');
/** The steps that have landed, in their order. */
const landed = readdirSync(schemaFolder).sort();
const LATER = 'create table later (n integer not null primary key, remark text);\n';

/** The program's schema and some steps more, as a later release would bring. */
function laterSchema(steps: Record<string, string> = { '9001-later.sql': LATER }): string {
  const folder = join(freshFolder(), 'schema');
  cpSync(schemaFolder, folder, { recursive: true });
  for (const [file, sql] of Object.entries(steps)) writeFileSync(join(folder, file), sql);
  return folder;
}

async function usedStore(): Promise<string> {
  const { store, entropy, path } = await freshStore();
  await receive(store, entropy);
  await store.close();
  return path;
}

function steps(path: string): unknown[] {
  const sql = 'select file from migration order by n';
  return behind(path, (database) => database.prepare(sql).pluck().all());
}

describe('a store with something in it', () => {
  test('is copied before it is changed, and the copy is a whole store as before', async () => {
    const path = await usedStore();
    const before = allRows(path);
    const store = await opened({ path, create: false, schemaFolder: laterSchema(), entropy });
    expect(steps(path)).toEqual([...landed, '9001-later.sql']);
    expect(await store.verify()).toMatchObject({ ok: true, entries: 5 });

    const copy = `${path}.before-9001`;
    expect(statSync(copy).mode & 0o777).toBe(0o600);
    expect(allRows(copy)).toEqual(before);
    const old = await opened({ path: copy, create: false, schemaFolder, entropy });
    expect(await old.verify()).toMatchObject({ ok: true, entries: 5 });
    expect(await old.dossiers.find('tran thu', 5)).toHaveLength(1);
  });

  test('is opened by twelve windows at once, and changed once', async () => {
    const path = await usedStore();
    const orders = { path, schemaFolder: laterSchema() };
    const windows = Array.from({ length: 12 }, (_, n) => run({ ...orders, seed: `${n}` }));
    const ended = await Promise.all(windows);
    expect(ended.map(({ told }) => told)).toEqual(ended.map(() => [{ opened: true }]));
    expect(filesBeside(path)).toEqual(['store.db', 'store.db.before-9001']);
    expect(steps(path)).toHaveLength(landed.length + 1);
  });

  test('stays as it was when a step fails in the middle', async () => {
    const path = await usedStore();
    const broken = laterSchema({ '9001-later.sql': LATER, '9002-bad.sql': `${LATER} nonsense;` });
    await expect(opened({ path, create: false, schemaFolder: broken, entropy })).rejects.toThrow(
      'store.altered',
    );
    expect(steps(path)).toEqual(landed);
    const store = await opened({ path, create: false, schemaFolder, entropy });
    expect(await store.verify()).toMatchObject({ ok: true, entries: 5 });
  });

  test('stays as it was when there is no room for the copy', async () => {
    const path = await usedStore();
    const before = readFileSync(path);
    const ended = await run({ path, schemaFolder: laterSchema() }, 'ulimit -f 64; exec "$@"');
    expect(ended.told).toEqual([{ problem: 'store.disk_full' }]);
    expect(readFileSync(path)).toEqual(before);
    expect(filesBeside(path)).toEqual(['store.db']);
  });

  test('takes the place of a copy that an interrupted attempt left', async () => {
    const path = await usedStore();
    writeFileSync(`${path}.before-9001`, 'half');
    writeFileSync(join(dirname(path), deadPart()), 'half');
    await opened({ path, create: false, schemaFolder: laterSchema(), entropy });
    expect(allRows(`${path}.before-9001`)['dossier']).toHaveLength(1);
    expect(filesBeside(path).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

describe('a store', () => {
  test('that is new is not copied', async () => {
    const { path } = await freshStore();
    expect(filesBeside(path).filter((file) => file.includes('before'))).toEqual([]);
  });

  test('of a later program is refused, and left as it is', async () => {
    const path = await usedStore();
    await (await opened({ path, create: false, schemaFolder: laterSchema(), entropy })).close();
    const before = readFileSync(path);
    const problem = await problemOf(opened({ path, create: false, schemaFolder, entropy }));
    expect(problem).toMatchObject({
      code: 'store.newer',
      detail: { path, store: landed.length + 1, program: landed.length },
    });
    expect(readFileSync(path)).toEqual(before);
  });

  test('made by a file that has changed since is refused', async () => {
    const path = await usedStore();
    const folder = laterSchema();
    const file = '0002-dossiers.sql';
    writeFileSync(join(folder, file), `${readFileSync(join(folder, file), 'utf8')}\n-- !`);
    const work = opened({ path, create: false, schemaFolder: folder, entropy });
    expect(await problemOf(work)).toMatchObject({
      code: 'store.migration_changed',
      detail: { file },
    });
    expect(filesBeside(path)).toEqual(['store.db']);
  });

  test('does not mind how a checkout ends its lines', async () => {
    const path = await usedStore();
    const folder = laterSchema({});
    for (const file of readdirSync(folder)) {
      const sql = readFileSync(join(folder, file), 'utf8');
      writeFileSync(join(folder, file), sql.replaceAll('\n', '\r\n'));
    }
    const store = await opened({ path, create: false, schemaFolder: folder, entropy });
    expect(await store.verify()).toMatchObject({ ok: true });
  });
});
