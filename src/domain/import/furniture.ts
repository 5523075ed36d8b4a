/**
 * Rows of a register that tell of nobody: sums, headings between the rows, headers that come again
 * on each page, and who signed below. They are passed over and told, for they are no bad rows.
 * What may be somebody's row is never passed over.
 */
import { fold } from '../value/text.ts';
import { cellText, folded } from './cells.ts';
import type { ImportKind } from './facts.ts';
import { legacyEncodings, type LegacyTables } from './legacy.ts';
import { readAs, WordBook } from './legacy-cell.ts';

export const furniture = ['header', 'total', 'section', 'signature', 'cancelled'] as const;
export type Furniture = (typeof furniture)[number];

/** The columns by which a row tells of somebody or something. */
const KEYS: Readonly<Record<ImportKind, readonly string[]>> = {
  dossiers: ['code', 'procedure', 'name', 'received_at', 'citizen_id'],
  citizens: ['name', 'citizen_id', 'dob'],
  procedures: ['code', 'name'],
  certifications: ['number', 'day', 'asker', 'original'],
};
/** A row with so many of them is somebody's, whatever it says. */
const ENOUGH: Readonly<Record<ImportKind, number>> = {
  ...{ dossiers: 4, citizens: 2, procedures: 2, certifications: 3 },
};

/** Any of some beginnings of a line, whole words each. */
function begins(...words: readonly string[]): RegExp {
  return new RegExp(`^(?:${words.join('|')})(?= |$)`);
}

/** Folded, as all words here. */
const TOTAL = begins(
  'tong (?:cong|so|hop|tien|ho so|le phi|phi|thu)',
  'cong (?:trang|so|cuon|don|mang sang|quy|thang|nam|ngay)',
  '(?:tong|cong)(?= \\d|$)',
  ...['luy ke', 'mang sang', 'total', 'sub ?total', 'grand total', 'sum'],
);
/** Where a name stands: others of these words are names, or begin some. */
const TOTAL_AS_NAME = begins('tong (?:cong|so)', 'cong trang', 'luy ke', 'total');
const SIGNATURE = begins(
  'nguoi (?:lap|ghi|kiem tra|kiem soat|tong hop|bao cao|giao|nhan|thuc hien|vao so|ky|duyet)',
  'can bo (?:lap|phu trach|tong hop)',
  ...['ky ten', 'ky va ghi', 'ky ghi ro', 'ky dong dau', 'ghi ro ho ten', 'thu truong'],
  ...['lanh dao', '(?:pho )?giam doc', 'truong (?:phong|bo phan|ban)', '(?:pho )?chu tich'],
  ...['ke toan', 'thu quy', 'xac nhan', 'signed', 'signature', '(?:prepared|approved) by'],
  '(?:k ?t|t ?m|t ?l|t ?u ?q) (?:chu tich|ubnd|uy ban|giam doc|thu truong)',
);
const DAY_LINE = /(?:^| )ngay (?:\d{1,2} )?thang (?:\d{1,2} )?nam(?: \d{4})?$/;
const SECTION = begins(
  ...['linh vuc', 'nhom', 'phan', 'muc', 'chuong', 'thang', 'quy', 'tuan', 'nam', 'phuong', 'xa'],
  ...['thi tran', 'to dan pho', 'thon', 'ap', 'khu pho', 'to', 'don vi', 'bo phan', 'trang'],
  ...['page', 'ghi chu', 'luu y', 'danh sach', 'nguon', 'so theo doi', 'so dang ky', 'mau so'],
  ...['bieu so', 'ubnd', 'uy ban nhan dan', 'cong hoa xa hoi', 'doc lap tu do', 'section'],
  ...['trung tam phuc vu', 'month', 'week'],
);
const SECTION_AS_NAME = begins(
  ...['linh vuc', 'danh sach', 'cong hoa xa hoi', 'so theo doi', 'trang \\d', 'thang \\d'],
  '(?:to dan pho|khu pho|thon|ap|to|phuong|xa|nhom|phan|muc|chuong|quy|nam) \\d',
);
const NUMBERED = /^(?:[ivxlc]{1,6}|[a-h]|\d{1,2}(?:\.\d{1,2})*)\s*[.):/-]\s*\p{L}/iu;
const CANCELLED = /^(?:H\u1EE6Y|CANCELLED): /;
const FIGURES = /^[\d.,%()+ -]*(?:d|\u00AE|vnd|dong)?$/;

export interface FurnitureFacts {
  kind: ImportKind;
  /** Our columns and where they stand. */
  places: ReadonlyMap<string, number>;
  /** The rows of the header as they stand. */
  headers: readonly (readonly string[])[];
  legacy: LegacyTables;
}

/** Looks at rows in their order: below a signature stand the names of those who signed. */
export class FurnitureSight {
  readonly #headers: readonly (readonly string[])[];
  readonly #keys: readonly number[];
  readonly #mapped: ReadonlySet<number>;
  readonly #enough: number;
  readonly #code: number;
  readonly #name: number;
  readonly #note: number;
  readonly #book: WordBook;
  #signed = false;

