/**
 * What a clerk looks for on a dossier's page and cannot do now for money's sake: it keeps its key,
 * with what stands in its way and what to type for that.
 */
import type { Context } from '../../cli/context.ts';
import { isMet } from '../../cli/need.ts';
import { hintsOf, said } from '../../cli/trouble.ts';
import { blockers, type ActFacts } from '../../domain/dossier/blockers.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { actionsOf } from '../../domain/dossier/transition.ts';
import { paymentBlockers } from '../../domain/payment/may-take.ts';
import type { Problem } from '../../domain/problem.ts';
import { may } from '../../domain/staff/role.ts';
import type { CommandPath } from '../../locale/texts.ts';
import { commandKeys } from '../at-counter.ts';
import type { ActorAt } from '../dossier/act-facts.ts';
import type { WholeDossierView } from '../dossier/view.ts';
import { ledgerOf } from '../payment/ledger.ts';
import { tillAt } from '../payment/till.ts';
import { pageKeys } from './dossier-keys.ts';
import { commandIn } from './said-acts.ts';

/** An act that cannot be done now: what stands beside its key, and why. */
export interface HeldAct {
  name: string;
  why: string;
}

/** `null` where it can be done, or is not this page's at all. */
export interface HeldActs {
  return: HeldAct | null;
  pay: HeldAct | null;
}

/** The page as it stands, and what its acts are decided by. */
interface PageFacts {
  view: WholeDossierView;
  facts: ActFacts;
  actor: ActorAt;
}

export async function heldActs(
  ctx: Context,
  dossier: Dossier,
  { view, facts, actor }: PageFacts,
): Promise<HeldActs> {
  const { desk, words } = ctx.texts.screen;
  const unpaid = actionsOf(dossier.status).includes('return')
    ? blockers(dossier, 'return', facts)[0]
    : undefined;
  const held = unpaid?.code === 'dossier.return_blocked' ? unpaid : null;
  const owes = view.payBy.length === 0 && view.money.outstanding > 0;
  const pay = owes ? await heldPayment(ctx, dossier, actor) : null;
  const way = view.payBy.length > 0 ? desk.typeKey(pageKeys.pay) : null;
  return { return: held && heldAct(words.action.return, held, way, ctx), pay };
}

function heldAct(act: string, problem: Problem, way: string | null, ctx: Context): HeldAct {
  const { desk } = ctx.texts.screen;
  return { name: desk.notNow(act), why: desk.whyNotNow(act, reasonOf(problem, ctx), way) };
}

/** Taking what is owed, where who may take money cannot do it here now; else `null`. */
export async function heldPayment(
  ctx: Context,
  dossier: Dossier,
  actor: ActorAt,
): Promise<HeldAct | null> {
  if (actor.person === null || !may(actor.person.role, 'money.take')) return null;
  const store = await ctx.store();
  const [ledger, till] = await Promise.all([ledgerOf(dossier, store), tillAt(actor, store)]);
  const [shut] = paymentBlockers({ dossier, ledger, till }, 'cash');
  const { takeFee } = ctx.texts.screen.desk;
  return shut ? heldAct(takeFee, shut, wayOf(shut, actor, ctx), ctx) : null;
}

/** The key of what makes it possible, where whoever sits here may do that. */
function wayOf(problem: Problem, { person }: ActorAt, ctx: Context): string | null {
  const mine = hintsOf(problem, ctx, null).filter((line) => isMet(ctx.needOf(line), person));
  const [key] = mine.flatMap((line) => keyOf(commandIn(line)?.path) ?? []);
  return key === undefined ? null : ctx.texts.screen.desk.typeKey(key);
}

function keyOf(path: CommandPath | undefined): string | null {
  return path === undefined ? null : (commandKeys[path]?.key ?? null);
}

/** One short sentence: what stands in the way rather than what cannot be done. */
function reasonOf(problem: Problem, { texts }: Context): string {
  const { what, why } = said(problem, texts);
  const told = problem.code === 'dossier.return_blocked' ? (why ?? what) : what;
  return told.charAt(0).toLowerCase() + told.slice(1).replace(/\.$/, '');
}
