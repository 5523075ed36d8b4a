/** Finding tickets: by what is printed on them, or the one this counter serves now. */
import type { Context } from '../../cli/context.ts';
import { byTurn, type Ticket } from '../../domain/queue/ticket.ts';
import { actsAtCounter, type CounterAct } from '../../domain/queue/serve.ts';
import { Problem } from '../../domain/problem.ts';
import { epochSeconds, type Instant } from '../../domain/value/instant.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import { nearest } from '../../domain/value/text.ts';
import type { Reader, Writer } from '../../store/store.ts';

export const ticketFields = [
  'number service priority state takenAt since seconds counter uuid',
] as const;

/** A ticket as JSON gives it. */
export function ticketView(ticket: Ticket, now: Instant) {
  const { number, service, priority, state, takenAt, since, counter } = ticket;
  const seconds = Math.max(0, epochSeconds(now) - epochSeconds(since));
  return { number, service, priority, state, takenAt, since, seconds, counter, uuid: ticket.id };
}

export type TicketView = ReturnType<typeof ticketView>;

/** Which office, which counter, which day: asked for before a transaction, not in it. */
export interface Here {
  office: string;
  counter: number;
  today: PlainDate;
}

export async function hereOf(ctx: Context): Promise<Here> {
  const { office, counter } = await ctx.session();
  return { office: office.agencyId, counter: counter.number, today: await ctx.today() };
}

export async function ticketsToday(reader: Reader, here: Here): Promise<Ticket[]> {
  return reader.queue.ofDay(here.office, here.today);
}

/** The ticket that this counter has called and not ended. */
export async function servedHere(reader: Reader, here: Here): Promise<Ticket | null> {
  const tickets = await ticketsToday(reader, here);
  return tickets.find((each) => each.state === 'called' && each.counter === here.counter) ?? null;
}

/** `A7`, `a007` and `A-007` are ticket A007. Throws `queue.not_found`. */
export async function findTicket(typed: string, reader: Reader, here: Here): Promise<Ticket> {
  const tickets = await ticketsToday(reader, here);
  const wanted = plainNumber(typed);
  const found = tickets.find(({ number }) => plainNumber(number) === wanted);
  if (found) return found;
  const numbers = tickets.map(({ number }) => number);
  throw new Problem('queue.not_found', { typed, near: nearest(typed, numbers) });
}

function plainNumber(text: string): string {
  return text
    .trim()
    .toUpperCase()
    .replace(/^([A-Z])[-\s]*0*/, '$1');
}

/** What this counter may do now. */
export async function nextHere(reader: Reader, here: Here): Promise<CounterAct[]> {
  return actsAtCounter(await ticketsToday(reader, here), here.counter);
}

/** The command line of each. */
export function queueLines(next: readonly CounterAct[]): string[] {
  return next.map((act) => `motcua queue ${act}`);
}

/** One act on a ticket, decided again under the lock. Throws `queue.none_called`. */
export async function actOnTicket(
  typed: string | null,
  ctx: Context,
  work: (ticket: Ticket, writer: Writer, now: Instant) => Promise<void>,
) {
  const store = await ctx.store();
  const here = await hereOf(ctx);
  const meant =
    typed === null ? await servedHere(store, here) : await findTicket(typed, store, here);
  if (!meant) throw new Problem('queue.none_called', {});
  const now = await ctx.now();
  const { value, replayed } = await ctx.write(async (writer) => {
    await work((await writer.queue.byId(meant.id))!, writer, now);
    const ticket = ticketView((await writer.queue.byId(meant.id))!, now);
    return { ...ticket, next: await nextHere(writer, here) };
  });
  return { ...value, replayed };
}

/** Waiting tickets in the order in which they will be called. */
export function inTurn(tickets: readonly Ticket[]): Ticket[] {
  return tickets.filter(({ state }) => state === 'waiting').toSorted(byTurn);
}
