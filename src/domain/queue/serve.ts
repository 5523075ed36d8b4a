/** What is done with tickets: taken, called, put aside, ended; and how long each state took. */
import { workingMinutes, type Calendar } from '../calendar/calendar.ts';
import { isDecided } from '../dossier/transition.ts';
import type { Status } from '../dossier/status.ts';
import { happened, type NewEvent } from '../event.ts';
import type { Counter } from '../office/office.ts';
import { Problem } from '../problem.ts';
import { ticketStream } from '../stream.ts';
import type { Uuid } from '../value/id.ts';
import { epochSeconds, localDate, type Instant } from '../value/instant.ts';
import type { PlainDate } from '../value/plain-date.ts';
import type { TakenNumber } from '../value/series.ts';
import type { LastAct } from './standing.ts';
import {
  MOST_ABSENCES,
  servedAt,
  type LawPriority,
  type Priority,
  type QueuePeriod,
  type Service,
  type Ticket,
  type TicketAct,
  type TicketState,
} from './ticket.ts';

const LETTERS: Record<Service, string> = { reception: 'A', result: 'B', guidance: 'C', other: 'D' };

/** The series a counter's tickets of one kind are numbered in; blocks keep counters apart. */
export function ticketSeries(counter: Counter, date: PlainDate, service: Service): string {
  return `queue/${counter.office}/${date}/${service}/${counter.block}`;
}

export interface TicketRequest {
  ticket: Uuid;
  service: Service;
  priority: Priority | null;
  citizen: Uuid | null;
  dossier: Uuid | null;
}

export interface TicketFacts {
  counter: Counter;
  now: Instant;
  /** The last number of this counter's series today. */
  last: number;
  /** What is in the queue: numbers of days before that are still good are not given again. */
  tickets: readonly Ticket[];
  /** Why it is given after the last of the day; `null` before. */
  late: string | null;
}

/** A ticket taken: its number is the next of its kind that day. */
export function takeTicket(asked: TicketRequest, facts: TicketFacts): NewEvent[] {
  const { counter, now, last, tickets, late } = facts;
  const date = localDate(now);
  const block = counter.block === 0 ? '' : `${counter.block}-`;
  const start = LETTERS[asked.service] + block;
  const given = tickets.filter(({ number }) => number.startsWith(start));
  const highest = given.map(({ number }) => Number(number.slice(start.length)));
  const n = Math.max(last, ...highest.filter(Number.isInteger)) + 1;
  const taken: TakenNumber = { series: ticketSeries(counter, date, asked.service), n };
  const number = start + String(n).padStart(3, '0');
  const data = { ...asked, number, taken, office: counter.office, date };
  return [happened('queue.taken', ticketStream(asked.ticket), data, { late })];
}

/** What somebody comes for with a dossier, and whether that lets them go first. */
export function askedWith(
  status: Status,
  asked: { service: Service | null; priority: LawPriority | null },
): Pick<TicketRequest, 'service' | 'priority'> {
  const service = asked.service ?? (isDecided(status) ? 'result' : 'reception');
  const back = status === 'supplement_requested' ? ('supplement' as const) : null;
  return { service, priority: asked.priority ?? back };
}

/** From which states each act may be done. */
const FROM: Record<Exclude<TicketAct, 'undo'>, readonly TicketState[]> = {
  call: ['waiting', 'held'],
  hold: ['called'],
  done: ['called'],
  miss: ['called', 'waiting', 'held'],
};

/** When an act is done. */
export interface QueueMoment {
  now: Instant;
  /** Where tickets outlast their day: nights are no waiting. `null` where they do not. */
  calendar: Calendar | null;
}

export type CounterAct = 'call' | 'done' | 'hold';

/** What a counter may do with the tickets that are good: end or hold the one it serves, or call. */
export function actsAtCounter(tickets: readonly Ticket[], counter: number): CounterAct[] {
  if (servedAt(tickets, counter) !== null) return ['done', 'hold'];
  return tickets.some(({ state }) => state === 'waiting') ? ['call'] : [];
}

