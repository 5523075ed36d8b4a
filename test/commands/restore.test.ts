import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { alone } from '../support/alone.ts';
import { receive } from '../support/acts.ts';
import { bareCounter, newCounter, type Answer, type Counter } from '../support/program.ts';
import { behind, rowsBehind } from '../support/store.ts';

let counter: Counter;
let made: Answer;
beforeEach(async () => {
  counter = await newCounter();
  await receive(counter);
  counter.env['MOTCUA_BACKUPS'] = counter.file('sao-luu');
  made = await counter.json('store backup');
});

/** What lies in the counter's folder, byte by byte, but for what this machine keeps of itself. */
function lying(): Record<string, string> {
  const names = readdirSync(counter.folder, { withFileTypes: true });
  return Object.fromEntries(
    names
      .filter((each) => each.isFile() && !each.name.endsWith('.machine'))
      .map(({ name }) => [name, readFileSync(counter.file(name), 'base64')]),
  );
}

const PLAYED = "select * from store_value where name = 'played'";

/** A log, not yet written into its file, of a store of the same id. */
function logOf(store: string): Buffer {
  const copy = `${store}.other`;
  copyFileSync(store, copy);
  const database = new Database(copy);
  try {
    database.pragma('journal_mode = WAL');
    database.exec("insert into store_value (name, value) values ('played', '1')");
    return readFileSync(`${copy}-wal`);
  } finally {
    database.close();
    rmSync(copy);
  }
}

/** A line that is refused, and leaves everything as it lies. */
async function untouched(line: readonly string[]): Promise<string> {
  const before = lying();
  const { code } = await counter.refusal(line);
  expect(lying()).toEqual(before);
  return code;
}

