/** `queue take`: a number for somebody who waits, on a strip of paper. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { choice, type Input, newFile, optionalValue, scanned } from '../../cli/option.ts';
import { anyDossier, citizenOrNew, reasonText } from '../../cli/value-option.ts';
import { closedQueue } from '../../domain/queue/closing.ts';
import {
  lawPriorities,
  services,
  ticketsOf,
  type Service,
  type Ticket,
} from '../../domain/queue/ticket.ts';
import { askedWith, takeTicket, ticketSeries } from '../../domain/queue/serve.ts';
import type { Citizen } from '../../domain/citizen/citizen.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { Counter } from '../../domain/office/office.ts';
import { Problem } from '../../domain/problem.ts';
import { localDate } from '../../domain/value/instant.ts';
import { addDays, type PlainDate } from '../../domain/value/plain-date.ts';
import { cleanLine } from '../../domain/value/text.ts';
import { shownNumber } from '../../locale/format.ts';
import type { Uuid } from '../../domain/value/id.ts';
import type { Reader } from '../../store/store.ts';
import { showNews } from '../citizen/card.ts';
import { holderOfCard } from '../citizen/holder.ts';
import { postSightHere } from '../citizen/acquainted.ts';
import { findStanding, holderNewsFields, nothingNew } from '../citizen/shared.ts';
import { findDossier } from '../dossier/shared.ts';
import { printStrip } from '../print/strip.ts';
import { wantedBehind } from '../print/going.ts';
import { noPaperWent, sentFields, sentOf, showWent } from '../print/went.ts';
import {
  ticketFields,
  hereOf,
  queueLines,
  ticketAnswer,
  ticketsHere,
  type Here,
} from './shared.ts';

const options = {
  service: choice(services, 'service'),
  priority: choice(lawPriorities, 'priority'),
  citizen: citizenOrNew(),
  scan: scanned(),
  dossier: anyDossier(),
  late: reasonText(),
  print: optionalValue(newFile('pdf')),
};
type TicketInput = Input<typeof options>;

export default command({
  args: {},
  options,
  json: [
    ...ticketFields,
    { already: ['number service state takenAt'] },
    'goodUntil citizen dossier',
    ...holderNewsFields,
    'file next replayed',
    sentFields,
  ],
  run: async (input, ctx) => {
    const here = await hereOf(ctx);
    const late = await lateOf(input, here, ctx);
    const { citizen, dossier, news } = await whoOf(input, ctx);
    const { service, priority } = dossier
      ? askedWith(dossier.status, input)
      : { service: input.service ?? ('reception' as const), priority: input.priority };
    await agreeToSecond(citizen, here, ctx);
    const ticket = await ctx.newId();
    const { value, replayed } = await ctx.write(async (writer, { counter }) => {
      const [last, tickets] = await Promise.all([
        lastOf(counter, service, here, writer),
        ticketsHere(writer, here),
      ]);
      const people = { citizen: citizen?.id ?? null, dossier: dossier?.id ?? null };
      const asked = { ticket, service, priority, ...people };
      await writer.append(takeTicket(asked, { counter, now: here.now, last, tickets, late }));
      return {
        ...(await ticketAnswer(ticket, writer, here)),
        goodUntil: here.goodUntil,
        already: (citizen ? ticketsOf(citizen.id, tickets) : []).map(alreadyView),
        ...(await forWhom(people, writer)),
        ...news,
      };
    });
    const out = replayed ? input.print : await wantedBehind(ctx, input.print, 'strip');
    const printed = out === null ? noPaperWent : await printStrip(ctx, value, out);
    return printed.map((went) => ({ ...value, file: went.file, ...sentOf(went), replayed }));
  },
  show: (result, ui) => {
    const { queue, words } = ui.texts.screen;
    ui.done(queue.taken(result.number, words.service[result.service], result.ahead ?? 0));
    if (result.priority === 'supplement') ui.line(`  ${words.priority.supplement}`);
    for (const each of result.already) ui.warn(queue.already(each.number, each.takenAt));
    showNews(result, ui);
    showWent(result, ui);
    ui.next(...queueLines(result.next), 'motcua queue list');
  },
});

/** Who takes it, and what for: named, by card, or as the owner of a dossier. */
async function whoOf(input: TicketInput, ctx: Context) {
  const given = { '--citizen': input.citizen, '--scan': input.scan, '--dossier': input.dossier };
  const names = Object.entries(given).flatMap(([name, value]) => (value === null ? [] : [name]));
  if (names.length > 1) throw new Problem('usage.one_only', { names });
  const store = await ctx.store();
  const dossier = input.dossier === null ? null : await findDossier(input.dossier, store, ctx);
  const holder = input.scan === null ? null : await holderOfCard(input.scan, { make: true }, ctx);
  const { citizen: whose } = input;
  const named = whose === null ? null : await findStanding(whose, store, await postSightHere(ctx));
  const owner = dossier && (await ownerOf(dossier, store));
  const citizen = named ?? holder?.citizen ?? owner;
  return { citizen, dossier, news: holder?.news ?? nothingNew };
}

