/** What a dossier is charged beyond what stands of it in certification books. */
import type { Context } from '../../cli/context.ts';
import type { Session } from '../../cli/session.ts';
import { chargedBeyond, type ChargedBeyond } from '../../domain/certification/booked.ts';
import type { CertificationEntry } from '../../domain/certification/entry.ts';
import { allowedActions } from '../../domain/dossier/blockers.ts';
import type { Reader } from '../../store/store.ts';
import { actFacts, actorOf } from '../dossier/act-facts.ts';
import { feeOfDossier } from './books.ts';

/** Of the dossier of an entry; `correct` is whether this person may correct it. */
export async function beyondBooks(
  { dossier: id }: Pick<CertificationEntry, 'dossier'>,
  session: Session,
  reader: Reader,
  ctx: Context,
): Promise<(ChargedBeyond & { correct: boolean }) | null> {
  const dossier = id === null ? null : await reader.dossiers.byId(id);
  if (dossier === null) return null;
  const [rates, certified] = await Promise.all([
    reader.money.rates(dossier.procedure.code),
    reader.certifications.ofDossier(dossier.id),
  ]);
  const { rule, fees } = feeOfDossier(dossier, rates);
  const beyond = chargedBeyond(fees, rule, certified);
  if (beyond === null) return null;
  const acts = allowedActions(dossier, await actFacts(dossier, actorOf(session), reader, ctx));
  return { ...beyond, correct: acts.includes('correct') };
}
