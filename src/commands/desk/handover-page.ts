/** One batch at the counter: where it stands, and what this office may do with it. */
import type { Context } from '../../cli/context.ts';
import { runPatiently } from '../../cli/patience.ts';
import { runSteps, type Question, type Step } from '../../cli/steps.ts';
import { unopened, withPaper } from '../../domain/handover/envelope.ts';
import type { Handover } from '../../domain/handover/handover.ts';
import { mayReport } from '../../domain/handover/may-act.ts';
import { hasRecord } from '../../domain/handover/printable.ts';
import type { Scan } from '../../domain/scan/route.ts';
import { showHandover, showItems } from '../handover/card.ts';
import { findHandover, handoverView, type HandoverView } from '../handover/view.ts';
import { envelopeSteps, receiveWords, type EnvelopeAnswers } from './envelope-steps.ts';
import { toScan, type Next } from './place.ts';
import { agreement } from './questions.ts';
import { askThen, inkOf, screenOf, type Picked } from './screen.ts';
import { settleSteps, recallSteps, type RecallAnswers, type SettleAnswers } from './slip-steps.ts';

/** Each act has its number for good; what may not be done has none on the page. */
const keys = { receive: 1, check: 2, settle: 3, recall: 4, print: 5, items: 6 } as const;
type PageAct = keyof typeof keys;

/** An act; a paper of the batch, which begins its check; or a scan that leads elsewhere. */
type BatchChoice = { act: PageAct } | { paper: string } | { scan: Scan };

interface ShownBatch {
  handover: Handover;
  view: HandoverView;
  acts: readonly PageAct[];
}

/** More dossiers than this are shown when they are asked for. */
const MOST_ITEMS = 6;

/** Shows the batch, and does what is picked; then it shows again. */
export async function handoverPage(
  ctx: Context,
  { slip, digest }: { slip: string; digest: string | null },
): Promise<Next> {
  const store = await ctx.store();
  const handover = await findHandover(slip, store, ctx);
  const actor = (await ctx.viewer()) ?? { office: handover.sender, person: null };
  const view = await handoverView(handover, actor, store);
  const ink = await inkOf(ctx, 'stdout');
  ink.line();
  showHandover(view, ink);
  const { handover: said } = ctx.texts.screen;
  if (digest !== null && digest !== handover.digest) ink.warn(said.otherDigest);
  if (view.items.length <= MOST_ITEMS || view.discrepancies.length > 0) showItems(view, ink);
  const report = mayReport(handover, actor);
  const acts: PageAct[] = [
    ...(view.next.includes('receive') ? ['receive' as const] : []),
    ...(report ? ['check' as const] : []),
    ...(view.next.includes('settle') ? ['settle' as const] : []),
    ...(view.next.includes('recall') ? ['recall' as const] : []),
    ...(hasRecord(view) ? ['print' as const] : []),
    'items',
  ];
  const shown = { handover, view, acts };
  return askThen(ctx, pageQuestion(ctx, shown), { pick: null }, ({ pick }) =>
    pick === null ? 'back' : picked(ctx, shown, pick),
  );
}

function pageQuestion(
  ctx: Context,
  { handover, view, acts }: ShownBatch,
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
  const numbers = acts.map((act) => keys[act]);
  return {
    lines: acts.map((act) => `  ${keys[act]}  ${names[act]}`),
    message: acts.includes('check') ? said.askBatchHere : desk.askNext,
    explain: said.explainBatch,
    takes: ['dossier', 'receipt'],
    read: (_typed, entry) => {
      if (entry.kind === 'nothing') return { set: { pick: null } };
      if (entry.kind === 'dossier' || entry.kind === 'receipt') {
        const listed = handover.items.find(({ code }) => code === entry.code);
        const paper = listed && acts.includes('check');
        return { set: { pick: paper ? { paper: listed.code } : { scan: entry } } };
      }
      const act = acts.find((each) => entry.kind === 'number' && keys[each] === entry.n);
      return act ? { set: { pick: { act } } } : { say: [said.oneOfNumbers(numbers)] };
    },
  };
}

async function picked(ctx: Context, shown: ShownBatch, choice: BatchChoice): Promise<Next> {
  if ('scan' in choice) return toScan(choice.scan);
  const { handover } = shown;
  const again: Next = { to: { at: 'handover', slip: handover.slip, digest: null } };
  if ('paper' in choice) return (await check(ctx, handover, choice.paper)) ?? again;
  return (await acted(ctx, shown, choice.act)) ?? again;
}

/** Elsewhere, where a scan led there; else `null`. */
async function acted(
  ctx: Context,
  { handover, view }: ShownBatch,
  act: PageAct,
): Promise<Next | null> {
  const { slip } = handover;
  switch (act) {
    case 'receive':
      return receiveAll(ctx, view);
    case 'check':
      return check(ctx, handover, null);
    case 'settle':
      return flow<SettleAnswers>(
        ctx,
        settleSteps(ctx, view),
        { code: null, as: null, note: null },
        ({ code, as, note }) => [
          'handover',
          'settle',
          slip,
          code!,
          '--as',
          as!,
          ...(note ? ['--note', note] : []),
        ],
      );
    case 'recall':
      return flow<RecallAnswers>(ctx, recallSteps(ctx, view), { reason: null }, ({ reason }) => [
        ...['handover', 'recall', slip],
        ...(reason ? ['--reason', reason] : []),
      ]);
    case 'print':
      await runPatiently(ctx, ['print', 'handover', slip]);
      return null;
    case 'items': {
      const ink = await inkOf(ctx, 'stdout');
      showItems(view, ink);
      return null;
    }
  }
}

/** All that is on the road, agreed to with what it is. */
function receiveAll(ctx: Context, view: HandoverView): Promise<Next | null> {
  const { handover: said } = ctx.texts.screen;
  const { slip, from, onTheRoad, items } = view;
  const lines = [
    `  ${slip}  ${from.name}`,
    `  ${said.willReceive(onTheRoad.length, items.length)}`,
  ];
  const sure: Step<object> = {
    name: 'sure',
    answered: () => false,
    question: () => agreement(ctx, said.receiveAll(onTheRoad.length), lines),
  };
  return flow<object>(ctx, [sure], {}, () => ['handover', 'receive', slip]);
}

/** Paper by paper, beginning with one that was scanned already. */
function check(ctx: Context, handover: Handover, first: string | null): Promise<Next | null> {
  const begun = first === null ? unopened : withPaper(unopened, first);
  const none: EnvelopeAnswers = { check: begun, heard: [], closed: false, isEmpty: null };
  return flow<EnvelopeAnswers>(ctx, envelopeSteps(ctx, handover), none, (answers) =>
    receiveWords(handover, answers),
  );
}

/** Asks, and runs the command that the answers make. */
async function flow<A>(
  ctx: Context,
  steps: readonly Step<A>[],
  none: A,
  words: (answers: A) => string[],
): Promise<Next | null> {
  const screen = await screenOf<A>(ctx);
  const ended = await runSteps(steps, none, screen);
  if (ended.end === 'done') {
    await runPatiently(ctx, words(ended.answers));
    return null;
  }
  screen.say([ctx.texts.screen.desk.nothingKept]);
  return ended.end === 'diverted' ? toScan(ended.scan) : null;
}
