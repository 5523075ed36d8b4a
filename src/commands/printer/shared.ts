/** What every command on printers says and asks. */
import type { Context } from '../../cli/context.ts';
import type { Ui } from '../../cli/ui.ts';
import { Problem } from '../../domain/problem.ts';
import type { ChosenPrinter } from '../../domain/printing/paper-kind.ts';
import { parsePrinter, type PrinterDriver } from '../../domain/printing/target.ts';
import type { Texts } from '../../locale/texts.ts';
import type { Printer, SpoolState } from '../../spool/spooler.ts';
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

/**
 * Throws `printer.unknown` for what is no printer of this machine. A receipt printer on the network
 * may be off now: that it does not answer is told beside.
 */
export async function requirePrinter(
  { printer }: Pick<ChosenPrinter, 'printer'>,
  ctx: Context,
): Promise<void> {
  if (parsePrinter(printer)?.kind === 'raw') {
    const { spoolerFor } = await import('../../spool/choose.ts');
    const [found] = await spoolerFor(printer, ctx.surroundings.env).printers();
    if (found?.state !== 'away') return;
    const [why = ''] = found.reasons;
    const at = printer.replace(/^tcp:\/\//, '');
    ctx.caution(new Problem('printer.away', { printer, at, why }));
    return;
  }
  const all = await systemPrinters(ctx);
  if (all.some(({ name }) => name === printer)) return;
  const { unknownPrinter } = await import('../../spool/cups.ts');
  throw unknownPrinter(printer, all);
}

/** A printer's state and what it says of it, in words. */
export function stateText(
  { state, reasons }: Pick<Printer, 'state' | 'reasons'>,
  { screen: { printer, words } }: Texts,
): string {
  return [words.printerState[state], ...reasons.map(printer.reason)].join('; ');
}

/** What became of a test page, in words. */
export function showTrial(
  name: string,
  { state, reason }: Pick<SpoolState, 'state' | 'reason'>,
  ui: Ui,
): void {
  const { printer } = ui.texts.screen;
  const why = reason === null ? null : printer.reason(reason);
  if (state === 'printed') ui.done(printer.sent(name));
  else if (state === 'unknown') ui.warn(printer.unsure(name, why ?? printer.reason('no-answer')));
  else ui.warn(printer.waits(name, why ?? printer[state === 'queued' ? 'queued' : 'held']));
}
