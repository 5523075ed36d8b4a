/** `queue hold`: the citizen steps aside (to copy, to pay) and need not queue again. */
import { command } from '../../cli/command.ts';
import { textValue, offering } from '../../cli/option.ts';
import { reasonText } from '../../cli/value-option.ts';
import { holdTicket } from '../../domain/queue/serve.ts';
import { cleanLine } from '../../domain/value/text.ts';
import { actOnTicket, queueLines, ticketFields } from './shared.ts';

export default command({
  args: { ticket: offering('ticket', textValue('ticket')) },
  options: { reason: reasonText() },
  json: [...ticketFields, 'next replayed'],
  run: (input, ctx) =>
    actOnTicket(input.ticket, ctx, async (ticket, writer, moment) => {
      const reason = input.reason === null ? null : cleanLine(input.reason);
      await writer.append(holdTicket(ticket, reason, moment));
    }),
  show: (result, ui) => {
    ui.done(ui.texts.screen.queue.held(result.number));
    ui.next(...queueLines(result.next), `motcua queue call ${result.number}`);
  },
});
