/** What is said at last to who gives up while the server is away. */
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import type { Context } from '../../src/cli/context.ts';
import { patientlyOrLeft, underKey } from '../../src/cli/patience.ts';
import { Problem } from '../../src/domain/problem.ts';
import { vi } from '../../src/locale/vi.ts';

const url = 'postgres://may-chu/motcua';
const away = new Problem('store.connection_lost', { url });
const unknown = new Problem('store.commit_unknown', { url });

/** Tries as often as something goes wrong, gives up behind the last, and gives what was thrown. */
async function gaveUp(troubles: readonly Problem[]): Promise<unknown> {
  const left = [...troubles];
  const ctx = {
    texts: vi,
    surroundings: { stderr: new PassThrough(), stage: { isHeld: false } },
    needOf: () => null,
    typedHere: async (line: string) => line,
    ask: async () => ({ line: async () => (left.length > 0 ? '' : '<') }),
  };
  const work = async (): Promise<never> => {
    throw left.shift();
  };
  return patientlyOrLeft(ctx as unknown as Context, work, underKey).catch((error) => error);
}

test('that nothing was recorded is said only where that is known', async () => {
  expect(await gaveUp([away])).toMatchObject({ code: 'input.cancelled' });
  expect(await gaveUp([unknown])).toBe(unknown);
  // Nothing was recorded by the second try; of the first nobody knows.
  expect(await gaveUp([away, unknown, away])).toBe(unknown);
});
