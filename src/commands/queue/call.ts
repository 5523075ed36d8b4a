/** `queue call`: the next ticket to this counter, those with priority first; or one by number. */
import { command } from '../../cli/command.ts';
import { choice, textValue, offering } from '../../cli/option.ts';
import { nextTicket, services } from '../../domain/queue/ticket.ts';
import { callTicket } from '../../domain/queue/serve.ts';
import { Problem } from '../../domain/problem.ts';
import {
  findTicket,
  hereOf,
  nextHere,
  queueLines,
  servedHere,
  ticketsToday,
  ticketView,
  ticketFields,
} from './shared.ts';

export default command({
  args: { ticket: offering('ticket', textValue('ticket')) },
  options: { service: choice(services, 'service') },
  json: [...ticketFields, 'citizen next replayed'],
  run: async (input, ctx) => {
    const now = await ctx.now();
    const here = await hereOf(ctx);
    const { service } = input;
    const { value, replayed } = await ctx.write(async (writer) => {
      // Chosen under the lock: two counters that call at once call two people.
      const ticket =
        input.ticket === null
          ? nextTicket(await ticketsToday(writer, here), service)
          : await findTicket(input.ticket, writer, here);
      if (!ticket) throw new Problem('queue.empty', { service });
      const served = await servedHere(writer, here);
      await writer.append(callTicket(ticket, served, here.counter, now));
      const called = (await writer.queue.byId(ticket.id))!;
      const citizen = called.citizen && (await writer.citizens.byId(called.citizen));
      const person = citizen && { id: citizen.idNumber, name: citizen.name, uuid: citizen.id };
      const next = await nextHere(writer, here);
      return { ...ticketView(called, now), citizen: person, next };
    });
    return { ...value, replayed };
  },
  show: (result, ui) => {
    const { queue, words } = ui.texts.screen;
    ui.done(queue.called(result.number, result.counter ?? 0, words.service[result.service]));
    if (result.priority !== null) ui.line(`  ${words.priority[result.priority]}`);
    if (result.citizen) ui.line(`  ${result.citizen.name}`);
    ui.next('motcua dossier receive', ...queueLines(result.next));
  },
});
