/** The rows of a sheet, as its XML comes in: a row in memory at a time. */
import { limits } from '../../domain/limits.ts';
import type { OddCell, RawRow } from '../../domain/import/reading.ts';
import { MergedFill, type MergedDown } from './merged.ts';
import { TextIn, tooLarge } from './workbook.ts';
import { attributesOf, unescaped, XmlReader } from './xml.ts';

/** What cells refer to. */
export interface CellFacts {
  /** The file, for people. */
  path: string;
  texts: readonly string[];
  /** By the place of a cell's look: whether a number in it is a date. */
  dateLooks: readonly boolean[];
  from1904: boolean;
  /** Cells that are merged downwards. */
  merged?: readonly MergedDown[];
}

interface OpenRow extends RawRow {
  cells: string[];
  odd?: Map<number, OddCell>;
}

interface OpenCell {
  column: number;
  type: string;
  look: number;
  value: string;
  /** What it is worked out from; of a shared one only that there is one. */
  formula: string | null;
  /** Something is told of what it comes to, be it nothing. */
  valued: boolean;
}

export class SheetRows {
  readonly #facts: CellFacts;
  readonly #reader: XmlReader;
  readonly #inline: TextIn;
  #found: RawRow[] = [];
  #row: OpenRow | null = null;
  #last = 0;
  #letters = 0;
  #column = 0;
  #cell: OpenCell | null = null;
  #inValue = false;
  #inFormula = false;
  readonly #merged: MergedFill;

  constructor(facts: CellFacts) {
    this.#facts = facts;
    this.#merged = new MergedFill(facts.merged ?? []);
    this.#inline = new TextIn((text) => this.#add(text));
    this.#reader = new XmlReader({
      open: (name, attributes) => this.#open(name, attributes),
      text: (text) => {
        if (this.#inValue) this.#add(text);
        else if (this.#inFormula) this.#addFormula(text);
        else if (this.#cell) this.#inline.text(text);
      },
      close: (name) => this.#close(name),
    });
  }

  /** The rows that a further piece completes; rows with nothing in them are none. */
  push(piece: string): RawRow[] {
    this.#reader.push(piece);
    const found = this.#found;
    this.#found = [];
    return found;
  }

  #open(name: string, attributes: string): void {
    if (name === 'row') this.#openRow(attributesOf(attributes)['r']);
    else if (this.#row === null) return;
    else if (name === 'c') this.#openCell(attributesOf(attributes));
    else if (this.#cell === null) return;
    else if (name === 'v') this.#inValue = this.#cell.valued = true;
    else if (name === 'f') {
      this.#inFormula = true;
      this.#cell.formula ??= '';
    } else this.#inline.open(name);
  }

  #openRow(told: string | undefined): void {
    const number = /^\d{1,9}$/.test(told ?? '') ? Number(told) : this.#last + 1;
    if (number > limits.sheetRows) throw tooLarge(this.#facts.path, 'sheetRows');
    this.#row = { row: number, cells: [], trouble: null };
    this.#last = number;
    this.#letters = 0;
    this.#column = 0;
  }

  #openCell({ r = '', t = '', s = '' }: Record<string, string>): void {
    const column = columnOf(r) ?? this.#column;
    this.#column = column + 1;
    this.#cell = {
      column,
      type: t,
      look: s === '' ? -1 : Number(s),
      value: '',
      formula: null,
      valued: false,
    };
  }

  /** Only for people to see. */
  #addFormula(text: string): void {
    if (this.#cell !== null) this.#cell.formula = `${this.#cell.formula}${text}`.slice(0, 200);
  }

  #add(text: string): void {
    if (this.#cell === null || this.#row === null) return;
    this.#letters += text.length;
    if (this.#letters > limits.rowLetters) this.#row.trouble = 'too_long';
    else this.#cell.value += text;
  }

  #close(name: string): void {
    if (name === 'v') this.#inValue = false;
    else if (name === 'f') this.#inFormula = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
    else this.#inline.close(name);
  }

  #closeCell(): void {
    const [cell, row] = [this.#cell, this.#row];
    this.#cell = null;
    if (cell === null || row === null) return;
    // What it came to was not kept: that it is blank, nobody knows.
    const unknown = cell.formula !== null && !cell.valued && cell.value === '';
    if (cell.value === '' && !unknown) return;
    const text = unknown ? `=${cell.formula}` : this.#textOf(cell);
    if (text === '') return;
    if (cell.column >= limits.rowCells) {
      row.trouble ??= 'ragged';
      return;
    }
    while (row.cells.length < cell.column) row.cells.push('');
    row.cells[cell.column] = text;
    if (unknown) odd(row, cell.column, { kind: 'formula' });
    else if (this.#isDate(cell)) odd(row, cell.column, { kind: 'date', number: cell.value });
  }

  #closeRow(): void {
    const row = this.#row;
    this.#row = null;
    if (row === null) return;
    if (row.trouble === 'too_long') row.cells = [];
    if (row.cells.length > 0) this.#merged.fill(row.row, row.cells);
    if (row.cells.length > 0 || row.trouble !== null) this.#found.push(row);
  }

  #isDate({ type, look, value }: OpenCell): boolean {
    const plain = !['s', 'str', 'inlineStr', 'b', 'e'].includes(type);
    return plain && this.#facts.dateLooks[look] === true && !Number.isNaN(Number(value));
  }

  #textOf({ type, look, value }: OpenCell): string {
    switch (type) {
      case 's':
        return this.#facts.texts[Number(value)] ?? '';
      case 'str':
      case 'inlineStr':
        return unescaped(value);
      case 'b':
        return value === '1' || value.toLowerCase() === 'true' ? 'true' : 'false';
      case 'e':
        return value;
      default: {
        const number = Number(value);
        if (Number.isNaN(number)) return value;
        return this.#facts.dateLooks[look] === true ? this.#dateOf(number) : String(number);
      }
    }
  }

  /** Days since the beginning of 1900 or 1904, as a moment of no time zone. */
  #dateOf(days: number): string {
    // The year 1900 has a 29 February in Excel, which Lotus 1-2-3 had before it.
    const from = this.#facts.from1904 ? DAYS_1904 : days < 61 ? DAYS_1900 : DAYS_1900 - 1;
    const rounded = new Date(Math.round((days + from) * SECONDS_A_DAY) * 1000);
    // No day that anybody could show: then it is the number.
    if (Number.isNaN(rounded.getTime()) || rounded.getUTCFullYear() > LAST_YEAR)
      return String(days);
    const [date, time] = rounded.toISOString().slice(0, 19).split('T');
    return time === '00:00:00' ? date! : `${date} ${time}`;
  }
}

function odd(row: OpenRow, column: number, what: OddCell): void {
  row.odd ??= new Map();
  row.odd.set(column, what);
}

/** The last one of which spreadsheets show a day. */
const LAST_YEAR = 9999;
const SECONDS_A_DAY = 86_400;
/** Where Excel's count of days begins, in days since 1970. */
const DAYS_1900 = -25_568;
const DAYS_1904 = -24_107;

/** From 0, of a place such as `AB12`; `null` where none is told. */
function columnOf(place: string): number | null {
  let column = 0;
  for (let at = 0; at < place.length && at < 3; at += 1) {
    const letter = place.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column === 0 ? null : column - 1;
}
