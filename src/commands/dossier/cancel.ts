/** `dossier cancel`: it was received by mistake; its number stays, and it counts nowhere. */
import { command } from '../../cli/command.ts';
import { required } from '../../cli/option.ts';
import { anyDossier, reasonText } from '../../cli/value-option.ts';
import { struckIn } from '../../domain/certification/strike.ts';
import { calledOffIn, cancelDossier } from '../../domain/dossier/cancel.ts';
import { cleanLine } from '../../domain/value/text.ts';
import { showNext } from './card.ts';
import { showStruck } from '../certify/view.ts';
import { actTelling, findDossier, requireActable } from './shared.ts';
import { wholeDossierFields } from './view.ts';

export default command({
  args: { code: required(anyDossier()) },
  options: { reason: required(reasonText()) },
  json: [...wholeDossierFields, 'calledOff replayed', { struck: ['kind year number'] }],
  willDo: async ({ code }, ctx) => {
    const store = await ctx.store();
    const { id } = await findDossier(code, store, ctx);
    const entries = await store.certifications.ofDossier(id);
    const { certification: words } = ctx.texts.screen;
    const standing = entries.filter(({ struck }) => struck === null);
    return standing.length === 0 ? [] : [[words.willStrike, words.numbersOf(standing)]];
  },
  ask: async (input, ctx) => {
    await requireActable(input.code, 'cancel', ctx);
    return (await import('../desk/ask-act.ts')).askAct('dossier cancel', input, ctx, input.code);
  },
  run: (input, ctx) => {
    const cancellation = { reason: cleanLine(input.reason), replacedBy: null };
    return actTelling(input.code, 'cancel', ctx, {
      decide: (dossier, moment) => cancelDossier(dossier, cancellation, moment),
      tell: (events) => ({ calledOff: calledOffIn(events), struck: struckIn(events) }),
    });
  },
  show: (result, ui) => {
    const { life } = ui.texts.screen;
    ui.done(life.cancelled(result.code));
    for (const tracking of result.calledOff) ui.done(life.calledOff(tracking));
    showStruck(result.struck, ui);
    showNext(result, ui);
  },
});
