/** One dossier at the counter: where it stands, and its next actions by number. */
import type { Context } from '../../cli/context.ts';
import type { Question } from '../../cli/steps.ts';
import { allowedAsides } from '../../domain/dossier/blockers.ts';
import type { Action, Aside, Deed } from '../../domain/dossier/transition.ts';
import { actFacts, actorHere } from '../dossier/act-facts.ts';
import { showWholeDossier } from '../dossier/card.ts';
import { findDossier } from '../dossier/shared.ts';
import { wholeDossierView, type WholeDossierView } from '../dossier/view.ts';
import { promptAct, type Prompted } from './act-prompt.ts';
import { inPlaceOf, receiptsInTheWay, receiveAnew } from './mistake.ts';
import { toScan, type Next } from './place.ts';
import { askThen, inkOf, numbered, type Picked } from './screen.ts';

type DossierChoice =
  | { pay: true }
  | { act: Deed }
  | { words: readonly string[] }
  | { citizen: string }
  /** Received for the wrong procedure: another takes its place. */
  | { mistake: true }
  /** It was cancelled, and there is another reception. */
  | { anew: true };

/** Shows where it stands, and does what is picked; then it shows again. */
export async function dossierPage(ctx: Context, named: string): Promise<Next> {
  const store = await ctx.store();
  const { code } = await findDossier(named, store, ctx);
  const dossier = (await store.dossiers.byCode(code))!;
  const actor = await actorHere(dossier, ctx);
  const view = await wholeDossierView(dossier, actor, store, ctx);
  const ink = await inkOf(ctx, 'stdout');
  ink.line();
  showWholeDossier(view, ink);
  const facts = await actFacts(dossier, actor, store, ctx);
  const question = pageQuestion(ctx, {
    view,
    asides: allowedAsides(dossier, facts),
    owner: dossier.owner.citizen,
    receipts: receiptsInTheWay(dossier, facts),
  });
  return askThen(ctx, question, { pick: null }, ({ pick }) => picked(ctx, view, pick));
}

async function picked(
  ctx: Context,
  view: WholeDossierView,
  pick: DossierChoice | null,
): Promise<Next> {
  if (pick === null) return 'back';
  if ('mistake' in pick) return inPlaceOf(ctx, view.code);
  if ('anew' in pick) return receiveAnew(ctx, view.code);
  if ('citizen' in pick) return { to: { at: 'citizen', id: pick.citizen } };
  const told = await wordsOf(ctx, view, pick);
  if (told && 'scan' in told) return toScan(told.scan);
  if (told) await ctx.runCommand([...told.words, '--quiet'], { agreed: told.agreed });
  return { to: { at: 'dossier', named: view.code } };
}

type Command = Exclude<DossierChoice, { citizen: string } | { mistake: true } | { anew: true }>;

async function wordsOf(ctx: Context, view: WholeDossierView, pick: Command): Promise<Prompted> {
  if ('words' in pick) return { words: [...pick.words], agreed: null };
  // The sum is shown and agreed to by the command itself.
  if ('pay' in pick) return promptAct('payment take', view, null, ctx);
  const { action } = ctx.texts.screen.words;
  return promptAct(`dossier ${pick.act}`, view, action[pick.act], ctx);
}

/** What is seldom done, as putting a mistake right: behind all else, where no habit picks it. */
const SELDOM: ReadonlySet<Action> = new Set(['add-paper', 'correct', 'cancel', 'reinstate']);

/** What a counter does most, under the first numbers; the rest in the table's order. */
const USUAL: readonly Action[] = ['return', 'complete-supplement', 'forward', 'resolve'];

function byUse(a: Action, b: Action): number {
  const place = (action: Action): number => {
    const at = USUAL.indexOf(action);
    return at < 0 ? USUAL.length : at;
  };
  return place(a) - place(b);
}

interface ShownDossier {
  view: WholeDossierView;
  /** What may be done beside its life. */
  asides: readonly Aside[];
  /** The owner's record. */
  owner: string | null;
  /** Receipts that are to be voided before it may be cancelled. */
  receipts: readonly string[];
}

function pageQuestion(
  ctx: Context,
  { view, asides, owner, receipts }: ShownDossier,
): Question<Picked<DossierChoice>> {
  const { desk, words } = ctx.texts.screen;
  const { code } = view;
  const receipt = view.prints['receipt'] === undefined ? desk.printReceipt : desk.printAgain;
  const named = (act: Deed): [string, DossierChoice] => [words.action[act], { act }];
  const mistake: [string, DossierChoice] = [desk.wrongProcedure, { mistake: true }];
  const choices: [string, DossierChoice][] = [
    ...view.next
      .filter((act) => !SELDOM.has(act))
      .toSorted(byUse)
      .map(named),
    ...(view.payBy.length > 0 ? [[desk.takeFee, { pay: true }] as [string, DossierChoice]] : []),
    // Nothing is printed of what never was a dossier.
    view.status === 'cancelled'
      ? [desk.receiveAnew, { anew: true }]
      : [receipt, { words: ['print', 'receipt', code] }],
    [desk.whyDue, { words: ['dossier', 'due', code, '--why'] }],
    [desk.timeline, { words: ['dossier', 'timeline', code] }],
    ...(owner === null ? [] : [[desk.ownerPage, { citizen: owner }] as [string, DossierChoice]]),
    ...view.next.filter((act) => SELDOM.has(act)).map(named),
    ...(view.next.includes('cancel') ? [mistake] : []),
    ...receipts.map((receipt): [string, DossierChoice] => [
      desk.voidFirst(receipt),
      { words: ['payment', 'void', 'request', receipt] },
    ]),
    // Last, so that the numbers that hands know stay what they are.
    ...asides.map(named),
  ];
  return {
    lines: numbered(choices.map(([name]) => name)),
    message: desk.askNext,
    explain: desk.explainPage,
    read: (_typed, entry) => {
      if (entry.kind === 'nothing') return { set: { pick: null } };
      const pick = entry.kind === 'number' ? choices[entry.n - 1]?.[1] : undefined;
      return pick ? { set: { pick } } : { say: [desk.oneOfThese(choices.length)] };
    },
  };
}
