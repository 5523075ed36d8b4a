/** What all dossiers of a visit owe, taken in one act: its answer, its paper, its bank line. */
import { readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { allText, readPdf } from '../print/read-pdf.ts';
import { approveAccount, copies, receive } from '../support/acts.ts';
import { newCounter, type Counter } from '../support/program.ts';

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
  await approveAccount(counter);
  await counter.json('shift open --cash 100k');
});

/** Two dossiers of one visit: 8.000 đ and 4.000 đ. */
async function visit(): Promise<string[]> {
  const first = await receive(counter);
  const second = await counter.json(`${copies} --all-components --quantity 2 --visit 1`);
  return [first.code, second.code];
}

describe('a visit that is paid in one', () => {
  it('has one paper with every number, sum and dossier, and the sum of all in words', async () => {
    const codes = await visit();
    const file = counter.file('bien-lai.pdf');
    await counter.json(`payment take 1 --visit --method cash --print ${file}`);
    const text = allText(await readPdf(readFileSync(file))).replace(/\s+/g, ' ');
    for (const part of [...codes, '0000001, 0000002', '12.000', 'Mười hai nghìn đồng']) {
      expect(text).toContain(part);
    }
    // It was the first print of each receipt on it.
    expect((await counter.json('print fee-receipt BL26-1/0000002')).number).toBe(2);
  });

  it('is printed again as it was, whichever receipt is named, and what was voided is marked', async () => {
    const [, second] = await visit();
    await counter.json('payment take 1 --visit --method cash');
    await counter.json(`payment void request ${second} --reason "thu nhầm"`);
    await counter.json('staff add --login tam --name "Lê Thị Thử" --role manager');
    await counter.json('staff login tam');
    await counter.json('payment void approve 1.1');
    await counter.json('staff login lan');
    await counter.json('payment void pay 1.1');
    for (const [n, receipt] of ['BL26-1/0000001', 'BL26-1/0000002'].entries()) {
      const file = counter.file(`${n}.pdf`);
      const made = await counter.json(`print fee-receipt ${receipt} --out ${file}`);
      expect([made.receipt, made.number]).toEqual([receipt, n + 1]);
      const text = allText(await readPdf(readFileSync(file))).replace(/\s+/g, ' ');
      for (const part of ['0000001, 0000002', '12.000', 'Số 0000002 đã hủy', 'còn 8.000 đ']) {
        expect(text).toContain(part);
      }
    }
  });

  it('is confirmed by the one line of a statement that brought the sum of all', async () => {
    await visit();
    await counter.json('payment take 1 --visit --method vietqr');
    const statement = counter.file('sao-ke.csv');
    const rows = ['reference,purpose,amount,date', 'FT1,H49222611230001,12000,23/11/2026', ''];
    writeFileSync(statement, rows.join('\n'));
    const { lines } = await counter.json(`payment reconcile ${statement} --yes`);
    expect(lines).toMatchObject([{ verdict: 'confirms', booked: true }]);
    const [first, second] = [
      await counter.json('dossier show 1'),
      await counter.json('dossier show 2'),
    ];
    expect([first.payments[0].onStatement, second.payments[0].onStatement]).toEqual([true, true]);
    const again = await counter.json(`payment reconcile ${statement}`);
    expect(again.lines).toMatchObject([{ verdict: 'booked' }]);
    expect(await counter.json('store verify')).toMatchObject({ ok: true });
  });

  it('is not confirmed twice by one statement, whichever of its dossiers a line names', async () => {
    await visit();
    await counter.json('payment take 1 --visit --method vietqr');
    const statement = counter.file('sao-ke.csv');
    const rows = [
      'reference,purpose,amount,date',
      'FT1,H49222611230001,12000,23/11/2026',
      'FT2,H49222611230002,12000,23/11/2026',
    ];
    writeFileSync(statement, `${rows.join('\n')}\n`);
    const { out } = await counter.run(['payment', 'reconcile', statement, '--yes', '--json']);
    expect(JSON.parse(out).lines).toMatchObject([
      { verdict: 'confirms', booked: true },
      { verdict: 'double', booked: false },
    ]);
  });

  it('is confirmed by the line of all that was asked for, though a part was voided since', async () => {
    const [, second] = await visit();
    await counter.json('payment take 1 --visit --method vietqr');
    await counter.json(`payment void request ${second} --reason "thu nhầm"`);
    await counter.json('staff add --login tam --name "Lê Thị Thử" --role manager');
    await counter.json('staff login tam');
    await counter.json('payment void approve 1.1');
    await counter.json('staff login lan');
    await counter.json('payment void pay 1.1 --method cash');
    const statement = counter.file('sao-ke.csv');
    for (const purpose of ['H49222611230001', 'H49222611230002']) {
      const row = `FT1,${purpose},12000,23/11/2026`;
      writeFileSync(statement, `reference,purpose,amount,date\n${row}\n`);
      const { lines } = await counter.json(`payment reconcile ${statement}`);
      expect(lines).toMatchObject([{ verdict: 'confirms', voided: 4000 }]);
    }
    const { lines } = await counter.json(`payment reconcile ${statement} --yes`);
    expect(lines).toMatchObject([{ booked: true, voided: 4000 }]);
    const stands = async (n: number) => (await counter.json(`dossier show ${n}`)).payments[0];
    expect([(await stands(1)).onStatement, (await stands(2)).onStatement]).toEqual([true, true]);
    expect(await counter.json('store verify')).toMatchObject({ ok: true });
  });

  it('is answered as one, and undone one by one', async () => {
    const [, second] = await visit();
    const line = 'payment take 1 --visit --method cash --tendered 20k';
    expect(await counter.refused(`${line} --amount 1000`)).toBe('usage.one_only');
    const taken = await counter.json(line);
    expect(taken.total).toEqual({ amount: 12_000, tendered: 20_000, change: 8000 });
    await counter.json(`payment void request ${second} --reason "thu nhầm"`);
    expect((await counter.json('payment requests')).requests).toMatchObject([
      { code: second, amount: 4000 },
    ]);
    expect(await counter.refused(line)).toBe('payment.paid_already');
    expect(await counter.json('store verify')).toMatchObject({ ok: true });
  });
});
