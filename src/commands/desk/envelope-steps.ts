/** An envelope checked at the counter: each paper scanned, what is left, and one agreement. */
import type { Context } from '../../cli/context.ts';
import type { Question, Reply, Step } from '../../cli/steps.ts';
import {
  itemNamed,
  receiptOf,
  sortEnvelope,
  withoutLast,
  withPaper,
  withRemark,
  type EnvelopeCheck,
} from '../../domain/handover/envelope.ts';
import type { Handover } from '../../domain/handover/handover.ts';
import { Problem } from '../../domain/problem.ts';
import { isStoreAway } from '../../domain/store-problems.ts';
import { findDossier } from '../dossier/shared.ts';
import { codeLines } from '../handover/card.ts';
import { agreement, listed } from './questions.ts';

export interface EnvelopeAnswers {
  check: EnvelopeCheck;
  /** What the last paper was; shown until the next. */
  heard: readonly string[];
  closed: boolean;
  /** Whatever was not found is missing; `null` while that is not said. */
  isEmpty: boolean | null;
}

type EnvelopeStep = Step<EnvelopeAnswers>;
type EnvelopeReply = Reply<EnvelopeAnswers>;

export function envelopeSteps(ctx: Context, handover: Handover): EnvelopeStep[] {
  return [papersStep(ctx, handover), restStep(ctx, handover), sureStep(ctx, handover)];
}

/** The command line that records what was found. */
export function receiveWords(handover: Handover, { check, isEmpty }: EnvelopeAnswers): string[] {
  const { scanned, missing, extra, damaged } = receiptOf(handover, check, isEmpty === true);
  return [
    ...['handover', 'receive', handover.slip],
    ...(scanned ?? []),
    // What is scanned and not on the slip is too many.
    ...extra.map(({ code }) => code),
    ...missing.flatMap((code) => ['--missing', code]),
    ...damaged.flatMap(({ code, note }) => ['--damaged', note === null ? code : `${code}=${note}`]),
  ];
}

function papersStep(ctx: Context, handover: Handover): EnvelopeStep {
  const { handover: said } = ctx.texts.screen;
  return {
    name: 'papers',
    answered: ({ closed }) => closed,
    question: ({ check, heard }): Question<EnvelopeAnswers> => {
      const { here, unseen, extra, damaged } = sortEnvelope(handover, check);
      const found = here.length + extra.length;
      return {
        lines: [
          `  ${said.checked(here.length, handover.items.length, extra.length, damaged.length)}`,
          ...heard,
        ],
        message: said.askPaper,
        explain: said.explainPaper,
        takes: ['dossier', 'receipt', 'slip', 'postal', 'card'],
        read: async (typed, entry) => {
          if (entry.kind === 'nothing') {
            if (found + unseen.length === 0) return { say: [said.nothingChecked] };
            return { set: { closed: true, heard: [] } };
          }
          // Another person, another envelope: what was counted here would be lost.
          if (entry.kind === 'card' || entry.kind === 'slip') return { say: [said.checkFirst] };
          if (entry.kind === 'number') return byPosition(ctx, handover, check, entry.n);
          if (entry.kind === 'words') return byLetter(ctx, handover, check, typed);
          if (entry.kind === 'foreign') return { say: [said.paperRule] };
          return paper(ctx, handover, check, entry.code);
        },
      };
    },
  };
}

function byPosition(
  ctx: Context,
  handover: Handover,
  check: EnvelopeCheck,
  n: number,
): Promise<EnvelopeReply> | EnvelopeReply {
  const item = handover.items.find(({ position }) => position === n);
  if (item) return paper(ctx, handover, check, item.code);
  return { say: [ctx.texts.screen.desk.oneOfThese(handover.items.length)] };
}

