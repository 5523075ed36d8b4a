/** The files an import leaves beside its own: the good rows, the bad ones, why, and what to see. */

import { NewFile } from '../files/new-file.ts';
import { withFile } from '../files/problem.ts';
import { isHeld } from '../files/replace.ts';
import { isEmptyPlace, isSameFile } from '../files/same.ts';
import { csvLine } from '../print/table-file.ts';
import { removeFile } from '../files/remove.ts';

/** Those that there always are; notes only where there is something to see. */
const ALWAYS = ['valid', 'invalid', 'errors'] as const;
type SideName = (typeof ALWAYS)[number] | 'notes';

export interface SidePaths {
  valid: string;
  invalid: string;
  errors: string;
  notes: string | null;
}

export interface PutSides {
  files: SidePaths;
  /** Those of an earlier import were left as they are, and these have a number in their names. */
  kept: boolean;
}

const PIECE_LETTERS = 1 << 18;

/** Says of a row why it is refused or what to look at: row, column, code, words, suggestion. */
export interface RowRemark {
  row: number;
  column: string;
  code: string;
  message: string;
  suggestion: string;
}

export interface SideWish {
  /** What the files are called, without what each ends in. */
  stem: string;
  /** Of the good and the bad rows. */
  header: readonly string[];
  /** Agreed that what is there is written over. */
  replaces: boolean;
}

/**
 * Written under other names and put in place when the import is over, so that an old file is
 * never half a new one. What is there and says something else is left, as somebody may have
 * corrected it: then all bear the first number that is free, as `….invalid.2.csv`. So do they where
 * one may not be replaced, as it is open in a spreadsheet.
 * Throws `file.cannot_write`.
 */
export class SideFiles {
  readonly #wish: SideWish;
  readonly #files: Record<SideName, LineFile>;
  #noted = false;

  constructor(wish: SideWish) {
    this.#wish = wish;
    const paths = sidePaths(wish.stem, 1);
    const remarks = ['row', 'column', 'code', 'message', 'suggestion'];
    this.#files = {
      valid: new LineFile(paths.valid, wish.header),
      invalid: new LineFile(paths.invalid, wish.header),
      errors: new LineFile(paths.errors, remarks),
      notes: new LineFile(paths.notes, remarks),
    };
    this.#files.valid.sweep();
  }

  valid(cells: readonly string[]): void {
    this.#files.valid.add(cells);
  }

  invalid(cells: readonly string[]): void {
    this.#files.invalid.add(cells);
  }

  error({ row, column, code, message, suggestion }: RowRemark): void {
    this.#files.errors.add([String(row), column, code, message, suggestion]);
  }

  note({ row, column, code, message, suggestion }: RowRemark): void {
    this.#noted = true;
    this.#files.notes.add([String(row), column, code, message, suggestion]);
  }

  /** Puts them in place; where nothing was to be noted, there are no notes. */
  finish(): PutSides {
    for (const file of Object.values(this.#files)) file.flush();
    const number = this.#wish.replaces && !this.#isHeld() ? 1 : this.#freeNumber();
    const paths = sidePaths(this.#wish.stem, number);
    const { notes } = this.#files;
    for (const name of ALWAYS) this.#files[name].finish(paths[name]);
    if (this.#noted) notes.finish(paths.notes);
    else notes.remove(paths.notes);
    const files = { ...paths, notes: this.#noted ? paths.notes : null };
    return { files, kept: number > 1 };
  }

  /** Somebody looks at one in a spreadsheet, which on Windows keeps it from being replaced. */
  #isHeld(): boolean {
    return Object.values(sidePaths(this.#wish.stem, 1)).some(isHeld);
  }

  /** The first under which nothing lies but what would come out the same. */
  #freeNumber(): number {
    for (let number = 1; ; number += 1) {
      const paths = sidePaths(this.#wish.stem, number);
      const fits = ALWAYS.every((name) => this.#files[name].fitsAt(paths[name]));
      const { notes } = this.#files;
      const isNoted = this.#noted ? notes.fitsAt(paths.notes) : isEmptyPlace(paths.notes);
      if (fits && isNoted) return number;
    }
  }

  /** Leaves nothing behind. */
  drop(): void {
    for (const file of Object.values(this.#files)) file.drop();
  }
}

/** Where the files of an import go; `number` 1 is not said. */
export function sidePaths(stem: string, number: number): Record<SideName, string> {
  const path = (name: SideName): string => `${stem}.${name}${number === 1 ? '' : `.${number}`}.csv`;
  return {
    valid: path('valid'),
    invalid: path('invalid'),
    errors: path('errors'),
    notes: path('notes'),
  };
}

class LineFile {
  readonly #file: NewFile;
  #text = '\uFEFF';

  constructor(path: string, header: readonly string[]) {
    this.#file = new NewFile(path);
    this.add(header);
  }

  sweep(): void {
    this.#file.sweep();
  }

  add(cells: readonly string[]): void {
    this.#text += csvLine(cells);
    if (this.#text.length > PIECE_LETTERS) this.flush();
  }

  flush(): void {
    this.#file.write(this.#text);
    this.#text = '';
  }

  /** True where nothing is lost by putting it there. */
  fitsAt(path: string): boolean {
    return isEmptyPlace(path) || isSameFile(this.#file.unfinished, path);
  }

  finish(path: string): void {
    this.#file.finish(path);
  }

  drop(): void {
    this.#file.drop();
  }

  /** As though there had never been one. */
  remove(path: string): void {
    this.drop();
    withFile('file.cannot_write', path, () => removeFile(path));
  }
}
