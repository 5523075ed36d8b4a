/** The options of one command: commander cuts the words, each option's own parser reads them. */
import { Command, CommanderError, Option } from 'commander';
import { limits } from '../domain/limits.ts';
import { Problem } from '../domain/problem.ts';
import type { PlainDate } from '../domain/value/plain-date.ts';
import { nearest } from '../domain/value/text.ts';
import type { Language } from '../locale/texts.ts';
import type { AnyCommand } from './command.ts';
import type { Context } from './context.ts';
import type { Globals, Surroundings } from './surroundings.ts';
import { listFlags, listWish } from './list-file.ts';
import { flagName, type Spec } from './option.ts';

/** Global options that take a value: their values are not nouns. */
export const VALUED = ['--store', '--lang', '--key'];
/** The same of those that have none. */
const SWITCHES = ['--json', '--no-input', '--yes', '--quiet', '--no-color', '--accessible'];

/** What was typed for a command, without the words of its name. */
interface Typed {
  command: string;
  spec: AnyCommand;
  words: string[];
  lang: Language;
}

/** What was typed, cut into words, before the command's own are read. */
interface Cut {
  globals: Globals;
  /** What was typed for each argument and option that was, by its key. */
  typed: Readonly<Record<string, string>>;
  /** Reads them; the day is asked for where one of them is told by it. */
  read: (todayFor: Context['todayFor']) => Promise<Record<string, unknown>>;
}

/** Throws the `usage` problem of the first thing that is wrong; so does `read`. */
export function parseWords(
  { command: path, spec, words, lang }: Typed,
  surroundings: Surroundings,
): Cut {
  const parser = new Command(path).exitOverride().helpOption(false).allowExcessArguments(false);
  parser.configureOutput({ writeErr: () => undefined, writeOut: () => undefined });
  addGlobals(parser);
  for (const each of listFlags(spec)) parser.option(each);
  for (const [key, each] of Object.entries(spec.args)) {
    parser.argument(each.many ? `[${key}...]` : `[${key}]`);
  }
  for (const [key, each] of Object.entries(spec.options)) parser.addOption(optionOf(key, each));
  requireValues(parser, words, path);
  try {
    parser.parse(words, { from: 'user' });
  } catch (error) {
    throw error instanceof CommanderError ? usageProblem(error, parser, path) : error;
  }
  const options = parser.opts<Record<string, string | string[] | boolean | undefined>>();
  const globals = { ...globalsOf(options, lang, surroundings), list: listWish(spec, options) };
  const typed = [
    ...Object.entries(spec.args).map(([key, each], index): Word => {
      return { key, name: `<${key}>`, spec: each, raw: parser.processedArgs[index] };
    }),
    ...Object.entries(spec.options).map(([key, each]): Word => {
      return { key, name: flagName(key), spec: each, raw: options[key] };
    }),
  ];
  const { stage, stdin } = surroundings;
  const read: Cut['read'] = async (todayFor) =>
    readAll(stage.isHeld ? typed : await fromInput(path, typed, stdin), todayFor);
  return { globals, typed: rawTexts(typed), read };
}

/** What was typed for one argument or option. */
interface Word {
  key: string;
  name: string;
  spec: Spec<unknown>;
  raw: unknown;
}

/** A switch has no text of its own. */
function rawTexts(words: readonly Word[]): Record<string, string> {
  const told = words.flatMap(({ key, raw }): [string, string][] => {
    const text = Array.isArray(raw) ? raw.join(', ') : typeof raw === 'string' ? raw : '';
    return text === '' ? [] : [[key, text]];
  });
  return Object.fromEntries(told);
}

/**
 * Each `-` in the place of what may tell of a person is a line of standard input, in the order in
 * which the command declares them: what stands on the line itself is in the list of processes and
 * in the shell's history. Throws `usage.missing` where there are fewer lines. Not asked at the
 * counter screen, where standard input is the keyboard and a dash is a dash.
 */
