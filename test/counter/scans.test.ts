/** A scan on a real terminal: out of the scanner's folder onto a dossier's page. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { receive } from '../support/acts.ts';
import { newCounter } from '../support/program.ts';
import { pdfOf } from '../support/scans.ts';
import { ENTER, openDesk } from '../support/terminal.ts';

test('the newest scan is two keys away on the page of its dossier', async () => {
  const counter = await newCounter();
  const { code } = await receive(counter);
  const folder = counter.file('quet');
  mkdirSync(folder);
  await counter.json(['config', 'set', 'scan.folder', folder]);
  writeFileSync(`${folder}/Giấy chứng sinh.pdf`, pdfOf(3));
  const desk = await openDesk(counter);
  desk.press(`${code}${ENTER}`);
  await desk.see('Chọn');
  desk.press(`10${ENTER}`);
  await desk.see('thêm tệp quét');
  desk.press(`s${ENTER}`);
  const seen = await desk.see('Tệp PDF, JPEG, PNG hoặc TIFF:');
  expect(seen.replaceAll(/\s+/g, ' ')).toContain('1 Giấy chứng sinh.pdf; ');
  expect(seen).toContain('PDF, 3 trang, 1 KB');
  desk.press(`1${ENTER}`);
  await desk.see('Giấy nào');
  desk.press(`2${ENTER}`);
  await desk.see('Đã giữ');
  await desk.see('Chọn số, hoặc Enter để về:');
  expect((await counter.json(`document list ${code}`))['documents']).toMatchObject([
    { component: '2', pages: 3, files: [{ name: 'Giấy chứng sinh.pdf' }] },
  ]);
});
