/** Drawing results for people: facts, tables, marks; widths in displayed characters. */
import { styleText } from 'node:util';
import type { Texts } from '../locale/texts.ts';
import { printable } from '../domain/value/text.ts';
import { columnsText, textWidth, wrapped } from './table.ts';

export interface Ui {
  readonly texts: Texts;
  /** How wide a line may be. */
  readonly columns: number;
  /** A line of the result, on stdout. */
  line(text?: string): void;
  /** A text that another program reads: nothing of it is cleaned, wrapped or ended. */
  verbatim(text: string): void;
  /** A line drawn with care: its spaces are kept, and it is never broken. */
  picture(text: string): void;
  /** A heading of the result. */
  title(text: string): void;
  /** Label and value pairs; pairs whose value is `null` are left out. */
  facts(pairs: readonly (readonly [string, string | null])[]): void;
  /** Lines as they are, such as a code drawn in blocks: light on dark, whatever the terminal. */
  lightOnDark(lines: readonly string[]): void;
  /** Columns lean to the left unless `sides` says otherwise: figures to the right. */
  table(
    head: readonly string[],
    rows: readonly (readonly string[])[],
    sides?: readonly ('left' | 'right')[],
  ): void;
  done(text: string): void;
  /** A word of caution, on stderr. */
  warn(text: string): void;
  /** What to type next, on stderr. */
  next(...commands: string[]): void;
}

export interface UiStreams {
  out: (text: string) => void;
  err: (text: string) => void;
  color: boolean;
  quiet: boolean;
  columns: number;
}

type Style = 'bold' | 'dim' | 'green' | 'yellow' | 'cyan';

export function createUi(streams: UiStreams, texts: Texts): Ui {
  const { out, err, color, quiet, columns } = streams;
  const paint = (style: Style, text: string): string =>
    color ? styleText(style, text, { validateStream: false }) : text;
  return {
    texts,
    columns,
    verbatim: out,
    picture: (text) => out(`${printable(text)}\n`),
    line: (text = '') => out(`${wrapped(printable(text), columns).join('\n')}\n`),
    title: (text) => out(`${paint('bold', wrapped(printable(text), columns).join('\n'))}\n`),
    facts: (pairs) => {
      const shown = pairs.filter((pair): pair is [string, string] => pair[1] !== null);
      const width = Math.max(0, ...shown.map(([label]) => textWidth(label)));
      const indent = ' '.repeat(width + FACT_GUTTER);
      for (const [label, fact] of shown) {
        const [first = '', ...more] = wrapped(printable(fact), columns - indent.length);
        const gap = ' '.repeat(width - textWidth(label) + 2);
        out(`  ${paint('dim', label)}${gap}${first}\n`);
        for (const each of more) out(`${indent}${each}\n`);
      }
    },
    table: (head, rows, sides) => {
      const [first = [], ...body] = columnsText(
        [head, ...rows.map((row) => row.map(printable))],
        columns,
        sides,
      );
      const titled = head.some((each) => each !== '');
      if (titled) out(`${first.map((each) => paint('dim', each)).join('\n')}\n`);
      for (const lines of body) out(`${lines.join('\n')}\n`);
    },
    lightOnDark: (lines) => {
      const drawn = (line: string): string =>
        color ? styleText(['whiteBright', 'bgBlack'], line, { validateStream: false }) : line;
      out(`${lines.map(drawn).join('\n')}\n`);
    },
    done: (text) => out(`${paint('green', '✓')} ${printable(text)}\n`),
    warn: (text) => err(`${paint('yellow', '!')} ${printable(text)}\n`),
    next: (...commands) => {
      if (quiet || commands.length === 0) return;
      err(`${paint('dim', texts.screen.next)}\n`);
      for (const each of commands) err(`  ${paint('cyan', printable(each))}\n`);
    },
  };
}

/** Two spaces before a label and two behind the longest. */
const FACT_GUTTER = 4;
