/** Two counters print one paper at the same moment: each gets its own number, and prints that. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { allText, readPdf } from '../print/read-pdf.ts';
import { birth } from '../support/acts.ts';
import { runBin, stationFolder } from '../support/bin.ts';

it('numbers are taken one by one, however many print at once', async () => {
  const { folder, store } = await stationFolder();
  const read = async (line: string) => {
    const { code, out, err } = await runBin(`${line} --json`, { store });
    expect([line, code, err]).toEqual([line, 0, '']);
    return JSON.parse(out) as { code: string; number: number; prints: object };
  };
  const { code } = await read(`${birth} --all-components`);
  const files = ['a', 'b'].map((name) => join(folder, `${name}.pdf`));
  const prints = await Promise.all(
    files.map((file) => read(`print receipt ${code} --copies 1 --out ${file}`)),
  );
  expect(new Set(prints.map(({ number }) => number))).toEqual(new Set([1, 2]));
  for (const [at, { number }] of prints.entries()) {
    const text = allText(await readPdf(readFileSync(files[at]!)));
    expect([number, text.includes('In lần 2')]).toEqual([number, number === 2]);
  }
  expect((await read(`dossier show ${code}`)).prints).toEqual({ receipt: 2 });
  expect(await read('store verify')).toMatchObject({ ok: true });
});
