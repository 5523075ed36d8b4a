/** From words on the command line to a command run: the noun and verb, then its own options. */
import { Problem, type ProblemKind } from '../domain/problem.ts';
import { fold, nearest } from '../domain/value/text.ts';
import {
  languages,
  loadTexts,
  loadWhole,
  pickLanguage,
  type Language,
  type Texts,
} from '../locale/texts.ts';
import type { AnyCommand, CommandEntry } from './command.ts';
import { CLOCK, createContext, type Context, type Surroundings } from './context.ts';
import { flagName, type Specs } from './option.ts';
import { writeList } from './list-file.ts';
import { parseWords, VALUED } from './parse.ts';
import { showBug, showCaution, showProblem } from './trouble.ts';

export const exitCodes: { readonly [Kind in ProblemKind]: number } = {
  usage: 2,
  refused: 3,
  not_found: 4,
  busy: 5,
  environment: 6,
  partly: 7,
  cancelled: 130,
};

export interface Program {
  entries: readonly CommandEntry[];
  /** What runs when no command is named. */
  home: CommandEntry<'home'>;
  /** What completion offers for an option or argument of a name. */
  liveValues: (key: string, ctx: Context) => Promise<readonly (readonly [string, string])[]>;
}

/** Runs one command line; returns the exit code. */
export async function runProgram(
  argv: readonly string[],
  program: Program,
  surroundings: Surroundings,
): Promise<number> {
  const lang = pickLanguage(valueOf(argv, '--lang'), surroundings);
  const json = argv.includes('--json');
  try {
    return await dispatch(argv, program, surroundings, lang);
  } catch (error) {
    return showTrouble(error, await loadTexts(lang), surroundings, { argv, json });
  }
}

/** Tells a problem or a bug; returns its exit code. */
function showTrouble(
  error: unknown,
  texts: Texts,
  surroundings: Surroundings,
  { argv, json }: { argv: readonly string[]; json: boolean },
): number {
  if (error instanceof Problem) {
    showProblem(error, texts, surroundings, json);
    return exitCodes[error.kind];
  }
  showBug(error, texts, surroundings, { argv, json });
  return 1;
}

async function dispatch(
  argv: readonly string[],
  program: Program,
  surroundings: Surroundings,
  lang: Language,
): Promise<number> {
  if (argv[0] === 'complete') {
    const { answerTab } = await import('./completion-answer.ts');
    return answerTab(argv, program, surroundings, lang);
  }
  requireLanguage(valueOf(argv, '--lang'));
  const words = argv.filter((_, index) => isWord(argv, index));
  const wantsHelp = argv.includes('--help') || argv.includes('-h') || words.at(0) === 'help';
  const asksNothing = !surroundings.stdin.isTerminal || argv.includes('--no-input');
  if (wantsHelp || (words.length === 0 && asksNothing)) {
    const { showHelp } = await import('./help.ts');
    const topic = words.at(0) === 'help' ? words.slice(1) : words;
    return showHelp(topic, program.entries, await loadWhole(lang), surroundings);
  }
  const { entry, used } = findEntry(words, program);
  const { default: spec } = await entry.load();
  const rest = withoutWords(argv, used.length);
  const { globals, given } = parseWords(entry.path, spec, rest, lang, surroundings);
  const again = (words: readonly string[], around: Surroundings): Promise<number> =>
    runProgram(words, program, around);
  const ctx = createContext(surroundings, globals, await loadTexts(lang), entry.path, again);
  let ended = false;
  try {
    const code = await runCommand(spec, given, ctx);
    ended = true;
    const [trouble] = ctx.troubles;
    if (trouble === undefined) return code;
    return showTrouble(trouble, ctx.texts, surroundings, { argv, json: globals.json });
  } finally {
    // Where an error follows as JSON, it stands alone.
    if (ctx.clockIgnored() && (ended || !globals.json)) {
      const unheard = new Problem('usage.clock_only_in_training', { variable: CLOCK });
      showCaution(unheard, ctx.texts, surroundings);
    }
    await ctx.close().catch(() => undefined);
  }
}

/** Completes the input, runs, and prints. */
async function runCommand(
  spec: AnyCommand,
  given: Record<string, unknown>,
  ctx: Context,
): Promise<number> {
  let input = given;
  if (ctx.interactive && spec.ask) input = { ...input, ...(await spec.ask(input, ctx)) };
  requireAll(spec, input, ctx.command);
  const result = await spec.run(input, ctx);
  const { stdout, stderr } = ctx.surroundings;
  const { json, list, color, quiet } = ctx.globals;
  const out = ctx.paperOnStdout.yes ? stderr.write : stdout.write;
  if (json) out(`${JSON.stringify(result, null, 2)}\n`);
  let file: string | null = null;
  if (list && spec.table && !(json && list.out === '-')) {
    file = await writeList(spec.table(result), list, ctx);
  }
  if (!json && (!list || file !== null)) {
    const { createUi } = await import('./ui.ts');
    const streams = { out, err: stderr.write, color, quiet };
    const ui = createUi({ ...streams, columns: stdout.columns }, ctx.texts);
    if (file !== null) ui.done(ctx.texts.screen.written(file));
    else await spec.show(result, ui, ctx);
  }
  return spec.exitCode?.(result) ?? 0;
}

/** Every missing value is named at once. */
function requireAll(spec: AnyCommand, input: Record<string, unknown>, command: string): void {
  const named = (specs: Specs, name: (key: string) => string): string[] =>
    Object.entries(specs)
      .filter(([key, each]) => each.required && (input[key] ?? null) === null)
      .map(([key]) => name(key));
  const names = [
    ...named(spec.args, (key) => `<${key}>`),
    ...named(spec.options, flagName),
    ...(spec.missing?.(input) ?? []),
  ];
  if (names.length > 0) throw new Problem('usage.missing', { command, names });
}

/** True for what is neither an option nor the value of a global option. */
function isWord(argv: readonly string[], index: number): boolean {
  return argv[index]?.startsWith('-') === false && !VALUED.includes(argv[index - 1] ?? '');
}

/** All but the first few words: those that named the command. */
function withoutWords(argv: readonly string[], used: number): string[] {
  let left = used;
  return argv.filter((_, index) => !isWord(argv, index) || left-- <= 0);
}

function requireLanguage(named: string | null): void {
  if (named === null || languages.some((each) => named.toLowerCase().startsWith(each))) return;
  const [name, expected] = ['--lang', languages.join(' | ')];
  throw new Problem('usage.bad_value', { name, value: named, expected });
}

/** The command of the first three words, or two, or one, by its name or its alias. */
function findEntry(
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
