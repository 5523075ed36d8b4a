/** What the rules of an act are asked with: who asks, and what keeps a result here. */
import type { Context } from '../../cli/context.ts';
import type { Session } from '../../cli/session.ts';
import type { ActFacts, Actor } from '../../domain/dossier/blockers.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { Counter } from '../../domain/office/office.ts';
import { life } from '../../domain/dossier/transition.ts';
import { keptPayments, type Standing } from '../../domain/payment/standing.ts';
import type { Reader } from '../../store/store.ts';
import { unpaidOf } from '../payment/hold.ts';
import { cancelledFacts } from './cancelled-facts.ts';

/** Who asks, and at which counter; `null` in a store without any. */
export interface ActorAt extends Actor {
  counter: Counter | null;
}

/** Whoever looks from this terminal; where nobody is signed in, nobody may act. */
export async function actorHere(dossier: Dossier, ctx: Context): Promise<ActorAt> {
  const viewer = await ctx.viewer();
  return viewer ?? { office: dossier.holder, person: null, counter: null };
}

export function actorOf({ office, staff, counter }: Session): ActorAt {
  return { office: office.agencyId, person: staff, counter };
}

/** All that `blockers` looks at beside the dossier. */
export async function actFacts(
  dossier: Dossier,
  { office, person }: Actor,
  reader: Reader,
  ctx: Context,
): Promise<ActFacts> {
  const unpaid = await unpaidOf(dossier, office, reader, ctx);
  const taken = await takenFor(dossier, reader);
  const ends = life[dossier.status].cancel.length > 0;
  const sendings = ends ? await reader.shipments.statesOf(dossier.id) : [];
  const cancelled = await cancelledFacts(dossier, reader, ctx);
  return { office, person, unpaid, taken, sendings, cancelled };
}

/** The payments that stand in the way of what would make them payments for nothing. */
async function takenFor({ id, status }: Dossier, reader: Reader): Promise<Standing[]> {
  if (life[status].cancel.length === 0) return [];
  const { payments, reversals } = await reader.money.of(id);
  return keptPayments(payments, reversals);
}
