/** A head that was printed proves a store against paper, where the store agrees with itself. */
import { copyFileSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { alone } from '../support/alone.ts';
import { rewriteJournal } from '../support/attacks.ts';
import { birth, copies, receive } from '../support/acts.ts';
import { onPostgres } from '../support/engine.ts';
import { figure } from '../support/figures.ts';
import { newCounter, type Counter } from '../support/program.ts';
import { olderCopy } from '../support/older-copy.ts';
import { rowsIn } from '../support/rows.ts';
import { allText, readPdf } from '../print/read-pdf.ts';

let counter: Counter;
let printed: string;
const received = `${birth} --all-components --quantity 1`;
beforeEach(async () => {
  counter = await newCounter();
  await receive(counter);
  await counter.json('shift open --cash 0');
  await counter.json('payment take 1 --method cash');
  await counter.json(`${copies} --all-components --quantity 1`);
  const { books } = await counter.json('store info');
  printed = `${books[0].seq} ${books[0].hash.slice(0, 16)}`;
});

/** What verifying against what was printed ends in. */
async function proved(head: string): Promise<Record<string, unknown>> {
  const { code, out } = await counter.run(['store', 'verify', '--head', head, '--json']);
  return { code, ...(JSON.parse(out) as Record<string, unknown>) };
}

describe('a printed head', () => {
  it('is found, with what came after it', async () => {
    await counter.json(received);
    const [{ head, heads, ok, code }, [number]] = [await proved(printed), printed.split(' ')];
    expect([code, ok, head]).toEqual([0, true, 'known']);
    expect(heads).toMatchObject([{ seq: Number(number), entry: { seq: Number(number) } }]);
    expect((heads as { entry: { after: number } }[])[0]!.entry.after).toBeGreaterThan(0);
  });

  it('is read off a report and a shift sheet as it stands there', async () => {
    const report = counter.file('so.pdf');
    await counter.json(`report register --pdf ${report}`);
    const text = allText(await readPdf(readFileSync(report)));
    const [, line] = /([\da-f-]{36}\s+\d+\s+[\da-f]{16})/.exec(text) ?? [];
    expect(await proved(line!)).toMatchObject({ code: 0, head: 'known' });
    const { books } = await counter.json('store info');
    const { book, seq, hash } = books[0];
    const sheet = `Sổ nhật ký ${book}, mục ${seq}. Mã xích: ${hash}`;
    expect(await proved(sheet)).toMatchObject({ code: 0, head: 'known' });
  });

  it('is scanned off a report and a shift sheet', async () => {
    const [report, sheet] = [counter.file('so.pdf'), counter.file('ca.pdf')];
    await counter.json(`report register --pdf ${report}`);
    await counter.json(`shift close --cash 8000 --print ${sheet}`);
    for (const paper of [report, sheet]) {
      const pages = await readPdf(readFileSync(paper));
      const [code] = pages.flatMap(({ codes }) => codes);
      expect(code!.text).toMatch(/^MOTCUA-HEAD \d+ [\dA-F]{16}$/);
      expect(await proved(code!.text)).toMatchObject({ code: 0, head: 'known' });
    }
  });

  it('of another number, or of another store, is unknown: exit 3, and said in words', async () => {
    const [, hash] = printed.split(' ');
    for (const other of [`2 ${hash}`, `0000${printed.slice(-12)}`]) {
      expect(await proved(other)).toMatchObject({ code: 3, ok: true, head: 'unknown' });
    }
    const { code, out } = await counter.run(['store', 'verify', '--head', `2 ${hash}`]);
    expect([code, out]).toEqual([3, expect.stringContaining(`2 ${hash}`)]);
  });

  it('that is none is told so before anything is looked at', async () => {
    expect(await counter.refused(['store', 'verify', '--head', '41'])).toBe('usage.bad_value');
  });
});

describe.skipIf(onPostgres)('told by a printed head alone:', () => {
  const told = [true, 3, 'unknown'];

  /** Whether it agrees with itself, and what becomes of what was printed. */
  async function verdicts(): Promise<unknown[]> {
    await counter.json('store rebuild');
    const { ok } = JSON.parse((await counter.run('store verify --json')).out);
    const { code, head } = await proved(printed);
    return [ok, code, head];
  }

  it('the last entries were cut off', async () => {
    const last = '(select max(arrival) from journal)';
    rewriteJournal(counter.store, `delete from journal where arrival = ${last}`);
    expect(await verdicts()).toEqual(told);
  });

  it('one payment was taken out, and every hash made anew', async () => {
    const payment = "select command_id from journal where type = 'payment.taken'";
    rewriteJournal(counter.store, `delete from journal where command_id in (${payment})`);
    expect(await verdicts()).toEqual(told);
  });

  it('the whole journal was written anew with another clerk’s name', async () => {
    rewriteJournal(counter.store, "update journal set actor = 'mai' where seq > 3");
    expect(await verdicts()).toEqual(told);
  });

  afterEach(({ task }) => {
    if (task.result?.state !== 'fail') figure('heads', 1, task.name, 'told');
  });

  it('an older copy was put back, and worked on', async () => {
    const older = counter.file('older.db');
    copyFileSync(counter.store, older);
    await counter.json(received);
    const { books } = await counter.json('store info');
    printed = `${books[0].seq} ${books[0].hash}`;
    copyFileSync(older, counter.store);
    expect(await verdicts()).toEqual(told);
  });
});

describe('what this machine has written', () => {
  it('is known of each book, and found in the store', async () => {
    expect(await counter.json('store verify')).toMatchObject({
      machine: 'known',
      lost: [],
    });
  });

  it('tells an older copy that was put back, and one without its -wal, with no paper', async () => {
    const putBack = await olderCopy(counter);
    await counter.json(received);
    await putBack();
    const { code, out } = await counter.run('store verify');
    expect([code, out]).toEqual([3, expect.stringContaining('-wal')]);
    const verified = await counter.run('store verify --json');
    expect(JSON.parse(verified.out)).toMatchObject({ ok: true, head: null, machine: 'unknown' });
  });

  /** Puts back a copy from before the last reception, which was a minute later. */
  async function rolledBack(): Promise<void> {
    const putBack = await olderCopy(counter);
    await counter.at('2026-11-23T09:30').json(received);
    await putBack();
    counter.at('2026-11-23T09:31');
    await signInAgain();
  }

  /** A database that was put back is another one, and nobody is signed in there. */
  async function signInAgain(): Promise<void> {
    if (onPostgres) await counter.json('staff login lan');
  }

  it('holds back whoever would go on writing on the older copy, at whichever counter', async () => {
    await counter.json('counter add --number 2');
    await rolledBack();
    expect((await counter.json('status'))['rolledBack']).toBe(true);
    expect(await counter.refused(received)).toBe('store.rolled_back');
    counter.env['MOTCUA_STATION'] = 'H49.22/2';
    await counter.json('staff login lan');
    expect(await counter.refused(received)).toBe('store.rolled_back');
    expect((await counter.json('dossier list'))['dossiers']).toHaveLength(2);
  });

  it('is given up by a manager with a reason, in the journal: then work goes on', async () => {
    await rolledBack();
    expect(await counter.refused('store accept-head')).toBe('usage.missing');
    const { lost } = await alone(counter, ['store', 'accept-head', '--reason', 'Hỏng ổ đĩa']);
    expect(lost).toMatchObject([{ seq: Number(printed.split(' ')[0]) + 1 }]);
    const sql = "select data, personal from journal where type = 'store.older_accepted'";
    const [{ data, personal } = {}] = await rowsIn(counter.store, sql);
    expect(JSON.parse(String(data))).toMatchObject({ lost });
    expect(String(personal)).toContain('Hỏng ổ đĩa');
    await counter.json(received);
    expect(await counter.json('store verify')).toMatchObject({ ok: true, machine: 'known' });
    expect(await counter.refused(['store', 'accept-head', '--reason', 'Lại'])).toBe(
      'store.not_rolled_back',
    );
  });

  it('is given up for other machines too, who say so once; the next older copy is another', async () => {
    const elsewhere = {
      surroundings: { stateFolder: counter.file('may-khac') },
      env: { MOTCUA_STATION: 'H49.22/2' },
    };
    await counter.json('counter add --number 2');
    await counter.json('staff login lan', elsewhere);
    const putBack = await olderCopy(counter);
    await counter.at('2026-11-23T09:30').json(received);
    await counter.json(received, elsewhere);
    await putBack();
    counter.at('2026-11-23T09:31');
    await signInAgain();
    await counter.json('staff login lan', elsewhere);
    await alone(counter, ['store', 'accept-head', '--reason', 'Hỏng ổ đĩa']);
    const first = await counter.run(received, elsewhere);
    expect([first.code, first.err]).toEqual([0, expect.stringContaining('lan đã chấp nhận')]);
    const putBackAgain = await olderCopy(counter);
    const second = await counter.at('2026-11-23T09:40').run(received, elsewhere);
    expect([second.code, second.err]).toEqual([0, expect.not.stringContaining('chấp nhận')]);
    await putBackAgain();
    counter.at('2026-11-23T09:41');
    await counter.json('staff login lan', elsewhere);
    expect(await counter.refused(received, elsewhere)).toBe('store.rolled_back');
  });

  it('holds back a later loss, too, where an older copy was accepted under a clock far ahead', async () => {
    await rolledBack();
    counter.at('2036-11-23T09:31');
    await signInAgain();
    await counter.json('staff login lan');
    await alone(counter, ['store', 'accept-head', '--reason', 'Hỏng ổ đĩa']);
    counter.at('2026-11-23T09:32');
    await counter.json('staff login lan');
    await counter.json(received);
    const putBack = await olderCopy(counter);
    await counter.at('2026-11-24T09:40').json('staff login lan');
    await counter.json(received);
    await putBack();
    counter.at('2026-11-24T09:41');
    await signInAgain();
    expect(await counter.refused(received)).toBe('store.rolled_back');
  });

  it.skipIf(onPostgres)('is asked of no other store, and lies outside the store', async () => {
    const other = await newCounter();
    copyFileSync(counter.store, other.store);
    expect(await other.json('store verify')).toMatchObject({ ok: true, machine: null });
  });
});
