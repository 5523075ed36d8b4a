/** `handover settle`: closes one discrepancy; custody follows what really happened. */
import { command } from '../../cli/command.ts';
import { choice, required, textValue } from '../../cli/option.ts';
import { anyDossier, slip } from '../../cli/value-option.ts';
import { resolutions } from '../../domain/handover/discrepancy.ts';
import { codeNamed } from '../../domain/handover/envelope.ts';
import { settleDiscrepancy } from '../../domain/handover/settle.ts';
import { cleanLine } from '../../domain/value/text.ts';
import { actorOf } from '../dossier/act-facts.ts';
import { withBeginnings } from './beginnings.ts';
import { nextOf, showOutcome } from './card.ts';
import { scannedCode } from './codes.ts';
import { handoverFields, findHandover, handoverView } from './view.ts';

export default command({
  args: { slip: required(slip()), code: required(anyDossier()) },
  options: { as: required(choice(resolutions, 'resolution')), note: textValue('text') },
  json: [...handoverFields, 'replayed'],
  run: async (input, ctx) => {
    const found = await findHandover(input.slip, await ctx.store(), ctx);
    const { slip } = found;
    const note = input.note && cleanLine(input.note);
    const settlement = {
      code: codeNamed(found, scannedCode(input.code)),
      resolution: input.as,
      note,
    };
    const { value, replayed } = await ctx.write(async (writer, session) => {
      const handover = (await writer.handovers.bySlip(slip))!;
      const [extra = null] = await writer.handovers.carried([settlement.code]);
      const office = session.office.agencyId;
      const facts = { office, name: session.staff.name, extra };
      const events = settleDiscrepancy(handover, settlement, facts);
      await writer.append(await withBeginnings(events, office, writer, ctx));
      return handoverView((await writer.handovers.bySlip(slip))!, actorOf(session), writer);
    });
    return { ...value, replayed };
  },
  show: (result, ui) => {
    ui.done(ui.texts.screen.handover.settledNow(result.open));
    showOutcome(result, ui);
    ui.next(...nextOf(result));
  },
});
