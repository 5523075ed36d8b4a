import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { receive } from '../support/acts.ts';
import { NewFile } from '../../src/files/new-file.ts';
import { lightLock } from '../../src/files/sealed/format.ts';
import { SealedReader } from '../../src/files/sealed/read.ts';
import { SealedWriter } from '../../src/files/sealed/write.ts';
import { newCounter, type Counter } from '../support/program.ts';

const sentence = 'một câu dài mà chỉ đơn vị biết';

/** A backup as anybody can seal one, without a passphrase: its head is true, its list is not. */
async function forged(file: string, list: string): Promise<void> {
  const { kind, version, store, at, entries, head } = aboutOf(file);
  const made = new NewFile(file);
  const about = { kind, version, store, at, entries, head };
  const sealed = await SealedWriter.begin(made, about, null, lightLock);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(Buffer.byteLength(list));
  sealed.write(Buffer.concat([length, Buffer.from(`${list}content`)]));
  sealed.finish();
  made.finish();
}

function aboutOf(file: string): SealedReader['about'] {
  const reader = new SealedReader(file);
  reader.close();
  return reader.about;
}

/** A counter with something in its store, and a folder for its backups. */
async function working(): Promise<Counter> {
  const counter = await newCounter();
  await receive(counter);
  writeFileSync(counter.file('mat-khau.txt'), `${sentence}\nghi chú\n`);
  counter.env['MOTCUA_BACKUPS'] = counter.file('sao-luu');
  return counter;
}

