/** The queue's part of random histories: tickets taken, called, put aside, ended; drafts. */
import { happened, type NewEvent } from '../../src/domain/event.ts';
import { lawPriorities, nextTicket, services } from '../../src/domain/queue/ticket.ts';
import {
  callTicket,
  endTicket,
  holdTicket,
  missTicket,
  takeTicket,
  ticketSeries,
  undoTicket,
} from '../../src/domain/queue/serve.ts';
import type { Uuid } from '../../src/domain/value/id.ts';
import { localDate, type Instant } from '../../src/domain/value/instant.ts';
import { lastAct } from '../../src/domain/queue/standing.ts';
import { ticketStream } from '../../src/domain/stream.ts';
import type { Writer } from '../../src/store/store.ts';
import type { Step } from './history-step.ts';
import { officeId } from './station.ts';

export const queueKinds = [
  'take_ticket',
  'call_ticket',
  'hold_ticket',
  'end_ticket',
  'undo_ticket',
  'take_over',
] as const;

/** Drawn more often, or few tickets would ever be called. */
export const queueOften = ['take_ticket', 'call_ticket'] as const;

/** Decided by the real rules on the tickets there are; a rule's refusal is the caller's. */
export async function queueActs(
  writer: Writer,
  { kind, pick, word, other, flag }: Step,
  at: { now: Instant; counter: number; fresh: Uuid },
): Promise<NewEvent[]> {
  const date = localDate(at.now);
  const counter = { office: officeId, number: at.counter, block: at.counter - 1 };
  const tickets = await writer.queue.ofDay(officeId, date);
  if (kind === 'take_ticket') {
    const service = services[pick % services.length]!;
    const priority = flag ? lawPriorities[pick % lawPriorities.length]! : null;
    const last = await writer.reference.lastNumber(ticketSeries(counter, date, service));
    const asked = { ticket: at.fresh, service, priority, citizen: null, dossier: null };
    const late = pick % 7 === 0 ? word : null;
    return takeTicket(asked, { counter, now: at.now, last, tickets, late });
  }
  if (kind === 'take_over') {
    const data = { draft: at.fresh, from: word, begunAt: at.now, procedure: other };
    return [happened('draft.taken_over', `draft:${at.fresh}`, data, { reason: word })];
  }
  const due = kind === 'call_ticket' && flag ? nextTicket(tickets, null) : undefined;
  // Nobody comes who was called: seldom of any ticket.
  const empty = kind === 'end_ticket' && !flag && tickets.find(({ state }) => state === 'called');
  const ticket = due === undefined ? empty || tickets[pick % tickets.length] : due;
  if (!ticket) return [];
  const moment = { now: at.now, calendar: null };
  if (kind === 'hold_ticket') return holdTicket(ticket, other, moment);
  if (kind === 'undo_ticket') {
    return undoTicket(ticket, lastAct(await writer.history.of([ticketStream(ticket.id)])), null);
  }
  if (kind === 'end_ticket') return (flag ? endTicket : missTicket)(ticket, moment);
  const served = tickets.find((each) => each.state === 'called' && each.counter === counter.number);
  return callTicket(ticket, served ?? null, counter.number, moment);
}
