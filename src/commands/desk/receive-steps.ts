/** Which procedure, which case, which papers, how many: the middle of a reception. */
import type { Context } from '../../cli/context.ts';
import type { Question, Reply } from '../../cli/steps.ts';
import { countedFees } from '../../domain/fee/fee-line.ts';
import type { FeeRule, Procedure, ProcedureCase } from '../../domain/procedure/procedure.ts';
import { parseProcedureCode } from '../../domain/value/id.ts';
import { localDate } from '../../domain/value/instant.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import { fold, initials } from '../../domain/value/text.ts';
import { meantInitials } from '../../domain/value/telex.ts';
import { requireInForce } from '../../domain/dossier/receive.ts';
import { procedureCase } from '../../domain/procedure/case-named.ts';
import { channelOf, type ReceiveInput } from '../dossier/receive-options.ts';
import { findProcedure, outOfForceLines, procedureLines } from '../procedure/shared.ts';
import { orCertified } from './certify-step.ts';
import { typedFeeCount } from './fee-count.ts';
import { noneFits } from './none-fits.ts';
import { numberedProcedures } from './procedure-numbers.ts';
import { inputOf, type ReceiveAnswers, type ReceiveStep } from './receive-answers.ts';
import { slippedRow } from './questions.ts';
import { numbered } from './screen.ts';

type ReceiveQuestion = Question<ReceiveAnswers>;
type ReceiveReply = Reply<ReceiveAnswers>;

const MOST_LISTED = 9;

/** Another procedure or case counts other things; what is certified is asked about once more. */
const notCounted = { quantities: null, countedBefore: null } as const;

/** What a new procedure makes of the answers that depended on the old one. */
function chosen(code: string, before: ReceiveAnswers): Partial<ReceiveAnswers> {
  if (before.procedure === code) return {};
  return {
    procedure: code,
    caseId: null,
    papers: null,
    ...{ lookUps: [], reuse: [], needed: [], notNeeded: [] },
    missingReason: null,
    declaration: null,
    // A law waives fees of one procedure, and what was seen was seen for it.
    more: { ...before.more, waiver: [], seen: null },
    ...notCounted,
  };
}

/** Those of today's numbers come first; any other by code, words or initials. */
export function procedureStep(ctx: Context, base: Partial<ReceiveInput>): ReceiveStep {
  const { desk } = ctx.texts.screen;
  return {
    name: 'procedure',
    answered: ({ procedure }) => procedure !== null,
    question: async (answers) => {
      const used = await numberedProcedures(ctx);
      const on = await receptionDay(ctx, base);
      const lines = await procedureLines('', ctx, on);
      const named = new Map(lines.map((line) => [line.code, line]));
      const recent = used.flatMap((code) => named.get(code) ?? []);
      const before = answers.procedure === null ? undefined : named.get(answers.procedure);
      const kept = before ? [desk.asBefore(`${before.code} ${before.shortName}`)] : [];
      const texts = [...kept, ...lineTexts(recent)];
      return listQuestion({ ctx, on }, recent, answers, texts);
    },
  };
}

interface NamedProcedure {
  code: string;
  shortName: string;
}

function lineTexts(lines: readonly NamedProcedure[]): string[] {
  return numbered(lines.map(({ code, shortName }) => `${code}  ${shortName}`));
}

