/** The printers that a machine reaches, and those that papers go to from it. */
import type { Context } from '../../cli/context.ts';
import { Problem } from '../../domain/problem.ts';
import type { PrinterUse } from '../../domain/printing/paper-kind.ts';
import { parsePrinter, type PrinterDriver } from '../../domain/printing/target.ts';
import type { Printer } from '../../spool/spooler.ts';
import { chosenHere } from './chosen.ts';
import { systemPrinters } from './shared.ts';

/** A printer, and the kinds of paper that go to it from here. */
export interface PrinterRow extends Omit<Printer, 'isDefault'> {
  default: boolean;
  kinds: PrinterUse[];
}

/** `away`: why the spooler of this machine tells nothing of its own printers. */
export interface PrintersHere {
  printers: PrinterRow[];
  away: Problem | null;
}

/** Those of the spooler, the receipt printers chosen here, and what was chosen and is gone. */
export async function printersHere(
  ctx: Context,
  chosen: Awaited<ReturnType<typeof chosenHere>>,
): Promise<PrintersHere> {
  const isRaw = (name: string): boolean => parsePrinter(name)?.kind === 'raw';
  const raw = [...new Set(chosen.map(({ printer }) => printer))].filter(isRaw);
  const [system, receipt] = await Promise.all([
    systemHere(ctx),
    Promise.all(raw.map((name) => receiptPrinterHere(name, ctx))),
  ]);
  const known = [...(system.printers ?? []), ...receipt.flat()];
  const names = new Set(known.map(({ name }) => name));
  const gone = chosen.filter(({ printer }) => !names.has(printer));
  const lost = [...new Map(gone.map((each) => [each.printer, each.driver]))].map(([name, driver]) =>
    awayFrom(name, driver, system.printers === null ? [] : ['no-such-printer']),
  );
  const printers = [...known, ...lost].map(({ isDefault, ...each }) => {
    const own = chosen.filter(({ printer }) => printer === each.name);
    const driver = own[0]?.driver ?? each.driver;
    return { ...each, driver, default: isDefault, kinds: own.map(({ use }) => use) };
  });
  return { printers, away: system.away };
}

async function systemHere(
  ctx: Context,
): Promise<{ printers: Printer[] | null; away: Problem | null }> {
  try {
    return { printers: await systemPrinters(ctx), away: null };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { printers: null, away: error };
  }
}

async function receiptPrinterHere(name: string, ctx: Context): Promise<Printer[]> {
  const { spoolerFor } = await import('../../spool/choose.ts');
  return spoolerFor(name, ctx.surroundings.env).printers();
}

function awayFrom(name: string, driver: PrinterDriver, reasons: string[]): Printer {
  return { name, info: '', driver, state: 'away', reasons, isDefault: false };
}
