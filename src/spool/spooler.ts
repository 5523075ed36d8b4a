/** What every way to a printer can do: CUPS, Windows, and a receipt printer on the network. */
import type { PrinterDriver, PrinterState } from '../domain/printing/target.ts';
import type { PaperSize } from '../print/model/sheet.ts';

/** A printer as its spooler knows it. */
export interface Printer {
  name: string;
  /** What people call it, and where it stands; empty where nobody has said. */
  info: string;
  driver: PrinterDriver;
  state: PrinterState;
  /** In the spooler's own words, such as `media-empty`; not what its state says already. */
  reasons: readonly string[];
  isDefault: boolean;
}

/** What is to be printed. */
export interface SpoolJob {
  /** The outbox's own id, which stands in the job's name at the spooler. */
  id: string;
  printer: string;
  driver: PrinterDriver;
  title: string;
  copies: number;
  pdf: Uint8Array;
  size: PaperSize;
}

/** What became of a job at the spooler. */
export interface SpoolState {
  state: 'queued' | 'printing' | 'held' | 'printed' | 'failed' | 'cancelled' | 'unknown';
  /** In the spooler's own words, several joined by `; `; `null` where it says nothing. */
  reason: string | null;
  /**
   * `false` where it is there and has no pages: while it is `queued` or `held` they may be sent
   * again, else another job is begun for them.
   */
  arrived: boolean;
}

/**
 * Two steps, so that nothing is printed twice and nothing is lost: `begin` prints nothing and gives
 * a name that the outbox keeps before `send` gives the pages. `send` throws only where nothing of
 * them was given; what it gives is what is known then, and where the line broke behind them and
 * nobody could be asked, `unknown`: `look` may tell more later. Everything throws `printer.away`,
 * `printer.unknown`, `printer.refused` or `printer.trouble`.
 */
export interface Spooler {
  printers: () => Promise<Printer[]>;
  begin: (job: SpoolJob) => Promise<string>;
  send: (spooled: string, job: SpoolJob) => Promise<SpoolState>;
  look: (spooled: string, job: Pick<SpoolJob, 'id' | 'printer'>) => Promise<SpoolState>;
  cancel: (spooled: string, printer: string) => Promise<void>;
}
