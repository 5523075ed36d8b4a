/** The preview: what will be recorded, what may still be changed, and the one agreement. */
import type { Context } from '../../cli/context.ts';
import { setCount, subjectText } from '../../cli/value-option.ts';
import { saidBack } from '../../cli/fit.ts';
import { drawnLines } from '../../cli/ink.ts';
import { staying, type Question, type Reply } from '../../cli/steps.ts';
import { saidYes } from '../../cli/yes-no.ts';
import type { CitizenDetails } from '../../domain/citizen/citizen.ts';
import { doubtfulCounts, needsOutage } from '../../domain/dossier/doubts.ts';
import { returnWays, sources, type ReturnWay } from '../../domain/dossier/dossier.ts';
import type { UndecidedPaper } from '../../domain/dossier/conditional.ts';
import type { NewEvent } from '../../domain/event.ts';
import type { WaiverProposal } from '../../domain/fee/waiver.ts';
import { Problem } from '../../domain/problem.ts';
import { isStoreAway } from '../../domain/store-problems.ts';
import { channels } from '../../domain/procedure/procedure.ts';

import { moneyText, quantityText } from '../../locale/format.ts';
import { undecidedNames } from '../dossier/card.ts';
import { prepareReception, type PreparedReception } from '../dossier/receive-facts.ts';
import { receptionOf, showPreview, undecidedIn, type Shown } from '../dossier/receive-preview.ts';
import type { AgencyId } from '../../domain/value/id.ts';
import { agencyQuestion, helperQuestion } from './agency-question.ts';
import type { Draft } from './draft.ts';
import { emptiableQuestion, listed, refusalLines, valueQuestion } from './questions.ts';
import { answeredOwner } from './owner-step.ts';
import { ownPhoneQuestion, reachQuestion } from './reach-steps.ts';
import { typedNeed } from './need-keys.ts';
import { inputOf, type ReceiveAnswers, type ReceiveStep } from './receive-answers.ts';
import { countedFor, countsQuestion } from './receive-steps.ts';
import { signerQuestion } from './signer-step.ts';
import { submitterQuestion } from './submitter-step.ts';
import { waiverQuestion } from './waiver-question.ts';

type AgreeQuestion = Question<ReceiveAnswers>;
type AgreeReply = Reply<ReceiveAnswers>;

export function agreeStep(
  ctx: Context,
  draft: Pick<Draft, 'base' | 'visit'>,
  onShown: (shown: Shown | null) => void,
): ReceiveStep {
  return {
    name: 'agree',
    answered: ({ agreed }) => agreed,
    question: async (answers) => {
      const fees = await countedFor(ctx, answers, draft.base);
      const counts =
        fees.length === 0 ? null : (of: ReceiveAnswers) => countsQuestion(ctx, of, draft.base);
      const input = inputOf(answers, draft.base, draft.visit);
      const said = { ...answers, certify: input.certify };
      try {
        const reception = await prepareReception(input, ctx);
        const events = await reception.decide(await ctx.store(), await ctx.session());
        onShown({ reception, events });
        const lines = await drawnLines(ctx, (ui) => showPreview(events, reception, ui));
        const doubts = await doubtLines(ctx, reception, events);
        const counted = { ...said, quantities: countsOf(events) };
        const kept = doubts.length > 0 ? 'doubtful' : null;
        const { hasChoice } = reception.deciding();
        const laws = reception.proposed(events.filter(({ type }) => type !== 'fee.reduced'));
        const open = undecidedIn(events, reception.procedure);
        const notes = [
          ...undecidedLines(ctx, open),
          ...mayBeWaived(ctx, reception.proposed(events)),
        ];
        const all = [...lines, ...notes, ...doubts];
        return agreeQuestion(ctx, counted, counts, { lines: all, kept, hasChoice, laws, open });
      } catch (error) {
        if (!(error instanceof Problem) || isStoreAway(error.code)) throw error;
        onShown(null);
        const lines = refusalLines(ctx, error);
        const hasChoice = (answers.more.for ?? null) !== null;
        return agreeQuestion(ctx, said, counts, {
          lines,
          kept: error,
          hasChoice,
          laws: [],
          open: [],
        });
      }
    },
  };
}

