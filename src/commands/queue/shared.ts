/** Finding tickets: by what is printed on them, or the one this counter serves now. */
import type { Context } from '../../cli/context.ts';
import type { SettingKey } from '../../config/keys.ts';
import { loadCalendar, loadSettings } from '../../config/load.ts';
import {
  workingDaysAfter,
  workingDaysBefore,
  type Calendar,
} from '../../domain/calendar/calendar.ts';
import type { LastTicket } from '../../domain/queue/closing.ts';
import { aheadOf, servedAt, type Ticket } from '../../domain/queue/ticket.ts';
import { actsAtCounter, type CounterAct, type QueueMoment } from '../../domain/queue/serve.ts';
import { Problem } from '../../domain/problem.ts';
import type { Uuid } from '../../domain/value/id.ts';
import { epochSeconds, localDate, type Instant } from '../../domain/value/instant.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import { nearest } from '../../domain/value/text.ts';
import type { Reader, Writer } from '../../store/store.ts';

export const ticketFields = [
  'number date service priority state takenAt since seconds counter absences ahead uuid',
] as const;

/** A ticket as JSON gives it; `tickets` are those it stands among. */
export function ticketView(ticket: Ticket, now: Instant, tickets: readonly Ticket[]) {
  const { number, date, service, priority, state, takenAt, since, counter, absences } = ticket;
  const seconds = Math.max(0, epochSeconds(now) - epochSeconds(since));
  return {
    ...{ number, date, service, priority, state, takenAt, since, seconds, counter, absences },
    /** How many are called before it; `null` for one that does not wait. */
    ahead: aheadOf(ticket, tickets),
    uuid: ticket.id,
  };
}

export type TicketView = ReturnType<typeof ticketView>;

/** Which office, which counter, which day: asked for before a transaction, not in it. */
export interface Here {
  office: string;
  counter: number;
  today: PlainDate;
  now: Instant;
  /** The first day whose tickets are still good. */
  since: PlainDate;
  /** Until when one of today is; `null` where it ends with its day. */
  goodUntil: PlainDate | null;
  /** The working calendar; `null` where no ticket outlasts its day and nobody is turned away. */
  calendar: Calendar | null;
  lastTicket: LastTicket;
}

export async function hereOf(ctx: Context): Promise<Here> {
  const { office, counter } = await ctx.session();
  return hereAt(office.agencyId, counter.number, ctx);
}

/** The same of an office, whoever is signed in there. */
export async function hereAt(office: string, counter: number, ctx: Context): Promise<Here> {
  const now = await ctx.now();
  const today = localDate(now);
  const store = await ctx.store();
  const { env } = ctx.surroundings;
  const settings = await loadSettings(store, env, office);
  const said = (key: SettingKey): string => settings.find((each) => each.key === key)!.value;
  const [kept, last] = [Number(said('queue.kept_days')), said('queue.last_ticket')];
  const calendar = kept > 0 || last !== '' ? await loadCalendar(store, env, today) : null;
  return {
    ...{ office, counter, today, now, calendar },
    since: calendar === null ? today : workingDaysBefore(calendar, today, kept),
    goodUntil: calendar === null || kept === 0 ? null : workingDaysAfter(calendar, today, kept),
    lastTicket: last === '' ? null : Number(last),
  };
}

/** Today's tickets, and those of days before that are still good. */
export async function ticketsHere(reader: Reader, here: Here): Promise<Ticket[]> {
  return reader.queue.ofDay(here.office, here.today, here.since);
}

/** The ticket that this counter has called and not ended. */
export async function servedHere(reader: Reader, here: Here): Promise<Ticket | null> {
  return servedAt(await ticketsHere(reader, here), here.counter);
}

/** `A7`, `a007` and `A-007` are ticket A007. Throws `queue.not_found`. */
export async function findTicket(typed: string, reader: Reader, here: Here): Promise<Ticket> {
  const tickets = await ticketsHere(reader, here);
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

/** The command line of each. */
export function queueLines(next: readonly CounterAct[]): string[] {
  return next.map((act) => `motcua queue ${act}`);
}

/** One act on a ticket, decided again under the lock. Throws `queue.none_called`. */
export async function actOnTicket(
  typed: string | null,
  ctx: Context,
  work: (ticket: Ticket, writer: Writer, moment: QueueMoment) => Promise<void>,
) {
  const store = await ctx.store();
  const here = await hereOf(ctx);
  const meant =
    typed === null ? await servedHere(store, here) : await findTicket(typed, store, here);
  if (!meant) throw new Problem('queue.none_called', {});
  const { value, replayed } = await ctx.write(async (writer) => {
    await work((await writer.queue.byId(meant.id))!, writer, here);
    return ticketAnswer(meant.id, writer, here);
  });
  return { ...value, replayed };
}

/** A ticket as it stands now, and what this counter may do next. */
export async function ticketAnswer(id: Uuid, reader: Reader, here: Here) {
  const tickets = await ticketsHere(reader, here);
  const ticket = (await reader.queue.byId(id))!;
  return { ...ticketView(ticket, here.now, tickets), next: actsAtCounter(tickets, here.counter) };
}
