/** Where the citizen was helped is said at the counter by one key, and by none where it is not. */
import { expect, test } from 'vitest';
import { enter, talk } from '../../support/clerk.ts';
import { newCounter } from '../../support/program.ts';
import { en, vi } from '../../support/texts.ts';

test.each([
  ['vi', vi],
  ['en', en],
] as const)('is picked on the preview (%s)', async (lang, { screen }) => {
  const counter = await newCounter({ real: true });
  await counter.json('office add --name "Tổ Thử" --agency-id H49.22.09 --kind team');
  await counter.json('citizen register --id 022192000001 --name "Trần Thị Thử"');
  const { desk, elsewhere } = screen;
  const line =
    'dossier receive --procedure 2.000815 --citizen 022192000001 --all-components ' +
    `--quantity 1 --lang ${lang}`;
  const helped = await talk(counter, line, [
    [desk.agree, 'h', enter],
    [elsewhere.askHelper, 'to thu', enter],
    [desk.agree, enter],
  ]);
  expect(helped.code).toBe(0);
  expect((await counter.json('dossier show 1'))['helpedAt']).toBe('H49.22.09');
  const silent = await talk(counter, `${line} --subject hai`, [[desk.agree, enter]]);
  expect(silent.code).toBe(0);
  expect((await counter.json('dossier show 2'))['helpedAt']).toBe('H49.22');
});