/** The papers of which nobody has said whether they are needed. */
function undecidedLines(ctx: Context, open: readonly UndecidedPaper[]): string[] {
  if (open.length === 0) return [];
  const { conditional } = ctx.texts.screen;
  return [`! ${conditional.nowUndecided(undecidedNames(open))}`];
}

/** That laws may waive something, whoever picks one. */
function mayBeWaived(ctx: Context, [best]: readonly WaiverProposal[]): string[] {
  if (best === undefined) return [];
  const { name, basis } = best.waiver;
  const sum = best.amount === 0 ? null : moneyText(best.amount);
  return [`! ${ctx.texts.screen.waiver.mayBe(sum, name, basis)}`];
}

/** What may not be meant: a channel of outages, a count far too high, the same received already. */
async function doubtLines(
  ctx: Context,
  reception: PreparedReception,
  events: readonly NewEvent[],
): Promise<string[]> {
  const { life, lookUp } = ctx.texts.screen;
  const { fees, channel } = receptionOf(events);
  const outage = needsOutage(reception.procedure, channel) ? [life.onlyInOutage] : [];
  const counts = doubtfulCounts(fees).map(({ name, quantity, copies }) =>
    life.doubtfulCount(name, quantityText(quantity, copies)),
  );
  const twins = await reception.twins(await ctx.store(), await ctx.session());
  const days = reception.lateBirth;
  const late = days === null ? [] : [lookUp.lateBirth(days)];
  return [...outage, ...late, ...counts, ...twins.map(life.twin)].map((line) => `! ${line}`);
}

/** How many of each fee it comes to, as it is typed. */
function countsOf(events: readonly NewEvent[]): Record<string, string> {
  const lines = receptionOf(events).fees.map(({ id, quantity, copies }) => [
    id,
    copies === 1 ? `${quantity}` : `${quantity}x${copies}`,
  ]);
  return Object.fromEntries(lines);
}

/** Asks how many there are, or what is certified instead: either takes the other back. */
type CountsAsked = (answers: ReceiveAnswers) => Promise<AgreeQuestion | null>;

interface Previewed {
  lines: string[];
  /** What keeps Enter from agreeing. */
  kept: Problem | 'doubtful' | null;
  /** Another office could decide it. */
  hasChoice: boolean;
  /** Waivers by law that fit, or may. */
  laws: readonly WaiverProposal[];
  /** Conditional papers of which nothing was said. */
  open: readonly UndecidedPaper[];
}

function agreeQuestion(
  ctx: Context,
  answers: ReceiveAnswers,
  counts: CountsAsked | null,
  { lines, kept, hasChoice, laws: fitting, open }: Previewed,
): AgreeQuestion {
  const { certification, conditional, desk, elsewhere, waiver } = ctx.texts.screen;
  // What was picked can be taken back, whatever has become of it.
  const laws = fitting.length > 0 || (answers.more.waiver ?? []).length > 0 ? fitting : null;
  const certified = (answers.certify ?? []).length > 0;
  const others = [
    ...(hasChoice ? [elsewhere.change] : []),
    ...(laws === null ? [] : [waiver.change]),
    ...(certified ? [certification.changeSigner] : []),
  ];
  const own = counts === null ? 7 : 8;
  const more = others.map((change, at) => `, ${own + at} ${change}`).join('');
  const message =
    kept === null ? desk.agree : kept === 'doubtful' ? desk.agreeDoubtful : desk.cannotReceive;
  // What else is said of the keys is what the prompt itself says.
  const keys = message.replace(/:$/u, '.');
  const needs = open.length === 0 ? '' : `, ${conditional.keys}`;
  return {
    lines,
    choices: [`  ${desk.changes(counts !== null)}${more}, ${elsewhere.changeHelper}${needs}`],
    message,
    explain: [
      keys,
      ...(kept === null || kept === 'doubtful' ? desk.explainAgree : desk.explainKept),
      ...(hasChoice ? elsewhere.explainOffice : []),
      ...(open.length > 0 ? conditional.explain : []),
    ],
    read: async (typed, entry) => {
      const answer = saidYes(typed, ctx.texts);
      if (answer === false) return { leave: 'escape' };
      if ((answer === true && kept === 'doubtful') || (entry.kind === 'nothing' && kept === null))
        return { set: { agreed: true } };
      if (entry.kind === 'nothing') {
        return { say: [keys] };
      }
      const byLetter = await letterTyped(ctx, typed, answers, open);
      if (byLetter) return byLetter;
      const owner = await answeredOwner(ctx, answers);
      const changes = changesOf(ctx, answers, { owner, counts, hasChoice, laws });
      const change = entry.kind === 'number' ? changes[entry.n - 1] : undefined;
      return change
        ? { instead: await change() }
        : { say: [desk.agreeRule(saidBack(typed), keys)] };
    },
  };
}

