/** Where in the office a dossier's paper lies. */
import { requireHeld } from '../dossier/custody.ts';
import { happened, type NewEvent } from '../event.ts';
import { dossierStream } from '../stream.ts';
import type { AgencyId } from '../value/id.ts';
import type { Carried } from './handover.ts';

/** Puts it on a shelf, or takes it off (`null`); only who holds the paper knows where it lies. */
export function shelveDossier(
  dossier: Carried,
  office: AgencyId,
  shelf: string | null,
): NewEvent[] {
  requireHeld(dossier, office);
  const data = { dossier: dossier.id, shelf };
  return [happened('dossier.shelved', dossierStream(dossier.id), data, null)];
}
