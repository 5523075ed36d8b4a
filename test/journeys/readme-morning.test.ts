/** The README's scanned morning, run as its lines stand. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { p12Of } from '../support/p12.ts';
import { pngOfPage, scansOf, writtenPage } from '../support/piles.ts';
import { newCounter } from '../support/program.ts';
import { pdfOf, scanned } from '../support/scans.ts';
import { holder, pemOf } from '../support/test-ca.ts';

const readme = fileURLToPath(new URL('../../README.md', import.meta.url));

/** What is typed behind `motcua`, without what is said about it. */
function linesOfMorning(): string[] {
  const [, section = ''] =
    /^## A scanned morning$(.*?)^## /ms.exec(readFileSync(readme, 'utf8')) ?? [];
  const [, block = ''] = /^```sh$(.*?)^```$/ms.exec(section) ?? [];
  return [...block.matchAll(/^motcua (.*?)(?:\s+#\s.*)?$/gm)].map(([, line]) => line!);
}

test('each line does what the README says', async () => {
  const counter = await newCounter();
  await counter.json(['citizen', 'register', '--id', '022192000001', '--name', 'Trần Thị Thử']);
  const root = await holder('Root of Tests', { ca: true });
  const key = await p12Of(await holder('Văn thư ký thử', { by: root, key: 'rsa' }));
  scanned(counter, 'office.p12', key);
  scanned(counter, 'password.txt', Buffer.from('mật khẩu\n'));
  scanned(counter, 'result.pdf', pdfOf(1, 'kết quả'));
  mkdirSync(counter.file('roots'));
  writeFileSync(join(counter.file('roots'), 'root.pem'), pemOf(root));
  await counter.json(['config', 'set', 'signature.roots', counter.file('roots')]);

  const said = new Map<string, string>();
  for (const line of linesOfMorning()) {
    const { code, out, err } = await counter.run(line.replaceAll('./', `${counter.folder}/`));
    expect([line, code, err]).toEqual([line, 0, expect.any(String)]);
    said.set(line.split(' ').slice(0, 2).join(' '), `${out}${err}`);
    if (line.startsWith('print separators')) await scanMorning();
  }
  expect(said.size).toBe(10);
  expect(said.get('document list')).toContain('/2');
  expect(said.get('document sign')).toContain('Văn thư ký thử');
  expect(said.get('document verify')).toContain('Chấp nhận được');
  expect(said.get('dossier return')).toContain('Kết quả điện tử gửi đi');
  expect(said.get('store verify')).toContain('đủ và nguyên vẹn');
  const copy = readFileSync(counter.file('copy.pdf'));
  expect(copy.equals(readFileSync(counter.file('result.pdf')))).toBe(true);

  /** The sheets that were printed lie on the papers, and the pile goes through the scanner. */
  async function scanMorning(): Promise<void> {
    const sheets = await scansOf(readFileSync(counter.file('sheets.pdf')), { skew: 2, dust: 1 });
    const [whole, first, second] = sheets;
    const pages = [whole!, first!, writtenPage(1), writtenPage(2), second!, writtenPage(3)];
    mkdirSync(counter.file('morning'));
    for (const [at, page] of pages.entries()) {
      writeFileSync(join(counter.file('morning'), `${100 + at}.png`), pngOfPage(page));
    }
  }
});
