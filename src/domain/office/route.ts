/** Who passes dossiers to whom: the chain reception → specialist unit → reception → citizen. */
import { Problem } from '../problem.ts';
import type { Office, OfficeKind } from './office.ts';

/**
 * One table. A specialist agency has no way to a post office or a team: what is incomplete or
 * decided goes back through the one-stop, never straight to the citizen.
 */
export const passesTo: { readonly [Kind in OfficeKind]: readonly OfficeKind[] } = {
  centre: ['centre', 'commune', 'post_office', 'agency', 'team'],
  commune: ['centre', 'commune', 'post_office', 'agency', 'team'],
  post_office: ['centre', 'commune', 'post_office'],
  agency: ['centre', 'commune', 'agency'],
  team: ['centre', 'commune'],
};

/** `handover.same_office`, `office.merged` or `office.no_route`; `null` where there is a way. */
export function routeRefusal(
  from: Office,
  to: Office & { mergedInto: string | null },
): Problem | null {
  if (from.agencyId === to.agencyId) {
    return new Problem('handover.same_office', { office: from.agencyId });
  }
  if (to.mergedInto !== null) {
    return new Problem('office.merged', { office: to.agencyId, into: to.mergedInto });
  }
  if (passesTo[from.kind].includes(to.kind)) return null;
  const through = passesTo[from.kind].filter((kind) => passesTo[kind].includes(to.kind));
  return new Problem('office.no_route', { from: from.name, to: to.name, through });
}

/** Throws what `routeRefusal` finds. */
export function requireRoute(from: Office, to: Office & { mergedInto: string | null }): void {
  const refusal = routeRefusal(from, to);
  if (refusal) throw refusal;
}
