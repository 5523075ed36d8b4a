/** What was opened after the backup, and is opened again, gives no number that papers bear. */
import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
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
  made = await counter.json(`store backup ${counter.file('sao-luu')}`);
});

const older = ['--older', '--reason', 'Ổ đĩa hỏng'];
const restore = (...more: string[]) =>
  alone(counter, ['store', 'restore', String(made['file']), ...older, ...more]);
const lose = (): void => {
  writeFileSync(counter.store, 'không còn là kho '.repeat(100));
  rmSync(`${counter.store}-wal`, { force: true });
};
const second = { env: { MOTCUA_STATION: 'H49.22/2' } };

/** What citizens go home with from the second counter, which is opened for it. */
async function printedAtSecond(): Promise<string[]> {
  await counter.json('counter add --number 2');
  await counter.json('staff login lan', second);
  await counter.json('shift open --cash 0', second);
  const { code } = await counter.json(`${birth} --all-components --quantity 1`, second);
  const { payment } = await counter.json(`payment take ${code} --method cash`, second);
  const { number } = await counter.json('queue take', second);
  const line = ['payment', 'void', 'request', payment.receipt, '--reason', 'Ghi nhầm'];
  const { number: request } = await counter.json(line, second);
  return [code, payment.receipt, number, request].map(String);
}

async function isWhole(): Promise<void> {
  for (const rebuilt of [false, true]) {
    if (rebuilt) await counter.json('store rebuild --yes');
    const { out } = await counter.run('store verify --json');
    expect(JSON.parse(out)).toMatchObject({ ok: true, differing: [] });
  }
}

describe('a counter that was opened after the backup', () => {
  it('begins behind what it may have given, where nobody can be asked', async () => {
    const first = await printedAtSecond();
    lose();
    const { skipped } = await restore();
    const again = await printedAtSecond();
    expect(again.filter((number) => first.includes(number))).toEqual([]);
    const [{ data } = {}] = rowsBehind(
      counter.store,
      "select data from journal where type = 'store.numbers_skipped'",
    );
    expect(JSON.parse(String(data))).toMatchObject({ skipped });
    await isWhole();
    // Lost once more, and the store before no more to be asked: behind all that went before.
    lose();
    await restore();
    const last = await printedAtSecond();
    expect(last.filter((number) => [...first, ...again].includes(number))).toEqual([]);
    await isWhole();
  });

  it('says so where it is opened', async () => {
    await printedAtSecond();
    lose();
    const { skipped } = await restore();
    const { out } = await counter.run('counter add --number 2');
    expect(out).toMatch(new RegExp(`Số bỏ qua +${skipped} ở mỗi dãy`));
  });

  it('nor where the store was put back by hand, and accepted', async () => {
    const copy = counter.file('cu.db');
    copyFileSync(counter.store, copy);
    const first = await printedAtSecond();
    copyFileSync(copy, counter.store);
    rmSync(`${counter.store}-wal`, { force: true });
    const { out } = await counter.run([
      'store',
      'accept-head',
      '--skip',
      '20',
      '--reason',
      'Máy hỏng',
    ]);
    expect(out).toContain('sau mọi số mà máy này biết đã cấp');
    const again = await printedAtSecond();
    expect(again.filter((number) => first.includes(number))).toEqual([]);
    await isWhole();
  });

  it('goes on where the store that was there could be asked', async () => {
    const first = await printedAtSecond();
    expect(await restore()).toMatchObject({ skipped: 0 });
    const again = await printedAtSecond();
    expect(again.filter((number) => first.includes(number))).toEqual([]);
    expect(rowsBehind(counter.store, SKIPPED)).toEqual([]);
    await isWhole();
  });

  it('knows what the store before it had skipped, too, where that one is replaced', async () => {
    const first = await printedAtSecond();
    lose();
    const { skipped } = await restore();
    // The one that skipped goes as well, can be asked, and had not opened it again.
    expect(await restore()).toMatchObject({ skipped: 0 });
    const again = await printedAtSecond();
    expect(again.filter((number) => first.includes(number))).toEqual([]);
    expect(rowsBehind(counter.store, SKIPPED)).toHaveLength(1);
    expect(skipped).toBeGreaterThan(0);
  });

  it('begins as ever on a day behind that of the loss', async () => {
    await printedAtSecond();
    lose();
    await restore();
    counter.at('2026-11-25T09:00');
    await counter.json('staff login lan');
    const [code] = await printedAtSecond();
    expect(code).toBe('H49.22-261125-10001');
  });

  it('nor has an office that is taken into another its numbers', async () => {
    const first = await printedAtSecond();
    lose();
    await restore();
    const office = ['office', 'add', '--agency-id', 'H49.90', '--kind', 'commune'];
    await counter.json([...office, '--name', 'Xã Đức Phổ']);
    await counter.json('counter add --office H49.90 --number 2');
    const line = 'office merge --from H49.90 --into H49.22 --date 2026-11-23 --yes';
    await counter.json([...line.split(' '), '--reason', 'Sáp nhập']);
    await counter.json('staff login lan', second);
    const { code } = await counter.json(`${birth} --all-components --quantity 1`, second);
    expect(first).not.toContain(code);
    await isWhole();
  });
});

const SKIPPED = "select data from journal where type = 'store.numbers_skipped'";

describe('a printed book or a range of codes that was taken into use after the backup', () => {
  const book = 'payment book add --series AB-26P --from 1 --to 50';
  const range = 'shipment add-range --prefix RB --first 100 --last 199';

  it('is asked about where nobody can be asked, and begins where it is said', async () => {
    await counter.json(book);
    await counter.json(range);
    lose();
    await restore();
    for (const line of [book, range]) {
      const { code, next } = await counter.refusal(line);
      expect([code, next.join(' ')]).toEqual(['backup.numbers_unsure', expect.any(String)]);
      expect(next.join(' ')).toContain('--skip');
      await counter.json(`${line} --skip 7`);
    }
    expect(rowsBehind(counter.store, 'select next_number from receipt_book')).toContainEqual({
      next_number: 8,
    });
    expect(await counter.json('shipment ranges')).toMatchObject({ ranges: [{ left: 93 }] });
    await isWhole();
  });

  it('goes on where the store that was there could be asked', async () => {
    await counter.json(book);
    await counter.json(range);
    await restore();
    expect(await counter.refused(book)).toBe('payment.book_overlaps');
    expect(await counter.refused(range)).toBe('shipment.range_overlaps');
    await isWhole();
  });

  it('is not asked about where nothing was lost', async () => {
    await counter.json(`${book} --skip 3`);
    expect(rowsBehind(counter.store, 'select next_number from receipt_book')).toEqual([
      { next_number: 4 },
    ]);
    await counter.json(range);
    await isWhole();
  });
});
