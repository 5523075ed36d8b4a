/** `dossier radar`: what will be late at this unit's own pace, with the reasoning. */
import { command } from '../../cli/command.ts';
import { flag, whole, withDefault } from '../../cli/option.ts';
import { loadCalendar } from '../../config/load.ts';
import { minutesPerDay } from '../../domain/calendar/calendar.ts';
import { radar } from '../../domain/dossier/radar.ts';
import { localDate } from '../../domain/value/instant.ts';
import { addDays } from '../../domain/value/plain-date.ts';
import { momentText } from '../../locale/format.ts';

export default command({
  args: {},
  options: {
    days: withDefault(whole(7, 730, 'days'), 90),
    all: flag(),
    limit: withDefault(whole(1, 5000), 50),
  },
  json: [
    'office since resolved open minutesPerDay late willMiss atRisk unknown',
    { dossiers: ['code dueAt scope samples median ninth spent left longer tooLong risk verdict'] },
  ],
  run: async (input, ctx) => {
    const store = await ctx.store();
    const { office } = await ctx.session();
    const now = await ctx.now();
    const since = addDays(localDate(now), -input.days);
    // Work may have begun long before the days that are looked at: the whole table is wanted.
    const calendar = await loadCalendar(store, ctx.surroundings.env, addDays(since, -1800));
    const done = await store.pace.done(office.agencyId, since);
    const open = await store.pace.open(office.agencyId);
    const perDay = minutesPerDay(calendar.hours);
    const lines = radar(open, done, now, calendar);
    const told = lines.filter(
      ({ verdict }) => input.all || ['late', 'will_miss', 'at_risk'].includes(verdict),
    );
    const count = (verdict: string): number =>
      lines.filter((line) => line.verdict === verdict).length;
    return {
      office: office.agencyId,
      since,
      resolved: done.length,
      open: open.length,
      minutesPerDay: perDay,
      late: count('late'),
      willMiss: count('will_miss'),
      atRisk: count('at_risk'),
      unknown: count('unknown'),
      dossiers: told.slice(0, input.limit),
    };
  },
  table: ({ dossiers }) => ({
    head: ['code', 'due_at', 'verdict', 'risk', 'scope', 'samples', 'median', 'spent', 'left'],
    rows: dossiers.map((line) => [
      line.code,
      line.dueAt,
      line.verdict,
      line.risk,
      line.scope ?? '',
      line.samples,
      line.median,
      line.spent,
      line.left,
    ]),
  }),
  show: (result, ui) => {
    const { radar: said } = ui.texts.screen;
    ui.title(said.title(result.since, result.resolved));
    ui.line(said.counts(result));
    for (const line of result.dossiers) {
      ui.line();
      ui.line(`${said.verdict[line.verdict]}  ${line.code}  ${said.due(momentText(line.dueAt))}`);
      ui.line(said.reasoning(line, result.minutesPerDay));
    }
    const [first] = result.dossiers;
    if (first) ui.next(`motcua dossier show ${first.code}`);
    else ui.next('motcua dossier list --due-within 3');
  },
});
