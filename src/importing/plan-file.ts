/**
 * A plan on paper: a line of JSON for every row with what is to be done, and under it the digest
 * of all lines, so that what is applied is what was looked at.
 */
import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import type { Source } from '../domain/dossier/dossier.ts';
import type { Decision } from '../domain/import/decide.ts';
import type { ImportKind } from '../domain/import/facts.ts';
import type { RowNote } from '../domain/import/fault.ts';
import { limits } from '../domain/limits.ts';
import { Problem } from '../domain/problem.ts';
import { parseJson } from '../files/json.ts';
import { NewFile } from '../files/new-file.ts';
import { fileProblem, withFile } from '../files/problem.ts';

export interface PlanHead {
  motcua: 'import-plan';
  v: 1;
  kind: ImportKind;
  file: string;
  digest: string;
  update: boolean;
  allOrNothing: boolean;
  source: Source | null;
  /** The file's header, for the good and the bad rows' files. */
  header: string[];
  /** The columns of every row, where all have the same. */
  columns: string[] | null;
}

export interface PlanLine {
  place: number;
  cells: readonly string[];
  decision: Decision;
  /** The row as read; `null` for a refused one. */
  row: unknown;
  own: string[] | null;
  notes: RowNote[];
  faults: { column: string; code: string; given: string; suggestion: string | null }[];
}

const PIECE_LETTERS = 1 << 18;

/** Writes a plan, which is in its place when it is whole. */
export class PlanWriter {
  readonly #file: NewFile;
  readonly #hash = createHash('sha256');
  #text = '';

  constructor(path: string, head: PlanHead) {
    this.#file = new NewFile(path).sweep();
    this.#line(head);
  }

  add(line: PlanLine): void {
    this.#line(line);
  }

  /** Gives the digest of the whole plan. */
  finish(): string {
    this.#flush();
    const sha256 = this.#hash.digest('hex');
    this.#file.write(`${JSON.stringify({ end: true, sha256 })}\n`);
    this.#file.finish();
    return sha256;
  }

  drop(): void {
    this.#file.drop();
  }

  #line(content: object): void {
    this.#text += `${JSON.stringify(content)}\n`;
    if (this.#text.length > PIECE_LETTERS) this.#flush();
  }

  #flush(): void {
    this.#hash.update(this.#text);
    this.#file.write(this.#text);
    this.#text = '';
  }
}

/**
 * Checks a whole plan before anything is done of it; gives its head and its digest.
 * Throws `file.too_large`, and `import.plan_damaged` for what is no plan, not whole, or not as it was written.
 */
export async function checkPlan(path: string): Promise<{ head: PlanHead; sha256: string }> {
  const damaged = new Problem('import.plan_damaged', { path });
  // It is read twice: what comes out of a pipe is gone by then.
  if (!withFile('file.cannot_read', path, () => statSync(path)).isFile()) throw damaged;
  const hash = createHash('sha256');
  let head: PlanHead | null = null;
  let last: string | null = null;
  for await (const line of linesOf(path)) {
    if (last !== null) hash.update(`${last}\n`);
    if (last === null) head = headOf(line);
    if (last === null && !head) throw damaged;
    last = line;
  }
  const end = last === null ? null : (parsed(last) as { end?: unknown; sha256?: unknown } | null);
  const sha256 = hash.digest('hex');
  if (!head || end?.end !== true || end.sha256 !== sha256) throw damaged;
  return { head, sha256 };
}

function headOf(line: string): PlanHead | null {
  const head = parsed(line) as Partial<PlanHead> | null;
  return head?.motcua === 'import-plan' && head.v === 1 ? (head as PlanHead) : null;
}

function parsed(line: string): unknown {
  try {
    return parseJson(line);
  } catch {
    return null;
  }
}

/** The rows of a plan that has been checked, in pages. */
export async function* planLines(path: string, size: number): AsyncGenerator<PlanLine[]> {
  let page: PlanLine[] = [];
  let first = true;
  for await (const line of linesOf(path)) {
    if (first) {
      first = false;
      continue;
    }
    const content = parseJson(line) as PlanLine & { end?: boolean };
    if (content.end === true) break;
    page.push(content);
    if (page.length < size) continue;
    yield page;
    page = [];
  }
  yield page;
}

/** Ended by a line feed and nothing else, whatever a cell may hold. */
async function* linesOf(path: string): AsyncGenerator<string> {
  const stream = createReadStream(path, { encoding: 'utf8', highWaterMark: PIECE_LETTERS });
  let rest = '';
  try {
    for await (const piece of stream) {
      const lines = (rest + String(piece)).split('\n');
      rest = lines.pop() ?? '';
      if (rest.length > limits.lineLetters) {
        throw new Problem('file.too_large', { path, what: 'lineLetters' });
      }
      yield* lines;
    }
  } catch (error) {
    throw fileProblem('file.cannot_read', path, error);
  } finally {
    stream.destroy();
  }
  if (rest !== '') yield rest;
}
