/** `calendar show`: the days off and the worked swaps, each with its source. */
import { command } from '../../cli/command.ts';
import { whole } from '../../cli/option.ts';
import { parts, plainDate } from '../../domain/value/plain-date.ts';
import { dateText, weekdayText } from '../../locale/format.ts';

export default command({
  args: { year: whole(2000, 2200, 'year') },
  options: {},
  json: ['year', { days: ['date kind name status source'] }],
  run: async (input, ctx) => {
    const year = input.year ?? parts(await ctx.today())[0];
    const [from, to] = [plainDate(year, 1, 1)!, plainDate(year, 12, 31)!];
    const days = await (await ctx.store()).reference.calendarDays(from, to);
    return { year, days };
  },
  show: ({ year, days }, ui) => {
    const { calendar, words } = ui.texts.screen;
    if (days.length === 0) {
      ui.line(calendar.none(year));
      return;
    }
    ui.title(calendar.title(year));
    ui.table(
      [calendar.date, calendar.weekday, calendar.kind, calendar.name, calendar.status],
      days.map((day) => [
        dateText(day.date),
        weekdayText(day.date, words.weekdays),
        words.dayKind[day.kind],
        day.name,
        words.dayStatus[day.status],
      ]),
    );
    if (days.some((day) => day.status !== 'official')) ui.warn(calendar.unconfirmed);
  },
});
