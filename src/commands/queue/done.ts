/** `queue done`: served; or with `--missed`, nobody came. */
import { command } from '../../cli/command.ts';
import { flag, textValue, offering } from '../../cli/option.ts';
import { endTicket } from '../../domain/queue/serve.ts';
import { actOnTicket, queueLines, ticketFields } from './shared.ts';

export default command({
  args: { ticket: offering('ticket', textValue('ticket')) },
  options: { missed: flag() },
  json: [...ticketFields, 'next replayed'],
  run: (input, ctx) =>
    actOnTicket(input.ticket, ctx, async (ticket, writer, now) => {
      await writer.append(endTicket(ticket, input.missed ? 'missed' : 'done', now));
    }),
  show: (result, ui) => {
    const { queue } = ui.texts.screen;
    ui.done(result.state === 'missed' ? queue.missed(result.number) : queue.done(result.number));
    ui.next(...queueLines(result.next), 'motcua queue list');
  },
});
