/** What the verbs that end a dossier without a result have in common: a reason, and a paper. */
import { command, type AnyCommand } from '../../cli/command.ts';
import { newFile, optionalValue, required } from '../../cli/option.ts';
import { anyDossier, reasonText } from '../../cli/value-option.ts';
import type { Moment } from '../../domain/dossier/blockers.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { NewEvent } from '../../domain/event.ts';
import { cleanLine } from '../../domain/value/text.ts';
import type { Paper } from '../print/shared.ts';
import { sentFields, showWent } from '../print/went.ts';
import { actAndPrint } from './act-and-print.ts';
import { standingNumbers } from '../../domain/certification/strike.ts';
import { showStanding } from '../certify/view.ts';
import { showNext } from './card.ts';
import { act, findDossier, requireActable } from './shared.ts';
import { wholeDossierFields } from './view.ts';

type Closing = 'refuse' | 'withdraw' | 'stop';

export function closingCommand(
  action: Closing,
  paper: Paper,
  decide: (dossier: Dossier, reason: string, moment: Moment) => NewEvent[],
): AnyCommand {
  return command({
    args: { code: required(anyDossier()) },
    options: { reason: required(reasonText()), print: optionalValue(newFile('pdf')) },
    json: [...wholeDossierFields, 'replayed noticeFile', sentFields],
    willDo: async ({ code }, ctx) => {
      const store = await ctx.store();
      const { id } = await findDossier(code, store, ctx);
      const entries = await store.certifications.ofDossier(id);
      const { certification: words } = ctx.texts.screen;
      const standing = standingNumbers(entries);
      return standing.length === 0 ? [] : [[words.willStand, words.numbersOf(standing)]];
    },
    ask: async (input, ctx) => {
      await requireActable(input.code, action, ctx);
      return (await import('../desk/ask-act.ts')).askAct(
        `dossier ${action}`,
        input,
        ctx,
        input.code,
      );
    },
    run: async (input, ctx) => {
      const reason = cleanLine(input.reason);
      const acted = () =>
        act(input.code, action, ctx, (dossier, moment) => decide(dossier, reason, moment));
      return actAndPrint(ctx, acted, paper, input.print);
    },
    show: (result, ui) => {
      const { life } = ui.texts.screen;
      ui.done(life.closed[action](result.code));
      showStanding(result, ui);
      showWent({ file: result.noticeFile, sent: result.sent }, ui);
      showNext(result, ui);
    },
  });
}
