/** Looks at every screen of a day, as it stands when something may be typed. */
import xterm, { type Terminal as Emulator } from '@xterm/headless';
import { setTimeout as wait } from 'node:timers/promises';
import { foreignWords } from './foreign-words.ts';

export interface Size {
  columns: number;
  rows: number;
}

const QUIET_MS = 30;
/** Far more than a day is long. */
const SCROLLBACK = 100_000;
const MOST_PROMPT_ROWS = 4;

const ANSWERED = /^[›✔?] /;
const CHOICE = /^ {1,2}[a-z\d]{1,3} {2}\S/;
const TOLD = /^[✓✗] /;
/** A citizen's or an old identity number, that is, one which nobody may read over a shoulder. */
const WHOLE_NUMBER = /(?<![\d\p{L}-])(?:0\d{11}|\d{9})(?!\d)/u;
/** A person by the year of birth or the end of the number, an office by its code, or a batch. */
const HEAD = /, sinh \d{4}|, số \*+\d{4}|, số \d{10}|^BG-H49/;
/** A row of a code that is to be scanned: it takes more than twenty, and cannot be cut. */
const CODE = /^[█▀▄ ]{30}/;
const LEAST_FOR_CODE = 24;
/** What is asked of a dossier or a person: who that is stands above. */
const OF_SOMEBODY = [
  'gõ số để bỏ hoặc thêm:',
  'Enter để tiếp nhận',
  'Bao nhiêu bản',
  'bằng cách nào?',
  'Bao nhiêu?',
  'Lý do:',
  'Giấy tờ làm căn cứ',
  'Khách đưa bao nhiêu?',
  'Kết quả thế nào?',
  'Ngày ký',
  'Ai nhận kết quả?',
  'Sửa mục nào?',
  'Giấy tờ nào vừa nộp',
  'Đúng là',
  'Vì sao sửa',
];

export class Oracle {
  readonly #size: Size;
  readonly #faults: string[];
  readonly #emulator: Emulator;
  #heard = 0;

  constructor(size: Size, faults: string[]) {
    this.#size = size;
    this.#faults = faults;
    const { columns: cols, rows } = size;
    this.#emulator = new xterm.Terminal({
      ...{ cols, rows, scrollback: SCROLLBACK },
      allowProposedApi: true,
    });
  }

  /** What the program wrote. */
  hear(text: string): void {
    this.#heard += 1;
    this.#emulator.write(text);
  }

  /** What is wrong with the screen that asks for `words`; one that asks nothing is let be. */
  async look(words: string): Promise<void> {
    await this.#settled();
    const screen = this.#screen();
    if (screen === null) return;
    const { rows, prompt, isBroken, below } = screen;
    const text = rows.join('\n');
    const page = rows.slice(0, prompt);
    // What was done may be a page of its own, as a reception's is.
    const isTold = TOLD.test(page.find((row) => row !== '') ?? '');
    const told = isTold ? -1 : page.findLastIndex((row) => TOLD.test(row));
    const belowTold = told < 0 ? [] : page.slice(told + 1);
    const foreign = foreignWords(text);
    const isHeaded = !OF_SOMEBODY.some((each) => words.includes(each)) || HEAD.test(text);
    const isOfCode = this.#size.rows < LEAST_FOR_CODE && rows.some((row) => CODE.test(row));
    const wrong = [
      [!isOfCode && rows.length > this.#size.rows, 'is higher than the terminal'],
      [isBroken, 'is wider than the terminal'],
      [below, 'has something below the prompt'],
      [belowTold.some((row) => CHOICE.test(row)), 'has its last word above the choices'],
      [WHOLE_NUMBER.test(text), 'tells a whole personal number'],
      [foreign.length > 0, `has English words: ${foreign.join(', ')}`],
      [!isHeaded, 'does not say whose act it is'],
    ] as const;
    for (const [is, what] of wrong) {
      if (is) this.#faults.push(`"${words}" ${what}:\n${text}`);
    }
  }

  /** Until nothing more is written for a moment, and the emulator has drawn it. */
  async #settled(): Promise<void> {
    for (let before = -1; before !== this.#heard;) {
      before = this.#heard;
      await wait(QUIET_MS);
    }
    await new Promise<void>((drawn) => this.#emulator.write('', drawn));
  }

  /** From the last answer to the prompt; `null` where nothing is asked. */
  #screen() {
    const { active } = this.#emulator.buffer;
    const cursor = active.baseY + active.cursorY;
    const rowAt = (n: number): string => active.getLine(n)?.translateToString(true) ?? '';
    let asked = cursor;
    while (asked > cursor - MOST_PROMPT_ROWS && !rowAt(asked).startsWith('? ')) asked -= 1;
    if (!rowAt(asked).startsWith('? ')) return null;
    let top = asked;
    while (top > 0 && !ANSWERED.test(rowAt(top - 1))) top -= 1;
    // What was answered may have taken several rows, above a blank one.
    const blank = [0, 1, 2].find((n) => top + n < asked && rowAt(top + n) === '') ?? 0;
    top += blank;
    const numbers = Array.from({ length: cursor - top + 1 }, (_, n) => top + n);
    const beyond = Array.from({ length: active.length - cursor - 1 }, (_, n) => cursor + 1 + n);
    return {
      rows: numbers.map(rowAt),
      prompt: asked - top,
      isBroken: numbers.slice(1).some((n) => active.getLine(n)?.isWrapped),
      below: beyond.some((n) => rowAt(n) !== ''),
    };
  }
}
