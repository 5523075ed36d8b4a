/** What every command on printers says and asks. */
import type { Context } from '../../cli/context.ts';
import { Problem } from '../../domain/problem.ts';
import { parsePrinter, type PrinterDriver } from '../../domain/printing/target.ts';
import type { Texts } from '../../locale/texts.ts';
import type { Printer } from '../../spool/spooler.ts';
import { chosenHere } from './chosen.ts';

/** The printers of this machine's spooler. Throws `printer.away`. */
export async function systemPrinters({ surroundings: { env } }: Context): Promise<Printer[]> {
  const { systemSpooler } = await import('../../spool/choose.ts');
  return systemSpooler(env).printers();
}

/**
 * Which driver a printer is given: as said, else as chosen here, else dots for a receipt
 * printer on the network and pages for all others. Throws `printer.bad_name` and, for pages where
 * only dots are taken, `printer.refused`.
 */
export async function driverFor(
  printer: string,
  said: PrinterDriver | null,
  ctx: Context,
): Promise<PrinterDriver> {
  const target = parsePrinter(printer);
  if (target === null) throw new Problem('printer.bad_name', { typed: printer });
  if (target.kind === 'raw') {
    if (said === 'pdf') throw new Problem('printer.refused', { printer, why: 'dots-only' });
    return 'escpos';
  }
  const known = (await chosenHere(ctx)).find((each) => each.printer === printer);
  return said ?? known?.driver ?? 'pdf';
}

/** A printer's state and what it says of it, in words. */
export function stateText(
  { state, reasons }: Pick<Printer, 'state' | 'reasons'>,
  { screen: { printer, words } }: Texts,
): string {
  return [words.printerState[state], ...reasons.map(printer.reason)].join('; ');
}
