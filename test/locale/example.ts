/** Reads a command line that a text shows, as strictly as the program would. */
import type { AnyCommand, CommandEntry } from '../../src/cli/command.ts';
import { flagName, type Spec } from '../../src/cli/option.ts';
import type { WholeTexts } from '../../src/locale/texts.ts';
import { listFlags } from '../../src/cli/list-file.ts';
import { day } from '../support/arbitrary.ts';

const today = day('2026-11-23');

/** Splits at spaces outside double quotes. */
export function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}

/** The command whose name or Vietnamese alias the words begin with. */
export function commandOf(
  words: readonly string[],
  entries: readonly CommandEntry[],
): { entry: CommandEntry; rest: string[] } | null {
  for (const length of [3, 2, 1]) {
    const name = words.slice(0, length).join(' ');
    const entry = entries.find(({ path, alias }) => path === name || alias === name);
    if (entry) return { entry, rest: words.slice(length) };
  }
  return null;
}

/** What is wrong with a command line, or `null` when the program would take it. */
export async function exampleFault(
  words: readonly string[],
  entries: readonly CommandEntry[],
  texts: WholeTexts,
): Promise<string | null> {
  const line = words.join(' ');
  if (words[0] === 'help') return helpFault(words.slice(1), entries, texts);
  const found = commandOf(words, entries);
  if (!found) return `${line}: no such command`;
  const { default: spec } = await found.entry.load();
  const fault = restFault(found.rest, spec);
  return fault === null ? null : `${line}: ${fault}`;
}

function helpFault(
  words: readonly string[],
  entries: readonly CommandEntry[],
  texts: WholeTexts,
): string | null {
  // The manual page is made of all the rest, and is no topic.
  const known = words.length === 0 || words[0] === 'man' || commandOf(words, entries) !== null;
  return known || Object.hasOwn(texts.help.topics, words[0]!) ? null : `no help on ${words[0]}`;
}

const switches = new Set(['--json', '--no-input', '--yes', '--quiet', '--no-color', '--help']);
const valued = new Set(['--store', '--lang', '--key']);

/** Stands for a value that the reader is to fill in; it is as good as any. */
export const blank = '…';

function restFault(rest: readonly string[], spec: AnyCommand): string | null {
  const options = new Map(Object.entries(spec.options).map(([key, each]) => [flagName(key), each]));
  const lists = listFlags(spec).map((flag) => flag.split(' '));
  const listSwitches = new Set(lists.filter((each) => each.length === 1).map(([name]) => name!));
  const listValued = new Set(lists.filter((each) => each.length === 2).map(([name]) => name!));
  const positional: string[] = [];
  for (let index = 0; index < rest.length; index += 1) {
    const word = rest[index]!;
    if (switches.has(word) || listSwitches.has(word)) continue;
    if (!word.startsWith('--')) {
      positional.push(word);
      continue;
    }
    const option = options.get(word);
    if (!option && !valued.has(word) && !listValued.has(word)) return `no option ${word}`;
    const value = rest[index + 1];
    const hasValue = value !== undefined && !value.startsWith('--');
    if (option?.placeholder === '' || (option?.optionalValue && !hasValue)) continue;
    if (!hasValue) return `${word} needs a value`;
    if (option && value !== blank && option.parse(value, today) === null) return `${word} ${value}`;
    index += 1;
  }
  return argumentFault(positional, Object.values(spec.args));
}

function argumentFault(given: readonly string[], args: readonly Spec<unknown>[]): string | null {
  const takesMany = args.some(({ many }) => many);
  if (given.length > args.length && !takesMany) return `too many words: ${given.join(' ')}`;
  const wrong = given.find(
    (word, index) => word !== blank && (args[index] ?? args.at(-1)!).parse(word, today) === null,
  );
  return wrong === undefined ? null : `argument ${wrong}`;
}