/** `-` takes the last back; `h` says it is damaged, `h 3` the third; `t` what is too many. */
function byLetter(
  ctx: Context,
  handover: Handover,
  check: EnvelopeCheck,
  typed: string,
): Promise<EnvelopeReply> | EnvelopeReply {
  const { handover: said } = ctx.texts.screen;
  if (typed === '-') {
    const gone = check.scanned.at(-1);
    return gone === undefined
      ? { say: [said.nothingChecked] }
      : go(withoutLast(check), `  ${said.takenOut(gone)}`);
  }
  const [, extra] = /^t\s+([\p{L}\p{N}].*)$/iu.exec(typed) ?? [];
  if (extra !== undefined) return paper(ctx, handover, check, extra);
  const damaged = /^h(?:\s+(\d{1,5}))?(?:\s+(.+))?$/iu.exec(typed);
  if (!damaged) return { say: [said.paperRule] };
  const [, n, note = null] = damaged;
  const item = handover.items.find(({ position, code }) =>
    n === undefined ? code === check.scanned.at(-1) : position === Number(n),
  );
  if (!item) return { say: [said.damagedRule] };
  const { code } = item;
  return go(withRemark(check, { code, note }), `  ! ${code}: ${said.asDamaged(note)}`);
}

function go(check: EnvelopeCheck, heard: string): EnvelopeReply {
  return { set: { check, heard: [heard] }, stay: true };
}

async function paper(
  ctx: Context,
  handover: Handover,
  check: EnvelopeCheck,
  typed: string,
): Promise<EnvelopeReply> {
  const { handover: said } = ctx.texts.screen;
  const item = itemNamed(handover, typed);
  if (!item) {
    const code = await codeOf(ctx, typed);
    return go(withPaper(check, code), `  ! ${said.notOnSlip(code)}`);
  }
  const { code, position, dossier, state } = item;
  const owner = (await (await ctx.store()).dossiers.byId(dossier))?.owner.name ?? '';
  const twice = check.scanned.includes(code)
    ? said.scannedAgain
    : state === 'sent'
      ? ''
      : said.itemBefore[state];
  const words = [`${position}`, code, owner, twice].filter((word) => word !== '');
  return go(withPaper(check, code), `  ✓ ${words.join('  ')}`);
}

/** The whole code of a dossier that is known here, else what stands on the paper. */
async function codeOf(ctx: Context, typed: string): Promise<string> {
  try {
    return (await findDossier(typed, await ctx.store(), ctx)).code;
  } catch (error) {
    if (!(error instanceof Problem) || isStoreAway(error.code)) throw error;
    return typed;
  }
}

function restStep(ctx: Context, handover: Handover): EnvelopeStep {
  const { handover: said } = ctx.texts.screen;
  return {
    name: 'rest',
    answered: ({ isEmpty }) => isEmpty !== null,
    question: ({ check }) => {
      const { here, unseen, extra } = sortEnvelope(handover, check);
      if (unseen.length === 0) return null;
      const ways = [said.leaveOnRoad, said.sayMissing];
      const question = listed<EnvelopeAnswers>(ctx, said.askUnseen(unseen.length), ways, (n) =>
        n === 0 && here.length + extra.length === 0
          ? { say: [said.nothingChecked] }
          : { set: { isEmpty: n === 1 } },
      );
      return { ...question, lines: [...codeLines(unseen, said), ...question.lines] };
    },
  };
}

function sureStep(ctx: Context, handover: Handover): EnvelopeStep {
  const { handover: said } = ctx.texts.screen;
  return {
    name: 'sure',
    answered: () => false,
    question: ({ check, isEmpty }) => {
      const { here, unseen, extra, damaged } = sortEnvelope(handover, check);
      const coming = here.filter(({ state }) => state === 'sent' || state === 'missing');
      const lines = [
        `  ${said.willReceive(coming.length, handover.items.length)}`,
        ...(unseen.length === 0
          ? []
          : [`  ${said.willLack(unseen.length, isEmpty === true)}`, ...codeLines(unseen, said)]),
        ...extra.map(({ code }) => `  ! ${said.notOnSlip(code)}`),
        ...damaged.map(({ code, note }) => `  ! ${code}: ${said.asDamaged(note)}`),
      ];
      return agreement(ctx, { act: said.recordCheck, lines, path: 'handover receive' });
    },
  };
}
