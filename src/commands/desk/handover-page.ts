/** One batch at the counter: where it stands, and what this office may do with it. */
import type { Context } from '../../cli/context.ts';
import { linesOf } from '../../cli/ink.ts';
import { runPatiently } from '../../cli/patience.ts';
import { runSteps, type Question, type Step } from '../../cli/steps.ts';
import { unopened, withPaper } from '../../domain/handover/envelope.ts';
import type { Handover } from '../../domain/handover/handover.ts';
import { mayReport } from '../../domain/handover/may-act.ts';
import { hasRecord } from '../../domain/handover/printable.ts';
import { receiptRefusal } from '../../domain/handover/receive.ts';
import { recallRefusal } from '../../domain/handover/settle.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Scan } from '../../domain/scan/route.ts';
import type { AgencyId } from '../../domain/value/id.ts';
import { showBatch, showItems } from '../handover/card.ts';
import { findHandover, handoverView, type HandoverView } from '../handover/view.ts';
import { envelopeSteps, receiveWords, type EnvelopeAnswers } from './envelope-steps.ts';
import { toScan, type Next } from './place.ts';
import { agreement, refusalLines } from './questions.ts';
import { askThen, inkOf, keyed, noKeyHere, screenOf, type Picked } from './screen.ts';
import {
  notRecalled,
  notSettled,
  recallSteps,
  recallWords,
  settleSteps,
  settleWords,
} from './slip-steps.ts';

/** Each act has its number for good; what may not be done has none on the page. */
const keys = { receive: 1, check: 2, settle: 3, recall: 4, print: 5, items: 6 } as const;
type PageAct = keyof typeof keys;

/** An act; a paper of the batch, which begins its check; or a scan that leads elsewhere. */
type BatchChoice = { act: PageAct } | { paper: string } | { scan: Scan };

interface ShownBatch {
  handover: Handover;
  view: HandoverView;
  acts: readonly PageAct[];
  /** Why others of them may not be done, where that is more than that nothing is left to do. */
  refused: ReadonlyMap<PageAct, Problem>;
  drawn: readonly string[];
}

/** What is longer is shown when it is asked for: the page stands on a small screen. */
const MOST_ROWS = 6;

/** Shows the batch, and does what is picked; then it shows again. */
export async function handoverPage(
  ctx: Context,
  { slip, digest }: { slip: string; digest: string | null },
): Promise<Next> {
  const store = await ctx.store();
  const handover = await findHandover(slip, store, ctx);
  const actor = (await ctx.viewer()) ?? { office: handover.sender, person: null };
  const view = await handoverView(handover, actor, store);
  const otherList = digest !== null && digest !== handover.digest;
  const drawn = await linesOf(ctx, (ui) => {
    showBatch(view, ui);
    if (view.items.length + view.discrepancies.length <= MOST_ROWS) showItems(view, ui);
    if (otherList) ui.warn(ui.texts.screen.handover.otherDigest);
  });
  const report = mayReport(handover, actor);
  const acts: PageAct[] = [
    ...(view.next.includes('receive') ? ['receive' as const] : []),
    ...(report ? ['check' as const] : []),
    ...(view.next.includes('settle') ? ['settle' as const] : []),
    ...(view.next.includes('recall') ? ['recall' as const] : []),
    ...(hasRecord(view) ? ['print' as const] : []),
    'items',
  ];
  const refused = refusedActs(handover, actor.office, acts);
  const shown = { handover, view, acts, refused, drawn };
  return askThen(ctx, pageQuestion(ctx, shown), { pick: null }, ({ pick }) =>
    pick === null ? 'back' : picked(ctx, shown, pick),
  );
}

function refusedActs(
  handover: Handover,
  office: AgencyId,
  acts: readonly PageAct[],
): ShownBatch['refused'] {
  const [coming, back] = [receiptRefusal(handover, office), recallRefusal(handover, office)];
  const all = [['receive', coming] as const, ['check', coming] as const, ['recall', back] as const];
  return new Map(
    all.flatMap(([act, why]) => (why === null || acts.includes(act) ? [] : [[act, why]])),
  );
}

