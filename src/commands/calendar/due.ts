/** `calendar due`: a clerk's question at the counter, answered by the same clock as dossiers. */
import { command } from '../../cli/command.ts';
import { choice, required, whole, withDefault } from '../../cli/option.ts';
import { date, time } from '../../cli/value-option.ts';
import { loadCalendar } from '../../config/load.ts';
import { due, longestTermDays } from '../../domain/calendar/due.ts';
import { Problem } from '../../domain/problem.ts';
import { durationUnits, type Term } from '../../domain/procedure/procedure.ts';
import { instantAt } from '../../domain/value/instant.ts';
import { showDays } from './days.ts';

const rules = ['civil', 'hours', 'same_day_cutoff'] as const;
const OPENING = '08:00';
const CUTOFF = '15:00';

export default command({
  args: {},
  options: {
    from: required(date()),
    count: whole(0, longestTermDays),
    unit: withDefault(choice(durationUnits, 'durationUnit'), 'working_day'),
    rule: withDefault(choice(rules, 'termRule'), 'civil'),
    at: time(),
  },
  json: [
    'from rule duration dueAt dueDate unconfirmed',
    { days: ['date counted n? reason? name?'] },
  ],
  missing: (input) => (input.count === null && input.rule !== 'same_day_cutoff' ? ['--count'] : []),
  run: async (input, ctx) => {
    const store = await ctx.store();
    const calendar = await loadCalendar(store, ctx.surroundings.env, input.from);
    const term = termOf(input.rule, input.count, input.unit);
    const found = due(calendar, instantAt(input.from, input.at ?? OPENING), term);
    return { from: input.from, ...found };
  },
  show: (result, ui) => {
    const { calendar } = ui.texts.screen;
    if (result.dueAt === null || result.dueDate === null) return;
    ui.done(calendar.dueIs(result.dueAt));
    showDays(result.days, ui);
    if (result.unconfirmed.length > 0) ui.warn(calendar.unconfirmedDates(result.unconfirmed));
  },
});

function termOf(
  rule: (typeof rules)[number],
  count: number | null,
  unit: (typeof durationUnits)[number],
): Term {
  if (rule === 'same_day_cutoff') return { rule, cutoff: CUTOFF };
  if (rule === 'civil' && unit === 'hour') {
    const [name, value] = ['--unit', unit];
    throw new Problem('usage.bad_value', { name, value, expected: ['--rule hours'] });
  }
  return { rule, value: count!, unit };
}
