/** What another window erases while a declaration is filled in is not written anew. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { vi } from '../../src/locale/vi.ts';
import { numbers, register, resolve } from '../support/acts.ts';
import { enter, talk } from '../support/clerk.ts';
import { formsFolder } from '../support/declarations.ts';
import { newCounter, type Counter } from '../support/program.ts';

const { askKeep } = vi.screen.declaration;

/** A form of two parts that still holds when terms are over. */
const birth = JSON.parse(readFileSync(join(formsFolder, 'birth-2024-06-06.json'), 'utf8'));
const { until: _, ...lasting } = birth;
const small = {
  ...{ ...lasting, id: 'small', rules: [], people: [birth.people[0]] },
  parts: [birth.parts[0], { ...birth.parts[2], signatures: ['Người yêu cầu'] }],
};

const { thu } = numbers;
const fill = `declaration fill small --citizen ${thu} --person mother=${thu}`;
const said = '--set requester.relation=mẹ --set "mother.nationality=Việt Nam"';
const told = '--set mother.ethnicity=Tày';
const receive = `dossier receive --procedure 1.001731 --citizen ${thu} --all-components --yes`;

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
  await register(counter);
  const folder = counter.file('mau');
  mkdirSync(join(folder, 'declarations'), { recursive: true });
  writeFileSync(join(folder, 'declarations/small.json'), JSON.stringify(small));
  await counter.json(`config set forms.folder ${folder} --yes`);
});

/** Fills in on a screen; another window erases while its last question stands there. */
async function filledMeanwhile(line: string) {
  const states: string[] = [];
  const act = async (): Promise<void> => {
    const { number } = await counter.json(`privacy request ${thu} --kind erase`);
    states.push((await counter.json(`privacy answer ${number} --as granted --yes`))['state']);
  };
  const { code, err } = await talk(counter, `${line} ${said}`, [[askKeep, { act }, enter]]);
  return { code, err, states };
}

test('answers that an earlier declaration told', async () => {
  const { code } = await counter.json(receive);
  await counter.json(`${fill} --dossier ${code} ${said} ${told}`);
  await resolve(counter, code);
  await counter.json(`dossier return ${code} --to owner`);
  counter.at('2047-02-01T09:00');
  await counter.json('staff login lan');
  // Of whoever has another dossier the record stays.
  await counter.json(receive);
  const { code: exit, err, states } = await filledMeanwhile(fill);
  expect([exit, states]).toEqual([3, ['partly']]);
  expect(err).toContain('vừa bị xóa');
  // Gone on with, or begun anew, it asks what is not known any more.
  const again = await counter.json(`${fill} ${said}`);
  expect(again['answers']).not.toHaveProperty('mother.ethnicity');
});

test('whoever fills it in, and whoever is named in it', async () => {
  const { code, err, states } = await filledMeanwhile(`${fill} ${told}`);
  expect([code, states]).toEqual([3, ['granted']]);
  expect(err).toContain('vừa bị xóa');
});

test('answers of the one that it is to replace', async () => {
  const { code: declared } = await counter.json(`${fill} ${said} ${told}`);
  const { code, err } = await filledMeanwhile(
    `declaration fill small --replaces ${declared} --person mother=${thu}`,
  );
  expect([code, err]).toEqual([3, expect.stringContaining('vừa bị xóa')]);
});
