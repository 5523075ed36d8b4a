/** From words on the command line to a command run: the noun and verb, then its own options. */
import { Problem } from '../domain/problem.ts';
import type { ProblemKind } from '../domain/problem-kind.ts';
import {
  languages,
  loadTexts,
  loadWhole,
  pickLanguage,
  type CommandPath,
  type Language,
  type Texts,
} from '../locale/texts.ts';
import { refusedFirst, requireNeeds, requireSeeing } from './allowed.ts';
import { isLeaving, LeftAndTold, TurnedBack } from './asker.ts';
import type { AnyCommand } from './command.ts';
import { tellCautions } from './cautions.ts';
import { createContext, type Context } from './context.ts';
import {
  findEntry,
  isWord,
  valueOf,
  withoutWords,
  type ActOn,
  type Program,
} from './find-command.ts';
import { tellNext } from './ink.ts';
import { doable, needOfLine, waysOut } from './next-steps.ts';
import { flagName, type Specs } from './option.ts';
import { outcomeOf, type Trouble } from './outcome.ts';
import { printAnswer } from './print-answer.ts';
import { parseWords } from './parse.ts';
import { mayAsk, type Surroundings } from './surroundings.ts';
import { aboutPage } from './page-thing.ts';
import { hintsOf, showBug, showProblem } from './trouble.ts';

export const exitCodes: { readonly [Kind in ProblemKind]: number } = {
  usage: 2,
  refused: 3,
  not_found: 4,
  busy: 5,
  environment: 6,
  partly: 7,
  cancelled: 130,
};

/** Runs one command line; returns the exit code. */
export async function runProgram(
  argv: readonly string[],
  program: Program,
  surroundings: Surroundings,
): Promise<number> {
  const lang = pickLanguage(valueOf(argv, '--lang'), surroundings);
  const json = argv.includes('--json');
  try {
    return await dispatch(argv, program, heeding(argv, surroundings), lang);
  } catch (error) {
    const texts = await loadTexts(lang);
    const next = error instanceof Problem ? hintsOf(error, { texts, surroundings }, null) : [];
    return showTrouble(error, { texts, surroundings, argv, json, next });
  }
}

/** Tells what was thrown where nobody waited for it, as any other bug. */
export async function tellCrash(thrown: unknown, argv: readonly string[], around: Surroundings) {
  const texts = await loadTexts(pickLanguage(valueOf(argv, '--lang'), around));
  const json = argv.includes('--json');
  return showTrouble(thrown, { texts, surroundings: around, argv, json, next: [] });
}

/** `--accessible` is the environment's word for it, for whatever is run from there. */
function heeding(argv: readonly string[], surroundings: Surroundings): Surroundings {
  if (!argv.includes('--accessible')) return surroundings;
  return { ...surroundings, env: { ...surroundings.env, MOTCUA_ACCESSIBLE: '1' } };
}

interface Telling {
  texts: Texts;
  surroundings: Surroundings;
  argv: readonly string[];
  json: boolean;
  /** What may be typed next. */
  next: readonly string[];
}

/** Tells a problem or a bug; returns its exit code. */
function showTrouble(thrown: unknown, { texts, surroundings, argv, json, next }: Telling): number {
  const fault = isPartGone(thrown) ? new Problem('program.replaced', {}) : thrown;
  if (fault instanceof Problem) {
    surroundings.heard?.(fault);
    showProblem(fault, texts, surroundings, { json, next });
    return exitCodes[fault.kind];
  }
  showBug(fault, texts, surroundings, { argv, json });
  return 1;
}

/** A part that loads late is not where it was: the program was replaced under an open window. */
function isPartGone(fault: unknown): boolean {
  const { code = null } = fault instanceof Error ? (fault as NodeJS.ErrnoException) : {};
  return code === 'MODULE_NOT_FOUND' || code === 'ERR_MODULE_NOT_FOUND';
}

