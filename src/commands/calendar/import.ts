/** `calendar import`: rows of a CSV file (`date,kind,name,status,source`), all or none. */
import { command } from '../../cli/command.ts';
import { pathValue, required } from '../../cli/option.ts';
import { publishDays } from './shared.ts';

export default command({
  args: { file: required(pathValue()) },
  options: {},
  json: ['file rows changed replaced dueThen replayed'],
  run: async ({ file }, ctx) => {
    const { readCalendar } = await import('../../importing/catalogue.ts');
    const rows = readCalendar(file);
    const { days, ...change } = await publishDays(ctx, file.split(/[\\/]/).at(-1)!, rows);
    return { file, rows: rows.length, changed: days.length, ...change };
  },
  show: ({ rows, changed, dueThen }, ui) => {
    const { days } = ui.texts.screen;
    ui.done(days.imported(rows, changed));
    if (dueThen.length > 0) ui.warn(days.dueThen(dueThen));
    ui.next('motcua calendar show');
  },
});
