/** Custody: the software follows the paper. Only the office that has it may change a dossier. */
import type { Carried } from '../handover/handover.ts';
import { Problem } from '../problem.ts';
import type { AgencyId } from '../value/id.ts';

/** Throws `dossier.in_transit` on the road, `dossier.not_holder` when it is elsewhere. */
export function requireHeld(
  { code, holder, inTransit }: Pick<Carried, 'code' | 'holder' | 'inTransit'>,
  office: AgencyId,
): void {
  if (inTransit !== null) {
    const { slip, to } = inTransit;
    throw new Problem('dossier.in_transit', { code, slip, from: holder, to, office });
  }
  if (holder !== office) throw new Problem('dossier.not_holder', { code, holder, office });
}
