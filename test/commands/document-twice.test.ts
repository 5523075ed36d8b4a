/** What is added to a dossier: the same file is kept once, several papers of one go are told. */
import { beforeEach, expect, test } from 'vitest';
import { vi } from '../../src/locale/vi.ts';
import { receive, resolve } from '../support/acts.ts';
import { newCounter, type Counter } from '../support/program.ts';
import { lyingBeside, pdfOf, pngOf, scanned, tiffOf } from '../support/scans.ts';

const { document: words } = vi.screen;

let counter: Counter;
let code: string;
beforeEach(async () => {
  counter = await newCounter();
  ({ code } = await receive(counter));
});

async function kept(): Promise<{ n: number; component: string | null }[]> {
  return (await counter.json(`document list ${code}`))['documents'];
}

test('the same file of the same paper is kept once, and that is told', async () => {
  const path = scanned(counter, 'giay.pdf', pdfOf(2));
  await counter.json(`document add ${code} --component 1 ${path}`);
  const again = await counter.json(`document add ${code} --component 1 ${path}`);
  expect(again).toMatchObject({ already: [`${code}/1`], documents: [{ n: 1 }], pages: 2 });
  const { out, err } = await counter.run(`document add ${code} --component 1 ${path} ${path}`);
  expect(out + err).toContain(`${code}/1`);
  expect(out + err).not.toContain('Đã giữ');
  expect(await kept()).toHaveLength(1);
  // For another paper it is another document, and what was taken out may come again.
  await counter.json(`document add ${code} --component 2 ${path}`);
  await counter.json(`document remove ${code}/1 --reason "quét nhầm" --yes`);
  const anew = await counter.json(`document add ${code} --component 1 ${path}`);
  expect(anew).toMatchObject({ already: [], documents: [{ n: 3 }] });
});

test('twice in one go it is one paper; new ones beside it are kept', async () => {
  const [one, other] = [pdfOf(1, 'a'), pdfOf(1, 'b')].map((pdf, n) =>
    scanned(counter, `${n}.pdf`, pdf),
  );
  await counter.json(`document add ${code} --component 1 ${one}`);
  const line = `document add ${code} --component 1 ${one} ${other} ${other}`;
  expect(await counter.json(line)).toMatchObject({
    already: [`${code}/1`],
    documents: [{ n: 1 }, { n: 2 }],
  });
});

test('pictures that are there already leave no file behind that nothing names', async () => {
  const paths = [10, 20].map((shade) => scanned(counter, `${shade}.png`, pngOf(60, 80, shade)));
  const line = `document add ${code} --component 1 ${paths.join(' ')}`;
  await counter.json(line);
  const before = lyingBeside(counter);
  counter.now = '2026-11-23T10:00:00+07:00';
  expect(await counter.json(line)).toMatchObject({ already: [`${code}/1`] });
  expect(lyingBeside(counter)).toEqual(before);
});

test('a picture and a TIFF of one go become two papers, and that is told', async () => {
  const paths = [
    scanned(counter, 'a.png', pngOf(60, 80)),
    scanned(counter, 'b.tif', tiffOf(2, [170, 220])),
  ];
  const { code: exit, out } = await counter.run(
    `document add ${code} --component 1 ${paths.join(' ')}`,
  );
  expect(exit).toBe(0);
  expect(out).toContain(words.severalPapers('2').slice(0, 20));
});

test('a file of the result that comes when it was handed over is kept, and told', async () => {
  await resolve(counter, code);
  const [first, later] = ['a', 'b'].map((said) => scanned(counter, `${said}.pdf`, pdfOf(1, said)));
  expect(await counter.json(`document add ${code} --result ${first}`)).toMatchObject({
    afterReturn: false,
  });
  await counter.json(`dossier return ${code} --to owner`);
  const { out, err } = await counter.run(`document add ${code} --result ${later}`);
  expect(out + err).toContain(words.afterReturn(code).slice(0, 40));
  expect(await counter.json(`document add ${code} --component 1 ${later}`)).toMatchObject({
    afterReturn: false,
  });
});
