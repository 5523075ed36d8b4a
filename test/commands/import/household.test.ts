/** A household business in a list bears its owner's number, and is another record. */
import { expect, test } from 'vitest';
import { importing, listOf, row } from '../../support/import-files.ts';
import { newCounter } from '../../support/program.ts';

const number = '022192000001';
const shop = { citizen_id: number, name: 'Hộ kinh doanh Thử' };

test('goes in beside its owner, known before or not, and comes back as it was', async () => {
  const counter = await newCounter();
  await counter.json(`citizen register --id ${number} --name "Trần Thị Thử"`);
  const rows = [row(1, { citizen_id: number }), row(2, shop), row(3, shop)];
  const { answer } = await importing(counter, ['dossiers', listOf(counter, 'a.csv', rows)]);
  expect(answer).toMatchObject({ rows: 3, imported: 3, refused: 0 });
  const owner = (code: string) => counter.json(`dossier show ${code}`);
  expect((await owner('HS-1'))['citizen']).toMatchObject({ name: 'Trần Thị Thử' });
  for (const code of ['HS-2', 'HS-3']) {
    expect((await owner(code))['citizen']).toMatchObject({ name: 'Hộ kinh doanh Thử' });
  }
  const { detail } = await counter.refusal(`citizen show ${number}`);
  expect(detail['bearers']).toMatchObject([
    { name: 'Trần Thị Thử', kind: 'person' },
    { name: 'Hộ kinh doanh Thử', kind: 'organisation' },
  ]);
  const again = await importing(counter, ['dossiers', listOf(counter, 'b.csv', rows)]);
  expect(again.answer).toMatchObject({ imported: 0, skipped: 3, refused: 0 });
  expect(await counter.json('store verify')).toMatchObject({ ok: true });
});

test('of a firm twelve digits are whoever signed for it, as ever', async () => {
  const counter = await newCounter();
  const rows = [row(1, { citizen_id: number, name: 'Công ty Thử' })];
  const { answer } = await importing(counter, ['dossiers', listOf(counter, 'a.csv', rows)]);
  expect(answer).toMatchObject({ imported: 1 });
  expect(await counter.json(`citizen show ${number}`)).toMatchObject({ kind: 'person' });
});