/** Who leaves what they picked did nothing wrong: `<` needs no word, all else a plain one, once. */
async function toldTrouble(trouble: Trouble, argv: readonly string[], ctx: Context) {
  const { picked, stderr } = ctx.surroundings;
  if (!picked || !isLeaving(trouble.fault)) return tellTrouble(trouble, argv, ctx);
  const wordless = [TurnedBack, LeftAndTold].some((way) => trouble.fault instanceof way);
  if (!wordless) stderr.write(`${ctx.texts.screen.desk.nothingKept}\n`);
  return exitCodes.cancelled;
}

/** The same in a command, where it is known who reads it. */
async function tellTrouble({ fault, again }: Trouble, argv: readonly string[], ctx: Context) {
  const { texts, surroundings, globals } = ctx;
  const hints = fault instanceof Problem ? hintsOf(fault, ctx, again) : [];
  const next = await waysOut(hints, ctx);
  return showTrouble(fault, { texts, surroundings, argv, json: globals.json, next });
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
  // The launcher answers it alone; here it stands among other options.
  if (words.length === 0 && (argv.includes('--version') || argv.includes('-V'))) {
    surroundings.stdout.write(`${surroundings.version}\n`);
    return 0;
  }
  const wantsHelp = argv.includes('--help') || argv.includes('-h') || words.at(0) === 'help';
  const asksNothing = !mayAsk(surroundings) || argv.includes('--no-input');
  if (wantsHelp || (words.length === 0 && asksNothing)) {
    const { showHelp } = await import('./help.ts');
    const topic = words.at(0) === 'help' ? words.slice(1) : words;
    return showHelp(topic, program.entries, await loadWhole(lang), surroundings);
  }
  const { entry, used } = findEntry(words, program);
  surroundings.began?.(entry.path);
  const { default: spec } = await entry.load();
  const rest = withoutWords(argv, used.length);
  const typed = { command: entry.path, spec, words: rest, lang };
  const cut = parseWords(typed, surroundings);
  const { globals } = cut;
  const ctx = createContext({
    surroundings,
    globals,
    texts: await loadTexts(lang),
    command: entry.path,
    needs: entry.needs,
    needOf: (line) => needOfLine(line, program.entries),
    ...{ saidAtScreen: program.saidAtScreen, askPinAgain: program.askPinAgain },
    runProgram: (again, around) => runProgram(again, program, around),
  });
  try {
    const { ended, code, troubles } = await ranCommand(
      { path: entry.path, spec, program, typed: cut.typed },
      cut.read,
      ctx,
    );
    // Where an error follows as JSON, it stands alone.
    if (ended || !globals.json) await tellCautions(ctx);
    const told: number[] = [];
    for (const trouble of troubles) told.push(await toldTrouble(trouble, argv, ctx));
    return told[0] ?? code;
  } finally {
    await ctx.close().catch(() => undefined);
  }
}

type ReadInput = (today: Context['todayFor']) => Promise<Record<string, unknown>>;

/** A command that was found, and the program that it is one of. */
interface FoundCommand {
  path: CommandPath | 'home';
  spec: AnyCommand;
  program: Program;
  typed: Readonly<Record<string, string>>;
}

/** Reads what was typed and runs; what stopped it is one more trouble to tell. */
async function ranCommand(running: FoundCommand, read: ReadInput, ctx: Context) {
  try {
    const given = await read((what) => ctx.todayFor(what));
    return { ended: true, ...(await runCommand(running, given, ctx)) };
  } catch (fault) {
    return { ended: false, code: 1, troubles: [{ fault, again: null }] };
  }
}

