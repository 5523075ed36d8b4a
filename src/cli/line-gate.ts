/**
 * Between the keyboard and the prompts: one line a prompt. A prompt reads the keys itself; what
 * was typed or scanned beyond its Enter waits here for the next one instead of being lost, so
 * that fast hands may type ahead and a scanner may follow at once. What is pasted is no typing
 * ahead: all its lines stand in the one prompt, as one line, and nothing is answered before Enter.
 */
import { PassThrough } from 'node:stream';
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';

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
/** Asks a terminal to say what is pasted and what typed; one that cannot leaves it be. */
const MARK_PASTES = { on: '\u001B[?2004h', off: '\u001B[?2004l' };
/** What it then writes before and behind a paste. */
const [PASTE, PASTED] = ['\u001B[200~', '\u001B[201~'];
const CTRL_C = '\u0003';
/**
 * Ctrl-Z, which takes back the last letters in every other program of an office: readline would
 * stop this one for it, and hear no key any more once it went on.
 */
const SUSPEND = 26;
/** A list that still stands after an Enter (nothing was found) gets the next keys then. */
const STILL_OPEN_MS = 40;
/** Lines that come as close as this come from no keyboard, and from no scanner's trigger. */
const AT_ONCE_MS = 20;
/**
 * So long after a question the terminal shows nothing of what is typed: it may be the answer to the
 * next one, a PIN or a card. Then Ctrl-C ends longer work again; until then, that next question.
 */
const UNSHOWN_MS = 2000;

/** A key that is held down comes again before that. */
const REPEAT_MS = 150;

/** No answer is longer; a prompt draws all of it anew at each letter. */
export const MOST_LETTERS = 2000;

/** How a prompt begins. */
export interface OpenedGate {
  line: boolean;
  deafMs?: number;
  noEnterMs?: number;
  marks?: boolean;
}

/** Not a terminal by its own word: prompts throw away what a terminal had before they began. */
export class LineGate extends PassThrough {
  readonly #source: KeySource;
  readonly #write: (text: string) => void;
  /** A paste whose end is still to come. */
  #pasting = '';
  #held = Buffer.alloc(0);
  #state: 'closed' | 'open' | 'after_enter' = 'closed';
  #endsAtEnter = false;
  #deafUntil = 0;
  #noEnterUntil = 0;
  #timer: NodeJS.Timeout | null = null;
  #shownAgain: NodeJS.Timeout | null = null;
  #endedWithReturn = false;
  #sourceEnded = false;
  #marks = true;
  #openedAt = 0;
  /** The answer had been typed before its question was asked; `null` until some of it is there. */
  #ahead: boolean | null = null;

