/** `handover receive`: what came in is this office's from now on; what did not is on record. */
import { command } from '../../cli/command.ts';
import { flag, many, required } from '../../cli/option.ts';
import { anyDossier, slip } from '../../cli/value-option.ts';
import { codeNamed } from '../../domain/handover/envelope.ts';
import { receiveHandover, type ItemRemark } from '../../domain/handover/receive.ts';
import { actorOf } from '../dossier/act-facts.ts';
import { withBeginnings } from './beginnings.ts';
import { nextOf, showDifferences } from './card.ts';
import { remark, scannedCode, typedCodes } from './codes.ts';
import { handoverFields, findHandover, handoverView } from './view.ts';

export default command({
  args: { slip: required(slip()), codes: many(anyDossier()) },
  options: {
    missing: many(anyDossier()),
    restMissing: flag(),
    extra: many(remark()),
    damaged: many(remark()),
  },
  json: [...handoverFields, 'replayed'],
  run: async (input, ctx) => {
    const found = await findHandover(input.slip, await ctx.store(), ctx);
    const { slip } = found;
    const codes = await typedCodes(input.codes, ctx);
    const named = (text: string): string => codeNamed(found, scannedCode(text));
    const remarked = ({ code, note }: ItemRemark): ItemRemark => ({ code: named(code), note });
    const receipt = {
      scanned: input.codes.length === 0 ? null : codes.map(named),
      missing: input.missing.map(named),
      restMissing: input.restMissing,
      extra: input.extra.map(remarked),
      damaged: input.damaged.map(remarked),
    };
    const { value, replayed } = await ctx.write(async (writer, session) => {
      const handover = (await writer.handovers.bySlip(slip))!;
      const { office, staff } = session;
      const who = { office: office.agencyId, receiverName: staff.name };
      const events = receiveHandover(handover, receipt, who);
      await writer.append(await withBeginnings(events, office.agencyId, writer, ctx));
      return handoverView((await writer.handovers.bySlip(slip))!, actorOf(session), writer);
    });
    return { ...value, replayed };
  },
  show: (result, ui) => {
    const { handover } = ui.texts.screen;
    ui.done(handover.receivedNow(result.slip, result.received, result.count));
    showDifferences(result, ui);
    ui.next(...nextOf(result));
  },
});
