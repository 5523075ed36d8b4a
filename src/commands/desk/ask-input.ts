/**
 * What a command lacks, asked in the counter's way by its own declaration: first what it is about,
 * then its own questions, then what else it needs. Picked at the counter, it may be told more than
 * it needs, and what is written is shown and agreed to. What is refused of the answers is told, and
 * whichever of them is wrong is given anew: the others stay.
 */
import { TurnedBack } from '../../cli/asker.ts';
import type { Context } from '../../cli/context.ts';
import type { ActOn, AskedInput } from '../../cli/find-command.ts';
import type { Spec, Specs } from '../../cli/option.ts';
import { tell } from '../../cli/patience.ts';
import type { InputSoFar } from '../../cli/surroundings.ts';
import type { ProblemKind } from '../../domain/problem-kind.ts';
import { Problem } from '../../domain/problem.ts';
import { isStoreAway } from '../../domain/store-problems.ts';
import { loadWhole } from '../../locale/texts.ts';
import { askAnew, askMore, askNeeded, askSure, type WantedValue } from './ask-wanted.ts';

/** One stretch of questions; gives nothing where there is nothing to ask. */
type Stretch = (told: InputSoFar) => Promise<InputSoFar | null>;

export async function askInput<T>(asked: AskedInput, ctx: Context, act: ActOn<T>): Promise<T> {
  const { path, spec, input, typed } = asked;
  const wantedOf = await wantedNames(asked, ctx);
  const { more = false, agree = false } = ctx.surroundings.picked ?? {};
  const propose = (name: string, answers: InputSoFar) =>
    spec.proposes?.(name, answers.input) ?? null;
  const needed =
    (specs: Specs): Stretch =>
    async (told) => {
      const names = Object.keys(specs).filter((name) => lacks(specs[name]!, told.input[name]));
      return names.length === 0 ? null : askNeeded(names.map(wantedOf), told, ctx, propose);
    };
  const too: Stretch = async (told) => {
    const names = (await spec.asksToo?.(told.input, ctx)) ?? [];
    const open = names.filter((name) => (told.input[name] ?? null) === null);
    return open.length === 0 ? null : askNeeded(open.map(wantedOf), told, ctx);
  };
  const own: Stretch = async (told) => {
    if (!spec.ask) return null;
    const answers = await spec.ask(told.input, ctx);
    const said = Object.keys(answers).some((name) => answers[name] !== told.input[name]);
    return said ? { ...told, input: { ...told.input, ...answers } } : null;
  };
  const open = Object.entries<Spec<unknown>>({ ...spec.args, ...spec.options });
  const options = open.filter(([, each]) => !each.required).map(([name]) => wantedOf(name));
  const stillLacks = (told: InputSoFar): readonly string[] =>
    (spec.missing?.(told.input) ?? []).map((names) => inWords(names, spec, wantedOf));
  const others: Stretch = async (told) =>
    (more && options.length > 0) || stillLacks(told).length > 0
      ? askMore({ options, stillLacks }, told, ctx)
      : null;
  const sure: Stretch = async (told) => {
    if (!agree) return null;
    const { help } = await loadWhole(ctx.globals.lang);
    const willDo = async (answers: InputSoFar) => (await spec.willDo?.(answers.input, ctx)) ?? [];
    return askSure({ options, title: help.commands[path].summary, path, willDo }, told, ctx);
  };
  const args = spec.asksArgs === true ? [] : [needed(spec.args)];
  const turns = [...args, own, needed(spec.options), too, others, sure];
  const shown = Object.entries(typed).map(([name, text]) => [wantedOf(name).what, text]);
  const all = open.map(([name]) => wantedOf(name));
  const { answers } = ctx.surroundings.picked ?? {};
  const start = answers?.now ?? { input, shown: Object.fromEntries(shown) };
  const told = await inTurn(turns, start);
  if (answers) answers.now = told;
  return untilTaken(told, act, { all, sure, ctx });
}

/** Acts; what is refused is told, and the answers are asked about until they are taken. */
async function untilTaken<T>(
  first: InputSoFar,
  act: ActOn<T>,
  { all, sure, ctx }: { all: readonly WantedValue[]; sure: Stretch; ctx: Context },
): Promise<T> {
  let told = first;
  for (;;) {
    try {
      return await act(told.input);
    } catch (error) {
      const answered = Object.keys(told.shown).length > 0;
      if (!answered || !(error instanceof Problem)) throw error;
      // Back from what the command itself asks is back to its answers.
      const back = error instanceof TurnedBack;
      if (!back && !mayBeAnswered(error)) throw error;
      if (!back) await tell(ctx, error);
      const anew: Stretch = (answers) => askAnew(all, answers, error, ctx);
      told = await inTurn([anew, sure], told);
    }
  }
}

/** Another answer may do, or something that is done first. */
function mayBeAnswered({ code, kind }: Problem): boolean {
  return curable.has(kind) && !isStoreAway(code);
}

const curable: ReadonlySet<ProblemKind> = new Set(['usage', 'refused', 'not_found', 'environment']);

/** `<` asks the stretch before again, as if it had not been answered. */
async function inTurn(turns: readonly Stretch[], start: InputSoFar): Promise<InputSoFar> {
  let told = start;
  const before: { at: number; told: InputSoFar }[] = [];
  for (let at = 0; at < turns.length; at += 1) {
    try {
      const after = await turns[at]!(told);
      if (after === null) continue;
      before.push({ at, told });
      told = after;
    } catch (error) {
      const last = error instanceof TurnedBack ? before.pop() : undefined;
      if (!last) throw error;
      told = last.told;
      at = last.at - 1;
    }
  }
  return told;
}

/** Options as they are typed, said by what they are: nobody types them here. */
function inWords(
  names: string,
  { options }: AskedInput['spec'],
  wantedOf: (name: string) => WantedValue,
): string {
  return names.replace(/--([a-z-]+)/g, (flag, name: string) => {
    const key = name.replace(/-([a-z])/g, (_all, letter: string) => letter.toUpperCase());
    return key in options ? wantedOf(key).what : flag;
  });
}

function lacks(spec: Spec<unknown>, value: unknown): boolean {
  return spec.required && (value ?? null) === null;
}

/** Each argument and option by its name, with what help says of it. */
async function wantedNames(
  { path, spec }: AskedInput,
  ctx: Context,
): Promise<(name: string) => WantedValue> {
  const { help } = await loadWhole(ctx.globals.lang);
  const { args = {}, options = {} } = help.commands[path];
  const specs: Specs = { ...spec.args, ...spec.options };
  return (name) => {
    const spec = specs[name]!;
    return { name, what: askedWords(args[name] ?? options[name] ?? name, spec), spec };
  };
}

/**
 * What is picked here needs no words, behind a colon, on how it is typed; nor on the dash that
 * stands for standard input or output, which are the keyboard and the screen here.
 */
export function askedWords(help: string, { choices, offers }: Spec<unknown>): string {
  const here = help.replace(/; (?:[^;]* )?-,? .*$/s, '');
  return (choices ?? offers) === null ? here : here.replace(/: .*$/s, '');
}
