/** The options of one command: the words are cut here, each option's own parser reads them. */
import { Problem } from '../domain/problem.ts';
import { nearest } from '../domain/value/text.ts';
import type { Language } from '../locale/texts.ts';
import type { AnyCommand } from './command.ts';
import type { Globals, Surroundings } from './context.ts';
import { listFlags, listWish } from './list-file.ts';
import { flagName, type Spec } from './option.ts';

/** Global options that take a value: their values are not nouns. */
export const VALUED = ['--store', '--lang', '--key'];

/** What a flag is kept under, and whether a word behind it is its value. */
interface Flag {
  key: string;
  takes: 'nothing' | 'value' | 'perhaps';
  many: boolean;
  /** What stands for the flag alone. */
  alone: boolean;
}

type Options = Record<string, string | string[] | boolean | undefined>;

/** Throws the `usage` problem of the first thing that is wrong. */
export function parseWords(
  path: string,
  spec: AnyCommand,
  words: string[],
  lang: Language,
  surroundings: Surroundings,
): { globals: Globals; given: Record<string, unknown> } {
  const flags = flagsOf(spec);
  requireValues(flags, words, path);
  const { options, args } = cut(flags, words, path);
  const given: Record<string, unknown> = {};
  const places = Object.entries(spec.args);
  const rest = places.findIndex(([, { many }]) => many);
  if (rest < 0 && args.length > places.length) {
    const extra = args.slice(places.length).join(' ');
    throw new Problem('usage.too_many_arguments', { command: path, extra });
  }
  places.forEach(([key, each], index) => {
    given[key] = parsed(`<${key}>`, each, index === rest ? args.slice(index) : args[index]);
  });
  for (const [key, each] of Object.entries(spec.options)) {
    given[key] = parsed(flagName(key), each, options[key]);
  }
  const globals = { ...globalsOf(options, lang, surroundings), list: listWish(spec, options) };
  return { globals, given };
}

/** Every flag that a command knows, by how it is typed. */
function flagsOf(spec: AnyCommand): ReadonlyMap<string, Flag> {
  const flags = new Map<string, Flag>();
  const plain = (typed: string, takes: Flag['takes'], many = false): void => {
    const key = typed.replace(/^--(no-)?/, '');
    flags.set(typed, { key, takes, many, alone: !typed.startsWith('--no-') });
  };
  for (const each of VALUED) plain(each, 'value');
  for (const each of ['--json', '--no-input', '--yes', '--quiet', '--no-color']) {
    plain(each, 'nothing');
  }
  for (const each of listFlags(spec)) {
    const [typed = '', value] = each.split(' ');
    plain(typed, value === undefined ? 'nothing' : 'value');
  }
  for (const [key, { placeholder, optionalValue, many }] of Object.entries(spec.options)) {
    const takes = placeholder === '' ? 'nothing' : optionalValue ? 'perhaps' : 'value';
    flags.set(flagName(key), { key, takes, many, alone: true });
  }
  return flags;
}

/** An option is no value of the option before it: `--key --json` has forgotten the key. */
function requireValues(
  flags: ReadonlyMap<string, Flag>,
  words: readonly string[],
  command: string,
): void {
  const without = words.find(
    (word, index) => flags.get(word)?.takes === 'value' && flags.has(words[index + 1] ?? ''),
  );
  if (without !== undefined) throw missingValue(without, command);
}

function missingValue(typed: string, command: string): Problem {
  return new Problem('usage.missing', { command, names: [`${typed} <…>`] });
}

/** `--name value`, `--name=value`, and everything else as it stands; all of it behind `--`. */
function cut(
  flags: ReadonlyMap<string, Flag>,
  words: readonly string[],
  command: string,
): { options: Options; args: string[] } {
  const options: Options = {};
  const args: string[] = [];
  const unknown: string[] = [];
  const keep = ({ key, many }: Flag, value: string | boolean): void => {
    options[key] = many ? [...((options[key] as string[]) ?? []), String(value)] : value;
  };
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (word === '--') {
      args.push(...words.slice(at + 1));
      break;
    }
    const flag = flags.get(word);
    const [, name = '', value = ''] = /^(--[^=]+)=(.*)$/s.exec(word) ?? [];
    const joined = flags.get(name);
    if (flag) {
      const next = words[at + 1];
      if (flag.takes === 'value' && next === undefined) throw missingValue(word, command);
      const taken = flag.takes === 'value' || (flag.takes === 'perhaps' && !isFlag(next));
      keep(flag, taken ? words[++at]! : flag.alone);
    } else if (joined && joined.takes !== 'nothing') keep(joined, value);
    else (isFlag(word) ? unknown : args).push(word);
  }
  const [typed] = unknown;
  if (typed === undefined) return { options, args };
  const near = nearest(typed, [...flags.keys()]);
  throw new Problem('usage.unknown_option', { typed, command, near });
}

/** A dash and something behind it that is no number; also where there is no word at all. */
function isFlag(word: string | undefined): boolean {
  if (word === undefined) return true;
  return word.length > 1 && word.startsWith('-') && !/^-(\d+|\d*\.\d+)(e[+-]?\d+)?$/i.test(word);
}

/** A raw word, several, or none, as the value its option says. */
function parsed(name: string, spec: Spec<unknown>, raw: unknown): unknown {
  if (raw === undefined || (Array.isArray(raw) && raw.length === 0)) return spec.fallback ?? null;
  if (raw === true) return spec.optionalValue ? '' : true;
  const one = (word: string): unknown => {
    const found = spec.parse(word);
    if (found !== null) return found;
    const expected = spec.choices ? spec.choices.join(' | ') : spec.expected;
    throw new Problem('usage.bad_value', { name, value: word, expected });
  };
  return spec.many ? (raw as string[]).map(one) : one(raw as string);
}

export function globalsOf(
  options: Options,
  lang: Language,
  { env, stdout }: Surroundings,
): Globals {
  // An empty name comes of an empty variable: the wrong store, or one key for all.
  const empty = ['store', 'key'].find((name) => options[name] === '');
  if (empty !== undefined) {
    throw new Problem('usage.bad_value', { name: `--${empty}`, value: '', expected: 'text' });
  }
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
