/** Which way leads to a printer: CUPS, Windows, or a receipt printer on the network. */
import { Problem } from '../domain/problem.ts';
import { parsePrinter } from '../domain/printing/target.ts';
import { cupsSpooler } from './cups.ts';
import { receiptPrinter } from './receipt-printer.ts';
import type { Spooler } from './spooler.ts';
import { windowsSpooler } from './windows.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The spooler of this machine, with every printer that it knows. */
export function systemSpooler(env: Environment): Spooler {
  // Where somebody names a CUPS, that one is meant, on Windows as well.
  const isWindows = process.platform === 'win32' && (env['CUPS_SERVER'] ?? '') === '';
  return isWindows ? windowsSpooler(env) : cupsSpooler(env);
}

/** What a printer of that name is printed by. Throws `printer.bad_name`; asks nobody yet. */
export function spoolerFor(printer: string, env: Environment): Spooler {
  const target = parsePrinter(printer);
  if (target === null) throw new Problem('printer.bad_name', { typed: printer });
  return target.kind === 'raw' ? receiptPrinter(printer) : systemSpooler(env);
}
