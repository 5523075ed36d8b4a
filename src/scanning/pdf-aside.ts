/**
 * PDFs of anybody's making are opened and drawn in a thread of its own. A page can be made to take
 * minutes, and nothing but the end of its thread ends what pdfium does.
 */
import { Worker } from 'node:worker_threads';
import type { PdfOrder, PdfReply } from './pdf-thread.ts';
import type { PdfWork, PdfWorks } from './pdf-work.ts';
import { PdfRefused } from './pdf-refused.ts';

/** In the bundle it is a file of its own beside the others. */
const built = !import.meta.url.endsWith('.ts');
const THREAD = new URL(built ? './pdf-thread.cjs' : './pdf-thread.ts', import.meta.url);

/** The heaviest page that an office scans takes a few on a slow machine that has much to do. */
const PATIENCE_SECONDS = 15;
/** For all pages of one work, in patiences. */
const MOST_PATIENCES = 20;
/** So long an idle one is kept for the next file. */
const KEPT_SECONDS = 5;

/** One thread, which does one work at a time. It is begun with its first. */
export class PdfThread {
  readonly #patience: number;
  #worker: Worker | null = null;

  /** `patience` is in seconds, and for each work. */
  constructor(patience: number = PATIENCE_SECONDS) {
    this.#patience = patience;
  }

  /** Whether what was opened in it is open still. */
  get isThere(): boolean {
    return this.#worker !== null;
  }

  /**
   * Has a work done. Throws `PdfRefused`: `too_slow` and `broken`, of what brought pdfium down, end
   * the thread, and the next work begins another.
   */
  async ask<Work extends PdfWork>(
    work: Work,
    asked: PdfWorks[Work][0],
    patience = this.#patience,
  ): Promise<PdfWorks[Work][1]> {
    const worker = (this.#worker ??= begun());
    worker.ref();
    const reply = await replyOf(worker, { work, asked }, patience);
    worker.unref();
    if ('told' in reply) return reply.told;
    if ('refused' in reply && reply.refused !== 'too_slow') throw new PdfRefused(reply.refused);
    this.end();
    if ('refused' in reply) throw new PdfRefused('too_slow');
    throw new PdfRefused('broken', { cause: new Error(reply.failed) });
  }

  end(): void {
    void this.#worker?.terminate();
    this.#worker = null;
  }
}

function begun(): Worker {
  // What comes of it once it was given up is heard by nobody.
  return new Worker(THREAD).on('error', () => undefined);
}

function replyOf(
  worker: Worker,
  order: PdfOrder,
  patience: number,
): Promise<Exclude<PdfReply, { beat: true }>> {
  return new Promise((resolve) => {
    const slow = () => told({ refused: 'too_slow' });
    const late = setTimeout(slow, patience * 1000);
    const tooLate = setTimeout(slow, patience * MOST_PATIENCES * 1000);
    const failed = (error: unknown) => told({ failed: String(error) });
    worker.on('message', told).once('error', failed).once('exit', failed);
    worker.postMessage(order);

    function told(reply: PdfReply): void {
      if ('beat' in reply) {
        late.refresh();
        return;
      }
      clearTimeout(late);
      clearTimeout(tooLate);
      worker.off('message', told).off('error', failed).off('exit', failed);
      resolve(reply);
    }
  });
}

/** As `looksSame`; false, too, where looking took too long. */
export async function seemsSame(
  before: Uint8Array,
  after: Uint8Array,
  signatures: number,
): Promise<boolean> {
  try {
    return await pdfAside('same', { before, after, signatures });
  } catch (error) {
    if (error instanceof PdfRefused) return false;
    throw error;
  }
}

let idle: PdfThread | null = null;
let ending: NodeJS.Timeout | null = null;

/** A work in a thread that the next one has, too. Throws `PdfRefused`. */
export async function pdfAside<Work extends PdfWork>(
  work: Work,
  asked: PdfWorks[Work][0],
  patience?: number,
): Promise<PdfWorks[Work][1]> {
  const thread = idle ?? new PdfThread();
  if (ending) clearTimeout(ending);
  [idle, ending] = [null, null];
  try {
    return await thread.ask(work, asked, patience);
  } finally {
    if (idle === null) keep(thread);
    else thread.end();
  }
}

function keep(thread: PdfThread): void {
  idle = thread;
  ending = setTimeout(() => {
    thread.end();
    if (idle === thread) idle = null;
  }, KEPT_SECONDS * 1000).unref();
}