function listQuestion(
  { ctx, on }: { ctx: Context; on: PlainDate },
  listed: readonly NamedProcedure[],
  answers: ReceiveAnswers,
  lines: string[],
): ReceiveQuestion {
  const { desk } = ctx.texts.screen;
  return {
    lines,
    message: listed.length === 0 ? desk.askProcedureWords : desk.askProcedure,
    explain: desk.explainProcedure,
    read: async (typed, entry): Promise<ReceiveReply> => {
      if (entry.kind === 'nothing') {
        return answers.procedure === null ? { say: [desk.needed] } : { set: {} };
      }
      const numberedOne = entry.kind === 'number' ? listed[entry.n - 1] : undefined;
      if (numberedOne) return { set: chosen(numberedOne.code, answers) };
      const slipped = slippedRow(ctx, entry, listed.length);
      if (slipped) return slipped;
      const code = parseProcedureCode(typed);
      if (code) {
        const { procedure } = await findProcedure(typed, await ctx.store(), on);
        // Said here, with what has come instead: not once all the rest was answered.
        requireInForce(procedure, on);
        return { set: chosen(procedure.code, answers) };
      }
      const found = await procedureLines(typed, ctx, on);
      const only = found.length === 1 ? found[0] : exactly(found, typed);
      if (only) return { set: chosen(only.code, answers) };
      if (found.length === 0) return insteadOfThose(typed, { ctx, on }, answers);
      const shown = found.slice(0, MOST_LISTED);
      const more = found.length > shown.length ? [desk.moreFound(found.length)] : [];
      return { instead: listQuestion({ ctx, on }, shown, answers, [...lineTexts(shown), ...more]) };
    },
  };
}

/** Nothing is received by what fits: it is said, and what has come instead is chosen from. */
async function insteadOfThose(
  typed: string,
  { ctx, on }: { ctx: Context; on: PlainDate },
  answers: ReceiveAnswers,
): Promise<ReceiveReply> {
  const { instead } = await outOfForceLines(typed, ctx, on);
  const said = await noneFits(ctx, typed, on);
  if (instead.length === 0) return { say: said };
  const shown = instead.slice(0, MOST_LISTED);
  return { instead: listQuestion({ ctx, on }, shown, answers, [...said, ...lineTexts(shown)]) };
}

/** The one whose whole name or initials were typed, also through Telex. */
function exactly(found: readonly NamedProcedure[], typed: string): NamedProcedure | undefined {
  const wanted = new Set([fold(typed), ...meantInitials(typed)]);
  const same = found.filter(({ shortName }) =>
    [fold(shortName), initials(shortName)].some((name) => wanted.has(name)),
  );
  return same.length === 1 ? same[0] : undefined;
}

/** The day whose rules a reception goes by: of its receipt, where that was said to be another. */
export async function receptionDay(
  ctx: Context,
  { receivedAt }: Partial<ReceiveInput>,
): Promise<PlainDate> {
  return receivedAt ? localDate(receivedAt) : ctx.today();
}

async function procedureOf(
  ctx: Context,
  { procedure }: ReceiveAnswers,
  base: Partial<ReceiveInput>,
): Promise<Procedure> {
  const on = await receptionDay(ctx, base);
  const found = await findProcedure(procedure ?? '', await ctx.store(), on);
  return found.procedure;
}

/** The case chosen, or the only one. */
export async function chosenCase(
  ctx: Context,
  answers: ReceiveAnswers,
  base: Partial<ReceiveInput>,
): Promise<ProcedureCase> {
  const procedure = await procedureOf(ctx, answers, base);
  return answers.caseId === null ? procedure.cases[0]! : procedureCase(procedure, answers.caseId);
}

export function caseStep(ctx: Context, base: Partial<ReceiveInput>): ReceiveStep {
  const { desk } = ctx.texts.screen;
  return {
    name: 'case',
    answered: ({ caseId }) => caseId !== null,
    question: async (answers) => {
      const { cases } = await procedureOf(ctx, answers, base);
      if (cases.length === 1) return null;
      const before = cases.find(({ id }) => id === answers.caseId);
      return {
        lines: [
          ...(before ? [desk.asBefore(before.name)] : []),
          ...numbered(cases.map(({ name }) => name)),
        ],
        message: desk.askCase,
        explain: desk.explainCase,
        read: (typed, entry) => {
          if (entry.kind === 'nothing') return before ? { set: {} } : { say: [desk.needed] };
          const words = fold(typed);
          const fitting = cases.filter(({ name }) => fold(name).includes(words));
          const picked =
            entry.kind === 'number' ? cases[entry.n - 1] : fitting.length === 1 ? fitting[0] : null;
          if (!picked) return { say: [desk.oneOfThese(cases.length)] };
          if (picked.id === answers.caseId) return { set: {} };
          return {
            set: {
              caseId: picked.id,
              papers: null,
              ...{ lookUps: [], reuse: [], needed: [], notNeeded: [] },
              missingReason: null,
              declaration: null,
              ...notCounted,
            },
          };
        },
      };
    },
  };
}

