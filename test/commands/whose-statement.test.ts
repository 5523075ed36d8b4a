/** A statement is booked against an account that two persons have approved, or not at all. */
import { writeFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { approveAccount, receive } from '../support/acts.ts';
import { newCounter, type Counter } from '../support/program.ts';

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
  await receive(counter);
  await counter.json('staff add --name "Vũ Thị Mẫu" --login vu --role clerk');
  await counter.json('shift open --cash 0');
});

function book(...above: string[]): string {
  const rows = [...above, 'reference,purpose,amount,date', 'FT1,H49222611230001,8000,23/11/2026'];
  writeFileSync(counter.file('st.csv'), `${rows.join('\n')}\n`);
  return `payment reconcile ${counter.file('st.csv')} --yes`;
}

test('without an approved account nothing is booked, whatever the statement says', async () => {
  await counter.json('payment account add --bin 970436 --account 0123456789 --holder "UBND"');
  for (const line of [
    book(),
    book('Số tài khoản: 0123456789,,,'),
    `${book()} --account 0123456789`,
  ]) {
    expect(await counter.refused(line)).toBe('payment.no_account');
  }
  expect((await counter.json('dossier show 1'))['payments']).toEqual([]);
  const look = await counter.json(`payment reconcile ${counter.file('st.csv')}`);
  expect(look).toMatchObject({ booked: 0, lines: [{ verdict: 'exact' }] });
});

test('nor is a transfer that somebody says came, and it is told who has to approve', async () => {
  const ways = ['transfer', 'vietqr'].map(
    (method) => `payment take 1 --method ${method} --reference FT1`,
  );
  for (const line of ways) {
    const { code, exit, next } = await counter.refusal(line);
    expect([code, exit, next[0]]).toEqual([
      ...['payment.no_account', 3],
      expect.stringContaining('motcua payment account add'),
    ]);
  }
  await counter.json('payment account add --bin 970436 --account 0123456789 --holder "UBND"');
  for (const line of ways) {
    const { code, detail, next } = await counter.refusal(line);
    expect([code, detail['proposed']]).toEqual(['payment.no_account', '0123456789']);
    expect(next).toEqual(['motcua payment account approve']);
  }
  const { payBy, money } = await counter.json('dossier show 1');
  expect([payBy, money.paid]).toEqual([['cash', 'portal', 'card', 'post'], 0]);
});

test('nor one of another account, said by itself or by whoever books it', async () => {
  await approveAccount(counter);
  const other = ['Sao kê tài khoản,,,', 'Số tài khoản:,9876 543 210,,', 'Khách hàng: UBND,,,'];
  const lines = [
    () => book(...other),
    () => `${book(...other)} --account 0123456789`,
    () => `${book()} --account 9876543210`,
  ];
  for (const line of lines) {
    const { code, exit, next } = await counter.refusal(line());
    expect([code, exit]).toEqual(['payment.statement_account', 3]);
    expect(next).toContain('--account 0123456789');
  }
  const own = book('Số TK,0123 456.789,Từ ngày 01/11/2026 đến 23/11/2026,');
  expect(await counter.json(own)).toMatchObject({ booked: 1 });
});

test('where there are two, whoever books it says of which it is', async () => {
  await approveAccount(counter);
  await counter.json('payment account add --bin 970436 --account 555666777 --holder "UBND"');
  await counter.json('staff login ngo');
  await counter.json('payment account approve --yes');
  await counter.json('staff login lan');
  expect(await counter.refused(book())).toBe('payment.statement_account');
  // Money still comes to the one before.
  expect(await counter.json(`${book()} --account 0123456789`)).toMatchObject({ booked: 1 });
});

test('a clerk looks and books nothing', async () => {
  await approveAccount(counter);
  await counter.json('shift close --cash 0');
  await counter.json('staff login vu');
  await counter.json('shift open --cash 0');
  expect(await counter.refused(book())).toBe('staff.not_allowed');
  const look = await counter.json(`payment reconcile ${counter.file('st.csv')}`);
  expect(look['lines']).toMatchObject([{ verdict: 'exact', booked: false }]);
});
