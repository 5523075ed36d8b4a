/**
 * A line typed where nothing may be drawn again: it is shown sign by sign as the terminal itself
 * would, but of a scanned card only that it was one, for whoever stands there listens too.
 */
import { createInterface, type Interface } from 'node:readline';
import { Writable } from 'node:stream';
import { Problem } from '../domain/problem.ts';
import { route } from '../domain/scan/route.ts';
import { printable } from '../domain/value/text.ts';
import { Escaped, type Seat } from './asker.ts';
import { textWidth } from './fit.ts';

/** A scanner's signs follow each other sooner than this: of what it types nothing is shown. */
const SHOWN_AFTER_MS = 50;
const ESCAPE_MS = 50;
/** Takes one sign back, as a terminal does. */
const ERASE = '\b \b';

type Keyboard = Pick<Seat, 'gate' | 'live' | 'onInterrupt'>;

/** Asks, and reads to the next Enter. Throws `Escaped` on Esc, `input.cancelled` on Ctrl-C, -D. */
export async function plainLine(
  message: string,
  { gate, live, onInterrupt }: Keyboard,
  cardScanned: string,
): Promise<string> {
  const lines = createInterface({
    input: gate,
    output: new Writable({ write: (_text, _encoding, done) => done() }),
    terminal: true,
    historySize: 0,
    escapeCodeTimeout: ESCAPE_MS,
  });
  // The keys come one by one from here on: none that answers is lost to the terminal's own ways.
  live.write(`${message} `);
  const echo = new Echo(lines, live.write);
  let off = (): void => undefined;
  let escaped = false;
  const onKey = (_letters: unknown, key: { name?: string; ctrl?: boolean } | undefined): void => {
    escaped = key?.name === 'escape';
    // Readline takes a letter away for a Ctrl-D behind others.
    if (escaped || (key?.ctrl === true && key.name === 'd')) lines.close();
    else echo.later();
  };
  gate.on('keypress', onKey);
  try {
    return await new Promise<string>((resolve, reject) => {
      const cancelled = (): void =>
        reject(escaped ? new Escaped() : new Problem('input.cancelled', {}));
      off = onInterrupt(cancelled);
      lines.once('line', (typed) => {
        echo.end(isCard(typed) ? cardScanned : typed);
        resolve(typed);
      });
      lines.once('SIGINT', () => lines.close());
      lines.once('close', cancelled);
    });
  } finally {
    off();
    gate.off('keypress', onKey);
    echo.stop();
    lines.close();
  }
}

/** Known as soon as its number is there, and the bar behind it. */
function isCard(typed: string): boolean {
  return route(typed).kind === 'card';
}

/** What of a line stands on the screen. */
class Echo {
  readonly #lines: Interface;
  readonly #write: (text: string) => void;
  #shown = '';
  #timer: NodeJS.Timeout | null = null;

  constructor(lines: Interface, write: (text: string) => void) {
    this.#lines = lines;
    this.#write = write;
  }

  /** Once the keys pause. */
  later(): void {
    this.stop();
    this.#timer = setTimeout(() => {
      if (!isCard(this.#lines.line)) this.#show(this.#lines.line);
    }, SHOWN_AFTER_MS);
  }

  /** The line as it stays. */
  end(line: string): void {
    this.stop();
    this.#show(line);
    this.#write('\n');
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
  }

  #show(line: string): void {
    const text = printable(line);
    let same = 0;
    while (same < text.length && text[same] === this.#shown[same]) same += 1;
    const back = ERASE.repeat(textWidth(this.#shown.slice(same)));
    this.#write(back + text.slice(same));
    this.#shown = text;
  }
}
