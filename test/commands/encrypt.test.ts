import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { alone } from '../support/alone.ts';
import { birth, receive, register } from '../support/acts.ts';
import { launcher, runBin, start, stationFolder } from '../support/bin.ts';
import { filesBelow } from '../support/folder.ts';
import { stateFolderOf, withOwnState } from '../support/own-state.ts';
import { bareCounter, newCounter, type Counter } from '../support/program.ts';
import { schemaFolder, seededEntropy } from '../support/station.ts';

const PASSPHRASE = 'một câu dài để thử thôi';
/** What is nowhere but in what the tests say of a person, as it may be written. */
const marks = ['Trần Thị Thử', 'TRẦN THỊ THỬ', 'tran thi thu', '022192000001', 'Khu 2, phường'];

let counter: Counter;
let spare: string;
let words: string;
beforeEach(async () => {
  counter = await newCounter();
  spare = counter.file('khoa-kho.motcua-key');
  words = counter.file('mat-khau-khoa.txt');
  writeFileSync(words, `${PASSPHRASE}\n`);
});

const encrypt = (): string => `store encrypt ${spare} --passphrase-file ${words} --yes`;

/** The files of a folder, and of those in it, that say something of the person. */
function tellingIn(folder: string): string[] {
  return filesBelow(folder)
    .filter(({ bytes }) => marks.some((mark) => bytes.includes(mark)))
    .map(({ path }) => basename(path));
}

function head(file: string): string {
  return readFileSync(file).toString('latin1', 0, 8);
}

