/** The questions that are made of a command's declaration: what it needs, what more, and whether. */
import type { Context } from '../../cli/context.ts';
import type { Spec } from '../../cli/option.ts';
import type { InputSoFar } from '../../cli/surroundings.ts';
import { Problem } from '../../domain/problem.ts';
import { isStoreAway } from '../../domain/store-problems.ts';
import { route } from '../../domain/scan/route.ts';
import type { LabelledFacts } from '../../cli/ui.ts';
import { staying, type Question, type Step } from '../../cli/steps.ts';
import { askSteps } from './ask-steps.ts';
import { askedValue } from './ask-value.ts';
import { agreement, refusedQuestion } from './questions.ts';
import { numbered } from './screen.ts';
import type { CommandPath } from '../../locale/texts.ts';

/** An argument or an option, and what it is in words. */
export interface WantedValue {
  name: string;
  what: string;
  spec: Spec<unknown>;
}

/** One after the other. */
export async function askNeeded(
  wanted: readonly WantedValue[],
  told: InputSoFar,
  ctx: Context,
  propose: Proposing = () => null,
): Promise<InputSoFar> {
  const steps = wanted.map((each): Step<InputSoFar> => ({
    name: each.name,
    answered: ({ input }) => (input[each.name] ?? null) !== null,
    question: async (answers) =>
      proposing(ctx, await valueOf(ctx, each, answers), propose(each.name, answers)),
  }));
  return askSteps(steps, told, ctx);
}

/** What Enter answers, by what is answered so far; `null` where nothing suggests itself. */
type Proposing = (name: string, told: InputSoFar) => string | null;

function proposing(
  ctx: Context,
  question: Question<InputSoFar>,
  proposed: string | null,
): Question<InputSoFar> {
  if (proposed === null) return question;
  return {
    ...question,
    lines: [...question.lines, ctx.texts.screen.desk.asProposed(proposed)],
    read: (typed, entry) =>
      typed === '' ? question.read(proposed, route(proposed)) : question.read(typed, entry),
  };
}

function valueOf(
  ctx: Context,
  wanted: WantedValue,
  { input, shown }: InputSoFar,
): Promise<Question<InputSoFar>> {
  const { name, what, spec } = wanted;
  const { code } = input;
  const dossier = typeof code === 'string' ? code : null;
  return askedValue<InputSoFar>(ctx, { what, spec, dossier }, ({ value, shown: said }) => {
    const before = input[name];
    const all = spec.many && Array.isArray(before) && Array.isArray(value);
    return {
      set: {
        input: { ...input, [name]: all ? [...before, ...value] : value },
        shown: { ...shown, [what]: said },
      },
    };
  });
}

interface More {
  options: readonly WantedValue[];
  /** What there is to be said still, as it is typed. */
  stillLacks: (told: InputSoFar) => readonly string[];
}

/** Whatever else may be said, by its number, until Enter. */
export function askMore(
  { options, stillLacks }: More,
  told: InputSoFar,
  ctx: Context,
): Promise<InputSoFar> {
  const { palette } = ctx.texts.screen;
  const step: Step<InputSoFar> = {
    name: 'more',
    answered: () => false,
    question: (answers) =>
      moreQuestion(ctx, options, answers, () => {
        const names = stillLacks(answers);
        return names.length === 0 ? { set: {} } : { say: [palette.needOneOf(names)] };
      }),
  };
  return askSteps([step], told, ctx);
}

/**
 * Which answer is wrong, and what is right, after something was refused of them: by its number, or
 * asked at once where it can only be the one there is. Enter tries again: what was lacking may have
 * been done meanwhile.
 */
export function askAnew(
  wanted: readonly WantedValue[],
  told: InputSoFar,
  { kind }: Problem,
  ctx: Context,
): Promise<InputSoFar> {
  const given = wanted.filter(({ what }) => told.shown[what] !== undefined);
  const [only] = given;
  const options = wanted.filter(({ spec }) => !spec.required);
  const without = ({ input, shown }: InputSoFar, { name, what }: WantedValue): InputSoFar => {
    const { [what]: _said, ...others } = shown;
    return { input: { ...input, [name]: null }, shown: others };
  };
  const step: Step<InputSoFar> = {
    name: 'anew',
    answered: () => false,
    question: async (answers) =>
      only && given.length === 1 && kind !== 'refused'
        ? valueOf(ctx, only, without(answers, only))
        : anewQuestion(ctx, { given, options }, answers, (picked) =>
            valueOf(ctx, picked, without(answers, picked)),
          ),
  };
  return askSteps([step], told, ctx);
}

