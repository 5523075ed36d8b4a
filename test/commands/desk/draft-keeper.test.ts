/** A draft that cannot be kept: told once, and the reception goes on. */
import { expect, it } from 'vitest';
import { DraftKeeper } from '../../../src/commands/desk/draft.ts';
import { Problem } from '../../../src/domain/problem.ts';

const full = new Problem('machine.cannot_write', { path: '/kho.machine', why: 'ENOSPC' });

/** Keeps states, each in the way that its turn says. */
async function keeping(ways: readonly (boolean | Problem)[]) {
  const told: Problem[] = [];
  const left = [...ways];
  const keeper = new DraftKeeper<number>(
    async () => {
      const way = left.shift()!;
      if (typeof way === 'boolean') return way;
      throw way;
    },
    (problem) => void told.push(problem),
  );
  const kept: boolean[] = [];
  for (const state of ways.keys()) {
    await keeper.keep(state);
    kept.push(keeper.kept);
  }
  return { told, kept };
}

it('says whether the last state is kept', async () => {
  expect(await keeping([false, true])).toEqual({ told: [], kept: [false, true] });
});

it('tells once that a disk is full, and keeps on trying', async () => {
  const kept = [true, false, false, true];
  expect(await keeping([true, full, full, true])).toEqual({ told: [full], kept });
});

it('stops where a rule refuses: a session that has run out is no trouble of the disk', async () => {
  const ended = new Problem('staff.not_signed_in', {});
  await expect(keeping([true, ended])).rejects.toBe(ended);
});