describe('a store that is encrypted', () => {
  it('goes on as before, and nothing of what it says of people can be read in any file', async () => {
    await receive(counter);
    expect(tellingIn(counter.folder)).toEqual(['motcua.db']);
    const before = await counter.json('store info');
    const done = await counter.json(encrypt());
    const keyFile = join(counter.stateFolder, 'store-keys', `${done['key']}.motcua-key`);
    expect(done).toEqual({
      store: counter.store,
      key: expect.stringMatching(/^[\da-f]{16}$/),
      ...{ keyFile, spare, plain: null },
    });
    expect([statSync(keyFile).mode & 0o777, statSync(spare).mode & 0o777]).toEqual([0o600, 0o600]);
    // Still signed in: the next reception goes on where the store stood.
    expect((await receive(counter))['code']).toBe('H49.22-261123-0002');
    // While somebody has it open, what was written stays in the log.
    const store = await openStore({
      ...{ path: counter.store, create: false, schemaFolder, entropy: seededEntropy('open') },
      stateFolder: counter.stateFolder,
    });
    await counter.json('dossier note H49.22-261123-0002 --text "Trần Thị Thử gọi lại"');
    expect(statSync(`${counter.store}-wal`).size).toBeGreaterThan(0);
    expect(tellingIn(counter.folder)).toEqual([]);
    await store.close();
    expect(await counter.json('store verify')).toMatchObject({ ok: true });
    expect(await counter.json('store info')).toMatchObject({
      ...{ id: before['id'], encrypted: done['key'] },
      machine: { state: 'ours', station: before['machine'].station },
    });
    expect(tellingIn(counter.folder)).toEqual([]);
    expect([head(counter.store), head(`${counter.store}.machine`)]).toEqual([
      'motcua 1',
      'motcua 1',
    ]);
    // Neither does the file open for any other program.
    const other = new Database(counter.store);
    expect(() => other.prepare('select * from citizen').all()).toThrow('not a database');
    other.close();
  });

  it('tells nothing either while it is written, and when whoever writes is killed', async () => {
    const { folder, store } = await stationFolder();
    const options = { store };
    const line = `store encrypt ${spare} --passphrase-file ${words} --yes --json`;
    expect((await runBin(line, options)).code).toBe(0);
    for (const delay of [120, 240, 360, 480]) {
      const counters = [0, 1].map(() => start(`${birth} --all-components --json`, options));
      await wait(delay);
      expect(tellingIn(folder)).toEqual([]);
      for (const { child } of counters) child.kill('SIGKILL');
      await Promise.all(counters.map(({ ended }) => ended));
      expect(tellingIn(folder)).toEqual([]);
      expect(tellingIn(stateFolderOf(store))).toEqual([]);
    }
    const { out } = await runBin('store verify --json', options);
    expect(JSON.parse(out)).toMatchObject({ ok: true });
  });

  it('is opened by a spare key alone, and by nobody without one', async () => {
    await receive(counter);
    const { key } = await counter.json(encrypt());
    rmSync(join(counter.stateFolder, 'store-keys'), { recursive: true });
    const shut = await counter.refusal('dossier list');
    const { code, exit, detail } = shut;
    expect({ code, exit, detail }).toMatchObject({
      ...{ code: 'store.no_key', exit: 6 },
      detail: { path: counter.store, id: key, why: 'missing' },
    });
    counter.env['MOTCUA_STORE_KEY'] = spare;
    expect((await counter.refusal('dossier list')).detail['why']).toBe('passphrase');
    writeFileSync(counter.file('sai.txt'), 'một câu khác hẳn\n');
    counter.env['MOTCUA_STORE_PASSPHRASE_FILE'] = counter.file('sai.txt');
    expect((await counter.refusal('dossier list')).detail['why']).toBe('passphrase');
    counter.env['MOTCUA_STORE_PASSPHRASE_FILE'] = words;
    expect((await counter.json('dossier list'))['dossiers']).toHaveLength(1);
    expect(await counter.json('store verify')).toMatchObject({ ok: true });
    // Of another store it is no key.
    const other = await newCounter();
    await other.json(`store encrypt ${other.file('khac.key')} --passphrase-file ${words} --yes`);
    const [file] = readdirSync(join(other.stateFolder, 'store-keys'));
    counter.env['MOTCUA_STORE_KEY'] = join(other.stateFolder, 'store-keys', file!);
    expect((await counter.refusal('dossier list')).detail['why']).toBe('other');
  });

  it('with a passphrase has none of its keys in the open', async () => {
    counter.env['MOTCUA_STORE_PASSPHRASE_FILE'] = words;
    await counter.json(encrypt());
    await receive(counter);
    delete counter.env['MOTCUA_STORE_PASSPHRASE_FILE'];
    expect((await counter.refusal('dossier list')).detail['why']).toBe('passphrase');
  });

  it('is told from damage: a byte that was changed is noticed', async () => {
    await receive(counter);
    await counter.json(encrypt());
    const whole = readFileSync(counter.store);
    for (const at of [40, 4096 * 7 + 99, whole.length - 1000]) {
      const bytes = Buffer.from(whole);
      bytes[at]! ^= 1;
      writeFileSync(counter.store, bytes);
      expect([at, await counter.refused('store verify')]).toEqual([at, 'store.damaged']);
    }
    writeFileSync(counter.store, whole);
    expect(await counter.json('store verify')).toMatchObject({ ok: true });
  });

  it('whose driver was left out says what to install', async () => {
    const { folder, store } = await stationFolder();
    await runBin(`store encrypt ${spare} --passphrase-file ${words} --yes`, { store });
    const root = join(launcher, '../..');
    const lean = join(folder, 'lean');
    for (const part of ['bin', 'dist', 'data', 'package.json']) {
      cpSync(join(root, part), join(lean, part), { recursive: true });
    }
    mkdirSync(join(lean, 'node_modules'));
    for (const name of ['better-sqlite3', 'node-addon-api', 'pdfkit']) {
      symlinkSync(join(root, 'node_modules', name), join(lean, 'node_modules', name));
    }
    const env = { PATH: process.env['PATH'] ?? '', MOTCUA_STORE: store, MOTCUA_LANG: 'vi' };
    const line = [join(lean, 'bin/motcua.js'), 'store', 'info'];
    const { status, stderr } = spawnSync(process.execPath, line, {
      env: { ...env, ...withOwnState(store) },
    });
    expect([status, String(stderr)]).toEqual([6, expect.stringContaining('--omit=optional')]);
  });
});

