/** What stands beside a value: papers, and troubles that take nothing from a write. */
import { expect, it } from 'vitest';
import { followedBy, Outcome } from '../../src/cli/outcome.ts';
import { Problem } from '../../src/domain/problem.ts';

const fault = new Problem('machine.cannot_write', { path: '/kho.machine', why: 'ENOSPC' });
const earlier = { fault: new Problem('input.cancelled', {}), again: 'motcua print receipt x' };
const paper = new Uint8Array([1]);
const received = new Outcome({ code: 'x' }, { papers: [paper], troubles: [earlier] });

it('what follows a write and goes well leaves its outcome as it is', async () => {
  expect(await followedBy(received, async () => undefined)).toBe(received);
});

it('what follows a write and fails is one more trouble: value and papers stand', async () => {
  const { value, papers, troubles } = await followedBy(received, () => Promise.reject(fault));
  expect([value, papers]).toEqual([{ code: 'x' }, [paper]]);
  expect(troubles).toEqual([earlier, { fault, again: null }]);
});
