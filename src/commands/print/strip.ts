/** The strip with a ticket's number: made after the ticket is recorded, and again at will. */
import type { Context } from '../../cli/context.ts';
import { MOST_ABSENCES } from '../../domain/queue/ticket.ts';
import { localDate, localTime } from '../../domain/value/instant.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import { dateText } from '../../locale/format.ts';
import { loadTexts } from '../../locale/texts.ts';
import { stripSheet } from '../../print/model/strip.ts';
import type { TicketView } from '../queue/shared.ts';
import { afterWrite, type Outcome } from '../../cli/outcome.ts';
import { goingTo } from './going.ts';
import { giveSheet } from './give-sheet.ts';
import { pressOf } from './press.ts';
import { wentNowhere, type Went } from './went.ts';

/** Puts the strip where `out` says; the ticket stands whatever becomes of it. */
export function printStrip(ctx: Context, ticket: TicketTaken, out: string): Promise<Outcome<Went>> {
  return afterWrite(() => makeStrip(ctx, ticket, out), null, wentNowhere);
}

type TicketTaken = TicketView & { goodUntil: PlainDate | null };

async function makeStrip(ctx: Context, ticket: TicketTaken, out: string): Promise<Outcome<Went>> {
  // Paper for citizens is in Vietnamese, whatever language the clerk reads.
  const { screen } = await loadTexts('vi');
  const { queue, words } = screen;
  const { office } = await ctx.session();
  const at = `${localTime(ticket.takenAt)} ${dateText(localDate(ticket.takenAt))}`;
  const sheet = stripSheet({
    office: office.name,
    title: queue.stripTitle,
    number: ticket.number,
    lines: [
      words.service[ticket.service],
      ...(ticket.priority === null ? [] : [words.priority[ticket.priority]]),
      queue.stripAhead(ticket.ahead ?? 0),
      queue.stripTaken(at),
      queue.stripWait,
      queue.stripAbsent(MOST_ABSENCES),
      ...(ticket.goodUntil === null ? [] : [queue.stripGood(dateText(ticket.goodUntil))]),
    ],
    takenAt: ticket.takenAt,
    watermark: (await ctx.isTraining()) ? queue.stripTraining : null,
  });
  const press = await pressOf(ctx);
  const name = `${localDate(ticket.takenAt)}-${ticket.number}`;
  const going = await goingTo(press, { out }, { kind: 'strip', name });
  const given = await giveSheet(press, sheet, going, {
    ...{ kind: 'strip', of: ticket.number, speaksOf: [] },
  });
  return given.map(({ file, sent }) => ({ file, sent: sent ?? null }));
}
