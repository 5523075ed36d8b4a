/** Where nobody is signed in nothing is told of anybody, by any command and in any form. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { needs } from '../../src/commands/needs.ts';
import type { CommandPath } from '../../src/locale/texts.ts';
import {
  aboutOthers,
  filledOffice,
  lineOf,
  secrets,
  specOf,
  textOf,
} from '../support/filled-office.ts';
import { linesOfAll } from '../support/lines-of-all.ts';
import type { Counter } from '../support/program.ts';

/** The launcher answers `help` from no store. */
const paths = (Object.keys(linesOfAll) as CommandPath[]).filter((path) => path !== 'help');
/** What is refused is refused in every form. */
async function formsOf(path: CommandPath, counter: Counter): Promise<string[][]> {
  if (needs[path] !== null) return [['--json']];
  const spec = await specOf(path);
  const sheet = [['--xlsx', counter.file('list.xlsx'), '--yes']];
  return [[], ['--json'], ...(spec.table ? [['--csv'], ['--ndjson'], ...sheet] : [])];
}

describe('where nobody is signed in', () => {
  test('what shows people or writes asks who is there, and nobody is told of anybody', async () => {
    const filled = await filledOffice();
    const { counter } = filled;
    await counter.json('staff logout');
    const files = readdirSync(counter.folder);
    const open: string[] = [];
    for (const path of paths) {
      for (const form of await formsOf(path, counter)) {
        const line = [...lineOf(path, filled), ...form];
        const { code, out, err } = await counter.run(line);
        expect([line, secrets.exec(`${out}${err}`)?.[0]]).toEqual([line, undefined]);
        if (needs[path] === null || aboutOthers.has(path)) continue;
        const refused = code === 3 && out === '' && err.includes('"staff.not_signed_in"');
        if (!refused) open.push(line.join(' '));
      }
    }
    expect(open).toEqual([]);
    const lists = readdirSync(counter.folder).filter((name) => !files.includes(name));
    const told = lists.filter((name) => secrets.test(textOf(counter.file(name))));
    expect(told).toEqual([]);
  });

  test('a Tab offers no names and no numbers, of dossiers neither', async () => {
    const { counter, about } = await filledOffice();
    await counter.json('staff logout');
    const tab = async (...words: string[]) =>
      (await counter.run(['complete', '--', ...words, ''])).out;
    for (const path of paths) {
      const { args } = await specOf(path);
      if (Object.values(args).every(({ offers }) => offers === null)) continue;
      const out = await tab(...path.split(' '));
      expect([path, secrets.exec(out)?.[0]]).toEqual([path, undefined]);
      expect([path, out.includes(about['code']!)]).toEqual([path, false]);
    }
  });
});
