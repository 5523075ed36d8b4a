/** `dossier extend`: a new due date, with an apology to the citizen. */
import { command } from '../../cli/command.ts';
import { newFile, optionalValue, required } from '../../cli/option.ts';
import { date, anyDossier, reasonText } from '../../cli/value-option.ts';
import { unconfirmed } from '../../domain/calendar/due.ts';
import { extendDossier } from '../../domain/dossier/extend.ts';
import { localDate } from '../../domain/value/instant.ts';
import { cleanLine } from '../../domain/value/text.ts';
import { momentText } from '../../locale/format.ts';
import { sentFields, showWent } from '../print/went.ts';
import { actAndPrint } from './act-and-print.ts';
import { calendarOfDossier } from './clock-facts.ts';
import { act, requireActable } from './shared.ts';
import { wholeDossierFields } from './view.ts';

export default command({
  args: { code: required(anyDossier()) },
  options: {
    until: required(date()),
    reason: required(reasonText()),
    print: optionalValue(newFile('pdf')),
  },
  json: [...wholeDossierFields, 'replayed noticeFile late warnings', sentFields],
  ask: async (input, ctx) => {
    await requireActable(input.code, 'extend', ctx);
    return (await import('../desk/ask-act.ts')).askAct('dossier extend', input, ctx, input.code);
  },
  run: async (input, ctx) => {
    const asked = { until: input.until, reason: cleanLine(input.reason) };
    const acted = () =>
      act(input.code, 'extend', ctx, (dossier, moment) => extendDossier(dossier, asked, moment));
    const outcome = await actAndPrint(ctx, acted, 'apology', input.print);
    const calendar = await calendarOfDossier(outcome.value, await ctx.store(), ctx);
    const unsettled = unconfirmed(calendar, [], input.until).length > 0;
    return outcome.map((result) => {
      const { late } = result.dueChanges.at(-1)!;
      const codes = [late && 'apology_late', unsettled && 'day_unconfirmed'] as const;
      const warnings = codes.filter((code) => code !== false).map((code) => ({ code }));
      return { ...result, late, warnings };
    });
  },
  show: (result, ui) => {
    const { life } = ui.texts.screen;
    ui.done(life.extended(result.code, result.dueAt!));
    const { before } = result.dueChanges.at(-1)!;
    ui.facts([[life.dueBefore, before && momentText(before)]]);
    showWent({ file: result.noticeFile, sent: result.sent }, ui);
    for (const { code } of result.warnings) ui.warn(life.warnings[code](localDate(result.dueAt!)));
    ui.next(`motcua dossier due ${result.code} --why`);
  },
});
