import { expect, test } from 'vitest';
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
