/** The preview: what will be recorded, what may still be changed, and the one agreement. */
import type { Context } from '../../cli/context.ts';
import { saidBack } from '../../cli/fit.ts';
import { drawnLines } from '../../cli/ink.ts';
import { textValue } from '../../cli/option.ts';
import { staying, type Question, type Reply } from '../../cli/steps.ts';
import type { CitizenDetails } from '../../domain/citizen/citizen.ts';
import { doubtfulCounts } from '../../domain/dossier/doubts.ts';
import { returnWays, sources, type ReturnWay } from '../../domain/dossier/dossier.ts';
import type { NewEvent } from '../../domain/event.ts';
import { Problem } from '../../domain/problem.ts';
import { isStoreAway } from '../../domain/store-problems.ts';
import { channels } from '../../domain/procedure/procedure.ts';
import { fold } from '../../domain/value/text.ts';
import { quantityText } from '../../locale/format.ts';
import { prepareReception, type PreparedReception } from '../dossier/receive-facts.ts';
import { receptionOf, showPreview, type Shown } from '../dossier/receive-preview.ts';
import type { Draft } from './draft.ts';
import { emptiableQuestion, lineQuestion, listed, refusalLines } from './questions.ts';
import { answeredOwner } from './owner-step.ts';
import { ownPhoneQuestion, reachQuestion } from './reach-steps.ts';
import { inputOf, type ReceiveAnswers, type ReceiveStep } from './receive-answers.ts';
import { submitterQuestion } from './submitter-step.ts';

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
      try {
        const input = inputOf(answers, draft.base, draft.visit);
        const reception = await prepareReception(input, ctx);
        const events = await reception.decide(await ctx.store(), await ctx.session());
        onShown({ reception, events });
        const lines = await drawnLines(ctx, (ui) => showPreview(events, reception, ui));
        const doubts = await doubtLines(ctx, reception, events);
        return agreeQuestion(
          ctx,
          answers,
          [...lines, ...doubts],
          doubts.length > 0 ? 'doubtful' : null,
        );
      } catch (error) {
        if (!(error instanceof Problem) || isStoreAway(error.code)) throw error;
        onShown(null);
        return agreeQuestion(ctx, answers, refusalLines(ctx, error), error);
      }
    },
  };
}

/** What may not be meant: a count far too high, and what was received of the same already. */
async function doubtLines(
  ctx: Context,
  reception: PreparedReception,
  events: readonly NewEvent[],
): Promise<string[]> {
  const { life } = ctx.texts.screen;
  const counts = doubtfulCounts(receptionOf(events).fees).map(({ name, quantity, copies }) =>
    life.doubtfulCount(name, quantityText(quantity, copies)),
  );
  const twins = await reception.twins(await ctx.store(), await ctx.session());
  return [...counts, ...twins.map(life.twin)].map((line) => `! ${line}`);
}

function agreeQuestion(
  ctx: Context,
  answers: ReceiveAnswers,
  lines: string[],
  kept: Problem | 'doubtful' | null,
): AgreeQuestion {
  const { desk, yesWords } = ctx.texts.screen;
  return {
    lines,
    choices: [`  ${desk.changes}`],
    message:
      kept === null ? desk.agree : kept === 'doubtful' ? desk.agreeDoubtful : desk.cannotReceive,
    explain: desk.explainAgree,
    read: async (typed, entry) => {
      const meant = kept === 'doubtful' && yesWords.includes(fold(typed));
      if (meant || (entry.kind === 'nothing' && kept === null)) return { set: { agreed: true } };
      if (entry.kind === 'nothing') {
        return { say: [kept === 'doubtful' ? desk.typeYes : desk.cannotReceive] };
      }
      const owner = await answeredOwner(ctx, answers);
      const changes = changesOf(ctx, answers, owner);
      const change = entry.kind === 'number' ? changes[entry.n - 1] : undefined;
      return change ? { instead: change() } : { say: [desk.agreeRule(saidBack(typed))] };
    },
  };
}

/** 1 who hands in, 2 how the result goes back, 3 channel, 4 what is asked, 5 sets, 6 the phone. */
function changesOf(
  ctx: Context,
  answers: ReceiveAnswers,
  owner: CitizenDetails | null,
): (() => AgreeQuestion)[] {
  const { desk, words } = ctx.texts.screen;
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
  // What goes by post needs an address.
  const byWay = (returnBy: ReturnWay): AgreeReply => {
    const told = answers.more.address ?? null;
    if (returnBy !== 'post' || owner === null || told !== null) return put({ returnBy });
    const asked = reachQuestion(ctx, owner, (reach) => put({ returnBy, ...reach }));
    return asked === null ? put({ returnBy }) : { instead: asked };
  };
  const source = (): AgreeQuestion =>
    pick(desk.askSource, sources, words.source, (value) =>
      put({ channel: 'online', source: value }),
    );
  return [
    () => staying(submitterQuestion(ctx, answers, put)),
    () => pick(desk.askReturnBy, returnWays, words.returnWay, (returnBy) => byWay(returnBy)),
    () =>
      pick(desk.askChannel, channels, words.channel, (channel) =>
        channel === 'online' ? { instead: source() } : put({ channel, source: null }),
      ),
    () => emptiableQuestion(ctx, desk.askSubject, textValue(), (subject) => put({ subject })),
    () =>
      lineQuestion(ctx, desk.askSets, (typed) =>
        /^[1-9]\d?$/.test(typed) ? put({ sets: Number(typed) }) : { say: [desk.setsRule] },
      ),
    () => staying(ownPhoneQuestion(ctx, answers, owner)),
  ];
}
