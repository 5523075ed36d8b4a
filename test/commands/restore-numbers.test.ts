/** A number that a paper bears is given to nobody again, whatever copy takes the store's place. */
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { alone } from '../support/alone.ts';
import { birth, receive } from '../support/acts.ts';
import { newCounter, type Answer, type Counter } from '../support/program.ts';
import { rowsBehind } from '../support/store.ts';

let counter: Counter;
let made: Answer;
beforeEach(async () => {
  counter = await newCounter();
  await receive(counter);
  await counter.json('shift open --cash 0');
  made = await counter.json(`store backup ${counter.file('sao-luu')}`);
});

/** What a citizen goes home with: a dossier's receipt, and one for the money. */
async function printed(): Promise<string[]> {
  const { code } = await receive(counter);
  const { payment } = await counter.json(`payment take ${code} --method cash`);
  return [String(code), String(payment.receipt)];
}

const older = ['--older', '--reason', 'Ổ đĩa hỏng'];
const restore = (...more: string[]) =>
  alone(counter, ['store', 'restore', String(made['file']), ...more]);

/** Whatever else went with a store that could not be read, its tables are what the journal says. */
async function isWhole(): Promise<void> {
  for (const rebuilt of [false, true]) {
    if (rebuilt) await counter.json('store rebuild --yes');
    const { out } = await counter.run('store verify --json');
    expect(JSON.parse(out)).toMatchObject({ ok: true, differing: [] });
  }
}

describe('a number given after the backup', () => {
  it('is not given again: each series goes on behind the store that was there', async () => {
    expect(await printed()).toEqual(['H49.22-261123-0002', 'BL26-1/0000001']);
    expect(await printed()).toEqual(['H49.22-261123-0003', 'BL26-1/0000002']);
    const { number: ticket } = await counter.json('queue take');
    expect(await restore(...older)).toMatchObject({
      skipped: 0,
      series: expect.arrayContaining([{ series: 'H49.22/2026-11-23/0', n: 3 }]),
      receiptBooks: [{ book: 'H49.22/BL26-1', next: 3 }],
    });
    expect(await printed()).toEqual(['H49.22-261123-0004', 'BL26-1/0000003']);
    expect((await counter.json('queue take'))['number']).not.toBe(ticket);
    await isWhole();
    // The same once more: nothing more goes forward than what was given since.
    expect(await restore(...older)).toMatchObject({
      receiptBooks: [{ book: 'H49.22/BL26-1', next: 4 }],
    });
    expect(await printed()).toEqual(['H49.22-261123-0005', 'BL26-1/0000004']);
  });

  it('of a book that was taken into use since, neither', async () => {
    await counter.json('payment book add --series AB-26P --volume 2 --from 1 --to 50');
    expect((await printed())[1]).toBe('AB-26P/0000001');
    await restore(...older);
    expect((await printed())[1]).toBe('AB-26P/0000002');
    await isWhole();
  });

  it('nor where that store cannot be read any more, or is gone: some are skipped, and named', async () => {
    for (const lose of [
      () => writeFileSync(counter.store, 'không còn là kho '.repeat(100)),
      () => rmSync(counter.store),
    ]) {
      const gone = [...(await printed()), ...(await printed())];
      lose();
      rmSync(`${counter.store}-wal`, { force: true });
      const { out } = await counter.run([
        ...['store', 'restore', String(made['file']), '--skip', '20', ...older],
      ]);
      expect(out).toMatch(/Số bỏ qua +\d+ ở mỗi dãy/);
      const [code, receipt] = await printed();
      expect(gone).not.toContain(code);
      expect(gone).not.toContain(receipt);
      expect(code! > gone[2]! && receipt! > gone[3]!).toBe(true);
      await isWhole();
      made = await counter.json(`store backup ${counter.file('sao-luu')}`);
    }
  });

  it('nor of the days between, nor by a gap that somebody knows better', async () => {
    counter.at('2026-11-25T09:00');
    await receive(counter);
    const [code] = await printed();
    expect(code).toBe('H49.22-261125-0002');
    writeFileSync(counter.store, 'không còn là kho '.repeat(100));
    rmSync(`${counter.store}-wal`, { force: true });
    expect(await restore(...older, '--skip', '40')).toMatchObject({ skipped: 40 });
    expect((await receive(counter))['code']).toBe('H49.22-261125-0041');
    await isWhole();
  });

  it('nor where the file was put back by hand, and accepted', async () => {
    const copy = counter.file('cu.db');
    copyFileSync(counter.store, copy);
    await printed();
    const [code, receipt] = await printed();
    copyFileSync(copy, counter.store);
    rmSync(`${counter.store}-wal`, { force: true });
    expect(await counter.refused('dossier list --mine')).not.toBe('');
    const accepted = await alone(counter, ['store', 'accept-head', '--reason', 'Máy hỏng']);
    expect(accepted['skipped']).toBeGreaterThan(0);
    const [next, nextReceipt] = await printed();
    expect(next! > code! && nextReceipt! > receipt!).toBe(true);
    await isWhole();
  });

  it('on a machine that knows nothing of it goes forward as somebody says', async () => {
    const line = ['store', 'accept-head', '--skip', '7', '--reason', 'Khôi phục ở máy mới'];
    expect(await counter.json(line)).toMatchObject({ lost: [], skipped: 7 });
    expect((await receive(counter))['code']).toBe('H49.22-261123-0009');
    await isWhole();
  });
});

