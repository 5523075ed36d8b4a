/** What was paid back stands on the receipt printed again, and beside what is told as taken. */
import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { allText, readPdf } from '../print/read-pdf.ts';
import { newCounter, type Counter } from '../support/program.ts';

let counter: Counter;
let receipt: string;
/** Two dossiers of 20.000 đ, paid in cash. */
beforeEach(async () => {
  counter = await newCounter();
  await counter.json('staff add --name "Lê Văn Ký" --login ky --role manager');
  await counter.json('citizen register --id 022192000001 --name "Trần Thị Thử"');
  await counter.json('shift open --cash 500000');
  const receive = 'dossier receive --procedure 2.000884 --citizen 022192000001 --all-components';
  for (const n of [1, 2]) {
    await counter.json(`${receive} --quantity 2`);
    ({ receipt } = (await counter.json(`payment take ${n} --method cash`)).payment);
  }
});

async function refund(amount: number, number: string): Promise<void> {
  await counter.json(`payment refund request ${receipt} --amount ${amount} --reason nhầm`);
  await counter.json('staff login ky');
  await counter.json(`payment refund approve ${number}`);
  await counter.json('staff login lan');
  await counter.json(`payment refund pay ${number}`);
}

async function printed(name: string): Promise<string> {
  const file = counter.file(name);
  await counter.json(`print fee-receipt ${receipt} --out ${file}`);
  return allText(await readPdf(readFileSync(file))).replace(/\s+/g, ' ');
}

test('a receipt printed again tells what was refunded of it, and when', async () => {
  expect(await printed('a.pdf')).not.toMatch(/ĐÃ HOÀN|Đã hoàn/);
  await refund(5000, '1.1');
  const part = await printed('b.pdf');
  expect(part).toContain('ĐÃ HOÀN MỘT PHẦN');
  // A practice receipt is none, refunded or not.
  expect(part).toContain('KHÔNG CÓ GIÁ TRỊ');
  expect(part).toContain('Sau khi hoàn, số đã thu còn 15.000 đ.');
  expect(part).toMatch(/Đã hoàn lại 5\.000 đ lúc \d+ giờ \d+ phút, ngày 23\/11\/2026/);
  await refund(15_000, '1.2');
  const whole = await printed('c.pdf');
  expect(whole).toContain('ĐÃ HOÀN TIỀN');
  expect(whole).not.toContain('Sau khi hoàn');
  expect(whole).toContain('Đã hoàn lại 5.000 đ');
  expect(whole).toContain('Đã hoàn lại 15.000 đ');
});

test('reports keep what was taken, and tell what went back and what is left', async () => {
  await refund(5000, '1.1');
  const day = '--from 2026-11-23 --to 2026-11-23';
  const sums = { paid: 2, collected: 40_000, refunded: 5000, net: 35_000 };
  const cash = await counter.json(`report cash ${day}`);
  expect(cash).toMatchObject({
    total: sums,
    groups: [sums],
    methods: [{ method: 'cash', payments: 2, dossiers: 2, amount: 40_000, refunded: 5000 }],
  });
  expect((await counter.json(`report summary ${day}`)).total).toMatchObject(sums);
  const explained = await counter.json(`report summary ${day} --explain refunded`);
  expect(explained).toMatchObject({ value: 5000, dossiers: [{ amount: 5000 }] });
  const { out } = await counter.run(`report cash ${day}`);
  expect(out).toContain('Đã hoàn 5.000 đồng, còn 35.000 đồng.');
  expect((await counter.json('shift show')).cash).toMatchObject({ taken: 40_000, paidBack: 5000 });
});

test('a refund of what was taken in another month is told in its own, and counts nobody as paid', async () => {
  counter.at('2026-12-01T08:00');
  await refund(20_000, '1.1');
  const { total } = await counter.json('report cash --from 2026-12-01 --to 2026-12-01');
  expect(total).toMatchObject({
    paid: 0,
    cashless: 0,
    collected: 0,
    refunded: 20_000,
    net: -20_000,
  });
});

test('requests of one second stand as they were asked for, numbered by their counter', async () => {
  const numbers = Array.from({ length: 11 }, (_, n) => `1.${n + 1}`);
  for (const number of numbers) {
    const words = `payment refund request ${receipt} --amount 1000 --reason nhầm`;
    expect(await counter.json(words)).toMatchObject({ number });
  }
  const { requests } = await counter.json('payment requests');
  expect(requests.map((each: { number: string }) => each.number)).toEqual(numbers);
  expect((await counter.json('store verify')).ok).toBe(true);
});
