/** What happens to tickets and drafts at a counter. */
import type { AgencyId, Uuid } from '../value/id.ts';
import type { Instant } from '../value/instant.ts';
import type { PlainDate } from '../value/plain-date.ts';
import type { TakenNumber } from '../value/series.ts';
import type { Period, Priority, Service } from './ticket.ts';

export interface QueueEventShapes {
  'queue.taken': {
    data: {
      ticket: Uuid;
      number: string;
      taken: TakenNumber;
      office: AgencyId;
      date: PlainDate;
      service: Service;
      priority: Priority | null;
      citizen: Uuid | null;
    };
    personal: null;
  };
  /** `period` is what the call ended: a wait or a hold; `null` after a ticket was missed. */
  'queue.called': {
    data: { ticket: Uuid; counter: number; period: Period | null };
    personal: null;
  };
  'queue.held': { data: { ticket: Uuid; reason: string | null; period: Period }; personal: null };
  'queue.ended': {
    data: { ticket: Uuid; outcome: 'done' | 'missed'; period: Period | null };
    personal: null;
  };
  /** A draft belongs to a counter; who goes on with another's says why. */
  'draft.taken_over': {
    data: { draft: Uuid; from: string; begunAt: Instant; procedure: string | null; reason: string };
    personal: null;
  };
}
