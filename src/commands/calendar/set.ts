/** `calendar set`: what one day is, with its legal basis; the row before stays in the journal. */
import { command } from '../../cli/command.ts';
import { choice, required, textValue, withDefault } from '../../cli/option.ts';
import { date, named } from '../../cli/value-option.ts';
import { dayKinds, dayStatuses } from '../../domain/calendar/calendar.ts';
import { cleanLine } from '../../domain/value/text.ts';
import { publishDays } from './shared.ts';

export default command({
  args: { date: required(date()) },
  options: {
    kind: required(choice(dayKinds, 'dayKind')),
    name: required(named()),
    source: required(textValue('text')),
    status: withDefault(choice(dayStatuses, 'dayStatus'), 'official'),
  },
  json: ['day days replaced dueThen replayed'],
  run: async ({ date: day, kind, name, source, status }, ctx) => {
    const row = { date: day, kind, name: cleanLine(name), status, source: cleanLine(source) };
    return { day: row, ...(await publishDays(ctx, row.source, [row])) };
  },
  show: ({ day, replaced, dueThen }, ui) => {
    const { days, words } = ui.texts.screen;
    ui.done(days.set(day.date, words.dayKind[day.kind], day.name));
    for (const old of replaced) ui.line(days.was(words.dayKind[old.kind], old.name));
    if (dueThen.length > 0) ui.warn(days.dueThen(dueThen));
    ui.next(`motcua calendar show ${day.date.slice(0, 4)}`);
  },
});
