/** Who may see which dossier: postal staff see what they carry, and nothing else. */
import type { OfficeKind } from '../office/office.ts';
import { Problem } from '../problem.ts';
import type { Person } from '../staff/require-may.ts';
import type { AgencyId } from '../value/id.ts';
import type { Dossier } from './dossier.ts';

/** Who looks, and from which office; `person` is `null` while nobody is signed in. */
export interface Viewer {
  person: Person | null;
  office: AgencyId;
  officeKind: OfficeKind;
}

/** The office beyond which nothing may be seen; `null` for those who see everything. */
export function sightOf({ person, office, officeKind }: Viewer): AgencyId | null {
  const carriesOnly = person ? person.role === 'post' : officeKind === 'post_office';
  return carriesOnly ? office : null;
}

/** Received there, held there, or on the road there. */
export function isCarriedBy(
  dossier: Pick<Dossier, 'office' | 'holder' | 'inTransit'>,
  office: AgencyId,
): boolean {
  return [dossier.office, dossier.holder, dossier.inTransit?.to].includes(office);
}

/** Whether a viewer may see a dossier; without one, as where no office is set up, everybody may. */
export function isInSight(
  dossier: Pick<Dossier, 'office' | 'holder' | 'inTransit'>,
  viewer: Viewer | null,
): boolean {
  const office = viewer && sightOf(viewer);
  return office === null || isCarriedBy(dossier, office);
}

/** Throws `dossier.out_of_sight` for a dossier that the viewer's office does not carry. */
export function requireSight(
  dossier: Pick<Dossier, 'code' | 'office' | 'holder' | 'inTransit'>,
  viewer: Viewer,
): void {
  if (isInSight(dossier, viewer)) return;
  const { office } = viewer;
  throw new Problem('dossier.out_of_sight', { code: dossier.code, office });
}
