/** What the rules of an act are asked with: who asks, and what keeps a result here. */
import type { Context, Session } from '../../cli/context.ts';
import type { ActFacts, Asker } from '../../domain/dossier/blockers.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { Reader } from '../../store/store.ts';
import { unpaidOf } from '../payment/hold.ts';

/** Whoever looks from this terminal; where nobody is signed in, nobody may act. */
export async function askerHere(dossier: Dossier, ctx: Context): Promise<Asker> {
  const viewer = await ctx.viewer();
  return viewer ?? { office: dossier.holder, person: null };
}

export function askerOf({ office, staff }: Session): Asker {
  return { office: office.agencyId, person: staff };
}

/** All that `blockers` looks at beside the dossier. */
export async function actFacts(
  dossier: Dossier,
  { office, person }: Asker,
  reader: Reader,
  ctx: Context,
): Promise<ActFacts> {
  return { office, person, unpaid: await unpaidOf(dossier, office, reader, ctx) };
}