  /** `write` reaches the terminal's screen. */
  constructor(source: KeySource, write: (text: string) => void) {
    super();
    this.#source = source;
    this.#write = write;
    source.on('end', () => this.#endOfSource());
  }

  /**
   * Nobody types any more, as the terminal goes or the system asks us to: the prompt that is open
   * and all that would follow end as at the end of a keyboard, and what was typed ahead is dropped.
   */
  hangUp(): void {
    this.#held = Buffer.alloc(0);
    this.#endOfSource();
  }

  #endOfSource(): void {
    this.#sourceEnded = true;
    if (this.#state === 'open') this.#release();
  }

  /** What readline calls to get keys one by one. */
  setRawMode(mode: boolean): this {
    if (this.#shownAgain) clearTimeout(this.#shownAgain);
    this.#shownAgain = null;
    if (mode) this.#source.setRawMode?.(true);
    else {
      this.#shownAgain = setTimeout(() => this.#source.setRawMode?.(false), UNSHOWN_MS);
      this.#shownAgain.unref();
    }
    if (this.#marks) this.#write(mode ? MARK_PASTES.on : MARK_PASTES.off);
    return this;
  }

  /**
   * A prompt begins. `line`: its first Enter ends it. With `deafMs` it hears nothing of what was
   * typed before it was shown, nor for so many milliseconds after: nobody answers a question
   * they have not read. With `noEnterMs` that is true of an Enter alone, and for as long as the key
   * is held down; words and scans are heard. Without `marks` the terminal is not asked to mark
   * pastes.
   */
  open({ line, deafMs = 0, noEnterMs = 0, marks = true }: OpenedGate): void {
    this.#state = 'open';
    this.#marks = marks;
    this.#endsAtEnter = line;
    if (deafMs > 0) this.#held = Buffer.alloc(0);
    this.#openedAt = performanceNow();
    this.#deafUntil = deafMs > 0 ? this.#openedAt + deafMs : 0;
    this.#noEnterUntil = noEnterMs > 0 ? this.#openedAt + noEnterMs : 0;
    if (noEnterMs > 0) this.#held = withoutEnters(this.#held);
    this.#ahead = this.#held.length > 0 ? true : null;
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

  /**
   * After a line: whether more lines came with it, or at once behind it, as a paste does that the
   * terminal has not marked. They are taken away then. A terminal that gives whole lines has what
   * was typed ahead ready when the question begins, and that is left for the questions behind.
   */
  async pastedBehind(): Promise<boolean> {
    if (this.#ahead === true) return false;
    let seen: number;
    do {
      seen = this.#held.length;
      await wait(AT_ONCE_MS);
      // Whatever held us up meanwhile, what waits at the terminal was heard.
      await turn();
    } while (this.#held.length > seen);
    const more = this.#withoutNewline();
    this.#held = Buffer.alloc(0);
    return more.length > 0;
  }

  readonly #arrived = (chunk: Buffer): void => {
    const now = performanceNow();
    if (now < this.#deafUntil && !chunk.includes(3)) return;
    if (this.#isHeldDown(chunk, now)) return;
    // In one piece come only lines of one paste.
    this.#ahead ??= now < this.#openedAt + AT_ONCE_MS && !hasMoreLines(chunk);
    const keys = this.#unwrapped(chunk).filter((key) => key !== SUSPEND);
    this.#held = Buffer.concat([this.#held, keys]);
    if (this.#state === 'open') this.#release();
  };

  /** An Enter alone that comes before anybody can have read the question, or with such a one. */
  #isHeldDown(chunk: Buffer, now: number): boolean {
    if (now >= this.#noEnterUntil) return false;
    const isAlone = this.#held.length === 0 && chunk.every(isEnd);
    this.#noEnterUntil = isAlone ? Math.max(this.#noEnterUntil, now + REPEAT_MS) : 0;
    return isAlone;
  }

  /** The keys without the marks of a paste; of one that has not ended, nothing yet. */
  #unwrapped(chunk: Buffer): Buffer {
    // Each byte a sign: a letter may come in two chunks.
    const [typed = '', ...pastes] = (this.#pasting + chunk.toString('latin1')).split(PASTE);
    this.#pasting = '';
    const keys = pastes.map((text) => {
      const end = text.indexOf(PASTED);
      if (end >= 0) return oneLineOf(text.slice(0, end)) + text.slice(end + PASTED.length);
      // Whoever gives up does not wait for its end.
      if (text.includes(CTRL_C)) return text;
      this.#pasting = PASTE + text;
      return '';
    });
    return Buffer.from(typed + keys.join(''), 'latin1');
  }

  /** Lets through what is held, up to and with the first Enter. */
  #release(): void {
    this.#held = this.#withoutNewline();
    if (this.#held.length === 0) {
      this.#endWithSource();
      return;
    }
    const at = this.#held.findIndex(isEnd);
    const cut = at < 0 ? this.#held.length : at + 1;
    const now = this.#held.subarray(0, cut);
    this.#held = this.#held.subarray(cut);
    this.#endedWithReturn = now.at(-1) === ENTER;
    if (at >= 0) this.#afterEnter();
    this.write(now);
    if (at < 0) this.#endWithSource();
  }

  /** Return and newline together are one Enter, also when they come apart. */
  #withoutNewline(): Buffer<ArrayBuffer> {
    const half = this.#endedWithReturn && this.#held[0] === NEWLINE;
    return half ? this.#held.subarray(1) : this.#held;
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

function isEnd(byte: number): boolean {
  return byte === ENTER || byte === NEWLINE;
}

function withoutEnters(keys: Buffer): Buffer<ArrayBuffer> {
  const from = keys.findIndex((key) => !isEnd(key));
  return Buffer.from(from < 0 ? [] : keys.subarray(from));
}

function hasMoreLines(chunk: Buffer): boolean {
  const end = chunk.findIndex(isEnd);
  return end >= 0 && !chunk.subarray(end).every(isEnd);
}

/**
 * Bytes of a paste as one line: ends of lines and other controls are spaces. Of one that is too
 * long for any answer only so much is let through that it is seen to be.
 */
function oneLineOf(pasted: string): string {
  const text = Buffer.from(pasted, 'latin1').toString('utf8');
  const line = text.replace(/[\p{Cc} ]+/gu, ' ').trim();
  return Buffer.from(line.slice(0, MOST_LETTERS + 1).toWellFormed()).toString('latin1');
}

function performanceNow(): number {
  return Number(process.hrtime.bigint() / 1_000_000n);
}