function anewQuestion(
  ctx: Context,
  { given, options }: Record<'given' | 'options', readonly WantedValue[]>,
  told: InputSoFar,
  again: (picked: WantedValue) => Promise<Question<InputSoFar>>,
): Question<InputSoFar> {
  const { desk, palette } = ctx.texts.screen;
  return {
    lines: [
      ...numbered(given.map(({ what }) => `${what}: ${told.shown[what]}`)),
      ...plusLines(ctx, options),
    ],
    message: palette.askAnew,
    explain: palette.explainAnew,
    read: async (typed, entry) => {
      if (entry.kind === 'nothing') return { set: {} };
      // What was refused may lack what nobody needs to say.
      if (typed === '+' && options.length > 0) return { instead: plusQuestion(ctx, options, told) };
      const picked = entry.kind === 'number' ? given[entry.n - 1] : undefined;
      if (picked) return { instead: staying(await again(picked)) };
      const atCounter = (ctx.surroundings.picked ?? null) !== null;
      return atCounter && entry.kind !== 'number'
        ? { elsewhere: typed }
        : { say: [desk.oneOfThese(given.length)] };
    },
  };
}

/** That more may be said, where there is more. */
function plusLines(ctx: Context, options: readonly WantedValue[]): string[] {
  return options.length === 0 ? [] : [`  ${ctx.texts.screen.palette.plusForMore}`];
}

/** More is said on the way, and the question that offered it is asked again. */
function plusQuestion(
  ctx: Context,
  options: readonly WantedValue[],
  told: InputSoFar,
): Question<InputSoFar> {
  return staying(moreQuestion(ctx, options, told, () => ({ set: {} })));
}

function moreQuestion(
  ctx: Context,
  options: readonly WantedValue[],
  told: InputSoFar,
  enough: () => { set: object } | { say: readonly string[] },
): Question<InputSoFar> {
  const { desk, palette } = ctx.texts.screen;
  const names = options.map(({ what }) => {
    const said = told.shown[what];
    return said === undefined ? what : `${what}: ${said}`;
  });
  return {
    lines: numbered(names),
    message: palette.askMore,
    explain: palette.explainMore,
    read: async (_typed, entry) => {
      if (entry.kind === 'nothing') return enough();
      const picked = entry.kind === 'number' ? options[entry.n - 1] : undefined;
      if (!picked) return { say: [desk.oneOfThese(names.length)] };
      if (picked.spec.placeholder !== '')
        return { instead: staying(await valueOf(ctx, picked, told)) };
      return { set: switched(ctx, picked, told), stay: true };
    },
  };
}

/** A switch is turned on, or off again. */
function switched(
  ctx: Context,
  { name, what }: WantedValue,
  { input, shown }: InputSoFar,
): InputSoFar {
  const { [what]: _before, ...others } = shown;
  const on = input[name] !== true;
  return {
    input: { ...input, [name]: on },
    shown: on ? { ...others, [what]: ctx.texts.screen.yes } : others,
  };
}

/** What is agreed to, and what may be said besides. */
interface Agreed {
  options: readonly WantedValue[];
  title: string;
  path: CommandPath;
  /** What will come of the answers, beyond themselves; throws what the act would refuse. */
  willDo: (told: InputSoFar) => Promise<LabelledFacts>;
}

/** Shows what will be done with what, and asks without a default; `+` says more. */
export function askSure(
  { options, title, path, willDo }: Agreed,
  told: InputSoFar,
  ctx: Context,
): Promise<InputSoFar> {
  const act = title.charAt(0).toLowerCase() + title.slice(1);
  const sureOf = async (answers: InputSoFar): Promise<Question<InputSoFar>> => {
    const facts = Object.entries(answers.shown).map(([what, said]) => `  ${what}: ${said}`);
    try {
      const coming = (await willDo(answers)).flatMap(([what, said]) =>
        said === null ? [] : [`  ${what}: ${said}`],
      );
      const between = coming.length === 0 ? [] : [''];
      return await agreement(ctx, { act, lines: [...facts, ...between, ...coming], path });
    } catch (error) {
      if (!(error instanceof Problem) || isStoreAway(error.code)) throw error;
      const refused = refusedQuestion<InputSoFar>(ctx, error);
      return { ...refused, lines: [...facts, ...refused.lines] };
    }
  };
  const step: Step<InputSoFar> = {
    name: 'sure',
    answered: () => false,
    question: async (answers) => {
      const sure = await sureOf(answers);
      return {
        ...sure,
        lines: [...sure.lines, ...plusLines(ctx, options)],
        read: (typed, entry) => {
          if (typed !== '+' || options.length === 0) return sure.read(typed, entry);
          return { instead: plusQuestion(ctx, options, answers) };
        },
      };
    },
  };
  return askSteps([step], told, ctx);
}
