/** `queue done`: served; or with `--missed`, nobody came. */
import { command } from '../../cli/command.ts';
import { flag, textValue, offering } from '../../cli/option.ts';
import { endTicket, missTicket } from '../../domain/queue/serve.ts';
import { actOnTicket, queueLines, ticketFields } from './shared.ts';

export default command({
  args: { ticket: offering('ticket', textValue('ticket')) },
  options: { missed: flag() },
  json: [...ticketFields, 'next replayed'],
  run: (input, ctx) =>
    actOnTicket(input.ticket, ctx, async (ticket, writer, moment) => {
      const ends = input.missed ? missTicket : endTicket;
      await writer.append(ends(ticket, moment));
    }),
  show: (result, ui) => {
    const { queue } = ui.texts.screen;
    const { number, state, absences, ahead } = result;
    if (state === 'waiting') ui.done(queue.missed(number, absences, ahead ?? 0));
    else ui.done(state === 'done' ? queue.done(number) : queue.cancelled(number));
    ui.next(...queueLines(result.next), 'motcua queue list');
  },
});
