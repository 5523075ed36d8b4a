/** The files in which a messy register comes: how its letters, cells and lines are written. */
import { writeXlsx } from 'hucre/xlsx';
import type { SaidOrder } from '../../src/domain/import/date-order.ts';
import { csv, header } from './import-files.ts';
import { inTcvn3, inVni, inWindows1258 } from './code-pages.ts';
import type { MessyRow } from './messy.ts';

/** A file, and what is to be known of it. */
export interface MessyFile {
  name: string;
  bytes: Uint8Array | string;
  /** The row of the file in which the n-th row of the register stands, from nought. */
  place: (n: number) => number;
  /** What is said with the file. */
  words: readonly string[];
  /** What stands first in its days. */
  order: SaidOrder;
  /** Rows of the file besides those of the register, which tell of nobody. */
  passed: number;
  /** Its last row was cut off somewhere: whatever is told of that one is right. */
  cut: boolean;
}

type Table = readonly (readonly string[])[];
type Form = (rows: readonly MessyRow[], pick: number) => Promise<MessyFile> | MessyFile;

const usual = {
  ...{ place: (n: number) => n + 2, words: [], passed: 0, cut: false },
  order: 'day-first' as SaidOrder,
};
const cellsOf = (rows: readonly MessyRow[]): string[][] => rows.map(({ cells }) => [...cells]);
const tableOf = (rows: readonly MessyRow[]): string[][] => [[...header], ...cellsOf(rows)];

function quotedBy(delimiter: string, table: Table, end: (line: number) => string): string {
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  return table.map((cells, at) => cells.map(quoted).join(delimiter) + end(at)).join('');
}

const text =
  (make: (table: Table, pick: number) => string | Uint8Array): Form =>
  (rows, pick) => ({ ...usual, name: 'a.csv', bytes: make(tableOf(rows), pick) });

/** Letters that a font has none for stay as they are. */
function typedIn(font: (text: string) => string, cell: string): string {
  return [...cell.normalize('NFC')]
    .map((letter) => {
      try {
        return font(letter);
      } catch {
        return letter;
      }
    })
    .join('');
}

const inFont =
  (font: (text: string) => string): Form =>
  (rows) => {
    // Enough of them to tell the font by, as a register has.
    const cells = cellsOf(rows).map((row) => row.map((cell) => typedIn(font, cell)));
    return { ...usual, name: 'a.csv', bytes: csv([header, ...cells]) };
  };

function swapped(bytes: Buffer): Buffer {
  return Buffer.from(bytes).swap16();
}

/** With a column in which nothing stands, named or not. */
function withBlank(table: Table, at: number, name: string): string[][] {
  return table.map((cells, row) => cells.toSpliced(at, 0, row === 0 ? name : ''));
}

const named = (cells: readonly string[]): Record<string, string> =>
  Object.fromEntries(header.map((name, at) => [name, cells[at]!]));

const json =
  (name: string, make: (records: Record<string, string>[]) => string): Form =>
  (rows) => ({ ...usual, name, bytes: make(cellsOf(rows).map(named)), place: (n) => n + 1 });

const DAY = header.indexOf('received_at');
const FEE = header.indexOf('fee');

/** A workbook as a program writes it, days as days and sums as numbers, where they are such. */
const trueValues: Form = async (rows) => {
  const cells = cellsOf(rows).map((row) =>
    row.map((cell, at) => {
      const day = at === DAY && /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(cell);
      // 31 February is no day of a workbook, and shows as it was typed.
      if (day && Number(day[1]) < 29) {
        return new Date(Date.UTC(Number(day[3]), Number(day[2]) - 1, Number(day[1])));
      }
      return at === FEE && /^\d+$/.test(cell) ? Number(cell) : cell;
    }),
  );
  const sheet = { name: 'Sổ', rows: [[...header], ...cells] };
  return { ...usual, name: 'a.xlsx', bytes: await writeXlsx({ sheets: [sheet] }) };
};

