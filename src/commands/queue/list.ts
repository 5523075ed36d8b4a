/** `queue list`: who waits, in the order of calling; who is served; how long it took today. */
import { command } from '../../cli/command.ts';
import { flag } from '../../cli/option.ts';
import { localDate, localTime } from '../../domain/value/instant.ts';
import { actsAtCounter } from '../../domain/queue/serve.ts';
import { inTurn } from '../../domain/queue/ticket.ts';
import { dateText } from '../../locale/format.ts';
import { ticketFields, hereOf, queueLines, ticketsHere, ticketView } from './shared.ts';

export default command({
  args: {},
  options: { all: flag() },
  json: [
    'date waiting',
    { tickets: ticketFields },
    { times: ['kind count seconds longest'] },
    'next',
  ],
  run: async (input, ctx) => {
    const store = await ctx.store();
    const here = await hereOf(ctx);
    const { office, today, now } = here;
    const tickets = await ticketsHere(store, here);
    const ended = input.all ? ['called', 'held', 'done', 'cancelled'] : ['called', 'held'];
    const others = tickets.filter(({ state }) => ended.includes(state));
    return {
      date: today,
      waiting: tickets.filter(({ state }) => state === 'waiting').length,
      tickets: [...inTurn(tickets), ...others].map((each) => ticketView(each, now, tickets)),
      times: await store.queue.times(office, today, today),
      next: actsAtCounter(tickets, here.counter),
    };
  },
  table: ({ tickets }) => ({
    head: ['number', 'service', 'priority', 'state', 'taken_at', 'since', 'counter', 'absences'],
    rows: tickets.map((each) => [
      each.number,
      each.service,
      each.priority ?? '',
      each.state,
      each.takenAt,
      each.since,
      each.counter,
      each.absences,
    ]),
  }),
  show: (result, ui) => {
    const { queue, words } = ui.texts.screen;
    if (result.tickets.length === 0) ui.line(queue.nobody);
    else {
      ui.table(
        [queue.number, queue.service, queue.priority, queue.state, queue.since, queue.counter],
        result.tickets.map((each) => [
          each.number,
          words.service[each.service],
          each.priority === null ? '' : words.priority[each.priority],
          each.absences === 0
            ? words.ticketState[each.state]
            : `${words.ticketState[each.state]} (${queue.absent(each.absences)})`,
          // Kept since a day before, it is told with that day.
          each.date === result.date
            ? localTime(each.since)
            : `${localTime(each.since)} ${dateText(localDate(each.since))}`,
          String(each.counter ?? ''),
        ]),
      );
    }
    for (const { kind, count, seconds, longest } of result.times) {
      const mean = Math.round(seconds / count / 60);
      ui.line(queue.times(words.period[kind], count, mean, Math.round(longest / 60)));
    }
    ui.next(...queueLines(result.next), 'motcua queue take');
  },
});
