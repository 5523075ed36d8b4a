/** Which printer a paper goes to from this machine, as far as it works on this store. */
import type { Context } from '../../cli/context.ts';
import { Problem } from '../../domain/problem.ts';
import { machineNames } from '../../config/kept-names.ts';
import {
  fitsStrip,
  parseChosen,
  printerFor,
  printerUses,
  type ChosenPrinter,
  type PaperKind,
  type PrinterUse,
} from '../../domain/printing/paper-kind.ts';

/** Every choice that was made here, in the order of the uses. */
export async function chosenHere(ctx: Context): Promise<(ChosenPrinter & { use: PrinterUse })[]> {
  if (!ctx.mayHaveStore()) return [];
  const machine = await ctx.machine();
  return printerUses.flatMap((use) => {
    const chosen = parseChosen(machine.get(machineNames.printer(use)));
    return chosen === null ? [] : [{ use, ...chosen }];
  });
}

/** Where a paper of a kind goes; `null` for into a file. */
export async function printerHere(kind: PaperKind, ctx: Context): Promise<ChosenPrinter | null> {
  const all = await chosenHere(ctx);
  return printerFor(kind, (use) => all.find((each) => each.use === use) ?? null);
}

/** Throws `printer.too_narrow` for a paper that is wider than a receipt printer's roll. */
export function requireFits(paper: PaperKind, { printer, driver }: ChosenPrinter): void {
  if (driver === 'escpos' && !fitsStrip(paper)) {
    throw new Problem('printer.too_narrow', { printer, paper });
  }
}
