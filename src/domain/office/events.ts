/** What can have happened to an office as a whole. */
import type { AgencyId, Uuid } from '../value/id.ts';
import type { PlainDate } from '../value/plain-date.ts';

export interface OfficeEventShapes {
  'office.merged': {
    data: {
      from: AgencyId;
      into: AgencyId;
      /** The day from which it holds by law. */
      date: PlainDate;
      reason: string;
      counters: { book: string; number: number; block: number }[];
      staff: string[];
      slips: { slip: string; side: 'sender' | 'addressee' }[];
      shipmentRanges: string[];
      dossiers: number;
    };
    personal: null;
  };
  'dossier.rehomed': {
    data: { dossier: Uuid; holder: AgencyId; transitTo: AgencyId | null };
    personal: null;
  };
}
