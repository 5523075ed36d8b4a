/**
 * What the counter asks before each action on a dossier: one row an action. An action without a
 * row runs its command, which asks for itself; so a new action appears here without being told.
 */
import type { Context } from '../../cli/context.ts';
import { runSteps, type Question, type Step } from '../../cli/steps.ts';
import { date } from '../../cli/value-option.ts';
import { parseIdNumber } from '../../domain/citizen/number.ts';
import { collectorKinds, type CollectorKind } from '../../domain/dossier/dossier.ts';
import type { Action } from '../../domain/dossier/transition.ts';
import { fold } from '../../domain/value/text.ts';
import type { Scan } from '../../domain/scan/route.ts';
import { readScan } from '../citizen/shared.ts';
import type { WholeDossierView } from '../dossier/view.ts';
import { lineQuestion, listed } from './questions.ts';
import { screenOf } from './screen.ts';

/** The words of the command line, a scan that led elsewhere, or `null` when the clerk left. */
export type Prompted = { words: string[] } | { scan: Scan } | null;

type Prompt = (ctx: Context, view: WholeDossierView) => Promise<Prompted>;

const prompts: Partial<Record<Action, Prompt>> = {
  'request-supplement': reasoned('request-supplement', ['--print']),
  'complete-supplement': async (ctx, view) =>
    asked(
      ctx,
      [sureStep(ctx, view, ctx.texts.screen.words.action['complete-supplement'])],
      {},
      () => [],
    ),
  refuse: reasoned('refuse', ['--print']),
  withdraw: reasoned('withdraw', ['--print']),
  stop: reasoned('stop', ['--print']),
  reopen: reasoned('reopen', []),
  forward: async (ctx, view) =>
    asked(ctx, [sureStep(ctx, view, ctx.texts.screen.words.action.forward)], {}, () => []),
  resolve: async (ctx, view) => {
    const today = await ctx.today();
    const begun: Resolved = { outcome: '', number: '', date: '', sure: false };
    const steps = [
      outcomeStep(ctx),
      numberStep(ctx),
      dateStep(ctx, today),
      sureStep<Resolved>(ctx, view, ctx.texts.screen.words.action.resolve),
    ];
    return asked(ctx, steps, begun, ({ outcome, number, date: signed }) => [
      ...['--outcome', outcome, '--result-number', number, '--result-date', signed],
    ]);
  },
  return: async (ctx, view) => {
    const begun: Collected = { to: '', name: '', id: '', sure: false };
    const steps = [
      collectorStep(ctx),
      nameStep(ctx),
      sureStep<Collected>(ctx, view, ctx.texts.screen.words.action.return),
    ];
    return asked(ctx, steps, begun, ({ to, name, id }) => [
      ...['--to', to, '--print'],
      ...(name === '' ? [] : ['--collector-name', name]),
      ...(id === '' ? [] : ['--collector-id', id]),
    ]);
  },
};

/** Asks what an action needs, and gives the command line it comes to. */
export async function promptFor(
  action: Action,
  view: WholeDossierView,
  ctx: Context,
): Promise<Prompted> {
  const verb = action.replaceAll('_', '-');
  const prompt = prompts[action];
  if (!prompt) return { words: ['dossier', verb, view.code] };
  const told = await prompt(ctx, view);
  return told && 'words' in told ? { words: ['dossier', verb, view.code, ...told.words] } : told;
}

/** Runs some questions to the words of a command line. */
export async function asked<A extends object>(
  ctx: Context,
  steps: readonly Step<A>[],
  begun: A,
  wordsOf: (answers: A) => string[],
): Promise<Prompted> {
  const screen = await screenOf<A>(ctx);
  const ended = await runSteps(steps, begun, screen);
  if (ended.end === 'diverted') return { scan: ended.scan };
  if (ended.end === 'done') return { words: wordsOf(ended.answers) };
  screen.say([ctx.texts.screen.desk.nothingKept]);
  return null;
}

interface Reasoned {
  reason: string;
  sure: boolean;
}

