/** A day of money at the counter, as a person would read it; and the sheet it ends with. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allText, readPdf } from '../print/read-pdf.ts';
import { newCounter } from '../support/program.ts';
import { play } from '../support/transcript.ts';

test('a day with cash, QR, the portal, a mistake and a refund closes to the đồng', async () => {
  const file = join(import.meta.dirname, 'money-day.txt');
  const counter = await newCounter();
  const answered = await play(readFileSync(file, 'utf8'), counter);
  await expect(answered).toMatchFileSnapshot(file);
  const pages = await readPdf(readFileSync(counter.file('ca.pdf')));
  const text = allText(pages);
  for (const part of [
    ...['AB-26P/0000001', 'AB-26P/0000004', '516.000 đ', '0 đ (khớp)', '(hủy)'],
    ...['1.1 hủy', '1.2 hoàn', 'Nộp quỹ', '500.000 đ'],
  ]) {
    expect(text).toContain(part);
  }
});