/** `-`: none of those papers is needed; `h`: where the citizen was helped. */
async function letterTyped(
  ctx: Context,
  typed: string,
  answers: ReceiveAnswers,
  open: readonly UndecidedPaper[],
): Promise<AgreeReply | null> {
  if (open.length > 0 && typedNeed(typed, []) === 'none_left') {
    const none = open.map(({ component }) => component);
    return { set: { notNeeded: [...answers.notNeeded, ...none] }, stay: true };
  }
  if (typed.trim().toLowerCase() !== 'h') return null;
  const put = (helpedAt: AgencyId): AgreeReply => ({
    set: { more: { ...answers.more, helpedAt } },
    stay: true,
  });
  return { instead: await helperQuestion(ctx, put) };
}

interface Changeable {
  owner: CitizenDetails | null;
  counts: CountsAsked | null;
  hasChoice: boolean;
  /** `null` where none fits and none was picked. */
  laws: readonly WaiverProposal[] | null;
}

/**
 * 1 who hands in, 2 how the result goes back, 3 channel, 4 what is asked, 5 sets, 6 the phone, and
 * 7 how many there are of what is paid by number, or what is certified; last, which office is to
 * decide, which law waives a fee, and who signs what is certified.
 */
function changesOf(
  ctx: Context,
  answers: ReceiveAnswers,
  { owner, counts, hasChoice, laws }: Changeable,
): (() => AgreeQuestion | Promise<AgreeQuestion>)[] {
  const { desk, words, waiver: texts } = ctx.texts.screen;
  const put = (more: ReceiveAnswers['more']): AgreeReply => ({
    set: { more: { ...answers.more, ...more } },
    stay: true,
  });
  const pick = <T extends string>(
    message: string,
    values: readonly T[],
    names: Record<T, string>,
    then: (value: T) => AgreeReply,
  ): AgreeQuestion =>
    listed(
      ctx,
      message,
      values.map((value) => names[value]),
      (n) => then(values[n]!),
    );
  // What goes by post goes to an address.
  const byWay = (returnBy: ReturnWay): AgreeReply => {
    if (returnBy !== 'post' || owner === null) return put({ returnBy });
    const reach = (told: Pick<ReceiveAnswers['more'], 'address' | 'phone'>) =>
      put({ returnBy, ...told });
    return { instead: reachQuestion(ctx, owner, answers.more, reach) };
  };
  const source = (): AgreeQuestion =>
    pick(desk.askSource, sources, words.source, (value) =>
      put({ channel: 'online', source: value }),
    );
  return [
    async () => staying(await submitterQuestion(ctx, answers, { owner, came: null }, put)),
    () => pick(desk.askReturnBy, returnWays, words.returnWay, (returnBy) => byWay(returnBy)),
    () =>
      pick(desk.askChannel, channels, words.channel, (channel) =>
        channel === 'online' ? { instead: source() } : put({ channel, source: null }),
      ),
    () => emptiableQuestion(ctx, desk.askSubject, subjectText(), (subject) => put({ subject })),
    () => valueQuestion(ctx, desk.askSets, setCount(), (sets) => put({ sets })),
    () => staying(ownPhoneQuestion(ctx, answers, owner)),
    ...(counts === null ? [] : [async () => staying((await counts(answers))!)]),
    ...(hasChoice ? [() => agencyQuestion(ctx, (agency) => put({ for: agency }))] : []),
    ...(laws === null ? [] : [() => waiverQuestion(ctx, laws, texts.askAtReception, put)]),
    ...((answers.certify ?? []).length === 0 ? [] : [() => signerQuestion(ctx, answers, put)]),
  ];
}