/** Completes the input, runs, and prints. */
async function runCommand(
  running: FoundCommand,
  given: Record<string, unknown>,
  ctx: Context,
): Promise<{ code: number; troubles: readonly Trouble[] }> {
  const { spec } = running;
  if (!ctx.interactive) requireAll(spec, given, ctx.command);
  await requireSeeing(ctx);
  await requireFiles(spec, given, ctx);
  const talk = ctx.interactive ? spec.talk : undefined;
  const asked = ctx.interactive && spec.ask !== undefined;
  const run = talk ?? (asked ? patientRun(spec) : spec.run);
  const act = async (input: Record<string, unknown>) => {
    if (input !== given) await requireFiles(spec, input, ctx, given);
    if (!talk) requireAll(spec, input, ctx.command);
    if (!talk) ctx.said.take(spec, input);
    return { input, outcome: outcomeOf(await refusedFirst(ctx, () => run(input, ctx))) };
  };
  const { input, outcome } = await (ctx.interactive
    ? completed(running, given, ctx, act)
    : act(given));
  const { steps, troubles } = await printAnswer(spec, outcome, input, ctx);
  if (steps.length > 0) await tellNext(ctx, await doable(steps, ctx));
  await outcome.goesOn?.();
  return { code: spec.exitCode?.(outcome.value) ?? 0, troubles };
}

/**
 * Acts on what was said, and what was asked for; nobody is asked anything about what may not be
 * done.
 */
async function completed<T>(
  { path, spec, program, typed }: FoundCommand,
  given: Record<string, unknown>,
  ctx: Context,
  act: ActOn<T>,
): Promise<T> {
  const { input, shown } = aboutPage(spec, given, ctx.surroundings.picked ?? null);
  const asks = (spec.ask ?? spec.talk) !== undefined;
  const picked = (ctx.surroundings.picked ?? null) !== null;
  const lacks = picked || lackedNames(spec, input).length > 0;
  if (asks || lacks) await requireNeeds(ctx);
  if (spec.talk) return act(input);
  if (lacks && path !== 'home') {
    return program.askInput({ path, spec, input, typed: { ...typed, ...shown } }, ctx, act);
  }
  return act(spec.ask ? { ...input, ...(await spec.ask(input, ctx)) } : input);
}

/** The files that are to be written are looked at, but for those that were before. */
async function requireFiles(
  spec: AnyCommand,
  input: Record<string, unknown>,
  ctx: Context,
  before: Record<string, unknown> = {},
): Promise<void> {
  const looked = new Set(Object.values(before));
  const files = writtenFiles(spec, input, ctx).filter(({ path }) => !looked.has(path));
  if (files.length > 0) await (await import('./places.ts')).requirePlaces(files, ctx);
}

/** What somebody has answered is not asked again for the server's having been away. */
function patientRun({ run }: AnyCommand): AnyCommand['run'] {
  return async (input, ctx) => {
    const { patientlyOrLeft, underKey, whileAway } = await import('./patience.ts');
    const passing = ctx.globals.key === null ? whileAway : underKey;
    return patientlyOrLeft(ctx, async () => run(input, ctx), passing);
  };
}

/** The files and folders that were named to be written. */
function writtenFiles(spec: AnyCommand, input: Record<string, unknown>, { globals }: Context) {
  const { list } = globals;
  const own = Object.entries({ ...spec.args, ...spec.options }).flatMap(([key, { writes }]) => {
    const path = input[key];
    return writes !== null && typeof path === 'string' ? [{ path, writes }] : [];
  });
  return list === null ? own : [...own, { path: list.out, writes: [list.format] }];
}

/** Every missing value is named at once. */
function requireAll(spec: AnyCommand, input: Record<string, unknown>, command: string): void {
  const names = lackedNames(spec, input);
  if (names.length > 0) throw new Problem('usage.missing', { command, names });
}

/** The names of what is needed and was not said, as they are typed. */
function lackedNames(spec: AnyCommand, input: Record<string, unknown>): string[] {
  const named = (specs: Specs, name: (key: string) => string): string[] =>
    Object.entries(specs)
      .filter(([key, each]) => each.required && (input[key] ?? null) === null)
      .map(([key]) => name(key));
  return [
    ...named(spec.args, (key) => `<${key}>`),
    ...named(spec.options, flagName),
    ...(spec.missing?.(input) ?? []),
  ];
}

function requireLanguage(named: string | null): void {
  if (named === null || languages.some((each) => named.toLowerCase().startsWith(each))) return;
  throw new Problem('usage.bad_value', { name: '--lang', value: named, expected: languages });
}
