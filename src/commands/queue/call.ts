/** `queue call`: the next ticket to this counter, those with priority first; or one by number. */
import { command } from '../../cli/command.ts';
import { choice, textValue, offering } from '../../cli/option.ts';
import { nextTicket, services } from '../../domain/queue/ticket.ts';
import { callTicket } from '../../domain/queue/serve.ts';
import { Problem } from '../../domain/problem.ts';
import {
  findTicket,
  hereOf,
  queueLines,
  servedHere,
  ticketAnswer,
  ticketsHere,
  ticketFields,
} from './shared.ts';
import { forWhom } from './take.ts';

export default command({
  args: { ticket: offering('ticket', textValue('ticket')) },
  options: { service: choice(services, 'service') },
  json: [...ticketFields, 'citizen dossier next replayed'],
  run: async (input, ctx) => {
    const here = await hereOf(ctx);
    const { service } = input;
    const { value, replayed } = await ctx.write(async (writer) => {
      // Chosen under the lock: two counters that call at once call two people.
      const ticket =
        input.ticket === null
          ? nextTicket(await ticketsHere(writer, here), service)
          : await findTicket(input.ticket, writer, here);
      if (!ticket) throw new Problem('queue.empty', { service });
      const served = await servedHere(writer, here);
      await writer.append(callTicket(ticket, served, here.counter, here));
      return {
        ...(await ticketAnswer(ticket.id, writer, here)),
        ...(await forWhom(ticket, writer)),
      };
    });
    return { ...value, replayed };
  },
  show: (result, ui) => {
    const { queue, words } = ui.texts.screen;
    ui.done(queue.called(result.number, result.counter ?? 0, words.service[result.service]));
    if (result.absences > 0) ui.line(`  ${queue.absentBefore(result.absences)}`);
    if (result.priority !== null) ui.line(`  ${words.priority[result.priority]}`);
    if (result.citizen) ui.line(`  ${result.citizen.name}`);
    if (result.dossier !== null) ui.line(`  ${result.dossier}`);
    const receive = result.dossier === null ? 'motcua dossier receive' : null;
    const show = `motcua dossier show ${result.dossier}`;
    ui.next(receive ?? show, ...queueLines(result.next));
  },
});
