/** `queue undo`: the last act on a ticket was a mistake; it is what it was before. */
import { command } from '../../cli/command.ts';
import { textValue, offering } from '../../cli/option.ts';
import { lastAct } from '../../domain/queue/standing.ts';
import { undoTicket } from '../../domain/queue/serve.ts';
import { ticketStream } from '../../domain/stream.ts';
import { actOnTicket, hereOf, queueLines, servedHere, ticketFields } from './shared.ts';

export default command({
  args: { ticket: offering('ticket', textValue('ticket')) },
  options: {},
  json: [...ticketFields, 'next replayed'],
  run: async (input, ctx) => {
    const here = await hereOf(ctx);
    return actOnTicket(input.ticket, ctx, async (ticket, writer) => {
      const last = lastAct(await writer.history.of([ticketStream(ticket.id)]));
      // It goes back to the counter that served it, whoever takes the mistake back.
      const counter = last?.before.counter ?? here.counter;
      const serving = await servedHere(writer, { ...here, counter });
      await writer.append(undoTicket(ticket, last, serving));
    });
  },
  show: (result, ui) => {
    const { queue, words } = ui.texts.screen;
    ui.done(queue.undone(result.number, words.ticketState[result.state]));
    ui.next(...queueLines(result.next), 'motcua queue list');
  },
});