describe('encrypting', () => {
  it('waits for nobody who has the store open, and changes nothing then', async () => {
    await receive(counter);
    const open = new Database(counter.store);
    open.prepare('select count(*) from dossier').get();
    const before = readFileSync(counter.store, 'base64');
    expect(await counter.refused(encrypt())).toBe('backup.store_open');
    open.close();
    expect(readFileSync(counter.store, 'base64')).toBe(before);
    expect(readdirSync(counter.folder).filter((name) => /before|part$/.test(name))).toEqual([]);
  });

  it('again only makes another spare, and ends what was cut off', async () => {
    await receive(counter);
    const plain = readFileSync(counter.store);
    const machine = readFileSync(`${counter.store}.machine`);
    const { key } = await counter.json(`${encrypt()} --keep`);
    const kept = `${counter.store}.before-encryption`;
    expect(readFileSync(kept).includes(marks[0]!)).toBe(true);
    expect(plain.includes(marks[0]!)).toBe(true);
    writeFileSync(`${counter.store}.machine`, machine);
    const found = async () => {
      const { out } = await counter.run('store doctor --json');
      const { checks } = JSON.parse(out) as { checks: { check: string }[] };
      return checks.find(({ check }) => check === 'cipher');
    };
    expect(await found()).toMatchObject({
      state: 'warning',
      mend: 'motcua store encrypt',
      found: { key, plain: [kept, `${counter.store}.machine`] },
    });
    rmSync(spare);
    expect(await counter.json(encrypt())).toMatchObject({ key, spare, plain: null });
    expect(await found()).toMatchObject({ state: 'ok', found: { key, plain: [] } });
    expect(existsSync(spare)).toBe(true);
    expect(tellingIn(counter.folder)).toEqual([]);
  });

  it('is for who keeps the store', async () => {
    await counter.json('staff add --name "Người Nhận" --login nhan --role clerk');
    await counter.json('staff login nhan');
    expect(await counter.refused(encrypt())).toBe('staff.not_allowed');
    expect(await counter.refused('store decrypt --yes')).toBe('staff.not_allowed');
    expect(existsSync(spare)).toBe(false);
  });

  it('is taken off again, and the store is the same', async () => {
    await receive(counter);
    expect(await counter.refused('store decrypt --yes')).toBe('store.not_encrypted');
    const { entries } = await counter.json('store info');
    await counter.json(encrypt());
    expect(await counter.json('store decrypt --yes')).toEqual({ store: counter.store });
    expect([head(counter.store), head(`${counter.store}.machine`)]).toEqual([
      'SQLite f',
      'SQLite f',
    ]);
    expect(await counter.json('store info')).toMatchObject({ entries, encrypted: null });
    expect(await counter.json('store verify')).toMatchObject({ ok: true, tables: 'ok' });
    expect((await receive(counter))['code']).toBe('H49.22-261123-0002');
    expect(readdirSync(counter.folder).filter((name) => /before|part$/.test(name))).toEqual([]);
  });
});

describe('a backup of an encrypted store', () => {
  const backupWords = (): string => {
    const file = counter.file('mat-khau-sao-luu.txt');
    writeFileSync(file, 'một câu khác cho bản sao lưu\n');
    return file;
  };

  it('with a passphrase brings the key along to a machine that has nothing', async () => {
    await receive(counter);
    await counter.json(encrypt());
    const folder = counter.file('sao-luu');
    const locked = `--passphrase-file ${backupWords()}`;
    const { file } = await counter.json(`store backup ${folder} ${locked}`);
    expect(await counter.json(`store backup drill ${file} ${locked}`)).toMatchObject({ ok: true });
    expect(tellingIn(counter.folder)).toEqual([]);
    const there = bareCounter();
    const put = await there.json(`store restore ${file} ${locked} --skip 0 --to ${there.store}`);
    expect(put).toMatchObject({ encrypted: true, entries: expect.any(Number) });
    const { out: told } = await there.run('store verify --json');
    expect(JSON.parse(told)).toMatchObject({ ok: true, awaits: { skip: 0 } });
    expect(tellingIn(there.folder)).toEqual([]);
    // And where the key is lost, it is what brings the store back.
    rmSync(join(counter.stateFolder, 'store-keys'), { recursive: true });
    expect(await counter.refused('store verify')).toBe('store.no_key');
    await alone(counter, `store restore ${file} ${locked}`);
    expect(await counter.json('store verify')).toMatchObject({ ok: true });
  });

  it('without a passphrase needs the key still', async () => {
    await receive(counter);
    await counter.json(encrypt());
    const { file } = await counter.json(`store backup ${counter.file('sao-luu')}`);
    expect(tellingIn(counter.folder)).toEqual([]);
    const there = bareCounter();
    const line = `store restore ${file} --skip 0 --to ${there.store}`;
    expect((await there.refusal(line)).detail).toMatchObject({ path: file, why: 'missing' });
    expect(existsSync(there.store)).toBe(false);
    there.env['MOTCUA_STORE_KEY'] = spare;
    there.env['MOTCUA_STORE_PASSPHRASE_FILE'] = words;
    expect(await there.json(line)).toMatchObject({ encrypted: true });
    const { out: told } = await there.run('store verify --json');
    expect(JSON.parse(told)).toMatchObject({ ok: true, awaits: { skip: 0 } });
  });

  it('that was made before leaves the store encrypted', async () => {
    await receive(counter);
    const locked = `--passphrase-file ${backupWords()}`;
    const { file } = await counter.json(`store backup ${counter.file('sao-luu')} ${locked}`);
    await counter.json(encrypt());
    const put = await counter.json(`store restore ${file} ${locked}`);
    expect(put).toMatchObject({ encrypted: true });
    expect(head(put['before'])).toBe('motcua 1');
    expect(await counter.json('store verify')).toMatchObject({ ok: true });
    expect(tellingIn(counter.folder)).toEqual([]);
    await register(counter);
  });
});
