import { describe, expect, test } from 'vitest';
import { program } from '../../src/commands/index.ts';
import { en, vi } from '../support/texts.ts';
import { commandOf, exampleFault, wordsOf } from './example.ts';
import { catalogues } from './walk.ts';

/** The list of commands stands in 80 columns, 25 of which are their names. */
const MOST_IN_SUMMARY = 55;
const MOST_IN_LINE = 78;

const { entries } = program;
const paths = entries.map(({ path }) => path);

/** What is to be done so that every key that is declared is told, and no other. */
function differences(declared: object, told: object, where: string): string[] {
  const lacks = Object.keys(declared).filter((key) => !Object.hasOwn(told, key));
  const extra = Object.keys(told).filter((key) => !Object.hasOwn(declared, key));
  return [
    ...lacks.map((key) => `add "${key}" to ${where}`),
    ...extra.map((key) => `take "${key}" out of ${where}`),
  ];
}

describe.each(catalogues)('help in %s', (language, texts) => {
  const { commands, topics, globalOptions } = texts.help;

  test('speaks of every command, and of none that does not exist', () => {
    const declared = Object.fromEntries([...paths, 'help'].map((path) => [path, null]));
    const where = `src/locale/${language}/help/<its noun>.ts`;
    expect(differences(declared, commands, where)).toEqual([]);
  });

  test.each(entries)('of $path tells each argument and option, and no other', async (entry) => {
    const { default: spec } = await entry.load();
    const { args = {}, options = {} } = commands[entry.path];
    const where = `'${entry.path}' in src/locale/${language}/help/`;
    expect([
      ...differences(spec.args, args, `the args of ${where}`),
      ...differences(spec.options, options, `the options of ${where}`),
    ]).toEqual([]);
  });

  test.each(Object.entries(commands))('of %s has a summary and three examples', (_path, help) => {
    expect(help.summary).toMatch(/^\p{Lu}.*[^.]$/u);
    expect(help.summary.length).toBeLessThanOrEqual(MOST_IN_SUMMARY);
    expect(new Set(help.examples).size).toBeGreaterThanOrEqual(3);
    expect(help.examples).toHaveLength(new Set(help.examples).size);
  });

  test.each(Object.entries(commands))('of %s shows examples that work', async (path, help) => {
    const lines = help.examples.map(wordsOf);
    const faults = await Promise.all(lines.map((words) => exampleFault(words, entries, texts)));
    expect(faults.filter((fault) => fault !== null)).toEqual([]);
    if (path === 'help') return;
    expect(lines.map((words) => commandOf(words, entries)?.entry.path)).toEqual(
      lines.map(() => path),
    );
  });

  test('of the options that every command takes is whole', () => {
    const named = Object.keys(globalOptions).map((key) => key.split(' ')[0]);
    const all = '--store --json --lang --no-input --yes --key --quiet --no-color --accessible';
    expect(named).toEqual(all.split(' '));
  });

  test('topics have a title and lines that fit a terminal', () => {
    for (const { title, lines } of Object.values(topics)) {
      expect(title).not.toBe('');
      expect(lines.length).toBeGreaterThan(2);
      expect(lines.filter((line) => line.length > MOST_IN_LINE)).toEqual([]);
    }
  });

  test('on exit codes names every code there is', () => {
    const codes = topics['exit-codes']!.lines.map((line) => line.split(' ')[0]);
    expect(codes).toEqual('0 1 2 3 4 5 6 7 130'.split(' '));
  });
});

test('both languages have the same topics', () => {
  expect(Object.keys(en.help.topics)).toEqual(Object.keys(vi.help.topics));
});

test('a name and its alias each stand for one command', () => {
  const names = entries.flatMap(({ path, alias }) => [path, alias]);
  expect(new Set(names).size).toBe(names.length);
  const nouns = paths.filter((path) => Object.hasOwn(vi.help.topics, path));
  expect(nouns).toEqual([]);
});

test('an example that would be refused is found out', async () => {
  const fault = (line: string) => exampleFault(wordsOf(line), entries, vi);
  expect(await fault('dossier recieve')).toContain('no such command');
  expect(await fault('dossier show 1 --wye')).toContain('no option --wye');
  expect(await fault('dossier show 1 2')).toContain('too many words');
  expect(await fault('dossier list --status lost')).toContain('--status lost');
  expect(await fault('dossier list --status')).toContain('needs a value');
  expect(await fault('help nothing')).toContain('no help on nothing');
});
