/** What was paid for a dossier that the post does not carry is as little its own as the dossier. */
import { expect, test } from 'vitest';
import { writeFileSync } from 'node:fs';
import { newCounter } from '../support/program.ts';

test('its receipt is not printed, not asked to be undone, and not told by a statement', async () => {
  const counter = await newCounter();
  await counter.json('citizen register --id 022192000001 --name "Trần Thị Thử"');
  const { code } = await counter.json(
    'dossier receive --procedure 2.000884 --citizen 022192000001 --all-components --quantity 2',
  );
  await counter.json('shift open --cash 500000');
  const { payment } = await counter.json(`payment take ${code} --method cash`);
  await counter.json('office add --name "Bưu điện Thử" --kind post_office --agency-id H49.901');
  await counter.json('counter add --office H49.901 --number 1');
  await counter.json('staff add --name "Bưu Tá" --login buu --role post --office H49.901');
  counter.env['MOTCUA_STATION'] = 'H49.901/1';
  await counter.json('staff login buu');
  const statement = counter.file('sao-ke.csv');
  const rows = ['Ngày giao dịch,Số tiền ghi có,Nội dung', `23/11/2026,20000,NOP PHI ${code}`];
  writeFileSync(statement, rows.join('\n'));
  expect(await counter.refused(`dossier show ${code}`)).toBe('dossier.out_of_sight');
  const named = payment['receipt'] as string;
  for (const typed of [named, payment['uuid'] as string]) {
    expect(await counter.refused(`print fee-receipt ${typed}`)).toBe('payment.not_found');
    expect(await counter.refused(`payment void request ${typed} --reason nhầm`)).toBe(
      'payment.not_found',
    );
  }
  const { lines } = await counter.json(['payment', 'reconcile', statement]);
  expect(lines).toMatchObject([{ codes: [], outstanding: null }]);
});
