import { expect, test } from 'vitest';
import { absence, register } from '../support/acts.ts';
import { newCounter } from '../support/program.ts';
import { codeOfSmall, smallOf } from '../../src/commands/dossier/small-number.ts';
import { day } from '../support/arbitrary.ts';

const at = (block: number) => ({ office: 'H49.22', counter: { block }, today: day('2026-11-23') });

test.each([
  ['3', 0, 'H49.22-261123-0003'],
  ['3', 2, 'H49.22-261123-20003'],
  ['10003', 0, 'H49.22-261123-10003'],
  ['261120-7', 0, 'H49.22-261120-0007'],
])('%s at a counter of block %d is %s, and is shown for it', (small, block, code) => {
  expect(codeOfSmall(small, at(block))).toBe(code);
  expect(smallOf(code, at(block))).toBe(small);
});

test.each([
  ['another office', 'H49.10-261123-0003', 0],
  ['block 0, seen from another counter', 'H49.22-261123-0003', 2],
  ['a code of some other kind', 'DVC-2023-00012', 0],
])('a dossier of %s has none', (_what, code, block) => {
  expect(smallOf(code, at(block))).toBeNull();
});

test('a number of a day before is nothing of today: those of the days before are told first', async () => {
  const counter = await newCounter();
  await register(counter);
  for (let n = 0; n < 6; n += 1) await counter.json(`${absence} --component 1=1/0/0`);
  counter.now = '2026-11-24T08:30:00+07:00';
  await counter.run('staff login lan');
  for (const line of ['dossier show 1', 'document sign 1/1 --p12 x.p12']) {
    const { code, detail } = await counter.refusal(line);
    expect([line, code]).toEqual([line, 'dossier.not_found']);
    expect((detail as { near: string[] }).near[0]).toBe('H49.22-261123-0001');
  }
});