/** The month first in all days. `2:30 PM`, spoilt elsewhere, is well said in such a list. */
const monthFirst: Form = (rows) => {
  const turn = (cell: string): string =>
    cell.replace(/\b(\d\d)([/.])(\d\d)\2(\d{4}|\d\d)\b/g, '$3$2$1$2$4').replace(' PM', ' (chiều)');
  const turned = cellsOf(rows).map((cells) =>
    cells.map((cell, at) => (at === DAY ? turn(cell) : cell)),
  );
  const words = ['--dates', 'month-first'];
  return { ...usual, name: 'a.csv', bytes: csv([header, ...turned]), words, order: 'month-first' };
};

/** A title that is merged over the table, and the header again further down. */
const titled: Form = async (rows, pick) => {
  const title = ['SỔ TIẾP NHẬN HỒ SƠ', ...header.slice(1).map(() => '')];
  const blank = header.map(() => '');
  const again = pick % (rows.length + 1);
  const table = [title, blank, [...header], ...cellsOf(rows).toSpliced(again, 0, [...header])];
  const merges = [{ startRow: 0, startCol: 0, endRow: 0, endCol: header.length - 1 }];
  const bytes = await writeXlsx({ sheets: [{ name: 'Sổ', rows: table, merges }] });
  const place = (n: number): number => n + 4 + (n >= again ? 1 : 0);
  return { ...usual, name: 'a.xlsx', bytes, place, passed: 1 };
};

/** Cut off in the middle of one row more. */
const cutOff: Form = (rows, pick) => {
  const last = [`HS-999`, '1.001193', '022192000999', 'Trần Thị Thử', '', '05/01/2026'];
  const whole = csv(tableOf(rows));
  const line = pick % 2 === 0 ? last.join(',') : last.map((cell) => `"${cell}"`).join(',');
  const bytes = Buffer.from(whole + line);
  const end = Buffer.byteLength(whole) + 1 + (pick % (Buffer.byteLength(line) - 1));
  return { ...usual, name: 'a.csv', bytes: bytes.subarray(0, end), cut: true };
};

export const messyForms = {
  commas: text((table) => csv(table)),
  'a mark of UTF-8': text((table) => `\uFEFF${csv(table)}`),
  'semicolons, all in quotes': text((table) => quotedBy(';', table, () => '\r\n')),
  tabs: text((table) => table.map((cells) => `${cells.join('\t')}\r\n`).join('')),
  bars: text((table) => quotedBy('|', table, () => '\n')),
  'ends of lines of both kinds': text((table, pick) =>
    quotedBy(',', table, (line) => ((line * 7 + pick) % 3 === 0 ? '\n' : '\r\n')),
  ),
  'no end of the last line': text((table) => csv(table).trimEnd()),
  'blank lines between': (rows) => {
    const lines = tableOf(rows).map((cells) => csv([cells]));
    return { ...usual, name: 'a.csv', bytes: lines.join('\n'), place: (n) => 2 * n + 3 };
  },
  'UTF-16, little end first': text((table) => Buffer.from(`\uFEFF${csv(table)}`, 'utf16le')),
  'UTF-16, big end first': text((table) => swapped(Buffer.from(`\uFEFF${csv(table)}`, 'utf16le'))),
  'windows-1258': text((table) => inWindows1258(csv(table))),
  TCVN3: inFont(inTcvn3),
  VNI: inFont(inVni),
  'a blank column': text((table, pick) => csv(withBlank(table, pick % header.length, ''))),
  'a column of nothing that we know': text((table, pick) =>
    csv(withBlank(table, pick % header.length, 'Cột thử')),
  ),
  'the month first': monthFirst,
  'cut off': cutOff,
  xlsx: async (rows) => {
    const bytes = await writeXlsx({ sheets: [{ name: 'Sổ', rows: tableOf(rows) }] });
    return { ...usual, name: 'a.xlsx', bytes };
  },
  'xlsx with true days and numbers': trueValues,
  'xlsx with a title and its header again': titled,
  ndjson: json('a.ndjson', (records) => records.map((each) => JSON.stringify(each)).join('\n')),
  'a JSON list': json('a.json', (records) => JSON.stringify(records)),
  'a JSON list on many lines': json('a.json', (records) => JSON.stringify(records, null, 2)),
  'a JSON answer': json('a.json', (records) => JSON.stringify({ total: 1, data: records })),
} satisfies Record<string, Form>;

export type MessyForm = keyof typeof messyForms;
