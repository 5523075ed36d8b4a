/** `print handover`: the record of a hand-over, a copy for either side. */
import { command } from '../../cli/command.ts';
import { newFile, required, whole } from '../../cli/option.ts';
import { slip as slipCode } from '../../cli/value-option.ts';
import { happened } from '../../domain/event.ts';
import { type Handover } from '../../domain/handover/handover.ts';
import { requireRecord } from '../../domain/handover/printable.ts';
import { slipText } from '../../domain/handover/slip.ts';
import { handoverStream } from '../../domain/stream.ts';
import { handoverSheet, type RecordLine } from '../../print/model/handover.ts';
import { handoverKeys } from '../../print/model/wording-handover.ts';
import type { Reader } from '../../store/store.ts';
import { findHandover } from '../handover/view.ts';
import { printSlipPaper, wishesOf } from './slip-paper.ts';
import { printedFields } from './shared.ts';

export default command({
  args: { slip: required(slipCode()) },
  options: { out: newFile('pdf'), copies: whole(1, 3) },
  json: printedFields,
  run: async (input, ctx) => {
    const wishes = wishesOf(input, 2);
    const store = await ctx.store();
    const { slip } = await findHandover(input.slip, store, ctx);
    return printSlipPaper(
      ctx,
      {
        paper: 'handover',
        keys: handoverKeys,
        code: slip,
        size: 'a4',
        look: async (reader) => {
          const found = (await reader.handovers.bySlip(slip))!;
          requireRecord(found);
          return { found, prints: found.prints };
        },
        event: (number) => {
          const data = { slip, number, copies: wishes.copies };
          return happened('handover.printed', handoverStream(slip), data, null);
        },
        about: ({ items, digest, sentAt: date, from: office }) => {
          return { date, office, qrText: slipText(slip, items.length, digest) };
        },
        sheet: async (frame, found) => {
          const name = async (office: string): Promise<string> =>
            (await store.offices.byId(office))?.name ?? office;
          return handoverSheet({
            ...frame,
            dossier: { ...found, code: found.slip },
            fromName: await name(found.from),
            toName: await name(found.to),
            lines: await recordLines(found, store),
          });
        },
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

/** A result that came later was not in the batch. */
async function recordLines({ items, sentAt }: Handover, reader: Reader): Promise<RecordLine[]> {
  const lines: RecordLine[] = [];
  for (const { dossier, code } of items) {
    const { owner, procedure, result, resolvedAt } = (await reader.dossiers.byId(dossier))!;
    const given = result !== null && (resolvedAt === null || resolvedAt <= sentAt);
    const { shortName } = procedure;
    lines.push({
      code,
      owner: owner.name,
      procedure: shortName,
      result: given ? result.number : null,
    });
  }
  return lines;
}
