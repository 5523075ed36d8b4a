/** The queue at an office: tickets, the spans of their day, and who comes next. */
import type { AgencyId, Uuid } from '../value/id.ts';
import type { Instant } from '../value/instant.ts';
import type { PlainDate } from '../value/plain-date.ts';

export const services = ['reception', 'result', 'guidance', 'other'] as const;
export type Service = (typeof services)[number];

/** Whom the law lets go first. */
export const lawPriorities = ['elderly', 'disabled', 'pregnant'] as const;
export type LawPriority = (typeof lawPriorities)[number];

/** Who goes first: they, and who comes back with what was asked of them in writing. */
export const priorities = [...lawPriorities, 'supplement'] as const;
export type Priority = (typeof priorities)[number];

export const ticketStates = ['waiting', 'called', 'held', 'done', 'cancelled'] as const;
export type TicketState = (typeof ticketStates)[number];

export type TicketAct = 'call' | 'hold' | 'done' | 'miss' | 'undo';

/** How often somebody may not come when they are called: then their ticket is no longer good. */
export const MOST_ABSENCES = 3;

/** How a ticket stands: what acts on it change, and taking one back restores. */
export interface TicketStanding {
  state: TicketState;
  /** When its present state began. */
  since: Instant;
  /** Who serves or last served it. */
  counter: number | null;
  /** How often it was called and nobody came. */
  absences: number;
  /** When it joined the line, or went to the end of it. */
  queuedAt: Instant;
}

export interface Ticket extends TicketStanding {
  id: Uuid;
  /** `A001`: the letter of the service, then the day's number. */
  number: string;
  office: AgencyId;
  date: PlainDate;
  service: Service;
  priority: Priority | null;
  citizen: Uuid | null;
  /** What it was taken for, where its receipt was shown. */
  dossier: Uuid | null;
  takenAt: Instant;
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
 * Whom to call: those with priority first, in each group as they came; behind them all who were
 * called before and were not there. Tickets put aside are called by their number only, so that
 * they never go before people who wait.
 */
export function nextTicket(tickets: readonly Ticket[], service: Service | null): Ticket | null {
  const ours = tickets.filter((each) => service === null || each.service === service);
  return inTurn(ours)[0] ?? null;
}

/** Waiting tickets in the order in which they will be called. */
export function inTurn(tickets: readonly Ticket[]): Ticket[] {
  return tickets.filter(({ state }) => state === 'waiting').toSorted(byTurn);
}

/** How many are called before it; `null` for a ticket that does not wait. */
export function aheadOf({ id }: Ticket, tickets: readonly Ticket[]): number | null {
  const place = inTurn(tickets).findIndex((each) => each.id === id);
  return place < 0 ? null : place;
}

/** The one that a counter has called and not ended. */
export function servedAt(tickets: readonly Ticket[], counter: number): Ticket | null {
  return tickets.find((each) => each.state === 'called' && each.counter === counter) ?? null;
}

const OPEN: ReadonlySet<TicketState> = new Set(['waiting', 'called', 'held']);

/** The tickets of somebody for whom one is about to be taken: they wait or are served already. */
export function ticketsOf(citizen: Uuid, tickets: readonly Ticket[]): Ticket[] {
  return tickets.filter((each) => each.citizen === citizen && OPEN.has(each.state));
}

/**
 * Who was absent stands behind everybody, priority or not: else the same empty place would be
 * called three times in a row.
 */
function byTurn(a: Ticket, b: Ticket): number {
  const rank = ({ priority, absences }: Ticket): number => {
    if (absences > 0) return 2;
    return priority === null ? 1 : 0;
  };
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (a.queuedAt !== b.queuedAt) return a.queuedAt < b.queuedAt ? -1 : 1;
  return a.number < b.number ? -1 : 1;
}
