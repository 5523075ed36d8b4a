/** The README's scanned morning, from the printed sheets to the file that goes to the citizen. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allText, readPdf, type Picture } from '../print/read-pdf.ts';
import { absence, numbers, receive } from '../support/acts.ts';
import { newCounter } from '../support/program.ts';
import { pngOfPage, scansOf, writtenPage } from '../support/piles.ts';
import { pdfOf, scanned, sha256Of } from '../support/scans.ts';
import { signedPdf } from '../support/signed-pdf.ts';
import { holder, pemOf } from '../support/test-ca.ts';

const contract = `dossier receive --procedure 2.001035 --citizen ${numbers.thu}`;

test('a pile is scanned, sorted, checked, decided on, used again, sent and taken away', async () => {
  const counter = await newCounter();
  const { code } = await receive(counter);
  const { code: single } = await counter.json(`${absence} --component 1=1/0/0`);
  const { code: sold } = await counter.json(`${contract} --all-components`);
  const printed = async (line: string): Promise<Picture[]> => {
    const out = counter.file('in.pdf');
    await counter.json(`${line} --out ${out} --yes`);
    return scansOf(readFileSync(out), { skew: 2, dust: 1 });
  };
  const [of1, of2] = await printed(`print separators ${code} --component 1 --component 2`);
  const [receipt] = await printed(`print receipt ${single} --paper a4`);
  const [house] = await printed(`print separators ${sold} --component 2`);
  const parcel = writtenPage(9);
  const family = [of1!, writtenPage(1), writtenPage(2), of2!, writtenPage(3)];
  const pages = [parcel, ...family, house!, writtenPage(5)];
  const folder = counter.file('sang-nay');
  mkdirSync(folder);
  for (const [at, page] of [...pages, receipt!, writtenPage(4, { turn: 180 })].entries()) {
    writeFileSync(join(folder, `${100 + at}.png`), pngOfPage(page));
  }

  const plan = await counter.run(`document sort ${folder} --plan --json`);
  expect(plan.code).toBe(7);
  expect(await counter.json(`document list ${code}`)).toMatchObject({ documents: [] });
  const left = counter.file('con-lai.pdf');
  const sorted = await counter.run(`document sort ${folder} --left ${left} --yes --json`);
  expect(sorted.code).toBe(7);
  const { papers } = JSON.parse(sorted.out);
  expect(
    papers.map((each: { code: string; component: string; pages: object[] }) => [
      ...[each.code, each.component, each.pages.length],
    ]),
  ).toEqual([
    [code, '1', 2],
    [code, '2', 1],
    [sold, '2', 1],
    [single, '1', 1],
  ]);
  // What lay before the first sheet stays, as a paper of its own.
  expect(await readPdf(readFileSync(left))).toHaveLength(1);

  const root = await holder('Root of Tests', { ca: true });
  const officer = await holder('Officer of Tests', { by: root });
  const roots = counter.file('goc');
  mkdirSync(roots);
  writeFileSync(join(roots, 'root.pem'), pemOf(root));
  await counter.json(['config', 'set', 'signature.roots', roots]);
  const time = "D:20261123080000+07'00'";
  const result = await signedPdf(pdfOf(1, 'ket qua'), { by: officer, time });
  const file = scanned(counter, 'ket-qua.pdf', result);
  const decided = `dossier resolve ${code} --result-number 1/2026 --result-date 2026-11-23`;
  await counter.json(`${decided} --file ${file}`);
  const { documents } = await counter.json(`document list ${code}`);
  const { ref, sha256 } = documents.at(-1);
  expect(sha256).toBe(sha256Of(result));
  expect(await counter.json(`document verify ${ref}`)).toMatchObject({ verdict: 'accepted' });

  await counter.json(`dossier return ${code} --to owner`);
  const shown = await counter.json(`dossier show ${code}`);
  expect(shown).toMatchObject({ status: 'returned', result: { documents: [{ sha256 }] } });
  const states = shown['components'].map(({ id, state }: { id: string; state: string }) => [
    id,
    state,
  ]);
  expect(states.slice(0, 2).map(([, state]: string[]) => state)).toEqual([
    'digitised',
    'digitised',
  ]);

  const own = `document list --citizen ${numbers.thu}`;
  const mine = (await counter.json(own))['documents'] as { ref: string }[];
  const proof = mine.find((each) => each.ref.startsWith(sold))!;
  const will = `dossier receive --procedure 2.001019 --citizen ${numbers.thu} --component 1=1`;
  const { code: later } = await counter.json(`${will} --reuse 2=${proof.ref}`);
  const [, second] = (await counter.json(`dossier show ${later}`))['components'];
  expect(second).toMatchObject({ state: 'reused', documents: [{ reused: { ref: proof.ref } }] });
  const copy = counter.file('dung-lai.pdf');
  const original = counter.file('ban-dau.pdf');
  await counter.json(`document export ${later}/1 ${copy}`);
  await counter.json(`document export ${proof.ref} ${original}`);
  expect(readFileSync(copy)).toEqual(readFileSync(original));

  const away = counter.file('ra.pdf');
  await counter.json(`document export ${ref} ${away}`);
  expect(readFileSync(away)).toEqual(result);
  const everything = counter.file('tat-ca');
  await counter.json(`store export ${everything} --purpose "kiểm tra"`);
  const checked = await counter.json('store verify --files');
  expect(checked).toMatchObject({ ok: true, files: { missing: [], altered: [] } });
  const sheets = counter.file('phieu.pdf');
  await counter.json(`print separators ${single} --out ${sheets} --yes`);
  expect(allText(await readPdf(readFileSync(sheets)))).toContain(single);
});
