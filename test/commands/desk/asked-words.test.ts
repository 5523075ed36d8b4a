/** What an act asks for at the counter screen is said without what is typed on a command line. */
import { expect, test } from 'vitest';
import { commandKeys } from '../../../src/commands/at-counter.ts';
import { askedWords } from '../../../src/commands/desk/ask-input.ts';
import { program } from '../../../src/commands/index.ts';
import { catalogues } from '../../locale/walk.ts';

test.each(catalogues)('in %s', async (language, texts) => {
  const asked = await Promise.all(
    program.entries
      .filter(({ path }) => commandKeys[path] !== null)
      .map(async ({ path, load }) => {
        const { default: spec } = await load();
        const { args = {}, options = {} } = texts.help.commands[path];
        return Object.entries({ ...spec.args, ...spec.options }).map(([name, each]) => {
          const what = askedWords(args[name] ?? options[name] ?? name, each);
          // In English a value may be its own word.
          const values = language === 'en' ? [] : (each.choices ?? []);
          return { path, name, what, values: values.filter((value) => what.includes(value)) };
        });
      }),
  );
  const wrong = asked
    .flat()
    .filter(
      ({ what, values }) =>
        /--[a-z]|[a-z]_[a-z]|motcua |(?:^| )-,? /.test(what) || values.length > 0,
    );
  expect(wrong).toEqual([]);
});
