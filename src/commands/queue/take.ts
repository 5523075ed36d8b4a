/** `queue take`: a number for somebody who waits, on a strip of paper. */
import { command } from '../../cli/command.ts';
import {
  choice,
  newFile,
  optionalValue,
  scanned,
  textValue,
  withDefault,
} from '../../cli/option.ts';
import { priorities, services } from '../../domain/queue/ticket.ts';
import { takeTicket, ticketSeries } from '../../domain/queue/serve.ts';
import { Problem } from '../../domain/problem.ts';
import { showNews } from '../citizen/card.ts';
import { holderOfCard } from '../citizen/holder.ts';
import { findCitizen, holderNewsFields, nothingNew } from '../citizen/shared.ts';
import { printStrip } from '../print/strip.ts';
import { noPaper } from '../../cli/outcome.ts';
import {
  ticketFields,
  hereOf,
  inTurn,
  nextHere,
  queueLines,
  ticketsToday,
  ticketView,
} from './shared.ts';

export default command({
  args: {},
  options: {
    service: withDefault(choice(services, 'service'), 'reception'),
    priority: choice(priorities, 'priority'),
    citizen: textValue('number'),
    scan: scanned(),
    print: optionalValue(newFile('pdf')),
  },
  json: [...ticketFields, 'ahead citizen', ...holderNewsFields, 'file next replayed'],
  run: async (input, ctx) => {
    const store = await ctx.store();
    if (input.citizen !== null && input.scan !== null) {
      throw new Problem('usage.one_only', { names: ['--citizen', '--scan'] });
    }
    const named = input.citizen === null ? null : await findCitizen(input.citizen, store);
    const holder = input.scan === null ? null : await holderOfCard(input.scan, { make: true }, ctx);
    const citizen = named ?? holder?.citizen ?? null;
    const news = holder?.news ?? nothingNew;
    const ticket = await ctx.newId();
    const now = await ctx.now();
    const here = await hereOf(ctx);
    const { service, priority } = input;
    const { value, replayed } = await ctx.write(async (writer, { counter }) => {
      const last = await writer.reference.lastNumber(ticketSeries(counter, here.today, service));
      const asked = { ticket, service, priority, citizen: citizen?.id ?? null };
      await writer.append(takeTicket(asked, { counter, now, last }));
      const mine = (await writer.queue.byId(ticket))!;
      const waiting = inTurn(await ticketsToday(writer, here));
      const ahead = waiting.findIndex(({ id }) => id === ticket);
      const person = citizen && { id: citizen.idNumber, name: citizen.name, uuid: citizen.id };
      const next = await nextHere(writer, here);
      return { ...ticketView(mine, now), ahead, citizen: person, ...news, next };
    });
    const printed = input.print === null ? noPaper : await printStrip(ctx, value, input.print);
    return printed.map((file) => ({ ...value, file, replayed }));
  },
  show: (result, ui) => {
    const { queue, words } = ui.texts.screen;
    ui.done(queue.taken(result.number, words.service[result.service], result.ahead));
    showNews(result, ui);
    if (result.file !== null) ui.done(ui.texts.screen.print.printed(result.file));
    ui.next(...queueLines(result.next), 'motcua queue list');
  },
});
