/** The built program on a real pseudo-terminal: keys in, and what stands on the screen out. */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { onTestFinished } from 'vitest';
import { withOwnState } from './own-state.ts';
import type { Counter } from './program.ts';

const bin = join(import.meta.dirname, '../../bin/motcua.js');
const PATIENCE_MS = 20_000;

export interface TerminalOptions {
  env?: Record<string, string>;
  columns?: number;
  rows?: number;
  /** Words of the command line; none opens the counter. */
  words?: readonly string[];
  /** Another copy of the program than the one of this folder. */
  program?: string;
  /** Tells the program's number first, and how the terminal was left when it has ended. */
  watched?: boolean;
  /** Gets each piece of what is written, cursor moves and all. */
  heard?: (text: string) => void;
}

export class Terminal {
  readonly #child: ChildProcess;
  #raw = '';
  /** What was written so far, without colours and cursor moves; a day of it is long. */
  #text = '';
  /** A cursor move of which the rest is still to come. */
  #begun = '';
  /** Where the screen stood when something was last seen: the next must come after it. */
  #mark = 0;
  /** Keys a person pressed; what a scanner types is not counted. */
  pressed = 0;

  constructor(store: string, options: TerminalOptions = {}) {
    const { env = {}, columns = 80, rows = 24, words = [], program = bin, heard } = options;
    const quoted = [process.execPath, program, ...words].map((word) => `'${word}'`).join(' ');
    const runs = options.watched
      ? `sh -c 'echo "number $$."; exec "$@"' - ${quoted}; echo "left with $?."; stty -a`
      : `exec ${quoted}`;
    const command = `stty cols ${columns} rows ${rows}; ${runs}`;
    this.#child = spawn('script', ['-qfec', command, '/dev/null'], {
      env: {
        ...process.env,
        MOTCUA_STORE: store,
        MOTCUA_LANG: 'vi',
        TERM: 'xterm',
        NO_COLOR: '1',
        SHELL: '/bin/sh',
        ...withOwnState(store, env),
      },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    // A letter that came in two pieces is one letter.
    this.#child.stdout!.setEncoding('utf8').on('data', (piece: string) => {
      this.#hear(piece);
      heard?.(piece);
    });
    onTestFinished(() => void this.#child.kill('SIGKILL'));
  }

  #hear(piece: string): void {
    this.#raw += piece;
    const all = this.#begun + piece;
    const last = all.lastIndexOf(ESCAPE);
    const end = last < 0 || WHOLE_MOVE.test(all.slice(last)) ? all.length : last;
    this.#begun = all.slice(end);
    this.#text += stripVTControlCharacters(all.slice(0, end)).replaceAll('\r', '');
  }

  /** All that was written so far, without colours and cursor moves. */
  get text(): string {
    return this.#text;
  }

  /** The same as the terminal got it. */
  get raw(): string {
    return this.#raw;
  }

  /** What was written since something was last seen. */
  get since(): string {
    return this.text.slice(this.#mark);
  }

  /** Waits until some words stand on the screen that did not before. */
  async see(words: string): Promise<string> {
    return (await this.seeAny([words])).seen;
  }

  /** The same, of several words those that come first. */
  async seeAny(all: readonly string[]): Promise<{ seen: string; words: string }> {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      const [first] = all
        .map((words) => ({ words, at: this.text.indexOf(words, this.#mark) }))
        .filter(({ at }) => at >= 0)
        .toSorted((a, b) => a.at - b.at);
      if (first) {
        const { words, at } = first;
        const seen = this.text.slice(this.#mark, at + words.length);
        this.#mark = at + words.length;
        return { seen, words };
      }
      if (Date.now() > until || this.#child.exitCode !== null) {
        throw new Error(`waited for ${JSON.stringify(all)}, saw:\n${this.since}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
  }

  /** Presses keys as a person does; each character is one key, and so is Enter. */
  press(keys: string): void {
    this.pressed += [...keys].length;
    this.#child.stdin!.write(keys);
  }

  /** What a scanner types: one burst, with its own Enter unless it is set up without. */
  scan(text: string, ending = '\r'): void {
    this.#child.stdin!.write(text + ending);
  }

  /** As when its window is closed: the terminal is gone, and whatever ran on it is told so. */
  vanish(): void {
    this.#child.kill('SIGKILL');
  }

  async ended(): Promise<number> {
    if (this.#child.exitCode !== null) return this.#child.exitCode;
    return new Promise((resolve) => this.#child.once('exit', (code) => resolve(code ?? -1)));
  }
}

/** As stripping knows them: one whose end is missing would leave letters behind. */
const WHOLE_MOVE = /^\u001B(?:\[[0-?]*[ -/]*[@-~]|[^[])/;

export const ENTER = '\r';
export const CTRL_C = '\u0003';
export const CTRL_D = '\u0004';
export const ESCAPE = '\u001B';

/** The counter screen of a store, the clerk signed in as one does in the morning. */
export async function openDesk(
  counter: Counter,
  options: TerminalOptions = {},
  who: 'first' | 'down' = 'first',
): Promise<Terminal> {
  const env: Record<string, string> = { MOTCUA_CLOCK: counter.now, ...options.env };
  const desk = new Terminal(counter.store, { ...options, env });
  await desk.see('Bạn là ai?');
  // By the number before the name: Enter alone picks nobody.
  desk.press(`${who === 'down' ? 2 : 1}${ENTER}`);
  await desk.see('gõ tên để tìm (?):');
  desk.pressed = 0;
  return desk;
}
