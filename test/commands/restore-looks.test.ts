/** What stands beside the journal is not undone by a backup: who saw whom, and wrong PINs. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { alone } from '../support/alone.ts';
import { receive } from '../support/acts.ts';
import { bareCounter, newCounter, type Answer, type Counter } from '../support/program.ts';
import { forge, rowsBehind } from '../support/store.ts';
import { schemaFolder } from '../support/station.ts';
import { parseInstant } from '../../src/domain/value/instant.ts';
import { backUp } from '../../src/store/backup/take.ts';
import { openSqlite } from '../../src/store/engine/sqlite.ts';

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
  await receive(counter);
  counter.at('2026-11-23T10:00');
  for (let times = 0; times < 3; times++) await counter.json('dossier show 1');
  counter.at('2026-11-23T11:00');
});

const looks = (): number => rowsBehind(counter.store, 'select * from sight').length;
const failures = (): unknown[] =>
  rowsBehind(counter.store, "select name, value from store_value where name like 'pin.failures.%'");

/** An open backup of the same moment, sealed again by somebody who has changed it. */
async function altered(file: unknown, change: (database: Database.Database) => void) {
  const elsewhere = bareCounter();
  const path = elsewhere.file('kho.db');
  await elsewhere.json(['store', 'restore', String(file), '--to', path]);
  forge(path, change);
  const [id] = rowsBehind(path, "select value from store_value where name = 'store.id'");
  const store = openSqlite(path, { create: false });
  try {
    const made = await backUp(store, {
      ...{ folder: elsewhere.folder, passphrase: null, id: String(id!['value']), training: true },
      ...{ at: parseInstant('2026-11-23T11:00:00+07:00')!, beside: path, schemaFolder },
      signingKey: null,
    });
    return made.file;
  } finally {
    await store.close();
  }
}

const cut = (database: Database.Database): void =>
  void database.exec(`
    delete from sight where seq > 1;
    insert into store_value (name, value) values ('pin.failures.lan', '10')`);

describe('an open backup that somebody has cut and sealed again', () => {
  it('is refused, though every entry of it is the store’s', async () => {
    const { file } = await counter.json(`store backup ${counter.file('sao-luu')}`);
    const [there, forged] = [looks(), await altered(file, cut)];
    const { code, detail } = await counter.refusal(['store', 'restore', forged]);
    expect([code, detail]).toMatchObject(['backup.unproven', { added: 0, looks: there - 1 }]);
    // Whoever takes it all the same loses nothing of it, and no lock that was planted comes along.
    const agreed = ['--unproven', '--reason', 'Thử'];
    expect(await counter.json(['store', 'restore', forged, ...agreed])).toMatchObject({
      vouched: 'nobody',
      looks: { missing: there - 1, kept: there - 1, altered: true },
    });
    expect([looks(), failures()]).toEqual([there, []]);
    expect(await counter.json('store verify')).toMatchObject({ ok: true, lostSights: [] });
  });

  it('is told by what this machine knows, where no store can be asked any more', async () => {
    const { file } = await counter.json(`store backup ${counter.file('sao-luu')}`);
    const [there, forged] = [looks(), await altered(file, cut)];
    writeFileSync(counter.store, 'không còn là kho '.repeat(100));
    rmSync(`${counter.store}-wal`, { force: true });
    const { code, detail } = await counter.refusal(['store', 'restore', forged]);
    expect([code, detail]).toMatchObject(['backup.unproven', { looks: there - 1 }]);
    const agreed = ['--unproven', '--older', '--reason', 'Thử'];
    await alone(counter, ['store', 'restore', forged, ...agreed]);
    // That they are gone stays known, until somebody accepts it.
    const { code: exit, out } = await counter.run('store verify --json');
    expect([exit, JSON.parse(out).lostSights.length]).toEqual([3, 1]);
  });

  it('is not vouched for by the heads that were signed of it whole', async () => {
    const { file } = await counter.json(`store backup ${counter.file('sao-luu')}`);
    await receive(counter);
    const { file: whole, headsFile } = await counter.json(`store backup ${counter.file('b')}`);
    const forged = await altered(whole, cut);
    const { copyFileSync } = await import('node:fs');
    copyFileSync(String(headsFile), `${forged}.heads`);
    await counter.json(['store', 'restore', String(file), '--older', '--reason', 'Thử']);
    rmSync(join(counter.stateFolder, 'heads'), { recursive: true });
    expect(await counter.refused(['store', 'restore', forged])).toBe('backup.unproven');
  });
});

describe('an honest backup that is older', () => {
  it('is told with the looks that it lacks, and they are kept; so are wrong PINs', async () => {
    const { file } = await counter.json(`store backup ${counter.file('sao-luu')}`);
    const before = looks();
    counter.at('2026-11-23T13:00');
    for (let times = 0; times < 5; times++) await counter.json('dossier show 1');
    forge(counter.store, (database) =>
      database.exec("insert into store_value (name, value) values ('pin.failures.lan', '7')"),
    );
    const restored: Answer = await counter.json(['store', 'restore', String(file)]);
    expect(restored).toMatchObject({
      vouched: 'store',
      looks: { missing: 5, since: '2026-11-23T13:00:00+07:00', kept: 5, altered: false },
    });
    expect(looks()).toBeGreaterThanOrEqual(before + 5);
    expect(failures()).toEqual([{ name: 'pin.failures.lan', value: '7' }]);
    expect(await counter.json('store verify')).toMatchObject({ ok: true, lostSights: [] });
    // And people go on being looked at behind them.
    await counter.json('dossier show 1');
    expect(await counter.json('store verify')).toMatchObject({ ok: true, sight: null });
  });

  it('says how many are gone where the store cannot be read any more', async () => {
    const { file } = await counter.json(`store backup ${counter.file('sao-luu')}`);
    counter.at('2026-11-23T13:00');
    for (let times = 0; times < 5; times++) await counter.json('dossier show 1');
    writeFileSync(counter.store, 'không còn là kho '.repeat(100));
    rmSync(`${counter.store}-wal`, { force: true });
    const line = ['store', 'restore', String(file)];
    const { code, detail } = await counter.refusal(line);
    expect([code, detail]).toMatchObject(['backup.older', { missing: 0, looks: 5 }]);
    const agreed = ['--older', '--skip', '0', '--reason', 'Ổ đĩa hỏng'];
    const { out } = await counter.run([...line, ...agreed]);
    expect(out).toMatch(/Lần xem không có trong bản này +5, từ/);
    const [{ data } = {}] = rowsBehind(
      counter.store,
      "select data from journal where type = 'store.restored'",
    );
    expect(JSON.parse(String(data))).toMatchObject({ looks: 5 });
  });
});
