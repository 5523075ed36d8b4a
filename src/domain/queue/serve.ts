/** What is done with tickets: taken, called, put aside, ended; and how long each state took. */
import { happened, type NewEvent } from '../event.ts';
import type { Counter } from '../office/office.ts';
import { Problem } from '../problem.ts';
import { ticketStream } from '../stream.ts';
import type { Uuid } from '../value/id.ts';
import { epochSeconds, localDate, type Instant } from '../value/instant.ts';
import type { PlainDate } from '../value/plain-date.ts';
import type { TakenNumber } from '../value/series.ts';
import type {
  MeasuredAct,
  PeriodKind,
  QueuePeriod,
  Priority,
  Service,
  Ticket,
  TicketAct,
  TicketState,
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
}

/** A ticket taken: its number is the next of its kind that day. */
export function takeTicket(
  asked: TicketRequest,
  facts: { counter: Counter; now: Instant; last: number },
): NewEvent[] {
  const { counter, now, last } = facts;
  const date = localDate(now);
  const taken: TakenNumber = { series: ticketSeries(counter, date, asked.service), n: last + 1 };
  const block = counter.block === 0 ? '' : `${counter.block}-`;
  const number = `${LETTERS[asked.service]}${block}${String(taken.n).padStart(3, '0')}`;
  const data = { ...asked, number, taken, office: counter.office, date };
  return [happened('queue.taken', ticketStream(asked.ticket), data, null)];
}

/** From which states each act may be done. */
const FROM: Record<TicketAct, readonly TicketState[]> = {
  call: ['waiting', 'held', 'missed'],
  hold: ['called'],
  done: ['called'],
  miss: ['called', 'waiting', 'held'],
  undo: ['called', 'held', 'done'],
};

export type CounterAct = 'call' | 'done' | 'hold';

/** What a counter may do with today's tickets: end or put aside the one it serves, or call one. */
export function actsAtCounter(tickets: readonly Ticket[], counter: number): CounterAct[] {
  const serves = tickets.some((each) => each.state === 'called' && each.counter === counter);
  if (serves) return ['done', 'hold'];
  return tickets.some(({ state }) => state === 'waiting') ? ['call'] : [];
}

/** Calls a ticket to a counter; refused while the counter still serves another. */
export function callTicket(
  ticket: Ticket,
  serving: Ticket | null,
  counter: number,
  now: Instant,
): NewEvent[] {
  requireState(ticket, 'call');
  if (serving) throw new Problem('queue.still_serving', { number: serving.number });
  const wait = ticket.state === 'missed' ? null : endedPeriod(ticket, now);
  const data = { ticket: ticket.id, counter, period: wait };
  return [happened('queue.called', ticketStream(ticket.id), data, null)];
}

/** Puts a ticket aside: the citizen went to copy or pay, and comes back without queueing anew. */
export function holdTicket(ticket: Ticket, reason: string | null, now: Instant): NewEvent[] {
  requireState(ticket, 'hold');
  const data = { ticket: ticket.id, period: endedPeriod(ticket, now)! };
  return [happened('queue.held', ticketStream(ticket.id), data, { reason })];
}

/** Ends a ticket: served, or missed because nobody came. */
export function endTicket(ticket: Ticket, outcome: 'done' | 'missed', now: Instant): NewEvent[] {
  requireState(ticket, outcome === 'done' ? 'done' : 'miss');
  // Calling into an empty room is no service.
  const period =
    outcome === 'missed' && ticket.state === 'called' ? null : endedPeriod(ticket, now);
  const data = { ticket: ticket.id, outcome, period };
  return [happened('queue.ended', ticketStream(ticket.id), data, null)];
}

/** What a ticket was before an act by mistake, by what it is and what that act measured. */
const BEFORE: { readonly [S in TicketState]?: Partial<Record<PeriodKind, TicketState>> } = {
  called: { wait: 'waiting', hold: 'held' },
  held: { service: 'called' },
  done: { service: 'called' },
};

/**
 * Takes back the last act on a ticket, done by mistake: it is what it was since it was, and what
 * the act measured never happened. `last` is what `lastMeasured` finds. Refused where that act
 * measured nothing, and while the counter serves another that this one would come beside.
 */
export function undoTicket(
  ticket: Ticket,
  last: MeasuredAct | null,
  serving: Ticket | null,
): NewEvent[] {
  requireState(ticket, 'undo');
  const { number, state } = ticket;
  const to = last ? BEFORE[state]?.[last.period.kind] : undefined;
  if (!last || !to) throw new Problem('queue.not_allowed', { number, state, act: 'undo' });
  if (to === 'called' && serving)
    throw new Problem('queue.still_serving', { number: serving.number });
  const data = { ticket: ticket.id, to, ...last };
  return [happened('queue.undone', ticketStream(ticket.id), data, null)];
}

/** What the present state was, now that it ends; never shorter than nothing, whatever the clock. */
function endedPeriod({ state, since }: Ticket, now: Instant): QueuePeriod | null {
  const kinds = {
    waiting: 'wait',
    called: 'service',
    held: 'hold',
    done: null,
    missed: null,
  } as const;
  const kind = kinds[state];
  if (kind === null) return null;
  const to = now < since ? since : now;
  return { kind, from: since, to, seconds: epochSeconds(to) - epochSeconds(since) };
}

function requireState({ number, state }: Ticket, act: TicketAct): void {
  if (!FROM[act].includes(state)) throw new Problem('queue.not_allowed', { number, state, act });
}
