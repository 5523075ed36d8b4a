/** Where a paper goes: to a printer, a file, or the office's folder of papers. */
import type { Context } from '../../cli/context.ts';
import { textValue } from '../../cli/option.ts';
import type { ChosenPrinter, PaperKind } from '../../domain/printing/paper-kind.ts';
import { parsePrinter } from '../../domain/printing/target.ts';
import { Problem } from '../../domain/problem.ts';
import { nearest } from '../../domain/value/text.ts';
import type { PaperSize } from '../../print/model/sheet.ts';
import { printerHere, requireFits } from '../printer/chosen.ts';
import { placeFor, type Press } from './press.ts';

/** The option of every command that prints. */
export const atPrinter = { printer: textValue('printer') };

/** Where a paper goes that somebody wants, or that an act makes. */
export interface Going {
  /** A file or `-`; with a printer, where it lies if this machine can keep nothing. */
  place: () => string;
  /** It goes under its own name into the office's folder: nobody was asked about the file. */
  own: boolean;
  printer: ChosenPrinter | null;
}

/** Whither it is wished: `out` as `placeFor` takes it, `printer` as somebody named one. */
export interface GoingWishes {
  out: string;
  printer?: string | null;
}

/**
 * One that somebody typed: whoever mistyped it is told before anything is recorded. Throws
 * `printer.bad_name` and `printer.unknown`; one that does not answer now may do so later.
 */
export async function namedPrinter(ctx: Context, printer: string): Promise<ChosenPrinter> {
  const { driverFor, systemPrinters } = await import('../printer/shared.ts');
  const found = { printer, driver: await driverFor(printer, null, ctx) };
  if (parsePrinter(printer)?.kind !== 'queue') return found;
  const printers = await systemPrinters(ctx).catch(() => null);
  if (printers === null || printers.some(({ name }) => name === printer)) return found;
  const names = printers.map(({ name }) => name);
  const like = nearest(printer, names);
  throw new Problem('printer.unknown', { printer, near: like.length > 0 ? like : names });
}

/** `kind` is what the station's printers are chosen for, `name` that of its file in the folder. */
export async function goingTo(
  press: Press,
  { out, printer = null }: GoingWishes,
  { kind, name }: { kind: PaperKind; name: string },
): Promise<Going> {
  const { ctx } = press;
  const place = (): string => placeFor(press, out, name);
  if (out !== '') {
    if (printer !== null) throw new Problem('usage.one_only', { names: ['--out', '--printer'] });
    return { place, own: false, printer: null };
  }
  const found = printer === null ? await printerHere(kind, ctx) : await namedPrinter(ctx, printer);
  if (found !== null) requireFits(kind, found);
  return { place, own: true, printer: found };
}

/** The paper that a printer takes where nobody has said: a receipt printer has its roll. */
export function sizeOf({ printer }: Going, wished: PaperSize | null): PaperSize | null {
  return wished ?? (printer?.driver === 'escpos' ? '80mm' : null);
}

/**
 * What is wanted of the paper behind an act where nobody has said: it goes to the station's printer
 * without another key; `null` where there is none for it.
 */
export async function wantedBehind(
  ctx: Context,
  said: string | null,
  kind: PaperKind,
): Promise<string | null> {
  return said ?? ((await printerHere(kind, ctx)) === null ? null : '');
}
