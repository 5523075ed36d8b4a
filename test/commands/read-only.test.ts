import {
  chmodSync,
  chownSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { receive } from '../support/acts.ts';
import { runBin, stationFolder } from '../support/bin.ts';
import { mounts, onMedium } from '../support/medium.ts';
import { adminPin, newCounter } from '../support/program.ts';
import { keepSecret, secretOf } from '../support/seat.ts';
import { split } from '../support/words.ts';

const nobody = 65_534;

const id = '022192000001';

describe.runIf(mounts)('a store on a medium that cannot be written', () => {
  it('is listed, shown, reported and verified; numbers stay masked, and that is said', async () => {
    const counter = await newCounter();
    const { code } = await receive(counter);
    await counter.json(`citizen edit ${id} --phone "0912 000 001" --email thu@vang.example`);
    const secret = await secretOf(counter.stateFolder, counter.store);
    const before = onMedium(counter, ['.machine']);
    await keepSecret(counter.stateFolder, counter.store, secret, counter.now);
    expect(await counter.json('store verify')).toMatchObject({ ok: true });
    expect((await counter.json('dossier list'))['dossiers']).toMatchObject([{ code }]);
    await counter.json('report summary');
    const shown = await counter.run(`dossier show ${code} --json`);
    expect(JSON.parse(shown.out)).toMatchObject({ citizen: { id: '********0001' } });
    expect(shown.err).toContain('Số định danh vẫn được che.');
    expect(shown.out + shown.err).not.toContain(id);
    const person = await counter.run(`citizen show ${id}`);
    expect(person.out).toContain('********0001');
    expect(person.out + person.err).not.toContain(id);
    // A phone is as good as a number: neither a list nor a record has it whole.
    const looks = [
      'citizen find thử',
      'dossier list',
      `dossier show ${code}`,
      `citizen show ${id}`,
    ];
    for (const look of looks) {
      for (const form of [[], ['--json'], ['--csv']]) {
        const { out, err } = await counter.run([...split(look), ...form]);
        expect([look, form, /0912|thu@/.test(out + err)]).toEqual([...[look, form, false]]);
      }
    }
    expect(readdirSync(join(counter.store, '..'))).toEqual(before);
  });

  it('gives no paper with a whole number, since nobody would know that it was given', async () => {
    const counter = await newCounter();
    const { code } = await receive(counter);
    const filled = await counter.json(`declaration fill birth --dossier ${code}`);
    const alone = await counter.json(`declaration fill birth --citizen ${id}`);
    const secret = await secretOf(counter.stateFolder, counter.store);
    onMedium(counter, ['.machine']);
    await keepSecret(counter.stateFolder, counter.store, secret, counter.now);
    for (const declaration of [filled['code'], alone['code']]) {
      const out = counter.file(`${declaration}.pdf`);
      for (const line of [
        `print declaration ${declaration} --out ${out}`,
        `declaration export ${declaration} ${counter.file('khai.json')} --as portal`,
      ]) {
        expect([line, (await counter.refusal(line)).code]).toEqual([line, 'store.read_only']);
      }
      expect(existsSync(out)).toBe(false);
      for (const look of [`declaration show ${declaration}`, `declaration list --citizen ${id}`]) {
        for (const form of [[], ['--json']]) {
          const { out: said, err } = await counter.run([...split(look), ...form]);
          expect([look, form, (said + err).includes(id)]).toEqual([look, form, false]);
        }
      }
    }
    const { out } = await counter.run(`dossier timeline ${code} --json`);
    expect(out).not.toContain(id);
  });

  it('refuses each write before anybody is asked anything, and tells the doctor', async () => {
    const counter = await newCounter();
    const { code } = await receive(counter);
    await counter.json(`privacy request ${id} --kind view`);
    await counter.json('privacy answer 1.1 --as granted');
    const secret = await secretOf(counter.stateFolder, counter.store);
    onMedium(counter, ['.machine']);
    await keepSecret(counter.stateFolder, counter.store, secret, counter.now);
    const before = readFileSync(counter.store);
    const lines = [
      ...[`dossier note ${code} --text x`, 'citizen register --name "Lý Thị Mới"'],
      ...['config set paper.size a4', 'citizen find thu --reveal "Đối chiếu"'],
      ...['store rebuild --yes', `dossier forward ${code}`],
      // It is given whole, where it is kept that it was.
      `privacy copy 1.1 --out ${counter.file('ban-sao.pdf')}`,
    ];
    for (const line of lines) {
      const { exit, code: why } = await counter.refusal(line);
      expect([line, exit, why]).toEqual([line, 6, 'store.read_only']);
    }
    // At a terminal too: nothing is agreed to in vain.
    for (const line of ['key rotate', 'store accept-head --reason "bản cũ"', 'store rebuild']) {
      const { err } = await counter.run(line, { terminal: true });
      expect([line, err]).toEqual([line, expect.stringContaining('Không ghi được vào kho')]);
      expect([line, err]).toEqual([line, expect.not.stringContaining('Gõ c')]);
    }
    expect(readFileSync(counter.store)).toEqual(before);
    const { checks } = await counter.json('store doctor');
    const names = checks.map(({ check }: { check: string }) => check);
    expect(checks[0]).toMatchObject({ state: 'warning', found: { readOnly: true } });
    expect(names).not.toContain('access');
  });

  it('is signed in at by its PINs, whose tries and sessions are kept on the machine', async () => {
    const counter = await newCounter({ real: true });
    await receive(counter);
    onMedium(counter, []);
    expect(await counter.refused('dossier list')).toBe('counter.not_chosen');
    await counter.json('counter use H49.22/1');
    expect(await counter.refused('dossier list')).toBe('staff.not_signed_in');
    const wrong = await counter.refusal(`staff login lan ${counter.pin('135790')}`);
    expect([wrong.code, wrong.detail['left']]).toEqual(['staff.wrong_pin', 9]);
    const again = await counter.refusal(`staff login lan ${counter.pin('135790')}`);
    expect(again.detail['left']).toBe(8);
    await counter.json(`staff login lan ${counter.pin(adminPin)}`);
    expect((await counter.json('dossier list'))['dossiers']).toHaveLength(1);
    expect(await counter.refused('citizen register --name "Lý Thị Mới"')).toBe('store.read_only');
    await counter.json('staff logout');
    expect(await counter.refused('dossier list')).toBe('staff.not_signed_in');
  });

  it('has what its log has, and is backed up as it is', async () => {
    const counter = await newCounter();
    // Somebody else has it open, so that what is written stays in the log.
    const other = new Database(counter.store);
    onTestFinished(() => void other.close());
    other.prepare('select count(*) from journal').get();
    await receive(counter);
    const { entries } = await counter.json('store info');
    const secret = await secretOf(counter.stateFolder, counter.store);
    expect(statSync(`${counter.store}-wal`).size).toBeGreaterThan(0);
    onMedium(counter, ['.machine', '-wal']);
    await keepSecret(counter.stateFolder, counter.store, secret, counter.now);
    expect(await counter.json('store verify')).toMatchObject({ ok: true, entries });
    const made = await counter.json(`store backup ${counter.file('sao-luu')}`);
    expect(made['entries']).toBe(entries);
  });
});

describe.runIf(process.getuid?.() === 0)('another account of the machine', () => {
  it('reads a store in a folder that it may not write, and leaves nothing there', async () => {
    const { folder, store } = await stationFolder();
    chmodSync(folder, 0o555);
    chmodSync(store, 0o444);
    const before = readdirSync(folder);
    const { code, out } = await runBin('store verify --json', { store, uid: nobody });
    expect([code, JSON.parse(out)]).toMatchObject([0, { ok: true }]);
    expect(readdirSync(folder)).toEqual(before);
    chmodSync(folder, 0o755);
  });

  it('writes again where a log that nobody may write was left, and is told where it cannot', async () => {
    const { folder, store } = await stationFolder();
    const reader = new Database(store);
    reader.prepare('select count(*) from journal').get();
    const beside = ['-wal', '-shm'].map((end) => store + end);
    const kept = beside.map((path) => [path, readFileSync(path)] as const);
    reader.close();
    for (const [path, content] of kept) writeFileSync(path, content, { mode: 0o444 });
    for (const path of [folder, store, `${store}.machine`, ...beside])
      chownSync(path, nobody, nobody);
    const line = 'counter use H49.22/1 --json';
    expect((await runBin(line, { store, uid: nobody })).code).toBe(0);
    for (const [path, content] of kept) writeFileSync(path, content, { mode: 0o444 });
    for (const path of beside) chmodSync(path, 0o444);
    const { code, err } = await runBin(line, { store, uid: nobody });
    expect([code, JSON.parse(err)]).toMatchObject([
      6,
      { error: { code: 'store.read_only', detail: { path: beside[0] } } },
    ]);
  });
});
