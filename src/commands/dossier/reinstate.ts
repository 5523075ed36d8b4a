/** `dossier reinstate`: the cancellation was the mistake; it stands again as it was. */
import { command } from '../../cli/command.ts';
import { required } from '../../cli/option.ts';
import { anyDossier, reasonText } from '../../cli/value-option.ts';
import type { Cancelled } from '../../domain/dossier/blockers.ts';
import { reinstateDossier } from '../../domain/dossier/reinstate.ts';
import { cleanLine } from '../../domain/value/text.ts';
import { moneyText } from '../../locale/format.ts';
import { showNext } from './card.ts';
import { actTelling, requireActable } from './shared.ts';
import { wholeDossierFields } from './view.ts';

export default command({
  args: { code: required(anyDossier()) },
  options: { reason: required(reasonText()) },
  json: [
    ...wholeDossierFields,
    'calledOff receipts outdated replayed',
    { struck: ['kind year number'] },
  ],
  ask: async (input, ctx) => {
    await requireActable(input.code, 'reinstate', ctx);
    return (await import('../desk/ask-act.ts')).askAct('dossier reinstate', input, ctx, input.code);
  },
  run: (input, ctx) =>
    actTelling(input.code, 'reinstate', ctx, {
      decide: (dossier, moment) => reinstateDossier(dossier, cleanLine(input.reason), moment),
      tell: (_events, { cancelled }) => ({
        calledOff: cancelled?.calledOff ?? [],
        receipts: cancelled?.receipts ?? [],
        struck: cancelled?.struck ?? [],
        outdated: cancelled?.outdated ?? [],
      }),
    }),
  show: (result, ui) => {
    const { certification, life, words } = ui.texts.screen;
    const { calledOff, receipts, money } = result;
    ui.done(life.reinstated(result.code, words.status[result.status]));
    if (calledOff.length > 0) ui.warn(life.orderAgain(calledOff.join(', ')));
    if (receipts.length > 0 && money.outstanding > 0) {
      ui.warn(life.takeAgain(receipts.join(', '), moneyText(money.outstanding)));
    }
    const { outdated, struck } = result;
    if (struck.length > 0) ui.warn(certification.certifyAgain(certification.numbersOf(struck)));
    const people = outdated.map(({ as }) => words.corrected[asCorrected[as]]);
    if (people.length > 0) ui.warn(life.recordsSince(people.join(', ')));
    showNext(result, ui, takeOver(result));
  },
});

/** By what name a correction knows each of a dossier's people. */
const asCorrected = { owner: 'citizen', submitter: 'submitter' } as const;

/** The correction that takes over what records of its people say by now. */
function takeOver({ code, outdated }: Pick<Cancelled, 'outdated'> & { code: string }): string[] {
  if (outdated.length === 0) return [];
  const flags = outdated.map(({ as, citizen }) => `--${asCorrected[as]} ${citizen}`);
  return [`motcua dossier correct ${code} ${flags.join(' ')}`];
}
