/** Whoever is erased is told of the declarations of others that name them; their own go. */
import { expect, test } from 'vitest';
import { vi } from '../../src/locale/vi.ts';
import { cards, numbers, register } from '../support/acts.ts';
import { book, row } from '../support/certification-lists.ts';
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

test('a number of a book of before that bears their name is told, and stands', async () => {
  const counter = await newCounter();
  await register(counter);
  const listed = [
    row('1/1', '05/01/2026'),
    row('1/2', '05/01/2026').replace('Trần Thị Thử', 'Bà TRẦN THỊ THỬ 022192000001'),
    row('1/3', '05/01/2026').replace('Trần Thị Thử', 'Trần Thị Thử 022192000009'),
    row('1/4', '05/01/2026').replace('Trần Thị Thử', 'Trần Thị Thử Hai'),
    row('1/5', '05/01/2026').replace('Trần Thị Thử', 'Nguyễn Văn Mẫu'),
    row('1/6', '05/01/2026', 'Sổ', '1,1,2000,,giao Trần thị Thử').replace(
      ',Trần Thị Thử,',
      ',Nguyễn Văn Mẫu,',
    ),
  ];
  await counter.json(['import', 'certifications', book(counter, listed), '--kind', 'copies']);
  const { state, kept } = await erase(counter);
  const told = (n: number) => ({ code: `${n} – 01/2026 SCT/BS`, why: 'listed', until: null });
  // One with another number is another's; of a longer name nobody can tell where it ends.
  expect([state, kept]).toEqual(['granted', [told(1), told(2), told(4), told(6)]]);
  const { entries } = await counter.json('certify list --year 2026');
  expect(entries[0].asker).toBe('Trần Thị Thử');
  expect(vi.screen.privacy.kept(kept[0])).toContain('Số chứng thực 1 – 01/2026 SCT/BS');
});
