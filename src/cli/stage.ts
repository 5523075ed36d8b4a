/**
 * What is said at a counter between two questions. It waits here until the next one is asked and
 * then stands right above it, whatever page that brings along; anywhere else all is said at once.
 */
import type { Outlet } from './outlet.ts';

/** Who draws over what stands there already, as a prompt does, writes past the stage. */
export type LiveScreen = Omit<Outlet, 'write'> & { write: (text: string) => void };

interface Held {
  outlet: Outlet;
  text: string;
}

/** The rows that a line takes on a screen so many columns wide. */
type RowsOf = (line: string, columns: number) => readonly string[];

export class SayingStage {
  #held: Held[] | null = null;
  #rowsOf: RowsOf = (line) => [line];
  /** Somebody listens to this counter, and does not look. */
  plain = false;

  /** Somebody sits before the counter screen: there is no command line to type at. */
  get isHeld(): boolean {
    return this.#held !== null;
  }

  /** From here on what is said waits for a question; said without one, it stands in `rowsOf`. */
  hold(rowsOf: RowsOf = this.#rowsOf): void {
    this.#held ??= [];
    this.#rowsOf = rowsOf;
  }

  /** What was said since the last question; whoever takes it shows it. */
  taken(): string {
    return (this.#held?.splice(0) ?? []).map(({ text }) => text).join('');
  }

  /** Says all that waits. */
  flush(): void {
    for (const { outlet, text } of this.#held?.splice(0) ?? []) {
      const rows = (line: string): readonly string[] => this.#rowsOf(line, outlet.columns);
      outlet.write(outlet.isTerminal ? text.split('\n').flatMap(rows).join('\n') : text);
    }
  }

  /** Says what waits, and everything at once from here on. */
  release(): void {
    this.flush();
    this.#held = null;
  }

  /** An outlet behind which words wait; bytes, such as those of a paper, go through. */
  before(outlet: Outlet): Outlet {
    return {
      write: (text) => {
        if (this.#held === null) outlet.write(text);
        else if (typeof text === 'string') this.#held.push({ outlet, text });
        else {
          this.flush();
          outlet.write(text);
        }
      },
      isTerminal: outlet.isTerminal,
      get columns() {
        return outlet.columns;
      },
      get rows() {
        return outlet.rows;
      },
    };
  }
}

/** Standard output and errors behind one stage, and what is drawn past it. */
export function staged(stdout: Outlet, stderr: Outlet) {
  const stage = new SayingStage();
  const live: LiveScreen = {
    write: (text) => {
      stage.flush();
      stderr.write(text);
    },
    isTerminal: stderr.isTerminal,
    get columns() {
      return stderr.columns;
    },
    get rows() {
      return stderr.rows;
    },
  };
  return { stage, stdout: stage.before(stdout), stderr: stage.before(stderr), live };
}