describe('where the store cannot be read any more, what this machine has written', () => {
  const lose = (): void => {
    writeFileSync(counter.store, 'không còn là kho '.repeat(100));
    rmSync(`${counter.store}-wal`, { force: true });
  };
  const told = (): Record<string, unknown> => {
    const [{ data, personal } = {}] = rowsBehind(
      counter.store,
      "select data, personal from journal where type = 'store.restored'",
    );
    return { ...JSON.parse(String(data)), isReasoned: String(personal).includes('Ổ đĩa hỏng') };
  };

  it('is missing in an older backup, though only money came after it', async () => {
    const { code } = await receive(counter);
    made = await counter.json(`store backup ${counter.file('sao-luu')}`);
    const { payment } = await counter.json(`payment take ${code} --method cash`);
    await counter.json(`shift close --cash ${payment.amount}`);
    lose();
    const { code: refused, detail } = await counter.refusal(['store', 'restore', made['file']]);
    expect([refused, detail['missing']]).toEqual(['backup.older', expect.any(Number)]);
    expect(detail['missing']).toBeGreaterThanOrEqual(2);
    const { missing, skipped } = await restore(...older);
    expect([missing, skipped]).toEqual([detail['missing'], detail['missing']]);
    expect(told()).toMatchObject({ missing, skipped, had: [], isReasoned: true });
    const again = await counter.json(`payment take ${code} --method cash`);
    expect(again['payment'].receipt > payment.receipt).toBe(true);
    await isWhole();
  });

  it('is skipped, and where somebody skips less the answer says what may be given twice', async () => {
    await printed();
    lose();
    const { missing, mayRepeat, skipped } = await restore(...older, '--skip', '1');
    expect([skipped, mayRepeat]).toEqual([1, missing - 1]);
    expect(told()).toMatchObject({ missing, skipped: 1 });
  });

  it('is only told where the backup is looked at elsewhere', async () => {
    await printed();
    const to = ['store', 'restore', String(made['file']), '--to', counter.file('xem.db')];
    expect((await counter.json(to))['missing']).toBeGreaterThan(0);
  });

  it('nor is it promised that numbers are given to nobody again, where none were skipped', async () => {
    const copy = counter.file('cu.db');
    copyFileSync(counter.store, copy);
    await printed();
    copyFileSync(copy, counter.store);
    rmSync(`${counter.store}-wal`, { force: true });
    const line = ['store', 'accept-head', '--skip', '0', '--reason', 'Máy hỏng'];
    const { out, err } = await counter.run(line);
    expect(out).not.toContain('sau mọi số');
    expect(out + err).toMatch(/có thể đã nằm trên giấy đã in/);
  });
});

describe('on the machine of another, whose state folder knows what this one does not', () => {
  const colleague = () => ({
    surroundings: { stateFolder: counter.file('may-khac') },
    env: { MOTCUA_STATION: 'H49.22/2' },
  });
  const received = `${birth} --all-components --quantity 1`;
  const lose = (): void => {
    writeFileSync(counter.store, 'không còn là kho '.repeat(100));
    rmSync(`${counter.store}-wal`, { force: true });
  };
  beforeEach(async () => {
    await counter.json('counter add --number 2');
    await counter.json('staff login lan', colleague());
    await counter.json(received, colleague());
    made = await counter.json(`store backup ${counter.file('sao-luu')}`);
  });

  it('nothing is written until more is skipped than is known to be gone there', async () => {
    const gone: unknown[] = [];
    for (let times = 0; times < 3; times++)
      gone.push((await counter.json(received, colleague()))['code']);
    lose();
    // Of no counter does it know how far others came there since, and asks.
    expect(await counter.refused(['store', 'restore', String(made['file'])])).toBe(
      'backup.unheard',
    );
    const { unheard, skipped } = await restore('--skip', '0');
    expect([unheard.length, skipped]).toEqual([2, 0]);
    await counter.json('staff login lan', colleague());
    expect(await counter.refused(received, colleague())).toBe('store.rolled_back');
    const line = ['store', 'accept-head', '--reason', 'Khôi phục'];
    expect((await counter.json(line, colleague()))['skipped']).toBeGreaterThanOrEqual(3);
    const { code } = await counter.json(received, colleague());
    expect(gone).not.toContain(code);
    await isWhole();
  });

  it('work goes on where the store could be read, or enough was skipped', async () => {
    for (const more of [[], ['--skip', '30']]) {
      const { code } = await counter.json(received, colleague());
      if (more.length > 0) lose();
      await alone(counter, ['store', 'restore', String(made['file']), ...older, ...more]);
      await counter.json('staff login lan', colleague());
      expect((await counter.json(received, colleague()))['code'] > code).toBe(true);
      made = await counter.json(`store backup ${counter.file('sao-luu')}`);
    }
  });
});

describe('a paper that lies there under the number of another dossier', () => {
  it('is not written over by the first print of this one, unless that is agreed to', async () => {
    const { code } = await receive(counter);
    const line = `print receipt ${code}`;
    const { file } = await counter.json(line);
    writeFileSync(String(file), 'giấy hẹn của người khác');
    // Printed again it is the same dossier's.
    await counter.json(line);
    expect(readFileSync(String(file), 'latin1')).toContain('%PDF');
    writeFileSync(String(file), 'giấy hẹn của người khác');
    await restore(...older, '--skip', '0');
    const next = await receive(counter);
    const there = String(file).replace(String(code), String(next['code']));
    writeFileSync(there, 'giấy hẹn của người khác');
    const again = `print receipt ${next['code']}`;
    expect(await counter.refused(again)).toBe('file.exists');
    expect(readFileSync(there, 'utf8')).toBe('giấy hẹn của người khác');
    const { number } = await counter.json(`${again} --yes`);
    expect([number, readFileSync(there, 'latin1').slice(0, 4)]).toEqual([1, '%PDF']);
  });
});
