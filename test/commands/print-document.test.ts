/** `print document`: what is kept goes to a printer or a file as it is, and that is kept as a look. */
import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { receive } from '../support/acts.ts';
import { newCounter, type Counter } from '../support/program.ts';
import { pdfOf, pngOf, scanned, sha256Of } from '../support/scans.ts';

let counter: Counter;
let code: string;
beforeEach(async () => {
  counter = await newCounter();
  ({ code } = await receive(counter));
});

test('byte for byte, with who had it', async () => {
  const paper = pdfOf(2);
  await counter.json(`document add ${code} --component 1 ${scanned(counter, 'g.pdf', paper)}`);
  const before = (await counter.json('access list'))['sights'] as unknown[] | undefined;
  const out = counter.file('ra.pdf');
  const printed = await counter.json(`print document ${code}/1 --out ${out}`);
  expect(printed).toMatchObject({ code, n: 1, sha256: sha256Of(paper), pages: 2, file: out });
  expect(readFileSync(out).equals(paper)).toBe(true);
  const after = JSON.stringify(await counter.json('access list'));
  expect(after).toContain('print document');
  expect(JSON.stringify(before ?? [])).not.toContain('print document');
});

test('of a dossier its newest result; without one that is said', async () => {
  const { code: exit, err } = await counter.run(`print document ${code}`);
  expect([exit, err]).toEqual([4, expect.stringContaining('chưa giữ tệp kết quả')]);
  const results = [pdfOf(1, 'a'), pdfOf(1, 'b')];
  for (const [at, each] of results.entries()) {
    await counter.json(`document add ${code} --result ${scanned(counter, `k${at}.pdf`, each)}`);
  }
  const out = counter.file('ra.pdf');
  expect(await counter.json(`print document ${code} --out ${out}`)).toMatchObject({ n: 2 });
  expect(readFileSync(out).equals(results[1]!)).toBe(true);
});

test('of pictures the bound pages; of what is gone nothing', async () => {
  await counter.json(
    `document add ${code} --component 1 ${scanned(counter, 'a.png', pngOf(9, 9))}`,
  );
  const out = counter.file('ra.pdf');
  await counter.json(`print document ${code}/1 --out ${out}`);
  expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-');
  await counter.json(['document', 'remove', `${code}/1`, '--reason', 'nhầm']);
  const { code: exit, err } = await counter.run(`print document ${code}/1`);
  expect([exit, err]).toEqual([3, expect.stringContaining('không còn được giữ')]);
});
