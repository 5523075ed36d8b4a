/** A result's file, kept with the decision that it is. */
import { keepsCards } from '../../config/load.ts';
import { addDocuments } from '../../domain/document/add.ts';
import { requireNoCard } from '../../domain/document/card.ts';
import type { ResultFacts } from '../../domain/dossier/act.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { NewEvent } from '../../domain/event.ts';
import type { AgencyId } from '../../domain/value/id.ts';
import type { Writer } from '../../store/store.ts';
import { digestsOf, type TakenFiles } from './take-files.ts';

/**
 * Nothing where there is no file. Throws `document.file_missing` for one that was swept, and
 * `document.card`.
 */
export async function resultKept(
  dossier: Dossier,
  { number, date, signer }: Pick<ResultFacts, 'number' | 'date' | 'signer'>,
  { taken, office }: { taken: readonly TakenFiles[]; office: AgencyId },
  writer: Writer,
): Promise<NewEvent[]> {
  if (taken.length === 0) return [];
  const [has, keeps] = await Promise.all([
    writer.documents.ofDossier(dossier.id),
    keepsCards(writer),
  ]);
  requireNoCard(dossier, 'result', keeps);
  await writer.requireFiles(digestsOf(taken));
  const facts = {
    ...{ paperCode: null, number: number === '' ? null : number, issuedOn: date },
    ...{ issuedBy: null, signer, validUntil: null },
  };
  const fresh = taken.map((each) => ({ ...facts, ...each, of: 'result' as const }));
  return addDocuments(dossier, fresh, has, office);
}
