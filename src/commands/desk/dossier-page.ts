/** One dossier at the counter: where it stands, and its next actions by number. */
import type { Context } from '../../cli/context.ts';
import { linesOf } from '../../cli/ink.ts';
import type { Question } from '../../cli/steps.ts';
import { allowedAsides, requireAction } from '../../domain/dossier/blockers.ts';
import {
  actions,
  asides as asideActs,
  type Aside,
  type Deed,
} from '../../domain/dossier/transition.ts';
import { Problem } from '../../domain/problem.ts';
import { fold } from '../../domain/value/text.ts';
import { saw, sightsOfDossier } from '../access/saw.ts';
import { actFacts, actorHere } from '../dossier/act-facts.ts';
import { showDossierPage } from '../dossier/card.ts';
import { masksOf, wholeDossierView, type WholeDossierView } from '../dossier/view.ts';
import { declarationsKey } from './declarations-page.ts';
import { documentsKept, documentsKey } from './documents-page.ts';
import { headOfDossier } from './head.ts';
import { promptAct, type Prompted } from './act-prompt.ts';
import { deedKey, deedOf, pageKeys } from './dossier-keys.ts';
import { heldActs, type HeldActs } from './held-acts.ts';
import { moneyActs, type MoneyAct, type MoneyHere } from './money-acts.ts';
import { inPlaceOf, receiptsInTheWay, receiveAnew } from './mistake.ts';
import { runPatiently } from '../../cli/patience.ts';
import { toScan, type AskedAct, type Next, type Place } from './place.ts';
import { askThen, keyed, noKeyHere, screenOf, type Picked } from './screen.ts';

type DossierChoice =
  | { pay: true }
  | { act: Deed }
  | { words: readonly string[] }
  /** On to another page. */
  | { to: Place }
  /** On to a page from which one comes back here. */
  | { over: Place }
  /** Received for the wrong procedure: another takes its place. */
  | { mistake: true }
  /** It was cancelled, and there is another reception. */
  | { anew: true };

/** Shows where it stands, and does what is picked, here or before; then it shows again. */
export async function dossierPage(
  ctx: Context,
  code: string,
  doing: AskedAct | null,
): Promise<Next> {
  const store = await ctx.store();
  const dossier = (await store.dossiers.byCode(code))!;
  const kept = await saw(sightsOfDossier(dossier, 'dossier show'), ctx);
  const actor = await actorHere(dossier, ctx);
  const view = await wholeDossierView(kept ? dossier : masksOf(dossier), actor, store, ctx);
  const facts = await actFacts(dossier, actor, store, ctx);
  if (doing !== null) {
    const act = deedOf(doing);
    const refusal = refusalOf(() => requireAction(dossier, act, facts));
    if (refusal === null) return picked(ctx, view, { act });
    await (await screenOf<object>(ctx)).tell(refusal);
  }
  const question = pageQuestion(ctx, {
    head: await headOfDossier(code, ctx),
    drawn: await linesOf(ctx, (ui) => showDossierPage(view, ui)),
    view,
    asides: allowedAsides(dossier, facts),
    owner: dossier.owner.citizen,
    declarations: await declarationsKey(ctx, dossier.id),
    documents: documentsKey(ctx, await documentsKept(ctx, [dossier.id])),
    money: await moneyActs(ctx, dossier, receiptsInTheWay(dossier, facts)),
    held: await heldActs(ctx, dossier, { view, facts, actor }),
  });
  return askThen(ctx, question, { pick: null }, ({ pick }) => picked(ctx, view, pick));
}

function refusalOf(act: () => void): Problem | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

async function picked(
  ctx: Context,
  view: WholeDossierView,
  pick: DossierChoice | null,
): Promise<Next> {
  if (pick === null) return 'back';
  if ('mistake' in pick) return inPlaceOf(ctx, view.code);
  if ('anew' in pick) return receiveAnew(ctx, view.code);
  if ('to' in pick || 'over' in pick) return pick;
  const told = await wordsOf(ctx, view, pick);
  if (told && 'scan' in told) return toScan(told.scan);
  if (told) await runPatiently(ctx, told.words, { agreed: told.agreed });
  return { to: { at: 'dossier', named: view.code } };
}

type Command = Exclude<
  DossierChoice,
  { to: Place } | { over: Place } | { mistake: true } | { anew: true }
>;

async function wordsOf(ctx: Context, view: WholeDossierView, pick: Command): Promise<Prompted> {
  if ('words' in pick) return { words: [...pick.words], agreed: null };
  // The command itself asks, and shows the sum.
  if ('pay' in pick) return { words: ['payment', 'take', view.code, '--print'], agreed: null };
  return promptAct(`dossier ${pick.act}`, view, ctx);
}

interface ShownDossier extends Pick<Question<never>, 'head' | 'drawn'> {
  view: WholeDossierView;
  /** What may be done beside its life. */
  asides: readonly Aside[];
  /** The owner's record. */
  owner: string | null;
  /** What the key to what was declared is called; `null` where nothing was. */
  declarations: string | null;
  /** What the key to its scanned papers is called. */
  documents: string;
  money: MoneyHere;
  held: HeldActs;
}

