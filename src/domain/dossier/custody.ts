/** Custody: the software follows the paper. Only the office that has it may change a dossier. */
import type { Carried } from '../handover/handover.ts';
import { Problem } from '../problem.ts';
import type { AgencyId } from '../value/id.ts';

type Held = Pick<Carried, 'code' | 'holder' | 'inTransit'>;

/** `dossier.in_transit` on the road, `dossier.not_holder` elsewhere; `null` for its holder. */
export function custodyRefusal(
  { code, holder, inTransit }: Held,
  office: AgencyId,
): Problem | null {
  if (inTransit !== null) {
    const { slip, to } = inTransit;
    return new Problem('dossier.in_transit', { code, slip, from: holder, to, office });
  }
  return holder === office ? null : new Problem('dossier.not_holder', { code, holder, office });
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
