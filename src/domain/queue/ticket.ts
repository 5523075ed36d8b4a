/** The queue at an office: tickets, the spans of their day, and who comes next. */
import type { AgencyId, Uuid } from '../value/id.ts';
import type { Instant } from '../value/instant.ts';
import type { PlainDate } from '../value/plain-date.ts';

export const services = ['reception', 'result', 'guidance', 'other'] as const;
export type Service = (typeof services)[number];

/** Whom the law lets go first. */
export const priorities = ['elderly', 'disabled', 'pregnant'] as const;
export type Priority = (typeof priorities)[number];

export const ticketStates = ['waiting', 'called', 'held', 'done', 'missed'] as const;
export type TicketState = (typeof ticketStates)[number];

export type TicketAct = 'call' | 'hold' | 'done' | 'miss' | 'undo';

export interface Ticket {
  id: Uuid;
  /** `A001`: the letter of the service, then the day's number. */
  number: string;
  office: AgencyId;
  date: PlainDate;
  service: Service;
  priority: Priority | null;
  citizen: Uuid | null;
  state: TicketState;
  takenAt: Instant;
  /** When its present state began. */
  since: Instant;
  /** Who serves or last served it. */
  counter: number | null;
}

export const periodKinds = ['wait', 'service', 'hold'] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** A span of a ticket's day, closed by the act that ends it. */
export interface QueuePeriod {
  kind: PeriodKind;
  from: Instant;
  to: Instant;
  seconds: number;
}

/**
 * The last act on a ticket that was not taken back: what it measured, and which of the ticket's
 * acts that was, counted from its taking.
 */
export interface MeasuredAct {
  act: number;
  period: QueuePeriod;
}

/**
 * Whom to call: those with priority first, in each group as they came. Tickets put aside or
 * missed are called by their number only, so that they never go before people who wait.
 */
export function nextTicket(tickets: readonly Ticket[], service: Service | null): Ticket | null {
  const waiting = tickets.filter(
    (each) => each.state === 'waiting' && (service === null || each.service === service),
  );
  return waiting.toSorted(byTurn)[0] ?? null;
}

/** The order in which waiting tickets are called. */
export function byTurn(a: Ticket, b: Ticket): number {
  const rank = ({ priority }: Ticket): number => (priority === null ? 1 : 0);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (a.takenAt !== b.takenAt) return a.takenAt < b.takenAt ? -1 : 1;
  return a.number < b.number ? -1 : 1;
}
