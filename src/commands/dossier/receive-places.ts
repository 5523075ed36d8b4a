/** The offices of a reception besides the receiving one: who helped, and who is to decide. */
import type { Procedure } from '../../domain/procedure/procedure.ts';
import { isDeciding, proposedAgency, requireDeciding } from '../../domain/office/competent.ts';
import type { KnownOffice } from '../../domain/office/office.ts';
import type { Reader } from '../../store/store.ts';
import { findOffice } from '../office/shared.ts';
import type { ReceptionInput } from './receive-options.ts';

export interface Deciding {
  competent: KnownOffice;
  helpedAt: KnownOffice;
  /** There is another office here that could decide it: what is proposed is shown. */
  hasChoice: boolean;
}

type Meant = Pick<ReceptionInput, 'for' | 'helpedAt' | 'proposes'> & {
  procedure: Procedure;
  address: string | null;
};

/**
 * Who decides is as it was said; where a person sees it before it is written, as it is proposed;
 * else the receiving office, so that no script gets another due date unasked. Throws
 * `office.not_found`, `office.merged` and `office.decides_nothing`.
 */
export async function placesOf(
  { for: named, helpedAt: helped, proposes = false, procedure, address }: Meant,
  here: KnownOffice,
  reader: Reader,
): Promise<Deciding> {
  const helpedAt = helped === null ? here : await findOffice(helped, reader);
  if (named === null && !proposes) return { competent: here, helpedAt, hasChoice: false };
  const offices = await reader.offices.list();
  const hasChoice = offices.some(
    (office) => isDeciding(office) && office.agencyId !== here.agencyId,
  );
  if (named === null) {
    const competent = proposedAgency(procedure, address, here, offices);
    return { competent, helpedAt, hasChoice };
  }
  const competent = await findOffice(named, reader);
  if (competent.agencyId !== here.agencyId) requireDeciding(competent);
  return { competent, helpedAt, hasChoice };
}