  constructor({ kind, places, headers, legacy }: FurnitureFacts) {
    this.#book = new WordBook(legacy);
    this.#headers = headers.map((cells) => cells.map(folded));
    this.#keys = KEYS[kind].flatMap((column) => places.get(column) ?? []);
    this.#mapped = new Set(places.values());
    this.#enough = Math.min(ENOUGH[kind], this.#keys.length);
    this.#name = places.get('name') ?? -1;
    this.#note = kind === 'dossiers' ? (places.get('note') ?? -1) : -1;
    this.#code = places.get(KEYS[kind][0]!) ?? -1;
  }

  /** What kind of furniture a row is; `null` for what may tell of somebody. */
  of(cells: readonly string[]): Furniture | null {
    const code = cells[this.#code] ?? '';
    let keys = 0;
    for (const at of this.#keys) if ((cells[at] ?? '').trim() !== '') keys += 1;
    const words = folded(code);
    const again = words !== '' && this.#headers.some((header) => words === header[this.#code]);
    if (isCounting(cells)) return 'header';
    if (keys >= this.#enough && !again) {
      this.#signed = false;
      // What a register has struck out was received by mistake.
      return CANCELLED.test(cells[this.#note] ?? '') ? 'cancelled' : null;
    }
    return this.#look(cells, keys) ?? this.#lookInFonts(cells, keys);
  }

  /** Words that mean nothing as they stand may be of a font of before Unicode. */
  #lookInFonts(cells: readonly string[], keys: number): Furniture | null {
    for (const font of legacyEncodings) {
      const read = cells.map((cell) => readAs(font, cell, this.#book) ?? cell);
      const isOther = read.some((cell, at) => cell !== cells[at]);
      const found = isOther ? this.#look(read, keys) : null;
      if (found !== null) return found;
    }
    return null;
  }

  #look(cells: readonly string[], keys: number): Furniture | null {
    const filled = cells.flatMap((cell, at) => {
      const text = cellText(cell);
      return text === '' ? [] : [{ at, text, words: folded(text) }];
    });
    if (this.#isHeader(filled)) return 'header';
    const others = filled.filter(({ text }) => !FIGURES.test(fold(text)));
    const [first] = others;
    if (first && this.#isTotal(first) && others.every(isBeside)) return 'total';
    const signs = ({ words }: FilledCell) => SIGNATURE.test(words) || DAY_LINE.test(words);
    const signed = others.filter(signs).length;
    if (signed > 0 && others.length - signed <= 1) {
      this.#signed = true;
      return 'signature';
    }
    if (this.#signed && keys < Math.max(2, this.#enough - 1)) return 'signature';
    return this.#isSection(filled, others) ? 'section' : null;
  }

  /** The same words in the same places, what explains them in brackets, or their numbers. */
  #isHeader(filled: readonly FilledCell[]): boolean {
    const again = this.#headers.some((header) =>
      filled.every(({ at, words }) => words !== '' && words === header[at]),
    );
    const explained = filled.every(({ text }) => /^\(.*\)$/s.test(text));
    return filled.length > 1 && (again || explained);
  }

  /** One text alone, that heads what is below; or nothing in any column that is read. */
  #isSection(filled: readonly FilledCell[], others: readonly FilledCell[]): boolean {
    if (filled.every(({ at }) => !this.#mapped.has(at))) return true;
    const read = filled.filter(({ at }) => this.#mapped.has(at));
    const [head, ...more] = read;
    if (!head || more.some(({ words }) => words !== head.words)) {
      return others.length > 0 && others.every((each) => this.#heads(each));
    }
    const number = filled.find(({ at }) => !this.#mapped.has(at))?.text ?? '';
    const numbered = NUMBERED.test(head.text) || (isRoman(number) && /\p{L}/u.test(head.text));
    return this.#heads(head) || numbered || this.#isWords(head);
  }

  #isTotal({ at, words }: FilledCell): boolean {
    return (at === this.#name ? TOTAL_AS_NAME : TOTAL).test(words);
  }

  #heads({ at, words }: FilledCell): boolean {
    return (at === this.#name ? SECTION_AS_NAME : SECTION).test(words);
  }

  /** A whole line of words where a code stands: no code has four words and no figure. */
  #isWords({ at, text, words }: FilledCell): boolean {
    return (
      at === this.#keys[0] && at !== this.#name && !/\d/.test(text) && words.split(' ').length > 3
    );
  }
}

/** True of a line that only numbers the columns: (1) (2) (3). */
export function isCounting(cells: readonly string[]): boolean {
  let before: number | null = null;
  let count = 0;
  for (const cell of cells) {
    const text = cell.trim();
    if (text === '') continue;
    const number = COLUMN_NUMBER.exec(text)?.[1];
    if (number === undefined) return false;
    if (before !== null && Number(number) !== before + 1) return false;
    before = Number(number);
    count += 1;
  }
  return count > 2;
}
const COLUMN_NUMBER = /^\(?(\d{1,2})\)?$/;

interface FilledCell {
  at: number;
  text: string;
  words: string;
}

/** What may stand beside the word for a sum: how many of what. */
function isBeside({ words }: FilledCell): boolean {
  return TOTAL.test(words) || /^(?:\d+ )?(?:ho so|bo|nguoi|dong|truong hop)$/.test(words);
}

function isRoman(text: string): boolean {
  return /^(?:[ivxlc]{1,6}|[A-H])[.)]?$/i.test(text);
}
