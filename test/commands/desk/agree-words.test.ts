/** The keys that a prompt names are those that are named beside it. */
import { expect, test } from 'vitest';
import { enter, talk } from '../../support/clerk.ts';
import { newCounter } from '../../support/program.ts';
import { en, vi } from '../../support/texts.ts';

const line =
  'dossier receive --procedure 2.000815 --citizen 022192000001 --all-components --quantity 1';

test.each([
  ['vi', vi],
  ['en', en],
] as const)('what is said of the keys is what the prompt says (%s)', async (lang, { screen }) => {
  const counter = await newCounter({ real: true });
  await counter.json('citizen register --id 022192000001 --name "Trần Thị Thử"');
  const { desk, yesWords } = screen;
  const keys = (message: string): string => message.replace(/:$/u, '.');
  const typed = `${line} --lang ${lang}`;
  const inOneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ');
  const plain = await talk(counter, typed, [
    [desk.agree, 'xyz', enter],
    [desk.agree, '?', enter],
    [desk.agree, enter],
  ]);
  expect(plain.code).toBe(0);
  expect(inOneLine(plain.err)).toContain(desk.agreeRule('xyz', keys(desk.agree)));
  // The same once more is doubted: Enter receives nothing, and nothing says that it would.
  const doubted = await talk(counter, typed, [
    [desk.agreeDoubtful, 'xyz', enter],
    [desk.agreeDoubtful, enter],
    [desk.agreeDoubtful, '?', enter],
    [desk.agreeDoubtful, yesWords[0]!, enter],
  ]);
  expect(doubted.code).toBe(0);
  const said = inOneLine(doubted.err);
  expect(said).toContain(desk.agreeRule('xyz', keys(desk.agreeDoubtful)));
  expect(said).not.toContain(keys(desk.agree));
});