/** The fees of which there can be several, on the channel that flags or answers said. */
export async function countedFor(
  ctx: Context,
  answers: ReceiveAnswers,
  base: Partial<ReceiveInput>,
): Promise<FeeRule[]> {
  if (answers.procedure === null) return [];
  const { fees } = await chosenCase(ctx, answers, base);
  return countedFees(fees, channelOf(inputOf(answers, base, null)));
}

/** The fees that count something (pages, copies, signatures), with how many. */
export function quantityStep(ctx: Context, base: Partial<ReceiveInput>): ReceiveStep {
  return {
    name: 'quantity',
    answered: ({ quantities }) => quantities !== null,
    question: async (answers) => {
      // What is certified counts itself.
      if ((base.certify ?? []).length > 0) return null;
      const { quantities, countedBefore } = answers;
      const counted = await countedFor(ctx, answers, base);
      // As many as usual is nobody's own number; any other is asked of each person.
      const usual = counted.every(
        ({ id, defaultQuantity }) => countedBefore?.[id] === String(defaultQuantity),
      );
      if (quantities === null && usual && (answers.certify ?? []).length === 0) return null;
      const known = quantities ?? countedBefore;
      return countsQuestion(ctx, { ...answers, quantities: known }, base);
    },
  };
}

/** How many there are, or what is certified instead; `null` where neither is asked. */
export async function countsQuestion(
  ctx: Context,
  answers: ReceiveAnswers,
  base: Partial<ReceiveInput>,
): Promise<ReceiveQuestion | null> {
  const { citizen, procedure, certify } = answers;
  if (procedure === null) return null;
  const counted = await countedFor(ctx, answers, base);
  const asked =
    counted.length === 0 ? null : quantityQuestion(ctx, counted, answers.quantities ?? {});
  const channel = channelOf(inputOf(answers, base, null));
  const { terms } = await chosenCase(ctx, answers, base);
  const of = { procedure, rule: terms[channel]?.rule, citizen, certify: certify ?? [] };
  return orCertified(ctx, of, asked);
}

/** `5`, `5x3`, or `2=5` where there are several fees; Enter for what is `known` or usual. */
export function quantityQuestion(
  ctx: Context,
  fees: readonly FeeRule[],
  known: Record<string, string>,
): ReceiveQuestion {
  const { desk, words } = ctx.texts.screen;
  const now = Object.fromEntries(
    fees.map(({ id, defaultQuantity }) => [id, known[id] ?? String(defaultQuantity)]),
  );
  const names = fees.map((fee) => `${fee.name}: ${now[fee.id]} ${words.per[fee.per]}`);
  return {
    lines: numbered(names),
    message: fees.length === 1 ? desk.askQuantity(words.per[fees[0]!.per]) : desk.askQuantities,
    explain: desk.explainQuantity,
    read: (typed, entry) => {
      if (entry.kind === 'nothing') return { set: { quantities: now, certify: [] } };
      const counted = typedFeeCount(typed, fees);
      if (!counted) return { say: [desk.quantityRule] };
      const after = { ...now, [counted.fee.id]: counted.count };
      if (fees.length === 1) return { set: { quantities: after, certify: [] } };
      return { instead: quantityQuestion(ctx, fees, after) };
    },
  };
}
