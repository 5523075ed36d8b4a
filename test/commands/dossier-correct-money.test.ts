/** What a correction does to money: what was taken, what is owed, and what goes back. */
import { beforeEach, describe, expect, it } from 'vitest';
import { cards, copies, numbers, receive, register } from '../support/acts.ts';
import { newCounter, type Counter } from '../support/program.ts';

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
  await receive(counter);
  await register(counter, cards.mau);
});

describe('money', () => {
  let paid: string;
  beforeEach(async () => {
    await counter.json('staff add --name "Lê Văn Ký" --login ky --role manager');
    await counter.json('shift open --cash 500000');
    paid = (await counter.json(`${copies} --all-components --quantity 5`))['code'];
  });
  const correct = (n: number) =>
    counter.json(`dossier correct ${paid} --quantity ${n} --reason "đếm nhầm"`);

  it('taken before is compared: the rest is taken, or too much goes back by two persons', async () => {
    const due = (await counter.json(`dossier show ${paid}`))['amountDue'] as number;
    await counter.json(`payment take ${paid} --method cash`);
    const less = await correct(3);
    expect(less).toMatchObject({ money: { state: 'paid', outstanding: 0 }, warnings: [] });
    const surplus = due - less['amountDue'];
    expect(surplus).toBeGreaterThan(0);
    expect(less['money']).toMatchObject({ surplus, paid: less['amountDue'] });
    const twice = `dossier correct ${paid} --quantity 2 --reason nhầm`;
    const { err } = await counter.run(twice, { screen: true });
    expect(err).toMatch(/payment refund request \S+ --amount \d+/);
    const more = await correct(8);
    expect(more['money']).toMatchObject({ state: 'part_paid', surplus: 0 });
    expect(more['money']['outstanding']).toBe(more['amountDue'] - due);
    await counter.json(`payment take ${paid} --method cash`);
    expect((await counter.json(`dossier show ${paid}`))['money']).toMatchObject({ state: 'paid' });
  });

  it('what is to be taken is offered once, to whoever may take it here', async () => {
    await counter.json(`payment take ${paid} --method cash`);
    const more = async (n: number): Promise<string[]> => {
      const line = `dossier correct ${paid} --quantity ${n} --reason nhầm`;
      const { err } = await counter.run(line, { screen: true });
      return err.match(/payment take \S+ --method cash/g) ?? [];
    };
    expect(await more(8)).toEqual([`payment take ${paid} --method cash`]);
    // The drawer is another's.
    await counter.json('staff login ky');
    expect(await more(9)).toEqual([]);
  });

  it('too much is asked back by one, approved by another, and counted nowhere twice', async () => {
    const { payment } = await counter.json(`payment take ${paid} --method cash`);
    const { money, amountDue } = await correct(3);
    const { number } = await counter.json(
      `payment refund request ${payment.receipt} --amount ${money.surplus} --reason "đếm nhầm"`,
    );
    await counter.json('staff login ky');
    await counter.json(`payment refund approve ${number}`);
    await counter.json('staff login lan');
    await counter.json(`payment refund pay ${number}`);
    expect((await counter.json(`dossier show ${paid}`))['money']).toMatchObject({
      ...{ state: 'paid', paid: amountDue, surplus: 0, refunded: 0, outstanding: 0 },
    });
  });

  it('paid back and corrected upwards again, the difference is owed and can be taken', async () => {
    const { payment } = await counter.json(`payment take ${paid} --method cash`);
    const { money } = await correct(3);
    const back = money.surplus;
    await counter.json(`payment refund request ${payment.receipt} --amount ${back} --reason nhầm`);
    await counter.json('staff login ky');
    await counter.json('payment refund approve 1.1');
    await counter.json('staff login lan');
    await counter.json('payment refund pay 1.1');
    await correct(5);
    const owed = await counter.json(`payment quote ${paid}`);
    expect(owed['money']).toMatchObject({ state: 'part_paid', refunded: back, outstanding: back });
    const line = (await counter.json('dossier list'))['dossiers'][0];
    expect(line).toMatchObject({ money: 'part_paid' });
    await counter.json(`payment take ${paid} --method cash --amount ${back}`);
    expect((await counter.json(`payment quote ${paid}`))['money']).toMatchObject({
      ...{ state: 'paid', outstanding: 0 },
    });
  });

  it('a refund asked for before another correction is declined and asked for anew', async () => {
    const { payment } = await counter.json(`payment take ${paid} --method cash`);
    const { money, toRefund } = await correct(2);
    expect(toRefund).toEqual([{ receipt: payment.receipt, amount: money.surplus }]);
    const ask = `payment refund request ${payment.receipt} --reason nhầm --amount`;
    await counter.json(`${ask} ${money.surplus}`);
    const after = await correct(3);
    const { surplus } = after['money'];
    expect(after).toMatchObject({
      ...{ outdated: ['1.1'], toRefund: [{ receipt: payment.receipt, amount: surplus }] },
    });
    await counter.json('staff login ky');
    expect(await counter.refused('payment refund approve 1.1')).toBe('payment.request_outdated');
    await counter.json('payment refund approve 1.1 --decline "sai số tiền"');
    await counter.json('staff login lan');
    expect(await counter.json(`${ask} ${surplus}`)).toMatchObject({ number: '1.2', surplus });
  });

  it('voided before: the corrected sum is what is quoted and taken', async () => {
    const { payment } = await counter.json(`payment take ${paid} --method cash`);
    const { number } = await counter.json(`payment void request ${payment.receipt} --reason nhầm`);
    await counter.json('staff login ky');
    await counter.json(`payment void approve ${number}`);
    await counter.json('staff login lan');
    await counter.json(`payment void pay ${number}`);
    const { amountDue } = await correct(3);
    expect((await counter.json(`payment quote ${paid}`))['money']).toMatchObject({
      ...{ charged: amountDue, outstanding: amountDue, paid: 0, surplus: 0 },
    });
    const again = await counter.json(`payment take ${paid} --method cash`);
    expect(again['payment']).toMatchObject({ amount: amountDue });
    expect(again['money']).toMatchObject({ state: 'paid', outstanding: 0 });
  });

  it('a receipt that names another payer is told', async () => {
    const { payment } = await counter.json(`payment take ${paid} --method cash`);
    const answer = await counter.json(
      `dossier correct ${paid} --citizen ${numbers.mau} --reason "nhầm người"`,
    );
    expect(answer['warnings']).toEqual([{ code: 'other_payer', receipts: [payment.receipt] }]);
  });
});