function pageQuestion(
  ctx: Context,
  { view, asides, owner, declarations, documents, money, held, ...page }: ShownDossier,
): Question<Picked<DossierChoice>> {
  const { desk } = ctx.texts.screen;
  const { code } = view;
  const choices = choicesOf(ctx, { view, asides, owner, declarations, documents, money, held });
  const inOrder = choices.toSorted(([a], [b]) => Number(a) - Number(b));
  const shown = [...offeredMoney(money, 'first'), ...inOrder];
  return {
    ...page,
    lines: [],
    // Why not stays in sight with what may be typed.
    choices: [
      ...keyed(shown),
      ...money.waiting,
      ...[held.return, held.pay].flatMap((each) => each?.why ?? []),
    ],
    message: desk.askNext,
    explain: desk.explainPage,
    read: (typed, entry) => {
      if (entry.kind === 'nothing') return { set: { pick: null } };
      // The key of an act at home is the same one here.
      const key = fold(typed).replace(/^s(?=\d)/, '');
      const deed = [...actions, ...asideActs].find((each) => deedKey(each) === key);
      // Behind an `s` every other key is that of another act.
      const isHere = deed !== undefined || key === fold(typed);
      const pick = isHere ? shown.find(([each]) => each === key)?.[2] : undefined;
      if (pick) return { set: { pick } };
      // An act of another day of its life: why it cannot be done now is said.
      if (deed) return { set: { pick: { to: doingAt(code, deed) } } };
      const keys = shown.map(([each]) => each);
      return noKeyHere(ctx, typed, keys);
    },
  };
}

/** All that may be picked, but what somebody waits for. */
function choicesOf(
  ctx: Context,
  {
    view,
    asides,
    owner,
    declarations,
    documents,
    money,
    held,
  }: Omit<ShownDossier, 'head' | 'drawn'>,
): Offered[] {
  const { desk, handover, moneyPage, words } = ctx.texts.screen;
  const { code, inTransit } = view;
  const receipt = view.prints['receipt'] === undefined ? desk.printReceipt : desk.printAgain;
  const named = (act: Deed): Offered => [deedKey(act), words.action[act], { act }];
  const { pay, anew, print, due, timeline, owner: holder, mistake, slip } = pageKeys;
  return [
    ...[...view.next, ...asides].map(named),
    ...when(view.payBy.length > 0, [pay, desk.takeFee, { pay: true }]),
    // Picked all the same, it says why it cannot be done.
    ...when(held.pay !== null, [pay, held.pay?.name ?? '', { pay: true }]),
    ...when(
      held.return !== null,
      onTo(deedKey('return'), held.return?.name ?? '', doingAt(code, 'return')),
    ),
    // Nothing is printed of what never was a dossier.
    view.status === 'cancelled'
      ? [anew, desk.receiveAnew, { anew: true }]
      : [print, receipt, { words: ['print', 'receipt', code] }],
    [due, desk.whyDue, { words: ['dossier', 'due', code, '--why'] }],
    [timeline, desk.timeline, { words: ['dossier', 'timeline', code] }],
    [pageKeys.documents, documents, { over: { at: 'documents', named: code } }],
    ...when(declarations !== null, [
      ...([pageKeys.declarations, declarations ?? ''] as const),
      { over: { at: 'declarations', named: code } },
    ]),
    ...certifiedOffered(ctx, view),
    ...(owner === null ? [] : [onTo(holder, desk.ownerPage, { at: 'citizen', id: owner })]),
    ...(inTransit === null
      ? []
      : [onTo(slip, handover.itsSlip, { at: 'handover', slip: inTransit.slip, digest: null })]),
    ...when(view.next.includes('cancel'), [mistake, desk.wrongProcedure, { mistake: true }]),
    ...offeredMoney(money, 'yes'),
    ...when(money.acts.length > 0, [
      ...([pageKeys.money, moneyPage.key] as const),
      { over: { at: 'money', named: code } },
    ]),
  ];
}

/** What was certified in it: the words once more, and what stands in the books. */
function certifiedOffered(ctx: Context, { code, certified }: WholeDossierView): Offered[] {
  const { certification: words } = ctx.texts.screen;
  const { certificates, numbers } = pageKeys;
  const print: Offered = [
    ...([certificates, words.printWords] as const),
    { words: ['print', 'certification', code] },
  ];
  const list: Offered = [
    ...([numbers, words.listNumbers] as const),
    { words: ['certify', 'list', '--dossier', code] },
  ];
  const stands = certified.some(({ struck }) => !struck);
  return [...when(stands, print), ...when(certified.length > 0, list)];
}

function offeredMoney({ acts }: MoneyHere, place: MoneyAct['onPage']): Offered[] {
  return acts
    .filter(({ onPage }) => onPage === place)
    .map(({ key, name, path, args }) => [key, name, { words: [...path.split(' '), ...args] }]);
}

/** What may be picked: its key, what it is called, and what it is. */
type Offered = [key: string, name: string, choice: DossierChoice];

function doingAt(named: string, deed: Deed): Place {
  return { at: 'dossier', named, doing: `dossier ${deed}` };
}

function onTo(key: string, name: string, to: Place): Offered {
  return [key, name, { to }];
}

function when(offered: boolean, choice: Offered): Offered[] {
  return offered ? [choice] : [];
}
