/** Drafts of declarations, when whoever they are of is erased: none is left on the machine. */
import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { vi } from '../../../src/locale/vi.ts';
import { cards, numbers, register } from '../../support/acts.ts';
import { ctrlC, enter, talk } from '../../support/clerk.ts';
import { newCounter, type Counter } from '../../support/program.ts';

const { declaration } = vi.screen;

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
});

test('of whoever is erased no draft is left, nor a word in its file', async () => {
  const { uuid } = await register(counter);
  await talk(counter, `declaration fill birth --citizen ${numbers.thu}`, [
    [declaration.askCard('người mẹ'), cards.thu, enter],
    [declaration.askCard('người cha'), enter],
    ['Họ, chữ đệm, tên:', 'Nguyễn Văn Kwax', enter],
    ['Ngày, tháng, năm sinh:', ctrlC],
  ]);
  const file = `${counter.store}.machine`;
  expect(readFileSync(file, 'latin1')).toContain('Kwax');
  const { number } = await counter.json(`privacy request ${uuid} --kind erase`);
  await counter.json(`privacy answer ${number} --as granted --yes`);
  expect(readFileSync(file, 'latin1')).not.toContain('Kwax');
});

test('nor one of a record that was merged into theirs', async () => {
  await register(counter);
  const told = '--dob 29/2/1992 --sex nữ --address "Tổ 1" --phone 0912000009';
  const merged = await counter.json(`citizen register --name "Trần Thị Thử" ${told}`);
  const of = ['--citizen', merged['uuid'], '--set', 'child.name=Nguyễn Văn Kwax'];
  const line = ['declaration', 'fill', 'birth', ...of];
  await talk(counter, line, [
    [declaration.askCard('người mẹ'), enter],
    [declaration.askCard('người cha'), enter],
    ['Giấy tờ tùy thân:', ctrlC],
  ]);
  await counter.json(`citizen merge ${numbers.thu} ${merged['uuid']}`);
  const file = `${counter.store}.machine`;
  expect(readFileSync(file, 'latin1')).toContain('Kwax');
  const { number } = await counter.json(`privacy request ${numbers.thu} --kind erase`);
  await counter.json(`privacy answer ${number} --as granted --yes`);
  expect(readFileSync(file, 'latin1')).not.toContain('Kwax');
});
