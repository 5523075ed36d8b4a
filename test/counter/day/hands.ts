/** A clerk's hands at the counter screen: what is read, what is typed, and how many keys it took. */
import { setTimeout as wait } from 'node:timers/promises';
import { CAREFUL_MS } from '../../../src/cli/asker.ts';
import { ENTER, type Terminal } from '../../support/terminal.ts';

/** What is read, and what is then typed; `⏎` is Enter, and what stands in `«»` are free words. */
export type Turn = readonly [seen: string, typed: string | Scanned];

export interface Scanned {
  scan: string;
}

export const scan = (text: string): Scanned => ({ scan: text });

/** The keys of one act as the README shows them, and how many they are without free words. */
export interface Counted {
  keys: string;
  count: number;
}

export class Hands {
  readonly desk: Terminal;
  readonly #counted: Map<string, Counted>;

  constructor(desk: Terminal, counted: Map<string, Counted>) {
    this.desk = desk;
    this.#counted = counted;
  }

  /** Reads each question and answers it; gives what stood on the screen from turn to turn. */
  async talk(...turns: readonly Turn[]): Promise<string[]> {
    const seen: string[] = [];
    for (const [words, typed] of turns) {
      seen.push(await this.desk.see(words));
      // What cannot be taken back is read first: it hears nothing for a moment.
      if (words.startsWith('Gõ c ')) await wait(2 * CAREFUL_MS);
      if (typeof typed === 'string') this.desk.press(keysOf(typed));
      else this.desk.scan(typed.scan);
    }
    return seen;
  }

  /** The same as one act of the table in the README; done again, it takes no more keys. */
  async act(name: string, ...turns: readonly Turn[]): Promise<string[]> {
    const typed = turns.flatMap(([, keys]) =>
      typeof keys === 'string' && keys !== '' ? [keys] : [],
    );
    const keys = typed.map((each) => each.replaceAll(/«[^»]*»/g, '…')).join(' ');
    const counted = { keys, count: [...keys.replaceAll(/[… ]/g, '')].length };
    const before = this.#counted.get(name);
    if (before && before.keys !== keys)
      throw new Error(`"${name}" was done by other keys: ${keys}`);
    this.#counted.set(name, counted);
    return this.talk(...turns);
  }
}

function keysOf(typed: string): string {
  return typed.replaceAll(/[«»]/g, '').replaceAll('⏎', ENTER);
}
