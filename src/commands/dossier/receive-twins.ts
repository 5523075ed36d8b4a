/** What was received that day of the same person and procedure, and may be the same dossier. */
import type { Citizen } from '../../domain/citizen/citizen.ts';
import type { DossierCode } from '../../domain/value/id.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import type { Reader } from '../../store/store.ts';
import type { Mistake } from './replace-facts.ts';

/** So many are named at most. */
const MOST_TWINS = 3;

interface Compared {
  owner: Citizen | null;
  asked: { subject: string | null };
  mistake: Mistake | null;
}

/**
 * What was received there that day of the same person and procedure, but for what gives way; none
 * where it was said what this one is about: that tells it apart.
 */
export async function twinsOf(
  { owner, asked, mistake }: Compared,
  {
    received: day,
    office,
    procedure,
  }: { office: string; procedure: { code: string }; received: PlainDate },
  reader: Reader,
): Promise<DossierCode[]> {
  if (owner === null || asked.subject !== null) return [];
  const alike = { office, procedure: procedure.code, day, citizen: owner.id };
  const found = await reader.dossiers.receivedAlike(alike);
  return found.filter((code) => code !== mistake?.dossier.code).slice(0, MOST_TWINS);
}
