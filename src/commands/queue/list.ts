/** `queue list`: who waits, in the order of calling; who is served; how long it took today. */
import { command } from '../../cli/command.ts';
import { flag } from '../../cli/option.ts';
import { localTime } from '../../domain/value/instant.ts';
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
    const { office, today } = here;
    const now = await ctx.now();
    const tickets = await ticketsToday(store, here);
    const ended = input.all ? ['called', 'held', 'done', 'missed'] : ['called', 'held'];
    const others = tickets.filter(({ state }) => ended.includes(state));
    return {
      date: today,
      waiting: tickets.filter(({ state }) => state === 'waiting').length,
      tickets: [...inTurn(tickets), ...others].map((each) => ticketView(each, now)),
      times: await store.queue.times(office, today, today),
      next: await nextHere(store, here),
    };
  },
  table: ({ tickets }) => ({
    head: ['number', 'service', 'priority', 'state', 'taken_at', 'since', 'counter'],
    rows: tickets.map((each) => [
      each.number,
      each.service,
      each.priority ?? '',
      each.state,
      each.takenAt,
      each.since,
      each.counter,
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
          words.ticketState[each.state],
          localTime(each.since),
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
