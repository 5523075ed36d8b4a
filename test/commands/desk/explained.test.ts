/** `?` tells what is wanted, with an example, at whatever is typed freely for an act. */
import { expect, test } from 'vitest';
import { commandKeys } from '../../../src/commands/at-counter.ts';
import { program } from '../../../src/commands/index.ts';
import { wantedHere } from '../../../src/cli/trouble.ts';
import { catalogues } from '../../locale/walk.ts';

/** Told by what they are, or shown in the question itself. */
const plain = new Set<unknown>(['choice', 'pin_again', 'pin_other', 'pin_easy', 'digest']);

test.each(catalogues)('in %s', async (_language, texts) => {
  const asked = await Promise.all(
    program.entries
      .filter(({ path }) => commandKeys[path] !== null)
      .map(async ({ path, load }) => {
        const { default: spec } = await load();
        return Object.entries({ ...spec.args, ...spec.options })
          .filter(([, each]) => (each.choices ?? each.offers) === null && each.placeholder !== '')
          .filter(([, each]) => !plain.has(each.expected))
          .map(([name, each]) => ({ path, name, said: wantedHere(texts, each) }));
      }),
  );
  const exampleless = asked
    .flat()
    .filter(({ said }) => !/ví dụ|như |for example|such as|\d/i.test(said));
  expect(exampleless).toEqual([]);
});

test.each(catalogues)('of free words in %s', (_language, { screen }) => {
  const lacking = Object.entries(screen.examples).filter(
    ([, said]) => !/ví dụ|for example/i.test(said),
  );
  expect(lacking).toEqual([]);
});
