/** A morning of certified copies: its book balances against what was charged and paid. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allText, readPdf } from '../print/read-pdf.ts';
import { newCounter, type Counter } from '../support/program.ts';

/** How many copies of how many pages each citizen brings originals for. */
const PILES = [
  [
    [3, 1],
    [3, 1],
    [2, 2],
  ],
  [[10, 1]],
  [
    [1, 40],
    [2, 250],
  ],
  Array.from({ length: 10 }, () => [4, 1]),
  [
    [5, 3],
    [5, 2],
    [5, 1],
  ],
];
const CITIZENS = 20;

interface Entry {
  number: number;
  code: string;
  copies: number;
  fee: number;
}

test('three hundred copies, a mistake and a waiver: book, dossiers and drawer agree', async () => {
  const counter = await newCounter();
  await counter.json('shift open --cash 0');
  const codes: string[] = [];
  for (let n = 0; n < CITIZENS; n++) codes.push(await served(counter, n, PILES[n % 5]!));
  const made = PILES.flat().reduce((sum, [copies]) => sum + copies!, 0) * (CITIZENS / 5);
  expect(made).toBeGreaterThanOrEqual(300);

  await counter.json('certify strike 1 --reason "ghi nhầm tên bản chính"');
  await counter.json(`certify ${codes[0]} --original "Bằng tốt nghiệp=3/1"`);

  const { entries, copies, fee } = await counter.json('certify list --limit 1000');
  const all = entries as Entry[];
  expect(all.map(({ number }) => number)).toEqual(all.map((_, at) => at + 1));
  expect(copies).toBe(made);
  for (const code of codes) {
    const { amountDue, money } = await counter.json(`dossier show ${code}`);
    const booked = all.filter((each) => each.code === code);
    const sum = booked.reduce((total, each) => total + each.fee, 0);
    expect([code, sum]).toEqual([code, amountDue - money.waived]);
    expect(money.state).not.toBe('due');
  }
  const { taken } = await drawer(counter);
  expect(taken).toBe(fee);

  const { days, ...counted } = await counter.json('certify count');
  expect(counted).toMatchObject({ numbers: all.length - 1, copies, fee });
  expect(days).toMatchObject([{ day: '2026-11-23', kind: 'copies', staff: 'lan', copies, fee }]);
  const out = counter.file('so.pdf');
  await counter.json(`print certification-book --out ${out}`);
  const text = allText(await readPdf(readFileSync(out))).replace(/\s+/g, ' ');
  expect(text).toContain(`Cộng: ${all.length - 1} số`);
  expect(text).toContain(fee.toLocaleString('de-DE'));
  expect(await counter.json('store verify')).toMatchObject({ ok: true, tables: 'ok' });
});

/** Receives, certifies and takes the fee of one citizen; the second one's is waived in part. */
async function served(counter: Counter, n: number, pile: number[][]): Promise<string> {
  const passport = `C${String(1_000_000 + n)}`;
  await counter.json(`citizen register --passport ${passport} --name "Trần Thị Thử"`);
  const lines = pile.map(([copies, pages], at) => `--certify "Bản chính ${at}=${copies}/${pages}"`);
  const receive = `dossier receive --procedure 2.000815 --citizen ${passport} --all-components`;
  const signed = '--signer "Lê Văn Ký" --title "Phó Chủ tịch" --yes';
  const { code } = await counter.json(`${receive} ${lines.join(' ')} ${signed}`);
  const paper = '--reason "hộ nghèo" --paper "Giấy chứng nhận số 1"';
  if (n === 1) await counter.json(`payment waive ${code} --amount 5000 ${paper}`);
  await counter.json(`payment take ${code} --method cash`);
  return String(code);
}

async function drawer(counter: Counter): Promise<{ taken: number }> {
  const { cash } = await counter.json('shift show');
  return { taken: Number(cash.expected) };
}
