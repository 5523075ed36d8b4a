/**
 * What each act on a dossier asks, one row an act: the same questions whether its command is typed
 * with something left out (`ask-act.ts`) or it is picked at the counter (`act-prompt.ts`).
 */
import type { Context } from '../../cli/context.ts';
import { type Kind } from '../../cli/option.ts';
import type { Reply, Step } from '../../cli/steps.ts';
import { date, noteText, reasonText, resultNumber } from '../../cli/value-option.ts';
import type { NoteText } from '../../domain/dossier/note.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';

import { addedFacts, addedStep, nothingAdded, type Added } from './added-paper.ts';
import type { Coming } from './coming.ts';
import { nothingWrong, type CorrectAnswers } from './correct-answers.ts';
import { whatStep } from './correct-steps.ts';
import {
  completedFacts,
  extendedFacts,
  notedFacts,
  reasonFacts,
  resolvedFacts,
  returnedFacts,
  supplementFacts,
  told,
  type ResolvedAnswers,
} from './act-told.ts';
import {
  authorityStep,
  collectorNameStep,
  collectorStep,
  type Collected,
} from './collector-steps.ts';
import type { AskedAct } from './place.ts';
import { resultFileStep } from './result-file.ts';
import { suppliedStep, type Supplied } from './stored-steps.ts';
import { emptiableQuestion, listed, maybeQuestion, orKept, valueQuestion } from './questions.ts';

type Nothing = Record<never, never>;
type Reasoned = { reason: string | null };
type Noted = { text: NoteText | null };
type Extended = { until: PlainDate | null; reason: string | null };

/** A list of what every act asks: one left out is named. */
type OfEveryAct<Answers extends Record<AskedAct, object>> = Answers;

/** What is answered, under the names of the command's own options; `null` while it is not. */
export type ActAnswers = OfEveryAct<{
  'dossier forward': Nothing;
  'dossier begin-review': Nothing;
  'dossier request-supplement': Reasoned;
  'dossier complete-supplement': Supplied;
  'dossier resolve': ResolvedAnswers;
  'dossier return': Collected;
  'dossier extend': Extended;
  'dossier refuse': Reasoned;
  'dossier withdraw': Reasoned;
  'dossier stop': Reasoned;
  'dossier reopen': Reasoned;
  'dossier take-back': Reasoned;
  'dossier add-paper': Added;
  'dossier correct': CorrectAnswers;
  'dossier cancel': Reasoned;
  'dossier reinstate': Reasoned;
  'dossier note': Noted;
}>;

export interface ActQuestions<A> {
  /** Nothing answered yet. */
  none: A;
  steps: (ctx: Context, code: string) => readonly Step<A>[];
  /** What will come of it, shown before it is agreed to. */
  preview: (ctx: Context, code: string, answers: A) => Promise<Coming>;
  /** Makes a paper, which the counter prints at once. */
  prints: boolean;
}

/** What asks for nothing but its reason. */
const onlyWhy = {
  none: { reason: null },
  steps: (ctx: Context) => [reasonStep(ctx)],
  preview: told(reasonFacts),
};
const why: ActQuestions<Reasoned> = { ...onlyWhy, prints: false };
const whyPrinted: ActQuestions<Reasoned> = { ...onlyWhy, prints: true };

