/** A waiver is taken off once: pages, volumes, years and days of the books add up to the whole. */
import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { copies, register } from '../support/acts.ts';
import { allText, readPdf } from '../print/read-pdf.ts';
import { newCounter, type Counter } from '../support/program.ts';

const signed = '--signer "Lê Văn Ký" --title "Phó Chủ tịch"';
let counter: Counter;
let code: string;
beforeEach(async () => {
  counter = await newCounter();
  counter.at('2026-12-31T09:00');
  await counter.json('staff login lan');
  await register(counter);
  const received = await counter.json(`${copies} --all-components --quantity pages=2+2`);
  code = String(received['code']);
  await counter.json('shift open --cash 0');
  await counter.json(
    `payment waive ${code} --fee pages --amount 4000 --reason "hộ nghèo" --paper "Giấy số 1"`,
  );
});

async function feeOf(line: string): Promise<number> {
  return Number((await counter.json(line))['fee']);
}

async function printedFee(line: string): Promise<string> {
  const out = counter.file('so.pdf');
  await counter.json(`print certification-book ${line} --out ${out} --yes`);
  const text = allText(await readPdf(readFileSync(out))).replace(/\s+/g, ' ');
  return /Cộng: \d+ số \d+ ([\d.]+)/u.exec(text)?.[1] ?? text;
}

test('in two volumes', async () => {
  await counter.json(`certify ${code} --original "Bằng=1/2" ${signed}`);
  await counter.json('certify book close --pages 200');
  await counter.json('certify book open');
  await counter.json(`certify ${code} --original "Sổ=1/2"`);
  expect(await feeOf('certify list')).toBe(4000);
  expect([await feeOf('certify list --limit 1'), await feeOf('certify list --after 1')]).toEqual([
    0, 4000,
  ]);
  expect([
    await printedFee(''),
    await printedFee('--volume 1'),
    await printedFee('--volume 2'),
  ]).toEqual(['4.000', '0', '4.000']);
});

test('in two years and two books', async () => {
  await counter.json(`certify ${code} --original "Bằng=1/2" ${signed}`);
  counter.at('2027-01-04T09:00');
  await counter.json('staff login lan');
  await counter.json(`certify ${code} --original "Sổ=1/2" --kind signatures ${signed}`);
  expect(await feeOf('certify count --from 2026-12-31 --to 2027-01-04')).toBe(4000);
  expect(await feeOf('certify count --from 2027-01-01 --to 2027-01-04')).toBe(4000);
  expect(await feeOf('certify count --from 2026-12-31 --to 2026-12-31')).toBe(0);
  expect(await feeOf(`certify list --dossier ${code}`)).toBe(4000);
});
