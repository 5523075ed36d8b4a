/** Drawing results for people: facts, tables, marks; widths in displayed characters. */
import { Chalk } from 'chalk';
import type { Texts } from '../locale/texts.ts';
import { printable } from '../domain/value/text.ts';
import { fitted, GUTTER, LEAST_WIDTH, widest, wrapped } from './fit.ts';
import { largeRows } from './large.ts';
import { tableLines, type Side } from './table.ts';

/** What each is, and of what; `null` is left out. */
export type LabelledFacts = readonly (readonly [label: string, fact: string | null])[];

export interface Ui {
  readonly texts: Texts;
  /** How wide a line may be. */
  readonly columns: number;
  /** How many of them are seen at once; without end where nobody watches. */
  readonly rows: number;
  /** A line of the result, on stdout. */
  line(text?: string): void;
  /** A text that another program reads: nothing of it is cleaned, wrapped or ended. */
  verbatim(text: string): void;
  /** A line drawn with care: its spaces are kept, and it is never broken. */
  picture(text: string): void;
  /** A heading of the result. */
  title(text: string): void;
  /** Label and value pairs; pairs whose value is `null` are left out. */
  facts(pairs: LabelledFacts): void;
  /** Lines as they are, such as a code drawn in blocks: light on dark, whatever the terminal. */
  lightOnDark(lines: readonly string[]): void;
  /** A sum to be seen from across the counter, and below it what is said of it. */
  large(text: string, sum: string): void;
  /** Columns lean to the left unless `sides` says otherwise: figures to the right. */
  table(
    head: readonly string[],
    rows: readonly (readonly string[])[],
    sides?: readonly Side[],
  ): void;
  done(text: string): void;
  /** A word of caution, on stderr. */
  warn(text: string): void;
  /** What to type next; told behind the answer where somebody watches, of what may be done. */
  next(...commands: string[]): void;
}

export interface UiStreams {
  out: (text: string) => void;
  err: (text: string) => void;
  color: boolean;
  columns: number;
  rows: number;
  /** Somebody listens: signs are no pictures. */
  plain: boolean;
  /** Takes what is to be typed next. */
  next: (commands: readonly string[]) => void;
}

export function createUi(streams: UiStreams, texts: Texts): Ui {
  const { out, err, color, columns, rows: seen, plain } = streams;
  // Whether there is colour was decided with the options: chalk is not asked to guess.
  const ink = new Chalk({ level: color ? 1 : 0 });
  const facts = (rows: readonly (readonly [string, string])[]): void => {
    for (const line of factLines(rows, columns - FACT_INDENT.length, ink.dim)) {
      out(`${FACT_INDENT}${line}\n`);
    }
  };
  /** A table that is too wide however narrow its columns are: row by row, what each cell is. */
  const stacked = (head: readonly string[], body: readonly (readonly string[])[]): void => {
    for (const [at, row] of body.entries()) {
      if (at > 0) out('\n');
      facts(row.flatMap((cell, n) => (cell === '' ? [] : [[head[n] ?? '', cell] as const])));
    }
  };
  return {
    texts,
    columns,
    rows: seen,
    verbatim: out,
    picture: (text) => out(`${printable(text)}\n`),
    line: (text = '') => out(`${wrapped(printable(text), columns).join('\n')}\n`),
    title: (text) => out(`${ink.bold(wrapped(printable(text), columns).join('\n'))}\n`),
    facts: (pairs) =>
      facts(
        pairs.flatMap(([label, fact]) =>
          fact === null ? [] : [[label, printable(fact)] as const],
        ),
      ),
    table: (head, rows, sides) => {
      const body = rows.map((row) => row.map(printable));
      const all = head.some((each) => each !== '') ? [head, ...body] : body;
      const paint = (line: string, row: number): string =>
        all[row] === head ? ink.dim(line) : line;
      const widths = fitted([head, ...body], columns);
      const width = widths.reduce((sum, each) => sum + each + GUTTER, -GUTTER);
      if (width > columns) {
        stacked(head, body);
        return;
      }
      for (const line of tableLines(all, { widths, paint, ...(sides && { sides }) })) {
        out(`${line}\n`);
      }
    },
    lightOnDark: (lines) => {
      out(`${lines.map((line) => ink.whiteBright.bgBlack(line)).join('\n')}\n`);
    },
    large: (text, sum) => {
      const rows = plain ? [] : largeRows(sum).map((row) => `  ${row}`);
      out(`${ink.bold([...rows, ...wrapped(printable(text), columns)].join('\n'))}\n`);
    },
    done: (text) => out(`${ink.green('✓')} ${printable(text)}\n`),
    warn: (text) => err(`${ink.yellow('!')} ${printable(text)}\n`),
    next: (...commands) => streams.next(commands),
  };
}

/** What to type next, as it stands behind an answer. */
export function nextText(commands: readonly string[], color: boolean, { screen }: Texts): string {
  if (commands.length === 0) return '';
  const ink = new Chalk({ level: color ? 1 : 0 });
  const lines = commands.map((each) => `  ${ink.cyan(printable(each))}`);
  return `${[ink.dim(screen.next), ...lines].join('\n')}\n`;
}

const FACT_INDENT = '  ';

/** Labels and what they say beside each other; only what they say is broken. */
function factLines(
  rows: readonly (readonly string[])[],
  width: number,
  dim: (text: string) => string,
): string[] {
  const [labels = 1, facts = 1] = [0, 1].map((column) => widest(rows.map((row) => row[column]!)));
  const room = Math.max(LEAST_WIDTH, width - labels - GUTTER);
  const paint = (line: string, _row: number, column: number): string =>
    column === 0 ? dim(line) : line;
  return tableLines(rows, { widths: [labels, Math.min(room, facts)], paint });
}