describe('a backup', () => {
  it('is one file that tells of which moment it is, and nothing else stays of making it', async () => {
    const counter = await working();
    const before = readdirSync(counter.folder);
    const { entries, books } = await counter.json('store info');
    const made = await counter.json('store backup');
    expect(made).toEqual({
      ...{ file: expect.any(String), bytes: statSync(made['file']).size, entries },
      ...{
        head: books[0].hash,
        encrypted: false,
        signingKey: false,
        dropped: [],
        files: 0,
        filesFolder: null,
      },
      headsFile: `${String(made['file'])}.heads`,
    });
    expect(basename(made['file'])).toMatch(
      new RegExp(`^[-\\da-f]{36}-2026-11-23T091400-${made['head'].slice(0, 8)}\\.motcua-backup$`),
    );
    expect(statSync(made['file']).mode & 0o777).toBe(0o600);
    expect(readdirSync(counter.folder).filter((name) => !before.includes(name))).toEqual(
      before.includes('state') || !readdirSync(counter.folder).includes('state')
        ? ['sao-luu']
        : ['sao-luu', 'state'],
    );
    expect((await counter.json('status'))['lastBackup']).toBe('2026-11-23T09:14:00+07:00');
  });

  it('of the same second goes over no other: each has a name of its own', async () => {
    const counter = await working();
    const locked = await counter.json([
      ...['store', 'backup', '--passphrase-file', counter.file('mat-khau.txt')],
    ]);
    const whole = readFileSync(locked['file']);
    // One after the other: in one process each would wait in vain for the one before it.
    const open = [];
    for (let n = 0; n < 3; n += 1) open.push(await counter.json('store backup'));
    const files = [locked, ...open].map(({ file }) => String(file));
    expect(new Set(files).size).toBe(4);
    expect(files.map((file) => /-([2-4])\.motcua-backup$/.exec(file)?.[1] ?? '1').sort()).toEqual([
      ...['1', '2', '3', '4'],
    ]);
    expect(readFileSync(locked['file'])).toEqual(whole);
    for (const { file } of open) {
      expect(existsSync(`${String(file)}.heads`)).toBe(true);
      expect((await counter.json(['store', 'backup', 'drill', String(file)]))['ok']).toBe(true);
    }
    // The newest is the one that was made last, and all of them are known as backups.
    expect((await counter.json('store backup drill'))['file']).toMatch(/-4\.motcua-backup$/);
  });

  it('with a passphrase opens with that alone', async () => {
    const counter = await working();
    const line = ['store', 'backup', '--passphrase-file', counter.file('mat-khau.txt')];
    const made = await counter.json(line);
    expect(made['encrypted']).toBe(true);
    expect(readFileSync(made['file'], 'latin1')).not.toContain('SQLite');
    expect(await counter.refused('store backup drill')).toBe('backup.needs_passphrase');
    writeFileSync(counter.file('khac.txt'), 'một câu khác hẳn');
    const drill = 'store backup drill --passphrase-file';
    expect(await counter.refused(`${drill} ${counter.file('khac.txt')}`)).toBe(
      'backup.wrong_passphrase',
    );
    expect(await counter.json(`${drill} ${counter.file('mat-khau.txt')}`)).toEqual({
      ...{ ok: true, file: made['file'], at: '2026-11-23T09:14:00+07:00' },
      ...{ entries: made['entries'], sums: 'equal', head: 'equal', sight: null },
      files: { checked: 0, bytes: 0, lost: 0, place: expect.stringContaining('.sealed-files') },
    });
  });

  it.each(['', 'ngắn'])('is not locked with %j', async (weak) => {
    const counter = await working();
    writeFileSync(counter.file('mat-khau.txt'), weak);
    const line = `store backup --passphrase-file ${counter.file('mat-khau.txt')}`;
    expect(await counter.refused(line)).toBe('backup.weak_passphrase');
  });

  it('needs a place, and somebody who may', async () => {
    const counter = await working();
    delete counter.env['MOTCUA_BACKUPS'];
    expect(await counter.refused('store backup')).toBe('backup.no_folder');
    await counter.json('staff logout');
    expect(await counter.refused(`store backup ${counter.file('x')}`)).toBe('staff.not_signed_in');
  });

  it('that is too old goes when a new one is there; what is not its store’s stays', async () => {
    const counter = await working();
    const first = await counter.json('store backup');
    writeFileSync(counter.file('sao-luu/ghi-chu.txt'), 'không phải bản sao lưu');
    const other = basename(first['file']).replace(/^[-\da-f]{36}/, 'kho-khac');
    writeFileSync(counter.file(`sao-luu/${other}`), 'của kho khác');
    await counter.json('config set backup.keep 1');
    counter.at('2027-01-20T09:00');
    await counter.json('store backup');
    counter.at('2027-01-21T09:00');
    expect((await counter.json('store backup'))['dropped']).toEqual([]);
    counter.at('2027-04-21T09:00');
    const last = await counter.json('store backup');
    // Of January the newest stays, and that of November.
    expect(last['dropped']).toHaveLength(1);
    expect(last['dropped'][0]).toContain('2027-01-20');
    // Each of three with its heads, and the two others.
    expect(readdirSync(counter.file('sao-luu'))).toHaveLength(8);
  });
});

it('no backup goes for a file that is only called like a later one', async () => {
  const counter = await working();
  const first = await counter.json('store backup');
  await counter.json('config set backup.keep 1');
  const [, id] = /^([-\da-f]{36})-/.exec(basename(first['file'])) ?? [];
  const folder = counter.file('sao-luu');
  writeFileSync(`${folder}/${id}-2026-11-24T235959-deadbeef.motcua-backup`, '');
  // Neither what is one, but of another moment, nor what only leads to one.
  copyFileSync(first['file'], `${folder}/${id}-2026-11-25T235959-deadbeef.motcua-backup`);
  symlinkSync(first['file'], `${folder}/${id}-2026-11-26T235959-deadbeef.motcua-backup`);
  counter.at('2027-04-20T09:00');
  await counter.json('store backup');
  counter.at('2027-04-21T09:00');
  expect((await counter.json('store backup'))['dropped']).toEqual([]);
  expect(existsSync(first['file'])).toBe(true);
  expect(readdirSync(folder)).toHaveLength(9);
});

