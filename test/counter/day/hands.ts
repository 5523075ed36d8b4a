/** A clerk's hands at the counter screen: what is read and typed, and how many keys it took. */
import { setTimeout as wait } from 'node:timers/promises';
import { CAREFUL_MS } from '../../../src/cli/asker.ts';
import { ENTER, type Terminal } from '../../support/terminal.ts';
import type { Oracle } from './oracle.ts';

/**
 * What is read, and what is then typed: `⏎` is Enter, what stands in `«»` are free words. Or what
 * is scanned, or the line of a list that is picked by its words.
 */
export type Turn = readonly [seen: string, typed: string | { scan: string } | { pick: string }];

const FREE = /«[^»]*»/g;
const READ_ON = 'Enter để xem tiếp';

/** The keys of one act as the README shows them, and how many they are without free words. */
export interface Counted {
  keys: string;
  count: number;
}

export class Hands {
  readonly desk: Terminal;
  readonly #counted: Map<string, Counted>;
  readonly #oracle: Oracle | null;

  constructor(desk: Terminal, counted: Map<string, Counted>, oracle: Oracle | null) {
    this.desk = desk;
    this.#counted = counted;
    this.#oracle = oracle;
  }

  /** Reads each question and answers it; gives what stood on the screen from turn to turn. */
  async talk(...turns: readonly Turn[]): Promise<string[]> {
    return (await this.#hands(turns)).map(({ seen }) => seen);
  }

  /** The same as one act of the table in the README; done again, it takes the same keys. */
  async act(name: string, ...turns: readonly Turn[]): Promise<string[]> {
    const done = await this.#hands(turns);
    const typed = done.map((each) => each.typed).filter((each) => each !== '');
    const keys = typed.map((each) => each.replaceAll(FREE, '…')).join(' ');
    const count = [...typed.join('').replaceAll(FREE, '')].length;
    const before = this.#counted.get(name);
    if (before && before.keys !== keys) throw new Error(`"${name}" took other keys: ${keys}`);
    this.#counted.set(name, { keys, count });
    return done.map(({ seen }) => seen);
  }

  /** What is longer than the screen is read on, which counts as no key of the act. */
  async #read(words: string): Promise<string> {
    let read = '';
    for (;;) {
      const { seen, words: found } = await this.desk.seeAny([words, READ_ON]);
      read += seen;
      if (found !== '') await this.#oracle?.look(found);
      if (found === words) return read;
      this.desk.press(ENTER);
      read += await this.desk.see(`› ${READ_ON}`);
    }
  }

  async #hands(turns: readonly Turn[]): Promise<{ seen: string; typed: string }[]> {
    const done: { seen: string; typed: string }[] = [];
    for (const [words, answer] of turns) {
      const seen = await this.#read(words);
      // What cannot be taken back is read first: it hears nothing for a moment.
      if (/^gõ c /i.test(words)) await wait(2 * CAREFUL_MS);
      const isScan = typeof answer !== 'string' && 'scan' in answer;
      if (isScan) this.desk.scan(answer.scan);
      const typed = isScan ? '' : typeof answer === 'string' ? answer : lineOf(seen, answer.pick);
      this.desk.press(typed.replaceAll(/[«»]/g, '').replaceAll('⏎', ENTER));
      done.push({ seen, typed });
    }
    return done;
  }
}

/** The number of the last line on the screen that has some words, and Enter. */
function lineOf(seen: string, words: string): string {
  const line = seen.split('\n').findLast((each) => each.includes(words));
  const n = /^\s*(\d+)\s/.exec(line ?? '')?.[1];
  if (n === undefined) throw new Error(`no line "${words}" on the screen:\n${seen}`);
  return `${n}⏎`;
}

export const scan = (text: string): { scan: string } => ({ scan: text });
export const pick = (words: string): { pick: string } => ({ pick: words });
