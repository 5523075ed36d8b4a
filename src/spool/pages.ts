/** What a printer is given of a PDF: itself, or as dots where it takes nothing else. */
import type { SpoolJob } from './spooler.ts';

export async function pagesFor({ driver, pdf, copies }: SpoolJob): Promise<Uint8Array> {
  if (driver === 'pdf') return pdf;
  const { dotsOf } = await import('./escpos.ts');
  return dotsOf(pdf, { copies });
}