/** An act that needs only a reason, and makes a paper. */
function reasoned(action: Action, more: readonly string[]): Prompt {
  return async (ctx, view) => {
    const reason: Step<Reasoned> = {
      name: 'reason',
      answered: ({ reason: given }) => given !== '',
      question: () =>
        lineQuestion<Reasoned>(ctx, ctx.texts.screen.desk.askReason, (given) => ({
          set: { reason: given },
        })),
    };
    const steps = [reason, sureStep<Reasoned>(ctx, view, ctx.texts.screen.words.action[action])];
    return asked(ctx, steps, { reason: '', sure: false }, ({ reason: given }) => [
      ...['--reason', given, ...more],
    ]);
  };
}

interface Resolved {
  outcome: string;
  number: string;
  date: string;
  sure: boolean;
}

interface Collected {
  to: string;
  name: string;
  id: string;
  sure: boolean;
}

/** No default: a hand-over is agreed to by typing it, and not by anything typed before. */
function sureStep<A extends object>(ctx: Context, view: WholeDossierView, act: string): Step<A> {
  const { desk, yesWords } = ctx.texts.screen;
  return {
    name: 'sure',
    answered: () => false,
    question: () => ({
      lines: [`  ${view.code}  ${view.citizen.name}`, `  ${view.procedure.name}`],
      message: desk.sure(act),
      explain: desk.explainSure,
      careful: true,
      read: (typed) =>
        yesWords.includes(fold(typed))
          ? { set: { sure: true } as Partial<object> }
          : { say: [desk.typeYes] },
    }),
  };
}

function outcomeStep(ctx: Context): Step<Resolved> {
  const { desk, words } = ctx.texts.screen;
  const outcomes = ['granted', 'not_granted'] as const;
  return {
    name: 'outcome',
    answered: ({ outcome }) => outcome !== '',
    question: () =>
      listed(
        ctx,
        desk.askOutcome,
        outcomes.map((each) => words.outcome[each]),
        (n) => ({
          outcome: outcomes[n]!,
        }),
      ),
  };
}

function numberStep(ctx: Context): Step<Resolved> {
  const { desk, dossier } = ctx.texts.screen;
  return {
    name: 'number',
    answered: ({ number }) => number !== '',
    question: ({ number }) => ({
      lines: number === '' ? [] : [desk.asBefore(number)],
      message: dossier.askResultNumber,
      explain: desk.explainLine,
      read: (typed) => {
        const given = typed === '' ? number : typed;
        return given === '' ? { say: [desk.needed] } : { set: { number: given } };
      },
    }),
  };
}

function dateStep(ctx: Context, today: string): Step<Resolved> {
  const { desk } = ctx.texts.screen;
  return {
    name: 'date',
    answered: ({ date: signed }) => signed !== '',
    question: () => ({
      lines: [],
      message: desk.askSigned,
      explain: desk.explainLine,
      read: (typed) => {
        const signed = typed === '' ? today : date().parse(typed);
        return signed === null
          ? { say: [ctx.texts.expected.date] }
          : { set: { date: String(signed) } };
      },
    }),
  };
}

function collectorStep(ctx: Context): Step<Collected> {
  const { desk, words } = ctx.texts.screen;
  return {
    name: 'collector',
    answered: ({ to }) => to !== '',
    question: () =>
      listed(
        ctx,
        desk.askCollector,
        collectorKinds.map((kind) => words.collector[kind]),
        (n) => ({
          to: collectorKinds[n]!,
          name: '',
          id: '',
        }),
      ),
  };
}

/** Anyone but the owner is named, by a card or by typing; a scan is never taken for a name. */
function nameStep(ctx: Context): Step<Collected> {
  const { desk, dossier } = ctx.texts.screen;
  return {
    name: 'name',
    answered: ({ name }) => name !== '',
    question: ({ to }) =>
      (to as CollectorKind) === 'owner'
        ? null
        : {
            lines: [],
            message: desk.askCollectorName,
            explain: desk.explainCollector,
            takes: ['card'],
            read: async (typed, entry) => {
              if (entry.kind === 'card') {
                const { details } = await readScan(entry.text, ctx);
                return { set: { name: details.name, id: details.idNumber ?? '' } };
              }
              if (typed === '') return { say: [desk.needed] };
              const number: Question<Collected> = {
                lines: [],
                message: dossier.askCollectorNumber,
                explain: desk.explainLine,
                read: (id) => {
                  const known = id === '' ? '' : parseIdNumber(id, 'person')[1];
                  return { set: { name: typed, id: known } };
                },
              };
              return { instead: number };
            },
          },
  };
}
