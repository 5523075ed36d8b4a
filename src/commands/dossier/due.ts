/** `dossier due`: when it is due and, with `--why`, every day on the way there. */
import { command } from '../../cli/command.ts';
import { flag, required, text } from '../../cli/option.ts';
import { loadCalendar } from '../../config/load.ts';
import { due } from '../../domain/calendar/due.ts';
import { localDate } from '../../domain/value/instant.ts';
import { momentText } from '../../locale/format.ts';
import { showDays } from '../calendar/days.ts';
import { findDossier } from './shared.ts';

export default command({
  args: { code: required(text('code')) },
  options: { why: flag() },
  run: async (input, ctx) => {
    const store = await ctx.store();
    const dossier = await findDossier(input.code, store, ctx);
    const received = localDate(dossier.receivedAt);
    const calendar = await loadCalendar(store, ctx.surroundings.env, received);
    const { rule, duration, days, unconfirmed } = due(calendar, dossier.receivedAt, dossier.term);
    const answer = {
      code: dossier.code,
      receivedAt: dossier.receivedAt,
      dueAt: dossier.dueAt,
      dueDate: dossier.dueAt && localDate(dossier.dueAt),
      rule,
      duration,
      legalBasis: dossier.procedure.legalBasis,
    };
    return input.why ? { ...answer, days, pauses: [], unconfirmed } : answer;
  },
  show: (result, ui) => {
    const { dossier, procedure, calendar } = ui.texts.screen;
    ui.facts([
      [dossier.code, result.code],
      [dossier.received, momentText(result.receivedAt)],
      [dossier.due, result.dueAt === null ? dossier.noDueDate : momentText(result.dueAt)],
      [
        dossier.term,
        result.duration && procedure.duration(result.duration.value, result.duration.unit),
      ],
      [procedure.legalBasis, result.legalBasis.join('; ') || null],
    ]);
    if (!('days' in result)) {
      ui.next(`motcua dossier due ${result.code} --why`);
      return;
    }
    ui.line();
    showDays(result.days, ui);
    if (result.unconfirmed.length > 0) ui.warn(calendar.unconfirmedDates(result.unconfirmed));
  },
});
