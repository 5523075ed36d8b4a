/** The command that words name, by its name or its alias; and what may have been meant. */
import { Problem } from '../domain/problem.ts';
import { fold, nearest } from '../domain/value/text.ts';
import type { CommandPath } from '../locale/texts.ts';
import type { AnyCommand, CommandEntry } from './command.ts';
import type { Context } from './context.ts';
import type { Offer } from './option.ts';
import { VALUED } from './parse.ts';

export interface Program {
  entries: readonly CommandEntry[];
  /** What runs when no command is named. */
  home: CommandEntry<'home'>;
  /** What there is in the store now, for completion. */
  liveValues: (offer: Offer, ctx: Context) => Promise<readonly (readonly [string, string])[]>;
  /** A line that names a command, as it is said at the counter screen; `null` where it is not. */
  saidAtScreen: (line: string, ctx: Context) => Promise<string | null>;
  /** Asks for the PIN of a session that was left alone. */
  askPinAgain: (ctx: Context) => Promise<void>;
  /**
   * Asks on a terminal for what a command lacks, and acts on the whole of its input; what is
   * refused of it is told, and may be answered anew.
   */
  askInput: <T>(asked: AskedInput, ctx: Context, act: ActOn<T>) => Promise<T>;
}

/** What is done with an input, where all of it is known. */
export type ActOn<T> = (input: Record<string, unknown>) => Promise<T>;

/** A command that is about to run, and what was said of its input. */
export interface AskedInput {
  path: CommandPath;
  spec: AnyCommand;
  input: Record<string, unknown>;
  /** The same as it was typed, by the name of each. */
  typed: Readonly<Record<string, string>>;
}

/** True for what is neither an option nor the value of a global option. */
export function isWord(argv: readonly string[], index: number): boolean {
  return argv[index]?.startsWith('-') === false && !VALUED.includes(argv[index - 1] ?? '');
}

/** All but the first few words: those that named the command. */
export function withoutWords(argv: readonly string[], used: number): string[] {
  let left = used;
  return argv.filter((_, index) => !isWord(argv, index) || left-- <= 0);
}

/** The command of the first three words, or two, or one, by its name or its alias. */
export function findEntry(
  words: readonly string[],
  program: Program,
): { entry: CommandEntry | Program['home']; used: string[] } {
  if (words.length === 0) return { entry: program.home, used: [] };
  for (const length of [3, 2, 1]) {
    const used = words.slice(0, length);
    const name = used.join(' ');
    const entry = program.entries.find(({ path, alias }) => path === name || alias === name);
    if (entry) return { entry, used };
  }
  // A noun of two words, such as `payment refund`, is named with its verb.
  const noun = `${words.slice(0, 2).join(' ')} `;
  const deep = program.entries.some(({ path }) => path.startsWith(noun));
  const typed = words.slice(0, deep ? 3 : 2).join(' ');
  throw new Problem('usage.unknown_command', { typed, near: nearCommands(words, typed, program) });
}

/** What may be meant: said with accents and spaces, misspelt, or a noun without its verb. */
function nearCommands(words: readonly string[], typed: string, { entries }: Program): string[] {
  const names = entries.flatMap((entry) => [entry.path, entry.alias]);
  const spoken = (text: string): string => `${fold(text).replaceAll('-', ' ')} `;
  const noun = fold(words[0] ?? '');
  const guesses = [
    names.filter((name) => spoken(words.join(' ')).startsWith(spoken(name))),
    nearest(typed, names),
    names.filter((name) => name.startsWith(`${noun} `)),
    nearest(noun, [...new Set(names.map((name) => name.split(' ')[0]!))]),
  ];
  return guesses.find((guess) => guess.length > 0) ?? [];
}

export function valueOf(argv: readonly string[], name: string): string | null {
  const index = argv.indexOf(name);
  const joined = argv.find((word) => word.startsWith(`${name}=`));
  return joined?.slice(name.length + 1) ?? (index < 0 ? null : (argv[index + 1] ?? null));
}
