/** What a quote says of several papers in one line, and what is waived of a cancelled dossier. */
import { beforeEach, expect, it } from 'vitest';
import { copies, receive, register } from '../support/acts.ts';
import { talk } from '../support/clerk.ts';
import { newCounter, type Counter } from '../support/program.ts';

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
});

it('each of several papers is told with the price of its pages', async () => {
  await register(counter);
  const { code } = await counter.json(`${copies} --all-components --quantity pages=5x3+2`);
  const { out } = await counter.run(`payment quote ${code}`);
  const said = out.replaceAll(/\s+/g, ' ');
  expect(said).toContain('5 trang × 3: trang thứ 1 đến 2: 2.000 đ mỗi trang, cộng 4.000 đ;');
  expect(said).toContain('trang thứ 3 đến 5: 1.000 đ mỗi trang, cộng 3.000 đ');
  expect(said).toContain('2 trang: trang thứ 1 đến 2: 2.000 đ mỗi trang, cộng 4.000 đ');
  const { lines } = await counter.json(`payment quote ${code}`);
  expect(lines).toMatchObject([
    { steps: [], partSteps: [[{ amount: 4000 }, { amount: 3000 }], [{ amount: 4000 }]] },
  ]);
});

it('of a cancelled dossier nothing is waived, and that it is cancelled is what is said', async () => {
  const { code } = await receive(counter);
  await counter.json(`dossier cancel ${code} --reason "nhầm thủ tục"`);
  for (const how of ['--waiver disability --seen "giấy"', '--reason "khó khăn" --paper "giấy"']) {
    expect(await counter.refused(`payment waive ${code} ${how}`)).toBe('payment.dossier_cancelled');
  }
  const { code: exit, err } = await talk(counter, `payment waive ${code}`, []);
  expect([exit, err]).toEqual([3, expect.stringContaining('đã hủy')]);
});
