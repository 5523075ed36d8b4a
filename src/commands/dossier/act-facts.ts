/** What the rules of an act are asked with: who asks, and what keeps a result here. */
import type { Context } from '../../cli/context.ts';
import type { Session } from '../../cli/session.ts';
import type { ActFacts, Actor } from '../../domain/dossier/blockers.ts';
import type { CertificationEntry } from '../../domain/certification/entry.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { Counter } from '../../domain/office/office.ts';
import { life } from '../../domain/dossier/transition.ts';
import { moneyOf, type Ledger } from '../../domain/payment/money.ts';
import { keptPayments } from '../../domain/payment/standing.ts';
import type { Uuid } from '../../domain/value/id.ts';
import type { Reader } from '../../store/store.ts';
import { holdFacts, unpaidOf } from '../payment/hold.ts';
import { ledgerOf } from '../payment/ledger.ts';
import { cancelledFacts } from './cancelled-facts.ts';

/** Who asks, and at which counter; `null` in a store without any. */
export interface ActorAt extends Actor {
  counter: Counter | null;
}

/**
 * Whoever looks from this terminal; where nobody is signed in, nobody may act. `asked` where that
 * was asked already.
 */
export async function actorHere(
  dossier: Dossier,
  ctx: Context,
  asked = ctx.viewer(),
): Promise<ActorAt> {
  const viewer = await asked;
  return viewer ?? { office: dossier.holder, person: null, counter: null };
}

export function actorOf({ office, staff, counter }: Session): ActorAt {
  return { office: office.agencyId, person: staff, counter };
}

/** All that `blockers` looks at beside the dossier. */
export async function actFacts(
  dossier: Dossier,
  actor: Actor,
  reader: Reader,
  ctx: Context,
): Promise<ActFacts> {
  return (await factsAbout(dossier.id, actor, reader, ctx)).of(dossier);
}

/** What acts are decided by beside a dossier, of whichever dossier it turns out to be. */
export interface FactsAbout {
  of(dossier: Dossier): Promise<ActFacts>;
  ledger(dossier: Dossier): Promise<Ledger>;
  /** Its numbers of certification books, struck ones too. */
  entries: readonly CertificationEntry[];
}

/** Asks what is to be known of a dossier while that is still asked for itself. */
export async function factsAbout(
  id: Uuid,
  { office, person }: Actor,
  reader: Reader,
  ctx: Context,
): Promise<FactsAbout> {
  const money = reader.money.of(id);
  const [holdHere, , sendings, entries] = await Promise.all([
    holdFacts(office, reader, ctx),
    money,
    reader.shipments.statesOf(id),
    reader.certifications.ofDossier(id),
  ]);
  const certified = entries.filter(({ struck }) => struck === null);
  const ledgerNow = (dossier: Dossier): Promise<Ledger> => ledgerOf(dossier, reader, money);
  return {
    ledger: ledgerNow,
    entries,
    async of(dossier) {
      const { holder } = dossier;
      const [ledger, cancelled, hold] = await Promise.all([
        ledgerNow(dossier),
        cancelledFacts(dossier, reader, ctx),
        // Whoever looks from elsewhere is told what the office that keeps it will do.
        holder === office ? holdHere : holdFacts(holder, reader, ctx),
      ]);
      const unpaid = unpaidOf(dossier, ledger, hold);
      const owed = moneyOf(ledger).outstanding;
      const facts = { office, person, unpaid, owed, certified, cancelled };
      const { payments, reversals } = ledger;
      // What stands in the way of what would make payments be for nothing.
      const ends = life[dossier.status].cancel.length > 0;
      if (!ends) return { ...facts, taken: [], sendings: [] };
      return { ...facts, taken: keptPayments(payments, reversals), sendings };
    },
  };
}