async function fromInput(
  command: string,
  typed: readonly Word[],
  stdin: Pick<Surroundings['stdin'], 'read'>,
): Promise<Word[]> {
  const isAsked = ({ spec, raw }: Word): boolean =>
    spec.ofPerson && (Array.isArray(raw) ? raw.includes('-') : raw === '-');
  if (!typed.some(isAsked)) return [...typed];
  const lines = (await stdin.read())
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .values();
  const nextLine = (name: string): string => {
    const { value: line = '' } = lines.next();
    if (line === '') throw new Problem('usage.missing', { command, names: [name] });
    return line;
  };
  return typed.map((word) => {
    if (!isAsked(word)) return word;
    const { name, raw } = word;
    const told = (one: unknown): unknown => (one === '-' ? nextLine(name) : one);
    return { ...word, raw: Array.isArray(raw) ? raw.map(told) : told(raw) };
  });
}

async function readAll(typed: readonly Word[], todayFor: Context['todayFor']) {
  const given: Record<string, unknown> = {};
  for (const word of typed) {
    const byToday = word.spec.byToday && word.raw !== undefined;
    given[word.key] = parsed(word, await todayFor({ byToday }));
  }
  return given;
}

/** An option is no value of the option before it: `--key --json` has forgotten the key. */
function requireValues(parser: Command, words: readonly string[], command: string): void {
  const flags = new Map(parser.options.map((option) => [option.long, option]));
  const without = words.find(
    (word, index) => flags.get(word)?.required === true && flags.has(words[index + 1]),
  );
  if (without !== undefined)
    throw new Problem('usage.missing', { command, names: [`${without} <…>`] });
}

function addGlobals(parser: Command): void {
  for (const each of VALUED) parser.option(`${each} <value>`);
  for (const each of SWITCHES) parser.option(each);
}

function optionOf(key: string, spec: Spec<unknown>): Option {
  const mark = spec.optionalValue ? ' [value]' : ' <value>';
  const option = new Option(`${flagName(key)}${spec.placeholder === '' ? '' : mark}`);
  if (spec.many)
    option.argParser((raw: string, before: unknown) => [...((before as string[]) ?? []), raw]);
  return option;
}

/** A raw word, several, or none, as the value its option says. */
function parsed({ name, spec, raw }: Word, today: PlainDate): unknown {
  if (raw === undefined || (Array.isArray(raw) && raw.length === 0)) return spec.fallback ?? null;
  if (raw === true) return spec.optionalValue ? '' : true;
  const one = (word: string): unknown => {
    requireLength(name, word);
    const found = spec.parse(word, today);
    if (found !== null) return found;
    const expected = spec.choices ?? spec.expected;
    throw new Problem('usage.bad_value', { name, value: word, expected });
  };
  return spec.many ? (raw as string[]).map(one) : one(raw as string);
}

/** Throws `usage.too_long`: what is typed ends up on paper, and in every list. */
function requireLength(name: string, word: string): void {
  const most = limits.valueLetters;
  if (word.length > most) throw new Problem('usage.too_long', { name, most });
}

export function globalsOf(
  options: Record<string, string | string[] | boolean | undefined>,
  lang: Language,
  { env, stdout }: Surroundings,
): Globals {
  // An empty name comes of an empty variable: the wrong store, or one key for all.
  const empty = ['store', 'key'].find((name) => options[name] === '');
  if (empty !== undefined) {
    throw new Problem('usage.bad_value', { name: `--${empty}`, value: '', expected: 'text' });
  }
  if (typeof options['key'] === 'string') requireLength('--key', options['key']);
  const plain =
    options['color'] === false || (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb';
  return {
    store: (options['store'] as string | undefined) ?? null,
    json: options['json'] === true,
    list: null,
    lang,
    input: options['input'] !== false,
    yes: options['yes'] === true,
    key: (options['key'] as string | undefined) ?? null,
    quiet: options['quiet'] === true,
    color: stdout.isTerminal && !plain,
  };
}

function usageProblem(error: CommanderError, parser: Command, path: string): Problem {
  const typed = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const flags = parser.options.map((option) => option.long ?? '');
  if (error.code === 'commander.unknownOption') {
    return new Problem('usage.unknown_option', {
      typed,
      command: path,
      near: nearest(typed, flags),
    });
  }
  if (error.code === 'commander.excessArguments') {
    const extra = parser.args.slice(parser.registeredArguments.length).join(' ');
    return new Problem('usage.too_many_arguments', { command: path, extra });
  }
  const name = typed.split(/[ ,]/)[0] ?? '';
  return new Problem('usage.missing', { command: path, names: [`${name} <…>`] });
}
