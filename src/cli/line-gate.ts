/**
 * Between the keyboard and the prompts: one line a prompt. A prompt reads the keys itself; what
 * was typed or scanned beyond its Enter waits here for the next one instead of being lost, so
 * that fast hands may type ahead and a scanner may follow at once.
 */
import { PassThrough } from 'node:stream';

/** The terminal that the gate stands before. */
export interface KeySource {
  on(event: 'data', listener: (chunk: Buffer) => void): unknown;
  on(event: 'end', listener: () => void): unknown;
  off(event: 'data', listener: (chunk: Buffer) => void): unknown;
  pause(): unknown;
  resume(): unknown;
  setRawMode?(mode: boolean): unknown;
}

const [ENTER, NEWLINE] = [13, 10];
/** A list that still stands after an Enter (nothing was found) gets the next keys then. */
const STILL_OPEN_MS = 40;

/** Not a terminal by its own word: prompts throw away what a terminal had before they began. */
export class LineGate extends PassThrough {
  readonly #source: KeySource;
  #held = Buffer.alloc(0);
  #state: 'closed' | 'open' | 'after_enter' = 'closed';
  #endsAtEnter = false;
  #deafUntil = 0;
  #timer: NodeJS.Timeout | null = null;
  #endedWithReturn = false;
  #sourceEnded = false;

  constructor(source: KeySource) {
    super();
    this.#source = source;
    source.on('end', () => {
      this.#sourceEnded = true;
      if (this.#state === 'open') this.#release();
    });
  }

  /** What readline calls to get keys one by one. */
  setRawMode(mode: boolean): this {
    this.#source.setRawMode?.(mode);
    return this;
  }

  /**
   * A prompt begins. `line`: its first Enter ends it. With `deafMs` it hears nothing of what was
   * typed before it was shown, nor for so many milliseconds after: nobody answers a question
   * they have not read.
   */
  open({ line, deafMs = 0 }: { line: boolean; deafMs?: number }): void {
    this.#state = 'open';
    this.#endsAtEnter = line;
    if (deafMs > 0) this.#held = Buffer.alloc(0);
    this.#deafUntil = deafMs > 0 ? performanceNow() + deafMs : 0;
    this.#source.on('data', this.#arrived);
    this.#source.resume();
    this.#release();
  }

  /** The prompt has its answer. */
  close(): void {
    this.#state = 'closed';
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#source.off('data', this.#arrived);
    this.#source.pause();
  }

  readonly #arrived = (chunk: Buffer): void => {
    if (performanceNow() < this.#deafUntil && !chunk.includes(3)) return;
    this.#held = Buffer.concat([this.#held, chunk]);
    if (this.#state === 'open') this.#release();
  };

  /** Lets through what is held, up to and with the first Enter. */
  #release(): void {
    // Return and newline together are one Enter, also when they come apart.
    if (this.#endedWithReturn && this.#held[0] === NEWLINE) this.#held = this.#held.subarray(1);
    if (this.#held.length === 0) {
      this.#endWithSource();
      return;
    }
    const at = this.#held.findIndex((byte) => byte === ENTER || byte === NEWLINE);
    const cut = at < 0 ? this.#held.length : at + 1;
    const now = this.#held.subarray(0, cut);
    this.#held = this.#held.subarray(cut);
    this.#endedWithReturn = now.at(-1) === ENTER;
    if (at >= 0) this.#afterEnter();
    this.write(now);
    if (at < 0) this.#endWithSource();
  }

  /** Ctrl-D where the terminal gives whole lines: those that came before it still answer. */
  #endWithSource(): void {
    if (this.#sourceEnded) this.end();
  }

  #afterEnter(): void {
    this.#state = 'after_enter';
    if (this.#endsAtEnter) return;
    this.#timer = setTimeout(() => {
      if (this.#state !== 'after_enter') return;
      this.#state = 'open';
      this.#release();
    }, STILL_OPEN_MS);
  }
}

function performanceNow(): number {
  return Number(process.hrtime.bigint() / 1_000_000n);
}
