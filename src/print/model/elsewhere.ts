/** What a receipt says of a dossier that another office decides, or whose term begins later. */
import type { Instant } from '../../domain/value/instant.ts';
import { line } from './head.ts';
import { momentIn } from './paper-format.ts';
import type { SheetBlock } from './sheet.ts';
import { fill, type ReceiptWording } from './wording.ts';

export interface DecidedElsewhere {
  /** The office that decides it. */
  office: string;
  /** The moment at which it is taken to come there, by the rule; `null` once it is there. */
  arrival: Instant | null;
}

/** The office that decides it. */
export function competentLine(
  elsewhere: DecidedElsewhere | null | undefined,
  wording: ReceiptWording,
): SheetBlock | null {
  return elsewhere ? line(wording.competent, elsewhere.office) : null;
}

/** As if when it was counted, where it is not there yet. */
export function arrivalLine(
  elsewhere: DecidedElsewhere | null | undefined,
  wording: ReceiptWording,
): SheetBlock | null {
  if (!elsewhere || elsewhere.arrival === null) return null;
  const { office, arrival } = elsewhere;
  const moment = momentIn(wording.moment, arrival);
  return line(null, fill(wording.dueFromArrival, { office, moment }));
}