describe('a backup that is restored', () => {
  it('is the store again, on which work goes on; what lay there stays beside', async () => {
    const restored = await counter.json(['store', 'restore', made['file']]);
    expect(restored).toMatchObject({
      ...{ file: made['file'], store: counter.store, at: '2026-11-23T09:14:00+07:00' },
      ...{ entries: made['entries'], head: made['head'] },
      ...{
        before: `${counter.store}.before-2026-11-23T091400`,
        ...{ missing: 0, added: 0, vouched: 'store', known: true, recovery: false },
        ...{ staff: [], keys: [], settings: [], encrypted: false, signs: true, sight: null },
      },
    });
    expect(existsSync(restored['before'])).toBe(true);
    expect((await counter.json('store verify'))['ok']).toBe(true);
    expect((await receive(counter))['code']).toBe('H49.22-261123-0002');
  });

  it('is opened with the passphrase that the store names, unless another is named', async () => {
    writeFileSync(counter.file('mat-khau.txt'), 'một câu dài, dễ nhớ\n');
    writeFileSync(counter.file('khac.txt'), 'một câu khác hẳn\n');
    await counter.json(['config', 'set', 'backup.passphrase_file', counter.file('mat-khau.txt')]);
    const { file, encrypted } = await counter.json('store backup');
    expect(encrypted).toBe(true);
    const line = ['store', 'restore', String(file)];
    const other = ['--passphrase-file', counter.file('khac.txt')];
    expect(await untouched([...line, ...other])).toBe('backup.wrong_passphrase');
    // The one from before is open: somebody else may have made it.
    expect(await untouched(['store', 'restore', made['file']])).toBe('backup.not_locked');
    expect((await counter.json(line))['signs']).toBe(true);
  });

  it('is the backup that the store has from then on', async () => {
    counter.at('2026-11-23T10:00');
    await counter.json('citizen register --name "Lý Thị Mới"');
    const { file } = await counter.json('store backup');
    counter.at('2026-11-23T11:00');
    await counter.json('citizen register --name "Lý Thị Sau"');
    await counter.json('store backup');
    counter.at('2026-11-23T12:00');
    await counter.json(`store restore ${String(file)} --older --reason "ổ đĩa hỏng"`);
    expect((await counter.json('status'))['lastBackup']).toBe('2026-11-23T10:00:00+07:00');
  });

  it('takes the place of one that was lost, or that nobody can read any more', async () => {
    for (const damage of ['', 'không còn là kho '.repeat(100)]) {
      writeFileSync(counter.store, damage);
      writeFileSync(`${counter.store}-wal`, 'nhật ký của tệp hỏng');
      // Of the second this machine knows the entry that tells of the first.
      const again = damage === '' ? [] : ['--older', '--reason', 'Hỏng lần nữa'];
      const { before } = await alone(counter, ['store', 'restore', made['file'], ...again]);
      expect(readFileSync(before, 'utf8')).toBe(damage);
      // And the entry that says where it came from.
      const { entries } = await counter.json('store verify');
      expect(entries).toBeGreaterThan(made['entries']);
    }
    made = await counter.json('store backup');
    behind(counter.store, (database) => database.exec('drop table staff'));
    await alone(counter, ['store', 'restore', made['file']]);
    expect((await counter.json('store verify'))['ok']).toBe(true);
  });

  it('reads no log that lies there of another file: it is kept under a name that is told', async () => {
    const log = logOf(counter.store);
    rmSync(counter.store);
    for (const end of ['-wal', '-journal']) writeFileSync(`${counter.store}${end}`, log);
    const { logs } = await alone(counter, ['store', 'restore', made['file']]);
    expect(logs.map((name: string) => name.slice(counter.store.length))).toEqual([
      '.before-2026-11-23T091400-wal',
      '.before-2026-11-23T091400-journal',
    ]);
    for (const each of logs as string[]) expect(readFileSync(each)).toEqual(log);
    expect(rowsBehind(counter.store, PLAYED)).toEqual([]);
    expect((await counter.json('store verify'))['ok']).toBe(true);
    // Nor does one that is spoilt leave its log to what comes.
    writeFileSync(counter.store, 'không còn là kho '.repeat(100));
    writeFileSync(`${counter.store}-wal`, log);
    const older = ['--older', '--reason', 'Hỏng lần nữa'];
    const again = await alone(counter, ['store', 'restore', made['file'], ...older]);
    expect(again['logs']).toContain(`${String(again['before'])}-wal`);
    expect(rowsBehind(counter.store, PLAYED)).toEqual([]);
  });

  it('that is older, put back by whoever came where the store was spoilt, is no secret', async () => {
    await receive(counter);
    await counter.json('staff add --name "Người Nhận" --login nhan --role clerk');
    await counter.json('staff login nhan');
    behind(counter.store, (database) => database.exec('drop table payment'));
    const older = '--older --reason "kho hỏng" --yes';
    await counter.json(`store restore ${made['file']} ${older}`);
    await counter.json('staff login lan');
    expect(await counter.refused('shift open --cash 0')).toBe('store.rolled_back');
  });

  it('goes to another place, on a machine that has nothing yet', async () => {
    const elsewhere = bareCounter();
    const to = elsewhere.file('kho-moi/kho.db');
    expect(await elsewhere.refused(['store', 'restore', made['file'], '--to', to])).toBe(
      'file.cannot_write',
    );
    const place = elsewhere.file('kho.db');
    const { before } = await elsewhere.json(['store', 'restore', made['file'], '--to', place]);
    expect(before).toBe(null);
    elsewhere.store = place;
    expect((await elsewhere.json('store verify'))['ok']).toBe(true);
    expect(await elsewhere.refused(['store', 'restore', made['file'], '--to', place])).toBe(
      'store.exists',
    );
  });
});

