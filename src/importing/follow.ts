/** What follows from a list in what was received here: open dossiers tell people as records do. */
import { followCorrections, type RecordCorrection } from '../domain/dossier/people.ts';
import type { Uuid } from '../domain/value/id.ts';
import type { Bulk } from '../store/store.ts';
import type { CorrectedRecord } from './work.ts';

/** Writes what follows from all that a chunk corrected: one entry a dossier, one a sending. */
export async function followCorrected(
  corrected: readonly CorrectedRecord[],
  bulk: Bulk,
): Promise<void> {
  if (corrected.length === 0) return;
  const { dossiers, kept, versions } = await bulk.ownWork(corrected.map(({ citizen }) => citizen));
  const recordsOf = new Map<Uuid, Uuid[]>();
  for (const [record, citizen] of kept) {
    recordsOf.set(citizen, [...(recordsOf.get(citizen) ?? []), record]);
  }
  const corrections = new Map<Uuid, RecordCorrection>();
  for (const { citizen, before, after } of corrected) {
    corrections.set(citizen, { records: recordsOf.get(citizen) ?? [citizen], before, after });
  }
  for (const dossier of dossiers) {
    const people = [dossier.owner.citizen, dossier.submitter?.citizen ?? null];
    const meant = people.flatMap((id) => (id === null ? [] : [kept.get(id) ?? id]));
    const theirs = [...new Set(meant)].flatMap((id) => corrections.get(id) ?? []);
    for (const event of followCorrections(dossier, theirs)) {
      bulk.append(event, (versions.get(event.stream) ?? 0) + 1);
    }
  }
}
