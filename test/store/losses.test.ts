/** A few offices that lose their store; many do in `test/faults/losses.test.ts`. */
import { expect, test } from 'vitest';
import { livesThrough } from '../support/losses/steps.ts';

test('whatever is lost, no number is given twice', async () => {
  const { losses } = await livesThrough({ lives: 2, steps: 24, seed: 20261130 });
  expect(losses).toBeGreaterThan(1);
});
