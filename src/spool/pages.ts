/** What a printer is given of a PDF: itself, or as dots where it takes nothing else. */
import { Problem } from '../domain/problem.ts';
import type { SpoolJob } from './spooler.ts';

/** Throws `printer.refused` for pages that cannot be drawn: no other paper waits behind them. */
export async function pagesFor({ driver, pdf, copies, printer }: SpoolJob): Promise<Uint8Array> {
  if (driver === 'pdf') return pdf;
  const { dotsOf } = await import('./escpos.ts');
  try {
    return await dotsOf(pdf, { copies });
  } catch (cause) {
    throw new Problem('printer.refused', { printer, why: 'not-drawn' }, { cause });
  }
}
