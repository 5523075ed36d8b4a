/** Where an office is reached was written wrongly, or is another now. */
import { happened, type NewEvent } from '../event.ts';
import { Problem } from '../problem.ts';
import { officeStream } from '../stream.ts';
import type { KnownOffice, Reach } from './office.ts';

/**
 * Corrects where an office is reached; nothing happens where it is so already. Papers printed from
 * then on bear it, also of acts long past: who acted stays, and whoever holds a paper has to find
 * the office today. Throws `office.merged` for one that was taken into another.
 */
export function correctOffice(office: KnownOffice, after: Reach): NewEvent[] {
  const { agencyId, address, phone, mergedInto: into } = office;
  if (into !== null) throw new Problem('office.merged', { office: agencyId, into });
  if (after.address === address && after.phone === phone) return [];
  const before = { address, phone };
  const data = { office: agencyId, before, after: { ...after } };
  return [happened('office.corrected', officeStream(agencyId), data, null)];
}
