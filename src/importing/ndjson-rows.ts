/** One JSON object a line: its keys are the headers, in any order and any line its own. */
import { columnNames } from '../domain/import/columns.ts';
import { otherUnitOf } from '../domain/import/other-unit.ts';
import { hasRepeatedKey, parseJson } from '../files/json.ts';
import { limits } from '../domain/limits.ts';
import type { FaultCode } from '../domain/import/fault.ts';
import type { RawRow } from '../domain/import/reading.ts';
import { readAnyHeader, type HeaderRules } from './header-fonts.ts';
import { isTold, recordsIn, type JsonDocument, type JsonRecord } from './json-document.ts';
import { hasFormality, isOwnEdition, ownEditionRow } from './own-row.ts';

/** Lines as rows whose cells stand in the order of the kind's columns. */
export class NdjsonRows {
  readonly unmapped = new Set<string>();
  readonly header: readonly string[];
  readonly #rules: HeaderRules;
  readonly #places: ReadonlyMap<string, number>;
  /** Lines with the same keys are read the same way. */
  readonly #known = new Map<string, (number | null)[]>();
  #rest = '';
  #row = 0;
  #skipping = false;

  constructor(rules: HeaderRules) {
    this.#rules = rules;
    this.header = columnNames(rules.kind);
    this.#places = new Map(this.header.map((name, at) => [name, at]));
  }

  push(piece: string): RawRow[] {
    const lines = (this.#rest + piece).split('\n');
    this.#rest = lines.pop() ?? '';
    const found: RawRow[] = [];
    for (const line of lines) {
      if (!this.#skipping) found.push(...this.#read(line));
      this.#skipping = false;
    }
    if (this.#skipping) this.#rest = '';
    else if (this.#rest.length > limits.rowLetters) {
      found.push({ row: ++this.#row, cells: [], trouble: 'too_long' });
      this.#rest = '';
      this.#skipping = true;
    }
    return found;
  }

  end(): RawRow[] {
    const [rest, skipping] = [this.#rest, this.#skipping];
    this.#rest = '';
    return rest.trim() === '' || skipping ? [] : this.#read(rest);
  }

  #read(line: string): RawRow[] {
    if (line.trim() === '') return [{ row: ++this.#row, cells: [], trouble: null }];
    const content = objectOf(line);
    if (!content) return [this.#bad(line, 'not_json')];
    return this.rowsIn({ value: content, repeats: hasRepeatedKey(line, content) });
  }

  /** The rows of one value: a list, an answer with one in it, or an object alone. */
  rowsIn({ value, repeats }: JsonDocument): RawRow[] {
    const isOwn = (record: JsonRecord) => this.#isOwn(record);
    return recordsIn(value, isOwn).map((each) => this.#rowOf(each, repeats));
  }

  /** The row of one member of a list. Throws a `SyntaxError`. */
  rowIn(member: string): RawRow {
    const value = parseJson(member);
    return this.#rowOf(value, hasRepeatedKey(member, value));
  }

  #rowOf(value: unknown, repeats: boolean): RawRow {
    if (!isTold(value)) return this.#bad(JSON.stringify(value), 'not_json');
    // Which of the two was meant nobody can tell.
    return repeats ? this.#bad(JSON.stringify(value), 'repeated_key') : this.#told(value);
  }

  #bad(text: string, trouble: FaultCode): RawRow {
    return { row: ++this.#row, cells: [text.slice(0, 200)], trouble };
  }

  /** True of a row by itself: two of its keys are columns, and no formality lies within. */
  #isOwn(record: JsonRecord): boolean {
    const columns = this.#placesOf(Object.keys(record)).filter((place) => place !== null);
    return columns.length > 1 && !hasFormality(record);
  }

  #told(said: JsonRecord): RawRow {
    const own = this.#rules.kind === 'procedures' && isOwnEdition(said);
    const content = own ? ownEditionRow(said) : said;
    const keys = Object.keys(content);
    const places = this.#placesOf(keys);
    if (keys.length > 0 && places.every((place) => place === null)) {
      return this.#bad(JSON.stringify(said), 'no_column');
    }
    const row = ++this.#row;
    const cells = this.header.map(() => '');
    places.forEach((place, at) => {
      if (place !== null) cells[place] = textOf(content[keys[at]!]);
    });
    return { row, cells, trouble: null };
  }

  #placesOf(keys: string[]): (number | null)[] {
    const name = keys.join('\u0000');
    const kept = this.#known.get(name);
    if (kept) return kept;
    const { columns, unmapped } = readAnyHeader(keys, this.#rules);
    const other = keys.filter((key, at) => otherUnitOf([key], [columns[at]!], []) !== null);
    for (const each of [...unmapped, ...other]) this.unmapped.add(each);
    const places = columns.map((column, at) =>
      other.includes(keys[at]!) ? null : ((column && this.#places.get(column)) ?? null),
    );
    if (this.#known.size < 1000) this.#known.set(name, places as (number | null)[]);
    return places as (number | null)[];
  }
}

function objectOf(line: string): JsonRecord | null {
  try {
    const content = parseJson(line);
    return isTold(content) ? content : null;
  } catch {
    return null;
  }
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