/** Calls a ticket to a counter; refused while the counter still serves another. */
export function callTicket(
  ticket: Ticket,
  serving: Ticket | null,
  counter: number,
  moment: QueueMoment,
): NewEvent[] {
  requireState(ticket, 'call');
  if (serving) throw new Problem('queue.still_serving', { number: serving.number });
  // Who did not come when called waits by no fault of the office.
  const again = ticket.state === 'waiting' && ticket.absences > 0;
  const data = { ticket: ticket.id, counter, period: again ? null : endedPeriod(ticket, moment) };
  return [happened('queue.called', ticketStream(ticket.id), data, null)];
}

/** Puts a ticket aside: the citizen went to copy or pay, and comes back without queueing anew. */
export function holdTicket(ticket: Ticket, reason: string | null, moment: QueueMoment): NewEvent[] {
  requireState(ticket, 'hold');
  const data = { ticket: ticket.id, period: endedPeriod(ticket, moment) };
  return [happened('queue.held', ticketStream(ticket.id), data, { reason })];
}

/** Ends a ticket: served. */
export function endTicket(ticket: Ticket, moment: QueueMoment): NewEvent[] {
  requireState(ticket, 'done');
  return [ended(ticket, 'done', moment)];
}

/**
 * Nobody came. Called, it goes to the end of the line, and the third time it is no longer good:
 * calling into an empty room is no service, and nothing is measured. Somebody known to have left
 * while they waited or were put aside is not called for: their ticket ends at once.
 */
export function missTicket(ticket: Ticket, moment: QueueMoment): NewEvent[] {
  requireState(ticket, 'miss');
  if (ticket.state !== 'called') return [ended(ticket, 'cancelled', moment)];
  const times = ticket.absences + 1;
  const to = times < MOST_ABSENCES ? ('waiting' as const) : ('cancelled' as const);
  return [
    happened('queue.absent', ticketStream(ticket.id), { ticket: ticket.id, times, to }, null),
  ];
}

function ended(ticket: Ticket, outcome: 'done' | 'cancelled', moment: QueueMoment): NewEvent {
  const data = { ticket: ticket.id, outcome, period: endedPeriod(ticket, moment) };
  return happened('queue.ended', ticketStream(ticket.id), data, null);
}

/**
 * Takes back the last act on a ticket, done by mistake: it stands as it stood before, and what the
 * act measured never happened. `last` is what `lastAct` finds. Refused where nothing was done, and
 * while the counter serves another that this one would come beside.
 */
export function undoTicket(
  ticket: Ticket,
  last: LastAct | null,
  serving: Ticket | null,
): NewEvent[] {
  const { number, state } = ticket;
  if (!last) throw new Problem('queue.not_allowed', { number, state, act: 'undo' });
  const { act, before: to, period } = last;
  if (to.state === 'called' && serving) {
    throw new Problem('queue.still_serving', { number: serving.number });
  }
  const data = { ticket: ticket.id, to, act, period };
  return [happened('queue.undone', ticketStream(ticket.id), data, null)];
}

/** What the present state was, now that it ends; never shorter than nothing, whatever the clock. */
function endedPeriod({ state, since }: Ticket, { now, calendar }: QueueMoment): QueuePeriod | null {
  const kinds = {
    waiting: 'wait',
    called: 'service',
    held: 'hold',
    done: null,
    cancelled: null,
  } as const;
  const kind = kinds[state];
  if (kind === null) return null;
  const to = now < since ? since : now;
  const overnight = calendar !== null && localDate(since) !== localDate(to);
  const seconds = overnight
    ? workingMinutes(calendar, since, to) * 60
    : epochSeconds(to) - epochSeconds(since);
  return { kind, from: since, to, seconds };
}

function requireState({ number, state }: Ticket, act: keyof typeof FROM): void {
  if (!FROM[act].includes(state)) throw new Problem('queue.not_allowed', { number, state, act });
}