export const actQuestions: { readonly [Act in AskedAct]: ActQuestions<ActAnswers[Act]> } = {
  'dossier forward': { none: {}, steps: () => [], preview: told(() => []), prints: false },
  'dossier begin-review': { none: {}, steps: () => [], preview: told(() => []), prints: false },
  'dossier request-supplement': {
    none: { reason: null },
    steps: (ctx) => [reasonStep(ctx, ctx.texts.screen.life.askSupplement)],
    preview: told(supplementFacts),
    prints: true,
  },
  'dossier complete-supplement': {
    none: { reuse: null },
    steps: (ctx, code) => [suppliedStep(ctx, code)],
    preview: told(completedFacts),
    prints: false,
  },
  'dossier resolve': {
    none: { outcome: null, resultNumber: null, resultDate: null, file: null },
    steps: (ctx, code) => [
      outcomeStep(ctx),
      resultNumberStep(ctx),
      resultDateStep(ctx),
      resultFileStep(ctx, code),
    ],
    preview: told(resolvedFacts),
    prints: false,
  },
  'dossier return': {
    none: { to: null, collectorName: null, collectorId: null, authority: null },
    steps: (ctx, code) => [
      collectorStep(ctx),
      collectorNameStep(ctx, code),
      authorityStep(ctx, code),
    ],
    preview: told(returnedFacts),
    prints: true,
  },
  'dossier extend': {
    none: { until: null, reason: null },
    steps: (ctx) => [untilStep(ctx), reasonStep(ctx)],
    preview: told(extendedFacts),
    prints: false,
  },
  'dossier refuse': whyPrinted,
  'dossier withdraw': whyPrinted,
  'dossier stop': whyPrinted,
  'dossier reopen': why,
  'dossier take-back': why,
  'dossier add-paper': {
    none: nothingAdded,
    steps: (ctx, code) => [addedStep(ctx, code)],
    preview: told(addedFacts),
    prints: false,
  },
  'dossier correct': {
    none: nothingWrong,
    steps: (ctx, code) => [whatStep(ctx, code), reasonStep(ctx)],
    preview: async (ctx, code, answers) =>
      (await import('./correct-preview.ts')).previewCorrection(ctx, code, answers),
    prints: false,
  },
  'dossier cancel': why,
  'dossier reinstate': why,
  'dossier note': {
    none: { text: null },
    steps: (ctx) => [noteStep(ctx)],
    preview: told(notedFacts),
    prints: false,
  },
};

interface Typed<A, T extends string> {
  name: string;
  message: string;
  kind: Kind<T>;
  known: (answers: A) => T | null;
  put: (value: T) => Reply<A>;
}

/** A value that must be typed; when it is gone back to, Enter keeps it. */
function typedStep<A, T extends string>(
  ctx: Context,
  { name, message, kind, known, put }: Typed<A, T>,
): Step<A> {
  return {
    name,
    answered: (answers) => known(answers) !== null,
    question: (answers) =>
      orKept(ctx, valueQuestion(ctx, message, kind, put), known(answers), () => ({ set: {} })),
  };
}

function reasonStep(
  ctx: Context,
  message: string = ctx.texts.screen.life.askReason,
): Step<Reasoned> {
  return typedStep(ctx, {
    name: 'reason',
    message,
    kind: reasonText(),
    known: ({ reason }) => reason,
    put: (reason) => ({ set: { reason } }),
  });
}

function outcomeStep(ctx: Context): Step<ResolvedAnswers> {
  const { desk, words } = ctx.texts.screen;
  const outcomes = ['granted', 'not_granted'] as const;
  const names = outcomes.map((each) => words.outcome[each]);
  return {
    name: 'outcome',
    answered: ({ outcome }) => outcome !== null,
    question: () =>
      listed(ctx, desk.askOutcome, names, (n) => ({ set: { outcome: outcomes[n]! } })),
  };
}

function resultNumberStep(ctx: Context): Step<ResolvedAnswers> {
  const { dossier } = ctx.texts.screen;
  return {
    name: 'number',
    answered: ({ resultNumber }) => resultNumber !== null,
    question: ({ resultNumber: before }) => {
      const asked = emptiableQuestion<ResolvedAnswers, string>(
        ctx,
        dossier.askResultNumber,
        resultNumber(),
        (resultNumber) => ({ set: { resultNumber } }),
      );
      return orKept(ctx, asked, before === '' ? '-' : before, () => ({ set: {} }));
    },
  };
}

/** Signed today, unless another day is typed. */
function resultDateStep(ctx: Context): Step<ResolvedAnswers> {
  const { desk } = ctx.texts.screen;
  return {
    name: 'date',
    answered: ({ resultDate }) => resultDate !== null,
    question: ({ resultDate }) =>
      maybeQuestion(ctx, desk.askSigned, date(), async (day) => ({
        set: { resultDate: day ?? resultDate ?? (await ctx.today()) },
      })),
  };
}

function noteStep(ctx: Context): Step<Noted> {
  return typedStep<Noted, NoteText>(ctx, {
    name: 'text',
    message: ctx.texts.screen.dossier.askNote,
    kind: noteText(),
    known: ({ text }) => text,
    put: (text) => ({ set: { text } }),
  });
}

function untilStep(ctx: Context): Step<Extended> {
  return typedStep<Extended, PlainDate>(ctx, {
    name: 'until',
    message: ctx.texts.screen.life.askUntil,
    kind: date(),
    known: ({ until }) => until,
    put: (until) => ({ set: { until } }),
  });
}
