/** One row being read: its cells by column, and what was found wrong or worth saying. */
import type { CitizenKind } from '../citizen/citizen.ts';
import type { Status } from '../dossier/status.ts';
import { limits } from '../limits.ts';
import type { Instant } from '../value/instant.ts';
import type { Dong } from '../value/money.ts';
import { isUnborn, type BirthDate } from '../value/birth-date.ts';
import type { PlainDate } from '../value/plain-date.ts';
import {
  cellText,
  isGarbled,
  isPlainText,
  plainCellText,
  readAmount,
  readBirth,
  readChoice,
  readDate,
  readMoment,
  readYes,
  type Read,
} from './cells.ts';
import { kindWords, readStatusWords } from './choices.ts';
import type { DateOrder } from './date-order.ts';
import type { Originals } from './facts.ts';
import type { FaultCode, FlagCode, NoteCode, RowFault, RowNote } from './fault.ts';
import { FontReader, type ColumnFonts } from './fonts.ts';
import type { Furniture } from './furniture.ts';
import type { LegacyTables } from './legacy.ts';

/** A row of a file: where it stands and what is in it. */
export interface RawRow {
  /** As a spreadsheet numbers rows, from 1, the header and blank ones counted. */
  row: number;
  cells: readonly string[];
  /** What the reader could not make sense of. */
  trouble: FaultCode | null;
  /** What a workbook knows of a cell beside its text, by its place. */
  odd?: ReadonlyMap<number, OddCell>;
  /** Where it tells of nobody. */
  passed?: Furniture;
}

/** A number that is only shown as a date, or a formula of which nobody has kept what it gave. */
export type OddCell = { kind: 'date'; number: string } | { kind: 'formula' };

export interface ReadingRules {
  legacy: LegacyTables;
  /** What its columns were typed in, where that is not Unicode. */
  fonts: ColumnFonts;
  /** Nobody is born after it. */
  today: PlainDate;
  /** Take numbers whose leading noughts a spreadsheet dropped, instead of asking. */
  restoreZeros: boolean;
  /** Each row has its own columns, and says nothing of those it leaves out. */
  ownColumns: boolean;
  /** Columns whose dates are not read with the day first. */
  dates?: ReadonlyMap<string, DateOrder>;
}

/** Reads the cells of row after row; one object for all of them. */
export class RowReading {
  faults: RowFault[] = [];
  notes: RowNote[] = [];
  readonly restoreZeros: boolean;
  readonly today: PlainDate;
  readonly #places: ReadonlyMap<string, number>;
  readonly #fonts: FontReader;
  readonly #ownColumns: boolean;
  readonly #orders: ReadonlyMap<string, DateOrder>;
  // The same few days and amounts stand in thousands of rows.
  readonly #dates = inOrders(readDate);
  readonly #births = inOrders((text, order) => readBirth(text, this.today, order));
  readonly #moments = inOrders(readMoment);
  readonly #amounts = remembering(readAmount);
  readonly #yeses = remembering(readYes);
  readonly #statuses = remembering(readStatusWords);
  readonly #choices = new Map<object, (text: string) => Read<string>>();
  #cells: readonly string[] = [];
  #odd: RawRow['odd'];

  constructor(places: ReadonlyMap<string, number>, rules: ReadingRules) {
    this.#places = places;
    this.#fonts = new FontReader(rules.legacy, rules.fonts);
    this.today = rules.today;
    this.#ownColumns = rules.ownColumns;
    this.#orders = rules.dates ?? new Map();
    this.restoreZeros = rules.restoreZeros;
  }

  begin({ cells, trouble, odd }: RawRow): void {
    this.#cells = cells;
    this.#odd = odd;
    this.faults = [];
    this.notes = [];
    if (trouble !== null) this.fault('', trouble, '');
  }

  /** True when the file, or this row of it, says something of a column, be it nothing. */
  has(column: string): boolean {
    return this.#ownColumns ? this.raw(column).trim() !== '' : this.#places.has(column);
  }