async function ownerOf({ owner }: Dossier, reader: Reader): Promise<Citizen | null> {
  return owner.citizen === null ? null : reader.citizens.byId(owner.citizen);
}

/**
 * Why a number is given after the last of the day, by whoever may; `null` while numbers are given.
 * Throws `queue.closed`, `staff.not_allowed`.
 */
async function lateOf({ late }: TicketInput, here: Here, ctx: Context): Promise<string | null> {
  const closed = here.calendar && closedQueue(here.calendar, here.lastTicket, here.now);
  if (!closed) return null;
  if (late === null) throw closed;
  await ctx.requireMay('queue.take_late');
  return cleanLine(late);
}

/** Somebody who has a number that is still good is asked about before they get another. */
async function agreeToSecond(citizen: Citizen | null, here: Here, ctx: Context): Promise<void> {
  if (citizen === null || !ctx.interactive || ctx.globals.yes || ctx.globals.json) return;
  const [first] = ticketsOf(citizen.id, await ticketsHere(await ctx.store(), here));
  if (!first) return;
  const { queue } = ctx.texts.screen;
  await (await ctx.ask()).sure(queue.sureSecond(citizen.name, first.number, first.takenAt));
}

/**
 * The last number of a counter's tickets of a kind. Where an older copy became the store since the
 * first day whose tickets are good, tickets of those days are gone, and only series know of them.
 */
async function lastOf(
  counter: Counter,
  service: Service,
  { since, today }: Here,
  { reference, history }: Reader,
): Promise<number> {
  const lastOn = (day: PlainDate) => reference.lastNumber(ticketSeries(counter, day, service));
  const accepted = since < today ? await history.acceptedOlder() : null;
  if (accepted === null || localDate(accepted.at) < since) return lastOn(today);
  const days: PlainDate[] = [];
  for (let day = since; day <= today; day = addDays(day, 1)) days.push(day);
  return Math.max(...(await Promise.all(days.map(lastOn))));
}

function alreadyView({ number, service, state, takenAt }: Ticket) {
  return { number, service, state, takenAt };
}

/** Whom a ticket is for: nobody's record is opened by it. */
function waiting({ id: uuid, idKind, idNumber, name }: Citizen) {
  return { id: idNumber && shownNumber(idKind, idNumber), name, uuid };
}

/** Whom a ticket is for and what they come with, as answers name them. */
export async function forWhom(
  ticket: { citizen: Uuid | null; dossier: Uuid | null },
  reader: Reader,
) {
  const [citizen, dossier] = await Promise.all([
    ticket.citizen && reader.citizens.byId(ticket.citizen),
    ticket.dossier && reader.dossiers.byId(ticket.dossier),
  ]);
  return {
    citizen: citizen && waiting(citizen),
    dossier: dossier && dossier.code,
  };
}
