/** Papers that are wanted under a condition: nobody assumes that it holds, or that it does not. */
import { expect, test } from 'vitest';
import { enter, talk } from '../support/clerk.ts';
import { newCounter, type Counter } from '../support/program.ts';
import { en, vi } from '../support/texts.ts';

/** Registering a birth: two papers of everybody, and five under a condition. */
const birth = 'dossier receive --procedure 1.001193 --citizen 022192000001 --case chung';
const five = ['3', '4', '5', '6', '7'];

const numbersOf = (undecided: { component: string }[]) => undecided.map((each) => each.component);

async function ready(): Promise<Counter> {
  const counter = await newCounter({ real: true });
  await counter.json('citizen register --id 022192000001 --name "Trần Thị Thử"');
  return counter;
}

test('a script is told which were not decided, decides them, and is held to what it said', async () => {
  const counter = await ready();
  const silent = await counter.run(`${birth} --all-components --subject một`, { screen: true });
  expect(silent.code).toBe(0);
  expect(silent.err + silent.out).toContain('Văn bản ủy quyền');
  expect(silent.err + silent.out).toContain('--not-needed 3 --not-needed 4');
  const first = await counter.json('dossier show 1');
  expect(numbersOf(first['undecided'])).toEqual(five);
  expect(first['undecided'][2]).toMatchObject({ name: 'Văn bản ủy quyền', component: '5' });
  expect(first['undecided'][2].when).toContain('nộp thay');
  expect(first['notNeeded']).toEqual([]);
  const not = '--not-needed 3 --not-needed 4 --not-needed "giấy tờ tùy thân"';
  const why = '--missing-reason "mai nộp"';
  const told = await counter.json(
    `${birth} --all-components --subject hai ${not} --needed 5 ${why}`,
  );
  expect(numbersOf(told['undecided'])).toEqual(['7']);
  expect(told['missing']).toEqual(['Văn bản ủy quyền']);
  expect(told['notNeeded']).toHaveLength(3);
  const bare = await counter.refusal(`${birth} --all-components --needed 5`);
  expect(bare.code).toBe('dossier.component_missing');
  const both = await counter.refusal(`${birth} --all-components --needed 5 --not-needed 5`);
  expect(both.code).toBe('dossier.component_twice');
  const here = await counter.refusal(`${birth} --all-components --component 5=1 --not-needed 5`);
  expect(here.code).toBe('dossier.component_twice');
  const always = await counter.refusal(`${birth} --all-components --not-needed 1`);
  expect(always.code).toBe('dossier.paper_always_needed');
  // What comes after all was needed; what is corrected is decided, and still missing what it was.
  await counter.json('dossier add-paper 2 --component 3');
  const after = await counter.json('dossier correct 2 --not-needed 7 --reason "hỏi lại"');
  expect([after['undecided'], after['missing']]).toEqual([[], ['Văn bản ủy quyền']]);
  expect(after['notNeeded']).toHaveLength(3);
  expect(after['corrected'].map(({ field }: { field: string }) => field)).toEqual(['notNeeded']);
  const called = await counter.json('dossier correct 2 --needed 7 --reason "hỏi lại lần nữa"');
  expect(called['missing']).toEqual(['Văn bản ủy quyền', 'Giấy tờ chứng minh nơi cư trú']);
  expect(await counter.json('store verify')).toMatchObject({ ok: true });
});

test.each([
  ['vi', vi],
  ['en', en],
] as const)(
  'at the counter in %s they are seen before Enter, and one key decides all',
  async (lang, { screen }) => {
    const counter = await ready();
    const { conditional, declaration, desk } = screen;
    const counted = desk.askQuantity(screen.words.per.copy);
    const line = `${birth} --lang ${lang}`;
    const seen: string[] = [];
    const first = await talk(
      counter,
      `${line} --subject một`,
      [
        [desk.askPapers, enter],
        [declaration.askHow, enter],
        [counted, enter],
        [desk.agree, '-', enter],
        [desk.agree, enter],
      ],
      { seen },
    );
    expect(first.code).toBe(0);
    expect(seen.join('')).toContain('[?]');
    expect(seen.join('')).toContain(conditional.keys);
    const one = await counter.json('dossier show 1');
    expect([one['undecided'], one['notNeeded'].length]).toEqual([[], 5]);
    const second = await talk(counter, `${line} --subject hai`, [
      // One came, one is to come, one is not needed, of the others nobody says anything.
      [desk.askPapers, '3', enter],
      [desk.askPapers, 'c5', enter],
      [desk.askPapers, '-6', enter],
      [desk.askPapers, enter],
      [desk.askMissingReason, 'mai nộp', enter],
      [declaration.askHow, enter],
      [counted, enter],
      [desk.agree, enter],
    ]);
    expect(second.code).toBe(0);
    const two = await counter.json('dossier show 2');
    expect(numbersOf(two['undecided'])).toEqual(['4', '7']);
    expect(two['missing']).toEqual(['Văn bản ủy quyền']);
    expect(two['notNeeded']).toEqual(['Giấy tờ tùy thân']);
    const states = two['components'].map(({ state }: { state: string }) => state);
    expect(states).toEqual(['paper', 'paper', 'paper', 'missing']);
    const third = await talk(counter, `dossier correct 2 --lang ${lang}`, [
      [desk.askCorrect, '5', enter],
      [conditional.askAnew, '-', enter],
      [desk.askCorrect, enter],
      [screen.life.askReason, 'hỏi lại', enter],
      [desk.sure(screen.words.action.correct), screen.yesWords[0]!, enter],
    ]);
    expect(third.code).toBe(0);
    expect((await counter.json('dossier show 2'))['undecided']).toEqual([]);
  },
);