describe('the store stays as it is, to the last byte, where the backup', () => {
  it('was cut off, changed, or is none', async () => {
    const whole = readFileSync(made['file']);
    const file = counter.file('x.motcua-backup');
    for (const end of [100, whole.length >> 1, whole.length - 1]) {
      writeFileSync(file, whole.subarray(0, end));
      expect(await untouched(['store', 'restore', file])).toBe('backup.damaged');
    }
    whole[whole.length >> 1]! ^= 1;
    writeFileSync(file, whole);
    expect(await untouched(['store', 'restore', file])).toBe('backup.damaged');
    writeFileSync(file, 'Đây không phải bản sao lưu.'.repeat(50));
    expect(await untouched(['store', 'restore', file])).toBe('backup.not_one');
    copyFileSync(counter.store, file);
    expect(await untouched(['store', 'restore', file])).toBe('backup.not_one');
    expect(await untouched(['store', 'restore', counter.file('none')])).toBe('file.cannot_read');
  });

  it('has no passphrase, though one is named for it', async () => {
    writeFileSync(counter.file('mat-khau.txt'), 'một câu dài, dễ nhớ\n');
    const named = ['--passphrase-file', counter.file('mat-khau.txt')];
    for (const verb of ['restore', 'backup drill']) {
      const line = ['store', ...verb.split(' '), made['file'], ...named];
      expect(await untouched(line)).toBe('backup.not_locked');
    }
  });

  it('is of another store', async () => {
    const other = bareCounter();
    await other.json(['setup', ...setUp, '--training']);
    const { file } = await other.json(['store', 'backup', other.folder]);
    expect(await untouched(['store', 'restore', file])).toBe('backup.foreign');
  });

  it('is older, unless that is agreed to with a reason', async () => {
    await receive(counter);
    const line = ['store', 'restore', made['file']];
    const { code, detail } = await counter.refusal(line);
    const { missing } = detail;
    expect([code, missing]).toEqual(['backup.older', expect.any(Number)]);
    expect(await untouched(line)).toBe('backup.older');
    expect(await untouched([...line, '--older'])).toBe('usage.missing');
    const agreed = [...line, '--older', '--reason', 'Máy bị mã độc'];
    expect((await counter.json(agreed))['missing']).toBe(missing);
    expect((await counter.json('dossier list'))['dossiers']).toHaveLength(1);
    const sql = "select data, personal from journal where type = 'store.restored'";
    const [{ data, personal } = {}] = rowsBehind(counter.store, sql);
    expect(JSON.parse(String(data))).toMatchObject({ missing, entries: made['entries'] });
    expect(String(personal)).toContain('Máy bị mã độc');
    // What went is not lost: it stands in the store that was there before.
    // Whoever agreed to it is not told at every write that the store is an older one.
    expect((await counter.run('citizen register --name "Lý Thị Mới"')).err).not.toContain('cũ hơn');
    expect(await counter.json('store verify')).toMatchObject({
      ok: true,
      machine: expect.anything(),
    });
    expect(readdirSync(counter.folder).some((name) => name.includes('.before-'))).toBe(true);
  });

  it('is of a later program', async () => {
    behind(counter.store, (database) =>
      database.exec(`insert into migration (n, file, sha256) values (99, '0099-x.sql', x'00')`),
    );
    const whole = readFileSync(made['file']).toString('latin1');
    const file = counter.file('x.motcua-backup');
    writeFileSync(file, Buffer.from(whole.replace('"version":1', '"version":2'), 'latin1'));
    expect(await untouched(['store', 'restore', file])).toBe('store.newer');
  });

  it('would replace a store that somebody has open, even to read', async () => {
    const reader = new Database(counter.store, { readonly: true });
    onTestFinished(() => void reader.close());
    reader.prepare('select * from book').all();
    expect(await counter.refused(['store', 'restore', made['file']])).toBe('backup.store_open');
    reader.close();
    await counter.json(['store', 'restore', made['file']]);
  });

  it('would replace one by whom that store does not know as allowed to', async () => {
    await counter.json('staff logout');
    expect(await untouched(['store', 'restore', made['file']])).toBe('staff.not_signed_in');
  });
});

const setUp = [
  ...['--office', 'UBND phường Khác', '--agency-id', 'H49.23', '--kind', 'commune'],
  ...['--counter', '1', '--staff', 'Nguyễn Văn Mẫu', '--login', 'mau'],
];
