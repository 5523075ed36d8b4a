/** The files an import leaves beside its own: the good rows, the bad ones, why, and what to see. */
import { rmSync } from 'node:fs';
import { NewFile } from '../files/new-file.ts';
import { csvLine } from '../print/table-file.ts';

export interface SidePaths {
  valid: string;
  invalid: string;
  errors: string;
  notes: string | null;
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

/**
 * Written under other names and put in place when the import is over, so that an old file is
 * never half a new one. Throws `file.cannot_write`.
 */
export class SideFiles {
  readonly paths: Record<keyof SidePaths, string>;
  readonly #files: Record<keyof SidePaths, LineFile>;
  #noted = false;

  constructor(stem: string, header: readonly string[]) {
    this.paths = {
      valid: `${stem}.valid.csv`,
      invalid: `${stem}.invalid.csv`,
      errors: `${stem}.errors.csv`,
      notes: `${stem}.notes.csv`,
    };
    const remarks = ['row', 'column', 'code', 'message', 'suggestion'];
    this.#files = {
      valid: new LineFile(this.paths.valid, header),
      invalid: new LineFile(this.paths.invalid, header),
      errors: new LineFile(this.paths.errors, remarks),
      notes: new LineFile(this.paths.notes, remarks),
    };
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

  /** Puts them in place; where nothing was to be noted, no notes are left from before either. */
  finish(): SidePaths {
    const { notes, ...others } = this.#files;
    for (const file of Object.values(others)) file.finish();
    if (this.#noted) notes.finish();
    else notes.remove();
    return { ...this.paths, notes: this.#noted ? this.paths.notes : null };
  }

  /** Leaves nothing behind. */
  drop(): void {
    for (const file of Object.values(this.#files)) file.drop();
  }
}

class LineFile {
  readonly #file: NewFile;
  #text = '\uFEFF';

  constructor(path: string, header: readonly string[]) {
    this.#file = new NewFile(path);
    this.add(header);
  }

  add(cells: readonly string[]): void {
    this.#text += csvLine(cells);
    if (this.#text.length > PIECE_LETTERS) this.#flush();
  }

  finish(): void {
    this.#flush();
    this.#file.finish();
  }

  drop(): void {
    this.#file.drop();
  }

  /** As though there had never been one. */
  remove(): void {
    this.drop();
    rmSync(this.#file.path, { force: true });
  }

  #flush(): void {
    this.#file.write(this.#text);
    this.#text = '';
  }
}
