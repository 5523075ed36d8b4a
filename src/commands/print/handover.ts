/** `print handover`: the record of a hand-over, a copy for either side. */
import { command } from '../../cli/command.ts';
import { required, text, whole } from '../../cli/option.ts';
import { slip as slipCode } from '../../cli/value-option.ts';
import { happened } from '../../domain/event.ts';
import { type Handover } from '../../domain/handover/handover.ts';
import { slipText } from '../../domain/handover/slip.ts';
import { handoverStream } from '../../domain/stream.ts';
import { handoverSheet, type RecordLine } from '../../print/model/handover.ts';
import { handoverKeys } from '../../print/model/wording-handover.ts';
import type { Reader } from '../../store/store.ts';
import { findHandover } from '../handover/view.ts';
import { recordPrint } from './counted.ts';
import { printSlipPaper, wishesOf } from './slip-paper.ts';
import { printedFields } from './shared.ts';

export default command({
  args: { slip: required(slipCode()) },
  options: { out: text('file'), copies: whole(1, 3) },
  json: printedFields,
  run: async (input, ctx) => {
    const wishes = wishesOf(input, 2);
    const store = await ctx.store();
    const { slip } = await findHandover(input.slip, store, ctx);
    const { found, number, session } = await recordPrint(ctx, async (writer, session) => {
      const found = (await writer.handovers.bySlip(slip))!;
      const number = found.prints + 1;
      const data = { slip, number, copies: wishes.copies };
      await writer.append([happened('handover.printed', handoverStream(slip), data, null)]);
      return { found, number, session };
    });
    const lines = await recordLines(found, store);
    const name = async (office: string): Promise<string> =>
      (await store.offices.byId(office))?.name ?? office;
    const [fromName, toName] = [await name(found.from), await name(found.to)];
    const dossier = { ...found, code: found.slip };
    return printSlipPaper(
      ctx,
      {
        paper: 'handover',
        keys: handoverKeys,
        code: slip,
        date: found.sentAt,
        size: 'a4',
        number,
        qrText: slipText(slip, found.items.length, found.digest),
        session,
        office: found.from,
        sheet: (frame) => handoverSheet({ ...frame, dossier, fromName, toName, lines }),
      },
      wishes,
    );
  },
  show: (result, ui) => {
    if (result.file === null) return;
    const { print } = ui.texts.screen;
    ui.done(result.number === 1 ? print.printed(result.file) : print.again(result));
    ui.next(`motcua handover show ${result.code}`);
  },
});

async function recordLines({ items }: Handover, reader: Reader): Promise<RecordLine[]> {
  const lines: RecordLine[] = [];
  for (const { dossier, code } of items) {
    const { owner, procedure, result } = (await reader.dossiers.byId(dossier))!;
    const { shortName } = procedure;
    lines.push({ code, owner: owner.name, procedure: shortName, result: result?.number ?? null });
  }
  return lines;
}
