/** What is received as of an earlier day is asked for as on that day, and from what held then. */
import { expect, test } from 'vitest';
import { enter, talk } from '../../support/clerk.ts';
import { bareCounter, setUpWords, type Answer, type Counter } from '../../support/program.ts';
import { vi } from '../../support/texts.ts';

const { desk } = vi.screen;

async function onlyOne(counter: Counter): Promise<Answer> {
  const { dossiers } = await counter.json('dossier list');
  expect(dossiers).toHaveLength(1);
  return counter.json(`dossier show ${dossiers[0].code}`);
}

test('the day before a change of the law', async () => {
  const counter = bareCounter().at('2026-08-31T09:00');
  await counter.json(`${setUpWords} --training`);
  await counter.json('citizen register --id 022192000001 --name "Trần Thị Thử"');
  counter.at('2026-09-03T09:00');
  await counter.json('staff login lan');
  const back = '--citizen 022192000001 --received-at 2026-08-31T09:00 --reason "mất điện"';
  const { code, err } = await talk(counter, `dossier receive ${back}`, [
    [desk.askProcedureWords, 'khai sinh thuong tru the bhyt', enter],
    [desk.askPapers, enter],
    [desk.agree, enter],
  ]);
  expect([code, code === 0 ? '' : err]).toEqual([0, '']);
  expect(await onlyOne(counter)).toMatchObject({
    procedure: { code: '2.000986' },
    components: [{}, {}, {}, {}],
    missing: [],
  });
});

test('papers are those of that day', async () => {
  const counter = bareCounter().at('2025-12-31T09:00');
  await counter.json(`${setUpWords} --training`);
  await counter.json('citizen register --id 022192000001 --name "Trần Thị Thử"');
  counter.at('2026-01-05T09:00');
  await counter.json('staff login lan');
  const back = '--citizen 022192000001 --received-at 2025-12-31T09:00 --reason "mất điện"';
  const { code, err } = await talk(counter, `dossier receive --procedure 1.000894 ${back}`, [
    [desk.askPapers, enter],
    [vi.screen.declaration.askHow, enter],
    [desk.askQuantity(vi.screen.words.per.copy), enter],
    [desk.agree, enter],
  ]);
  expect([code, code === 0 ? '' : err]).toEqual([0, '']);
  expect(err).toContain('Giấy xác nhận tình trạng hôn nhân');
  expect((await onlyOne(counter))['missing']).toEqual([]);
});
