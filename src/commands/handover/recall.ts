/** `handover recall`: the sender calls a batch back, as long as nobody has taken anything of it. */
import { command } from '../../cli/command.ts';
import { required } from '../../cli/option.ts';
import { slip, reasonText } from '../../cli/value-option.ts';
import { recallHandover } from '../../domain/handover/settle.ts';
import { cleanLine } from '../../domain/value/text.ts';
import { actorOf } from '../dossier/act-facts.ts';
import { showOutcome } from './card.ts';
import { handoverFields, findHandover, handoverView } from './view.ts';

export default command({
  args: { slip: required(slip()) },
  options: { reason: reasonText() },
  json: [...handoverFields, 'replayed'],
  run: async (input, ctx) => {
    const { slip } = await findHandover(input.slip, await ctx.store(), ctx);
    const { value, replayed } = await ctx.write(async (writer, session) => {
      const handover = (await writer.handovers.bySlip(slip))!;
      const reason = input.reason && cleanLine(input.reason);
      await writer.append(recallHandover(handover, session.office.agencyId, reason));
      return handoverView((await writer.handovers.bySlip(slip))!, actorOf(session), writer);
    });
    return { ...value, replayed };
  },
  show: (result, ui) => {
    ui.done(ui.texts.screen.handover.recalledNow(result.slip));
    showOutcome(result, ui);
    ui.next('motcua handover list');
  },
});
