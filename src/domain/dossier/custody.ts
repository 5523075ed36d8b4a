/** Custody: the software follows the paper. Only the office that has it may change a dossier. */
import type { Carried } from '../handover/handover.ts';
import { Problem } from '../problem.ts';
import type { Role } from '../staff/role.ts';
import type { AgencyId } from '../value/id.ts';
import type { Deed } from './transition.ts';

type Held = Pick<Carried, 'code' | 'holder' | 'inTransit'>;

/** What was to be done, and who may do it where the dossier is. */
interface Wanted {
  deed: Deed | null;
  roles: Role[];
}

const noDeed: Wanted = { deed: null, roles: [] };

/** `dossier.in_transit` on the road, `dossier.not_holder` elsewhere; `null` for its holder. */
export function custodyRefusal(
  { code, holder, inTransit }: Held,
  office: AgencyId,
  wanted = noDeed,
): Problem | null {
  if (inTransit !== null) {
    const { slip, to } = inTransit;
    return new Problem('dossier.in_transit', { code, slip, from: holder, to, office });
  }
  if (holder === office) return null;
  return new Problem('dossier.not_holder', { code, holder, office, ...wanted });
}

/**
 * Throws what `custodyRefusal` finds, and `dossier.cancelled`: for what is no act of the table, as
 * sending or shelving.
 */
export function requireHeld(dossier: Held & Pick<Carried, 'status'>, office: AgencyId): void {
  requireNotCancelled(dossier);
  const refusal = custodyRefusal(dossier, office);
  if (refusal) throw refusal;
}

/** Throws `dossier.cancelled`: nobody carries or prints what never was a dossier. */
export function requireNotCancelled({ code, status }: Pick<Carried, 'code' | 'status'>): void {
  if (status === 'cancelled') throw new Problem('dossier.cancelled', { code });
}
