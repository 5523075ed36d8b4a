/** Whoever is erased is told of the declarations of others that name them; their own go. */
import { expect, test } from 'vitest';
import { cards, numbers, register } from '../support/acts.ts';
import { newCounter, type Counter } from '../support/program.ts';

const extract = (owner: string, more = '') =>
  `declaration fill extract-copy --citizen ${numbers.mau} --owner ${owner} ${more}`;
const erase = async (counter: Counter) => {
  await counter.json(`privacy request ${numbers.thu} --kind erase`);
  return counter.json('privacy answer 1.1 --as granted --yes');
};

test('what another declared of them is told as kept, and stands', async () => {
  const counter = await newCounter();
  await register(counter);
  await register(counter, cards.mau);
  const { code } = await counter.json(extract(numbers.thu));
  const own = await counter.json(`declaration fill extract-copy --citizen ${numbers.thu}`);
  const { code: others } = await counter.json(extract(numbers.mau));
  await counter.json(`privacy request ${numbers.thu} --kind erase`);
  const asked = await counter.refusal('privacy answer 1.1 --as granted');
  expect(asked).toMatchObject({
    code: 'privacy.not_agreed',
    detail: { record: true, kept: [{ code, why: 'named' }] },
  });
  const done = await counter.json('privacy answer 1.1 --as granted --yes');
  expect(done).toMatchObject({ state: 'granted', kept: [{ code, why: 'named', until: null }] });
  const answers = async (of: string) => (await counter.json(`declaration show ${of}`))['answers'];
  expect(await answers(own['code'])).toBeNull();
  expect(await answers(code)).toMatchObject({ 'person.name': 'Trần Thị Thử' });
  expect(await answers(others)).not.toBeNull();
  expect(await counter.json('store verify')).toMatchObject({ ok: true });
});

test('their dossier goes, and what another declared of them stays', async () => {
  const counter = await newCounter();
  await register(counter);
  await register(counter, cards.mau);
  const { code } = await counter.json(extract(numbers.thu));
  const line = `dossier receive --procedure 1.001731 --citizen ${numbers.thu} --all-components`;
  const { code: dossier } = await counter.json(line);
  await counter.json(`dossier resolve ${dossier} --result-number 1 --result-date 2026-11-23`);
  await counter.json(`dossier return ${dossier} --to owner`);
  counter.at('2047-02-01T09:00');
  await counter.json('staff login lan');
  const { kept, erased } = await erase(counter);
  expect([erased, kept]).toEqual([[dossier], [{ code, why: 'named', until: null }]]);
});
