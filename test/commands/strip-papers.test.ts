/** Papers that are handed out at the counter, on a roll of 80 mm, read back from its dots. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawn } from '../../src/spool/escpos.ts';
import { codesOn } from '../support/escpos-printer.ts';
import { newCounter, type Counter } from '../support/program.ts';
import { readPdf } from '../print/read-pdf.ts';

/** A dossier for each of the papers. */
async function receivedIn(counter: Counter) {
  await counter.json('config set paper.size 80mm');
  await counter.json([
    ...['citizen', 'register', '--id', '022192000001', '--name', 'Trần Thị Thử'],
    ...['--dob', '1992-02-29', '--address', 'Tổ 1, Khu 2, phường Thử, tỉnh Quảng Ninh'],
  ]);
  await counter.json('shift open --cash 0');
  const receive = 'dossier receive --citizen 022192000001 --all-components';
  const paid = (await counter.json(`${receive} --procedure 2.000884 --quantity 2`))['code'];
  await counter.json(`payment take ${paid} --method cash`);
  const decided = '--result-number 1/2026 --result-date 2026-11-23';
  await counter.json(`dossier resolve ${paid} ${decided}`);
  await counter.json(`dossier return ${paid} --to owner`);
  const missing = (await counter.json(`${receive} --procedure 1.001193`))['code'];
  const reason = '--reason "Thiếu giấy chứng sinh"';
  await counter.json(`dossier request-supplement ${missing} ${reason} --component 2`);
  const refused = (await counter.json(`${receive} --procedure 1.001193`))['code'];
  await counter.json(`dossier refuse ${refused} --reason "Không thuộc thẩm quyền"`);
  return { paid, missing, refused } as Record<'paid' | 'missing' | 'refused', string>;
}

const kinds = [
  ['receipt', 'paid'],
  ['visit', 'paid'],
  ['fee-receipt', 'paid'],
  ['acknowledgement', 'paid'],
  ['control-slip', 'paid'],
  ['supplement', 'missing'],
  ['leaflet', 'missing'],
  ['refusal', 'refused'],
] as const;

test(
  'each of them fits a strip, and its codes read from the dots',
  { timeout: 120_000 },
  async () => {
    const counter = await newCounter();
    const codes = await receivedIn(counter);
    for (const [paper, of] of kinds) {
      const found = await codesOnStrip(counter, paper, codes[of]);
      // A receipt for money has no code of a dossier, as it is about several at times.
      if (paper === 'fee-receipt') continue;
      expect(found).toContain(`Code128 ${codes[of]}`);
      expect(found.filter((each) => each.startsWith('QRCode'))).not.toEqual([]);
    }
  },
);

async function codesOnStrip(counter: Counter, paper: string, code: string): Promise<string[]> {
  const out = counter.file(`${paper}.pdf`);
  await counter.json(`print ${paper} ${code} --copies 1 --out ${out}`);
  const pdf = readFileSync(out);
  const [page, ...others] = await readPdf(pdf);
  expect(others).toEqual([]);
  expect(page!.width).toBeCloseTo((640 * 72) / 203, 1);
  // Nothing stands where such a printer does not reach: 32 dots on either side.
  const margin = (31 * 72) / 203;
  const sides = page!.letters.map(({ left, right }) => [left, page!.width - right]);
  // The mark of a practice paper leans across, and may.
  expect(Math.min(...sides.flat())).toBeGreaterThan(margin - 3);
  const [dots] = await drawn(pdf);
  const light = Uint8Array.from({ length: dots!.rows * 576 }, (_, at) =>
    dots!.bits[at >> 3]! & (0x80 >> (at & 7)) ? 0 : 255,
  );
  return codesOn({ rows: dots!.rows, light });
}

test('what cannot be on a strip says so in its help, and stays on its own paper', async () => {
  const counter = await newCounter();
  const { out } = await counter.run('help print handover');
  expect(out).toContain('80 mm');
  const refused = await counter.refusal('print handover BG-1 --paper 80mm');
  expect(refused.exit).toBe(2);
});
