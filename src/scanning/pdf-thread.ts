/** The thread that works on PDFs: one work after the other, as `pdf-aside.ts` asks for it. */
import { parentPort } from 'node:worker_threads';
import { pdfWorks, type PdfWork, type PdfWorks } from './pdf-work.ts';
import { PdfRefused, type PdfFault } from './pdf-refused.ts';
import { loadedPdfium } from './pdfium.ts';

/** One work to be done. */
export interface PdfOrder {
  work: PdfWork;
  asked: PdfWorks[PdfWork][0];
}

/** What came of it. An error is told as plain data: classes do not travel between threads. */
export type PdfReply =
  /** Still at it: all is loaded, or a page of several is done. */
  { beat: true } | { told: PdfWorks[PdfWork][1] } | { refused: PdfFault } | { failed: string };

const port = parentPort!;
port.on('message', (order: PdfOrder) => void reply(order));

function beat(): void {
  port.postMessage({ beat: true } satisfies PdfReply);
}

async function reply({ work, asked }: PdfOrder): Promise<void> {
  port.postMessage(await replyTo(work, asked));
}

async function replyTo(work: PdfWork, asked: object): Promise<PdfReply> {
  try {
    // How long that takes is nothing of the file's.
    await loadedPdfium();
    beat();
    return { told: await pdfWorks[work](asked as never, beat) };
  } catch (error) {
    if (error instanceof PdfRefused) return { refused: error.fault };
    return { failed: String(error) };
  }
}
