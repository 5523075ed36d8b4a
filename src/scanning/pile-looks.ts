/** Looking at the pages of a pile, in as many threads as a counter's machine can spare. */
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { UnreadWhy } from '../domain/document/pile-paper.ts';
import type { FileFault, PileFault } from '../domain/document/problems.ts';
import { Problem } from '../domain/problem.ts';
import type { Instant } from '../domain/value/instant.ts';
import { tried } from '../files/problem.ts';
import { readIn, requirePages, type ReadScan } from './intake.ts';
import type { PilePageLook } from './page-look.ts';
import { PdfThread } from './pdf-aside.ts';
import { PdfRefused } from './pdf-refused.ts';
import { pileDigest, type PileFile, type PileRefusal } from './pile-file.ts';

/** A page as it was looked at, or why it was not. */
export type LookedPage = PilePageLook | { unread: UnreadWhy };

/**
 * Told as pages are read, and now and then besides: how many, and how much of the pile, which is 1.
 * `true` stops it.
 */
export type OnPage = (pages: number, part: number) => boolean;

/** All pages of a file. */
interface LookedFile {
  file: PileFile;
  pages: LookedPage[];
}

/** Each has a file of its own open, and what is left of the machine is for the windows beside. */
const MOST_THREADS = 2;
/** How often it is asked whether somebody stops it, in milliseconds. */
const ASKED_EVERY = 200;

interface OpenFile {
  scan: ReadScan;
  sha256: string;
  pages: number;
  /** The next page that nobody has begun with. */
  next: number;
  looked: LookedPage[];
  /** What came out as its first page was wanted. */
  fault: PileFault | null;
}

/** One look at a pile: its threads take page after page, and file after file. */
export class LooksAtPile {
  readonly #paths: readonly string[];
  readonly #at: Instant;
  readonly #patience: number | undefined;
  readonly #files: (OpenFile | PileRefusal)[] = [];
  #current: OpenFile | null = null;
  #pages = 0;
  #bytesDone = 0;
  #nextPath = 0;
  #isOver = false;
  /** Over when the page before was given out: files are opened one behind the other. */
  #turn: Promise<unknown> = Promise.resolve();

  /** `patience` is how many seconds a page is waited for. */
  constructor(paths: readonly string[], at: Instant, patience: number | undefined) {
    this.#paths = paths;
    this.#at = at;
    this.#patience = patience;
  }

  /** Every file, in their order. Throws `input.cancelled`, and `file.cannot_read`. */
  async all(onPage: OnPage): Promise<(LookedFile | PileRefusal)[]> {
    const count = Math.min(MOST_THREADS, availableParallelism());
    const threads = Array.from({ length: count }, () => new PdfThread(this.#patience));
    let stop: (problem: Problem) => void = () => undefined;
    const stopped = new Promise<never>((_, reject) => (stop = reject));
    const bytes = Math.max(1, bytesOf(this.#paths));
    const isStopped = () => onPage(this.#pages, Math.min(1, this.#bytesDone / bytes));
    const asking = setInterval(() => {
      if (isStopped()) stop(new Problem('input.cancelled', {}));
    }, ASKED_EVERY);
    try {
      await Promise.race([Promise.all(threads.map((each) => this.#work(each))), stopped]);
      if (isStopped()) throw new Problem('input.cancelled', {});
    } finally {
      this.#isOver = true;
      clearInterval(asking);
      for (const thread of threads) thread.end();
    }
    return this.#files.map(ofFile);
  }

  async #work(thread: PdfThread): Promise<void> {
    const opener = new Opener(thread, this.#at);
    for (;;) {
      const given = this.#turn.then(() => this.#given(opener));
      this.#turn = given.catch(() => undefined);
      const page = await given;
      if (page === null) return;
      page.file.looked[page.n] = await opener.looked(page.file, page.n);
      this.#pages += 1;
      this.#bytesDone += page.file.scan.bytes.length / page.file.pages;
    }
  }

  /** The next page of the file that is open, or of the next that can be. */
  async #given(opener: Opener): Promise<{ file: OpenFile; n: number } | null> {
    for (;;) {
      const file = this.#current;
      if (this.#isOver) return null;
      if (file && file.fault === null && file.next < file.pages) return { file, n: file.next++ };
      const path = this.#paths[this.#nextPath++];
      if (path === undefined) return null;
      const opened = await openedAt(path, opener);
      this.#files.push(opened);
      this.#current = 'scan' in opened ? opened : null;
    }
  }
}

/** Of what is there; what has gone, or cannot be looked at, is told when its turn comes. */
function bytesOf(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + (tried(() => statSync(path).size) ?? 0), 0);
}

function ofFile(each: OpenFile | PileRefusal): LookedFile | PileRefusal {
  if (!('scan' in each)) return each;
  const { scan, sha256, pages, fault, looked } = each;
  const { path, name, kind } = scan;
  if (fault !== null) return { path, fault };
  return { file: { path, name, kind, pages, sha256 }, pages: looked };
}

/** A picture says how many pages it has; it is opened by whoever looks at them. */
async function openedAt(path: string, opener: Opener): Promise<OpenFile | PileRefusal> {
  try {
    const scan = await readIn(path);
    const pages = scan.pages ?? (await opener.open(scan));
    if (typeof pages === 'string') return { path, fault: pages };
    requirePages(path, scan.kind, pages);
    const sha256 = pileDigest(scan.bytes);
    return { scan, sha256, pages, next: 0, looked: [], fault: null };
  } catch (error) {
    if (error instanceof Problem && error.code === 'document.bad_file') {
      return { path, fault: (error.detail as { fault: FileFault }).fault };
    }
    throw error;
  }
}

/** A thread, and which file is open in it. */
class Opener {
  readonly #thread: PdfThread;
  readonly #at: Instant;
  #open: ReadScan | null = null;

  constructor(thread: PdfThread, at: Instant) {
    this.#thread = thread;
    this.#at = at;
  }

  /** How many pages it has, or why it is passed over. */
  async open(scan: ReadScan): Promise<number | PileFault> {
    const { bytes, kind, name } = scan;
    this.#open = null;
    try {
      const told = { title: name, at: this.#at };
      const opened = await this.#thread.ask('open', { bytes, kind, told });
      if (typeof opened === 'number') this.#open = scan;
      return opened;
    } catch (error) {
      if (error instanceof PdfRefused) return error.fault;
      throw error;
    }
  }

  async looked(file: OpenFile, n: number): Promise<LookedPage> {
    const isOpen = this.#open === file.scan && this.#thread.isThere;
    const opened = isOpen ? file.pages : await this.open(file.scan);
    if (typeof opened === 'string') {
      // A PDF was opened before: now its page alone is not looked at.
      if (file.scan.kind !== 'pdf') file.fault = opened;
      return { unread: opened === 'too_slow' ? opened : 'not_drawn' };
    }
    try {
      return await this.#thread.ask('page', { n });
    } catch (error) {
      if (!(error instanceof PdfRefused)) throw error;
      return { unread: error.fault === 'too_slow' ? 'too_slow' : 'not_drawn' };
    }
  }
}