function pageQuestion(
  ctx: Context,
  { handover, view, acts, refused, drawn }: ShownBatch,
): Question<Picked<BatchChoice>> {
  const { desk, handover: said } = ctx.texts.screen;
  const names: Record<PageAct, string> = {
    receive: said.receiveAll(view.onTheRoad.length),
    check: said.checkEach,
    settle: said.settleOne(view.open),
    recall: said.recallIt,
    print: view.prints === 0 ? said.printRecord : said.printAgain,
    items: said.showEach,
  };
  const numbers = acts.map((act) => String(keys[act]));
  return {
    head: headOf(view),
    drawn,
    lines: [],
    choices: keyed(acts.map((act) => [String(keys[act]), names[act]])),
    message: acts.includes('check') ? said.askBatchHere : desk.askNext,
    explain: said.explainBatch,
    takes: ['dossier', 'receipt'],
    read: (typed, entry) => {
      if (entry.kind === 'nothing') return { set: { pick: null } };
      if (entry.kind === 'dossier' || entry.kind === 'receipt') {
        const listed = handover.items.find(({ code }) => code === entry.code);
        const paper = listed && acts.includes('check');
        return { set: { pick: paper ? { paper: listed.code } : { scan: entry } } };
      }
      const isTyped = (act: PageAct): boolean => entry.kind === 'number' && keys[act] === entry.n;
      const act = acts.find(isTyped);
      if (act) return { set: { pick: { act } } };
      const [, why = null] = [...refused].find(([each]) => isTyped(each)) ?? [];
      return why ? { say: refusalLines(ctx, why) } : noKeyHere(ctx, typed, numbers);
    },
  };
}

async function picked(ctx: Context, shown: ShownBatch, choice: BatchChoice): Promise<Next> {
  if ('scan' in choice) return toScan(choice.scan);
  const again: Next = { to: { at: 'handover', slip: shown.view.slip, digest: null } };
  if ('paper' in choice) return (await check(ctx, shown, choice.paper)) ?? again;
  return (await acted(ctx, shown, choice.act)) ?? again;
}

/** Elsewhere, where a scan led there; else `null`. */
async function acted(ctx: Context, shown: ShownBatch, act: PageAct): Promise<Next | null> {
  const { view } = shown;
  switch (act) {
    case 'receive':
      return receiveAll(ctx, view);
    case 'check':
      return check(ctx, shown, null);
    case 'settle':
      return flow(ctx, view, {
        none: notSettled,
        steps: settleSteps(ctx, view),
        words: (answers) => settleWords(view, answers),
      });
    case 'recall':
      return flow(ctx, view, {
        none: notRecalled,
        steps: recallSteps(ctx, view),
        words: (answers) => recallWords(view, answers),
      });
    case 'print':
      await runPatiently(ctx, ['print', 'handover', view.slip]);
      return null;
    case 'items':
      showItems(view, await inkOf(ctx, 'stdout'));
      return null;
  }
}

/** All that is on the road, agreed to with what it is. */
function receiveAll(ctx: Context, view: HandoverView): Promise<Next | null> {
  const { handover: said } = ctx.texts.screen;
  const { slip, onTheRoad, items } = view;
  const lines = [`  ${said.willReceive(onTheRoad.length, items.length)}`];
  const act = said.receiveAll(onTheRoad.length);
  const sure: Step<object> = {
    name: 'sure',
    answered: () => false,
    question: () => agreement(ctx, { act, lines, path: 'handover receive' }),
  };
  return flow(ctx, view, { none: {}, steps: [sure], words: () => ['handover', 'receive', slip] });
}

/** Paper by paper, beginning with one that was scanned already. */
function check(
  ctx: Context,
  { handover, view }: ShownBatch,
  first: string | null,
): Promise<Next | null> {
  const begun = first === null ? unopened : withPaper(unopened, first);
  const none: EnvelopeAnswers = { check: begun, heard: [], closed: false, isEmpty: null };
  const words = (answers: EnvelopeAnswers): string[] => receiveWords(handover, answers);
  return flow(ctx, view, { none, steps: envelopeSteps(ctx, handover), words });
}

interface BatchFlow<A> {
  none: A;
  steps: readonly Step<A>[];
  words: (answers: A) => string[];
}

/** Asks under the slip's head, and runs the command that the answers make. */
async function flow<A>(
  ctx: Context,
  view: HandoverView,
  { none, steps, words }: BatchFlow<A>,
): Promise<Next | null> {
  const screen = await screenOf<A>(ctx, { head: async () => headOf(view) });
  const ended = await runSteps(steps, none, screen);
  if (ended.end === 'done') {
    await runPatiently(ctx, words(ended.answers));
    return null;
  }
  screen.say([ctx.texts.screen.desk.nothingKept]);
  return ended.end === 'diverted' ? toScan(ended.scan) : null;
}

/** Which batch it is, and between whom. */
function headOf({ slip, from, to }: HandoverView): string[] {
  return [slip, `${from.name} → ${to.name}`];
}
