/** The record of a hand-over as a paper: printed by itself, or at once behind the sending. */
import type { Context } from '../../cli/context.ts';
import { afterWrite, type Outcome } from '../../cli/outcome.ts';
import { happened } from '../../domain/event.ts';
import { type Handover } from '../../domain/handover/handover.ts';
import { requireRecord } from '../../domain/handover/printable.ts';
import { slipText, type SlipCode } from '../../domain/handover/slip.ts';
import { handoverStream } from '../../domain/stream.ts';
import { handoverSheet, type RecordLine } from '../../print/model/handover.ts';
import { handoverKeys } from '../../print/model/wording-handover.ts';
import type { Reader } from '../../store/store.ts';
import type { GoingWishes } from './going.ts';
import { printSlipPaper, type SlipPrinted } from './slip-paper.ts';
import { wentNowhere, wentOf, type Went } from './went.ts';
import { printsOfSlip } from './prints-there-were.ts';

/** Where it is wanted; a copy for either side, unless another number is said. */
export interface RecordWishes extends GoingWishes {
  copies: 1 | 2 | 3;
}

/** Prints the record of a slip there is. Throws `handover.recalled`, `file.cannot_write`. */
export async function printRecord(
  ctx: Context,
  slip: SlipCode,
  wishes: RecordWishes,
): Promise<Outcome<SlipPrinted>> {
  const store = await ctx.store();
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
        const told = { stream: handoverStream(slip), type: 'handover.printed' as const };
        return { found, prints: await printsOfSlip(found, told, reader) };
      },
      speaksOf: ({ items }) => items.map(({ dossier }) => dossier),
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
}

/** The same behind the write that it is of, which stands whatever becomes of the paper. */
export function recordAfter(
  ctx: Context,
  slip: SlipCode,
  wishes: RecordWishes,
): Promise<Outcome<Went>> {
  const make = async () => (await printRecord(ctx, slip, wishes)).map(wentOf);
  return afterWrite(make, `motcua print handover ${slip}`, wentNowhere);
}

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
