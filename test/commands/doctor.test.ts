import { chmodSync, cpSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkNames, type CheckState } from '../../src/domain/checkup/checkup.ts';
import { onPostgres } from '../support/engine.ts';
import { receiptPrinterHere } from '../support/escpos-printer.ts';
import { testSpooler } from '../support/ipp-server.ts';
import {
  newCounter,
  temporaryFolder,
  type Answer,
  type Around,
  type Counter,
} from '../support/program.ts';

interface Doctor {
  code: number;
  err: string;
  ok: boolean;
  bad: number;
  rows: Record<string, { state: CheckState; mend: string | null; found: Answer }>;
}

async function examine(counter: Counter, around: Around = {}): Promise<Doctor> {
  const { code, out, err } = await counter.run('store doctor --json', around);
  const { ok, bad, checks } = JSON.parse(out) as Answer;
  return {
    code,
    err,
    ok,
    bad,
    rows: Object.fromEntries(checks.map((each: Answer) => [each['check'], each])),
  };
}

describe('the check-up', () => {
  it('looks at everything in an order that stays, and tells by its exit code what is bad', async () => {
    const counter = await newCounter({ real: true });
    const there = (await testSpooler()).add('laser');
    await counter.json('printer set default laser', { env: there.env });
    const { code, ok, bad, rows } = await examine(counter, { env: there.env });
    const order = Object.keys(rows);
    expect(order).toEqual(checkNames.filter((name) => order.includes(name)));
    const left = onPostgres ? ['content', 'log'] : [];
    const unset = ['backup_place', 'passphrase', 'terminal'];
    expect(checkNames.filter((name) => !order.includes(name))).toEqual(
      expect.arrayContaining([...left, ...unset]),
    );
    expect([code, ok]).toEqual([3, false]);
    expect(bad).toBe(1);
    expect(rows['backup']).toMatchObject({ state: 'bad', mend: 'motcua config set backup.folder' });
    expect(rows['admins']).toMatchObject({ state: 'warning', mend: 'motcua staff recovery-paper' });
    const laser = { name: 'laser', state: 'ready', reasons: [] };
    expect(rows['printer']).toMatchObject({ state: 'ok', mend: null, found: { chosen: [laser] } });
    for (const name of ['store', 'heads', 'key', 'clock', 'fonts', 'access', 'pins']) {
      expect([name, rows[name]!.state]).toEqual([name, 'ok']);
    }
  });

  it('is well where what it names has been done', async () => {
    const counter = await newCounter({ real: true });
    writeFileSync(counter.file('mat-khau.txt'), 'một câu dài mà chỉ đơn vị biết\n', {
      mode: 0o600,
    });
    counter.env['MOTCUA_BACKUPS'] = counter.file('sao-luu');
    counter.env['MOTCUA_BACKUP_PASSPHRASE_FILE'] = counter.file('mat-khau.txt');
    await counter.json('store backup');
    await counter.json('store backup drill');
    const { code, rows } = await examine(counter);
    expect(code).toBe(0);
    for (const name of ['backup', 'drill', 'passphrase']) expect(rows[name]!.state).toBe('ok');
    const place = onPostgres ? 'ok' : 'warning';
    expect(rows['backup_place']).toMatchObject({ state: place, found: { there: true } });
    counter.now = '2026-12-02T09:14:00+07:00';
    expect((await examine(counter)).rows['backup']).toMatchObject({
      ...{ state: 'bad', mend: 'motcua store backup', found: { days: 9 } },
    });
  });

  it('names a clock behind the journal, a lost folder, a useless passphrase, missing fonts', async () => {
    const counter = await newCounter({ real: true });
    const dataFolder = join(temporaryFolder(), 'data');
    cpSync(join(import.meta.dirname, '../../data'), dataFolder, { recursive: true });
    rmSync(join(dataFolder, 'fonts/Tinos-Bold.ttf'));
    counter.env['MOTCUA_BACKUPS'] = counter.file('khong-co');
    counter.env['MOTCUA_BACKUP_PASSPHRASE_FILE'] = counter.file('khong-co.txt');
    counter.now = '2026-11-22T09:14:00+07:00';
    const { rows } = await examine(counter, {
      env: (await testSpooler()).env,
      surroundings: { dataFolder },
    });
    expect(rows['clock']).toMatchObject({ state: 'bad', mend: 'timedatectl set-ntp true' });
    expect(rows['backup_place']).toMatchObject({ state: 'bad', found: { there: false } });
    expect(rows['passphrase']).toMatchObject({
      ...{ state: 'bad', found: { problem: 'file.cannot_read' } },
    });
    expect(rows['fonts']).toMatchObject({ state: 'bad', found: { missing: ['Tinos-Bold.ttf'] } });
    expect(rows['printer']!.found).toEqual({ chosen: [], others: 0, away: null });
  });

  it('asks the printers that papers go to how they are, and tells each apart', async () => {
    const counter = await newCounter({ real: true });
    const there = (await testSpooler()).add('A').add('B').add('C').add('D').add('E');
    const here = { env: there.env };
    const row = async (around: Around = here) => (await examine(counter, around)).rows['printer']!;
    expect(await row()).toMatchObject({
      ...{ state: 'warning', mend: 'motcua printer list', found: { chosen: [], others: 5 } },
    });
    for (const [kind, name] of [
      ['receipt', 'A'],
      ['strip', 'B'],
      ['label', 'C'],
      ['visit', 'D'],
    ]) {
      await counter.json(`printer set ${kind} ${name}`, here);
    }
    const stopped = { 'printer-state': 'stopped', 'printer-state-reasons': ['paused'] };
    there.add('B', stopped).add('C', { 'printer-is-accepting-jobs': false });
    there.printers.delete('D');
    const told = await row();
    expect(told.state).toBe('warning');
    expect(told.found).toMatchObject({ others: 1, away: null });
    expect(told.found['chosen']).toMatchObject([
      ...[
        { name: 'A', state: 'ready' },
        { name: 'B', state: 'paused' },
      ],
      ...[
        { name: 'C', state: 'rejecting' },
        { name: 'D', state: 'away' },
      ],
    ]);
    const { out } = await counter.run('store doctor', { ...here, screen: true, columns: 200 });
    expect(out).toContain('A sẵn sàng. B tạm dừng. C không nhận giấy. D không gặp được');
    const nowhere = { env: { CUPS_SERVER: '/nowhere/cups.sock' } };
    expect((await row(nowhere)).found).toMatchObject({ away: 'ENOENT' });
  });

  it('needs no print service where papers go to a receipt printer by its address', async () => {
    const counter = await newCounter({ real: true });
    const around = { env: { CUPS_SERVER: '/nowhere/cups.sock' } };
    const printer = await receiptPrinterHere();
    await counter.json(`printer set receipt ${printer.name}`, around);
    expect((await examine(counter, around)).rows['printer']).toMatchObject({
      ...{ state: 'ok', found: { chosen: [{ name: printer.name, state: 'ready' }], away: null } },
    });
  });

  it('sees letters and width where a terminal watches', async () => {
    const counter = await newCounter();
    const { out } = await counter.run('store doctor', { screen: true, columns: 70 });
    expect(out).toMatch(/! +Cửa sổ dòng lệnh +không rõ bộ mã, rộng 70 cột\./);
    const wide = await counter.run('store doctor', { screen: true, env: { LANG: 'vi_VN.UTF-8' } });
    expect(wide.out).toMatch(/✓ +Cửa sổ dòng lệnh +UTF-8, rộng 80 cột\./);
  });

  it('tells who has no PIN only to who may help them', async () => {
    const counter = await newCounter({ real: true });
    await counter.json('staff add --login hoa --name "Lê Thị Hoa" --role clerk');
    const { rows } = await examine(counter);
    expect(rows['pins']).toMatchObject({
      ...{ state: 'warning', mend: 'motcua staff pin hoa', found: { others: 1, logins: ['hoa'] } },
    });
    await counter.json('staff logout');
    expect((await examine(counter)).rows['pins']).toMatchObject({
      ...{ mend: 'motcua staff list', found: { others: 1, logins: null } },
    });
  });

  it.skipIf(onPostgres)(
    'names files that others may read, and mends them by its line',
    async () => {
      const counter = await newCounter();
      chmodSync(counter.store, 0o644);
      const { rows } = await examine(counter);
      expect(rows['access']).toMatchObject({
        ...{ state: 'bad', mend: `chmod o= ${counter.store}`, found: { open: [counter.store] } },
      });
    },
  );

  it('looks wherever the program keeps anything, and at what opens it', async () => {
    const counter = await newCounter();
    const [papers, keys, phrase] = ['giay', 'khoa', 'mat-khau.txt'].map((name) =>
      counter.file(name),
    ) as [string, string, string];
    writeFileSync(phrase, 'một câu dài mà chỉ đơn vị biết\n', { mode: 0o600 });
    await counter.json(`config set paper.folder ${papers}`);
    await counter.json(`config set key.folder ${keys}`);
    await counter.json(`config set backup.passphrase_file ${phrase}`);
    await counter.json('key rotate');
    const heads = join(counter.stateFolder, 'heads');
    const [key = ''] = readdirSync(keys).map((name) => join(keys, name));
    expect((await examine(counter)).rows['access']!.state).toBe('ok');
    for (const place of [papers, keys, heads, counter.stateFolder, phrase, key]) {
      const { mode } = statSync(place);
      chmodSync(place, statSync(place).isDirectory() ? 0o777 : 0o604);
      expect((await examine(counter)).rows['access']).toMatchObject({
        ...{ state: 'bad', mend: `chmod o= ${place}`, found: { open: [place] } },
      });
      chmodSync(place, mode);
    }
  });

  it('tells of a store that cannot be opened, and looks at the machine all the same', async () => {
    const counter = await newCounter();
    if (!onPostgres) writeFileSync(counter.store, 'a'.repeat(4096));
    else counter.store = 'postgres://quay@127.0.0.1:1/motcua';
    const { code, err, rows } = await examine(counter);
    const problem = onPostgres ? 'store.no_server' : 'store.not_a_store';
    expect([code, rows['store']]).toEqual([
      3,
      { check: 'store', state: 'bad', mend: null, found: { problem, readOnly: false } },
    ]);
    expect(err).toContain(onPostgres ? '127.0.0.1:1' : counter.store);
    expect(rows['fonts']!.state).toBe('ok');
  });
});
