/** Stores lost at random: no number is given twice, and every restore ends in one to work in. */
import { expect, test } from 'vitest';
import { figure, howMany } from '../support/figures.ts';
import { livesThrough } from '../support/losses/steps.ts';

/** So many offices; another seed, `MOTCUA_TEST_LOSSES_SEED`, tries others. */
const LIVES = howMany('LOSSES', 60);
const SEED = howMany('LOSSES_SEED', 20261130);

test('whatever is lost, no number is given twice', { timeout: 7_200_000 }, async () => {
  const { commands, papers, losses } = await livesThrough({ lives: LIVES, steps: 60, seed: SEED });
  expect(losses).toBeGreaterThan(LIVES);
  const came = `${papers} papers by ${commands} commands, no number twice`;
  figure('restores', losses, 'stores lost, out of whichever copy', came);
});
