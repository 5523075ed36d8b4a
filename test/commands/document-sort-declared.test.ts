/** Signed declarations in a scanned pile: really printed, of two pages, each of which says so. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { numbers, receive } from '../support/acts.ts';
import { pdfOfPages, scansOf, writtenPage, type Scanning } from '../support/piles.ts';
import { newCounter, type Answer, type Counter } from '../support/program.ts';
import { scanned } from '../support/scans.ts';
import { readPdf, type Picture } from '../print/read-pdf.ts';

async function scansPrinted(counter: Counter, line: string, how: Scanning): Promise<Picture[]> {
  const out = counter.file('printed.pdf');
  await counter.json(`${line} --out ${out} --yes`);
  return scansOf(readFileSync(out), how);
}

async function planOf(counter: Counter, pages: readonly Picture[]): Promise<Answer> {
  const path = scanned(counter, 'chong.pdf', await pdfOfPages(pages));
  return JSON.parse((await counter.run(`document sort ${path} --plan --json`)).out);
}

const told = ({ papers }: Answer) =>
  papers.map((each: Answer & { pages: { page: number }[] }) => [
    ...[each['code'], each['component'], each.pages.map(({ page }) => page), each['doubts']],
  ]);

test('a separator of practice says so, and one of a real store does not', async () => {
  for (const real of [false, true]) {
    const counter = await newCounter({ real });
    const { code } = await receive(counter);
    const out = counter.file('to-ngan.pdf');
    await counter.json(`print separators ${code} --out ${out} --yes`);
    for (const { text, codes } of await readPdf(readFileSync(out))) {
      expect([real, /TẬP\s*HUẤN/i.test(text)]).toEqual([real, !real]);
      expect(codes).not.toEqual([]);
    }
  }
});

test("a declaration's pages go to its own dossier, whatever lies before it and however it lies", async () => {
  const counter = await newCounter();
  const { code } = await receive(counter);
  const other = await counter.json(
    `dossier receive --procedure 1.001193 --citizen ${numbers.thu} --all-components --quantity 1 --yes`,
  );
  const { components } = await counter.json(`dossier show ${other['code']}`);
  const own = components.find(({ name }: Answer) => /^tờ khai/i.test(name));
  const filled = await counter.json(`declaration fill birth --dossier ${other['code']}`);
  const paper = `print declaration ${filled['code']}`;
  // Scanned where a dossier is meant, its code means its own.
  for (const scanned of [filled['code'], `${filled['code']}-1-2`]) {
    expect((await counter.json(`dossier show ${scanned}`))['code']).toBe(other['code']);
  }
  expect(await counter.refused('dossier show TK-00000-00000')).toBe('dossier.not_found');
  const [first, second, ...more] = await scansPrinted(counter, paper, { skew: 0.7, dust: 2 });
  expect(more).toEqual([]);
  const [turned] = await scansPrinted(counter, paper, { turn: 180, skew: -1 });
  const [sheet] = await scansPrinted(counter, `print separators ${code} --component 2`, {});
  const before = [sheet!, writtenPage(1)];
  const mine = [code, '2', [2], []];

  for (const whole of [
    [first!, second!],
    [turned!, second!],
  ]) {
    const plan = await planOf(counter, [...before, ...whole]);
    expect(told(plan)).toEqual([mine, [other['code'], own.component ?? own.id, [3, 4], []]]);
    expect(plan['left']).toEqual([]);
  }
  for (const odd of [[second!, first!], [first!], [second!]]) {
    const places = odd.map((_, at) => at + 3);
    expect(told(await planOf(counter, [...before, ...odd]))).toEqual([
      mine,
      [
        other['code'],
        own.component ?? own.id,
        places,
        [places.length === 2 ? 'pages_out_of_turn' : 'pages_missing'],
      ],
    ]);
  }
  expect(told(await planOf(counter, [first!, second!]))).toEqual([
    [other['code'], own.component ?? own.id, [1, 2], []],
  ]);
});
