/** Dossiers go to the other office and come back: each side scans the slip that was printed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { readPdf } from '../../print/read-pdf.ts';
import { HOME, receiptOf, signIn, SURE, type Day } from './begin.ts';
import { scan, type Hands } from './hands.ts';
import { PAGE } from './morning.ts';

const BATCH = 'hoặc Enter để về:';

export async function outAndBack({ counter, lan, open }: Day): Promise<void> {
  await sent(lan);
  const other = open({ station: 'H49.10/1' });
  await signIn(other, 'tu');
  await other.talk([HOME, '']);
  other.desk.scan(await printedSlip(counter.folder, 'BG-H49.22'));
  await takenIn(other);
  await decided(other);
  await other.talk(
    ['', 'b1⏎'],
    ['Giao cho đơn vị nào?', '1⏎'],
    ['Enter khi đủ', 'k⏎'],
    ['Đã chọn 2 hồ sơ', '⏎'],
    ['Ghi chú', '⏎'],
    [SURE, 'c⏎'],
    ['Đã giao 2 hồ sơ', ''],
    [HOME, '0⏎'],
  );
  expect(await other.desk.ended()).toBe(0);
  lan.desk.scan(await printedSlip(counter.folder, 'BG-H49.10'));
  await takenIn(lan);
}

async function sent(lan: Hands): Promise<void> {
  await lan.act(
    'two dossiers handed over: scanned one after the other, the slip printed',
    ['', 'b1⏎'],
    ['Giao cho đơn vị nào?', '1⏎'],
    ['Enter khi đủ', scan(receiptOf(2))],
    ['Đã chọn 1 hồ sơ', scan(receiptOf(3))],
    ['Đã chọn 2 hồ sơ', '⏎'],
    ['Ghi chú', '⏎'],
    [SURE, 'c⏎'],
    ['Đã giao 2 hồ sơ', ''],
  );
  await lan.talk([HOME, '']);
}

/** What the scanner reads on the slip that came with the envelope. */
async function printedSlip(folder: string, slip: string): Promise<string> {
  const papers = join(folder, 'papers');
  const name = readdirSync(papers).find((each) => each.startsWith(slip))!;
  const [page] = await readPdf(readFileSync(join(papers, name)));
  return page!.codes.map(({ text }) => text).find((text) => text.startsWith(slip))!;
}

async function takenIn(at: Hands): Promise<void> {
  await at.act(
    'a batch taken in: its slip scanned',
    [BATCH, '1⏎'],
    [SURE, 'c⏎'],
    ['đã nhận đủ 2 hồ sơ', ''],
  );
  await at.talk([BATCH, '⏎'], [HOME, '']);
}

/** The other office decides on both. */
async function decided(other: Hands): Promise<void> {
  for (const n of [2, 3]) {
    await other.talk(
      ['', scan(receiptOf(n))],
      [PAGE, '4⏎'],
      ['Kết quả thế nào?', '1⏎'],
      ['', `${n}/2026⏎`],
      ['Ngày ký', '⏎'],
      [SURE, 'c⏎'],
      ['Đã ghi kết quả', ''],
      [PAGE, '⏎'],
      [HOME, ''],
    );
  }
}