  /** The columns in which this row has something. */
  filled(): string[] {
    return [...this.#places.keys()].filter((column) => this.raw(column).trim() !== '');
  }

  fault(column: string, code: FaultCode, given: string, suggestion: string | null = null): null {
    this.faults.push({ column, code, given, suggestion });
    return null;
  }

  note(column: string, code: NoteCode | FlagCode, before: string, after: string): void {
    this.notes.push({ column, code, before, after });
  }

  /** The cell's text, in Unicode and clean; empty when there is none. */
  text(column: string): string {
    const raw = this.raw(column);
    if (raw === '') return '';
    if (this.odd(column)?.kind === 'formula') return this.fault(column, 'no_value', raw) ?? '';
    if (raw.length > limits.valueLetters) {
      return this.fault(column, 'too_long', raw.slice(0, 40)) ?? '';
    }
    if (mayStandForOther(raw)) {
      if (column !== 'note' && DITTO.test(raw)) {
        return this.fault(column, 'ditto', raw.trim()) ?? '';
      }
      if (LEFT_OUT.test(raw)) return this.fault(column, 'placeholder', raw) ?? '';
    }
    if (isPlainText(raw)) return plainCellText(raw);
    if (isGarbled(raw)) return this.fault(column, 'garbled', cellText(raw)) ?? '';
    const found = this.#fonts.read(column, raw);
    const before = cellText(raw);
    if (!found) return before;
    const after = cellText(found.text);
    if (found.is === 'garbled') return this.fault(column, 'garbled', before, after) ?? '';
    this.note(column, found.is === 'converted' ? 'converted' : 'font_unsure', before, after);
    return found.is === 'converted' ? after : before;
  }

  /** What was converted of this row, as it stood; `null` when nothing was. */
  originals(): Originals | null {
    const converted = this.notes.filter(({ code }) => code === 'converted');
    if (converted.length === 0) return null;
    return Object.fromEntries(converted.map(({ column, before }) => [column, before]));
  }

  /** The cell as it stands. */
  raw(column: string): string {
    const place = this.#places.get(column);
    return place === undefined ? '' : (this.#cells[place] ?? '');
  }

  /** What a workbook knows of the cell beside its text. */
  odd(column: string): OddCell | null {
    const place = this.#odd && this.#places.get(column);
    return place === undefined ? null : (this.#odd!.get(place) ?? null);
  }

  needed(column: string): string {
    const before = this.faults.length;
    const text = this.text(column);
    if (text === '' && this.faults.length === before) this.fault(column, 'missing', '');
    return text;
  }

  date(column: string): PlainDate | null {
    return this.#read(column, this.#dates[this.#orderOf(column)]);
  }

  /** A day of birth, or its year, that is not still to come. */
  birth(column: string): BirthDate | null {
    const born = this.#read(column, this.#births[this.#orderOf(column)]);
    if (born === null || !isUnborn(born, this.today)) return born;
    return this.fault(column, 'future_date', this.text(column));
  }

  moment(column: string): Instant | null {
    return this.#read(column, this.#moments[this.#orderOf(column)]);
  }

  /** A sum; a number that is only shown as a date is for a person, who is told the number. */
  amount(column: string): Dong | null {
    const odd = this.odd(column);
    if (odd?.kind === 'date') {
      const isSum = 'value' in readAmount(odd.number);
      return this.fault(column, 'bad_amount', this.text(column), isSum ? odd.number : null);
    }
    return this.#read(column, this.#amounts);
  }

  yes(column: string): boolean | null {
    return this.#read(column, this.#yeses);
  }

  choice<T extends string>(column: string, words: Readonly<Record<string, T>>): T | null {
    const known = this.#choices.get(words) as ((text: string) => Read<T>) | undefined;
    const read = known ?? remembering((text) => readChoice(text, words));
    if (!known) this.#choices.set(words, read);
    return this.#read(column, read);
  }

  /** A status by its words; of others `near` says what they come nearest to. */
  status(column: string, near: (text: string) => Status | null): Status | null {
    return this.#read(column, (text) => {
      const read = this.#statuses(text);
      return 'value' in read ? read : { ...read, suggestion: near(text) };
    });
  }

  kind(): CitizenKind | null {
    return this.choice('kind', kindWords);
  }

  #orderOf(column: string): DateOrder {
    return this.#orders.get(column) ?? 'day-first';
  }

  #read<T>(column: string, read: (text: string) => Read<T>): T | null {
    if (!this.#places.has(column)) return null;
    const text = this.text(column);
    if (text === '') return null;
    const found = read(text);
    if ('value' in found) return found.value;
    return this.fault(column, found.fault, text, found.suggestion);
  }
}

/** The same for each order in which dates are read. */
function inOrders<T>(read: (text: string, order: DateOrder) => Read<T>) {
  return {
    'day-first': remembering((text) => read(text, 'day-first')),
    'month-first': remembering((text) => read(text, 'month-first')),
    unclear: remembering((text) => read(text, 'unclear')),
  };
}

/** `‹…›`: what somebody put where the content was. */
const LEFT_OUT = /^\s*[\u2039<[({]\s*(?:\u2026|\.{3,})\s*[\u203A>\])}]\s*$/;

/** `nt`, `-"-`, `//`: as above. What stands there is the row before's, which may be another by now. */
const DITTO = /^[\s(-]*(?:n\.? ?t\.?|nh(?:u|\u01B0) tr(?:e|\u00EA)n|["\u201C\u201D]|\/\/)[\s)-]*$/i;

/** By its first letter: no figure, and of capitals none but `N`. */
function mayStandForOther(raw: string): boolean {
  const first = raw.charCodeAt(0);
  return first < 48 || first > 90 || first === 78 || (first > 57 && first < 65);
}

const MOST_REMEMBERED = 20_000;

/** The same reading, done once for each text; begun anew before it grows too large. */
function remembering<T>(read: (text: string) => Read<T>): (text: string) => Read<T> {
  const known = new Map<string, Read<T>>();
  return (text) => {
    const kept = known.get(text);
    if (kept) return kept;
    const found = read(text);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(text, found);
    return found;
  };
}