it('a backup that stands loses none before it while something is in its way', async () => {
  const counter = await working();
  const first = await counter.json('store backup');
  await counter.json('config set backup.keep 1');
  counter.at('2027-01-20T09:00');
  await counter.json('store backup');
  counter.at('2027-01-30T09:00');
  const old = readdirSync(counter.file('sao-luu'));
  expect(old).toHaveLength(4);
  // A folder that has the name of heads: nothing can take their place, nor take it away.
  counter.at('2027-04-21T09:00');
  const { id } = await counter.json('store info');
  const { books } = await counter.json('store info');
  const next = `${String(id)}-2027-04-21T090000-${String(books[0].hash).slice(0, 8)}.motcua-backup`;
  mkdirSync(counter.file(`sao-luu/${next}.heads/x`), { recursive: true });
  expect(await counter.refused('store backup')).toBe('file.cannot_write');
  expect(readdirSync(counter.file('sao-luu'))).toEqual([...old, next, `${next}.heads`].toSorted());
  expect(old).toContain(basename(first['file']));
});

describe('closing a shift', () => {
  it('backs up by itself where a folder is set, once', async () => {
    const counter = await working();
    await counter.json('shift open --cash 0');
    const { backupFile } = await counter.json('shift close --count 1000=0 --key chieu');
    expect(readdirSync(counter.file('sao-luu'))).toEqual([
      basename(backupFile),
      `${basename(backupFile)}.heads`,
    ]);
    counter.at('2026-11-23T17:05');
    const again = await counter.json('shift close --count 1000=0 --key chieu');
    expect([again['replayed'], again['backupFile']]).toEqual([true, null]);
    delete counter.env['MOTCUA_BACKUPS'];
    await counter.json('shift open --cash 0');
    expect((await counter.json('shift close --count 1000=0'))['backupFile']).toBe(null);
  });

  it('stands where the backup fails, and says so', async () => {
    const counter = await working();
    counter.env['MOTCUA_BACKUPS'] = counter.file('không/có/ở/đây');
    await counter.json('shift open --cash 0');
    const { code, out, err } = await counter.run('shift close --count 1000=0');
    expect([code, out.includes('Đã đóng ca')]).toEqual([6, true]);
    expect(err).toContain('backup.folder');
    expect(err).toContain('motcua store backup');
    expect((await counter.json('shift show'))['state']).toBe('closed');
  });
});

describe('a drill', () => {
  it('takes the newest, and is told where it is not there', async () => {
    const counter = await working();
    expect(await counter.refused('store backup drill')).toBe('backup.none');
    await counter.json('store backup');
    await receive(counter);
    counter.at('2026-11-24T09:00');
    const newest = await counter.json('store backup');
    expect((await counter.json('store backup drill'))['file']).toBe(newest['file']);
  });

  it.each([
    ['that is no JSON', 'xin chào'],
    ['that has nothing in it', 'null'],
    ['without files', '{"counted":{}}'],
    ['of files that end before they begin', '{"files":[{"name":"store","bytes":-7}]}'],
    ['of files that say no length', '{"files":[{"name":"store","bytes":"7"}]}'],
    ['of files without names', '{"files":[{"name":7,"bytes":7}]}'],
  ])('finds a list %s, and so does whoever restores', async (_how, list) => {
    const counter = await working();
    const { file } = await counter.json('store backup');
    await forged(file, list);
    expect(await counter.refused('store backup drill')).toBe('backup.damaged');
    expect(await counter.refused(`store restore ${file} --to ${counter.file('lai.db')}`)).toBe(
      'backup.damaged',
    );
  });

  it('finds a file that was cut off or changed', async () => {
    const counter = await working();
    const { file } = await counter.json('store backup');
    const whole = readFileSync(file);
    writeFileSync(file, whole.subarray(0, whole.length - 1));
    expect(await counter.refused('store backup drill')).toBe('backup.damaged');
    whole[whole.length >> 1]! ^= 1;
    writeFileSync(file, whole);
    const refusal = await counter.refusal('store backup drill');
    expect([refusal.exit, refusal.code]).toEqual([6, 'backup.damaged']);
  });
});
