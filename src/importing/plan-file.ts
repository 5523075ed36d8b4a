/**
 * A plan on paper: a line of JSON for every row with what is to be done, and under it the digest
 * of all lines, sealed with a key of the store, so that what is applied is what was looked at.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { limits } from '../domain/limits.ts';
import { Problem } from '../domain/problem.ts';
import { parseJson } from '../files/json.ts';
import { NewFile } from '../files/new-file.ts';
import { fileProblem, withFile } from '../files/problem.ts';
import { planHead, planLine, type PlanHead, type PlanLine } from './plan-line.ts';
import { CHUNK_ROWS } from './runner.ts';

const PIECE_LETTERS = 1 << 18;

/** Writes a plan, which is in its place when it is whole. */
export class PlanWriter {
  readonly #file: NewFile;
  readonly #key: string;
  readonly #hash = createHash('sha256');
  #text = '';

  /** `key`: of the store that alone will take the plan. */
  constructor(path: string, head: PlanHead, key: string) {
    this.#key = key;
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
    const seal = sealOf(sha256, this.#key);
    this.#file.write(`${JSON.stringify({ end: true, sha256, seal })}\n`);
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

/** What the plans of a store are sealed with. */
export function newPlanKey(): string {
  return randomBytes(32).toString('base64url');
}

function sealOf(sha256: string, key: string): string {
  return createHmac('sha256', key).update(sha256).digest('base64url');
}

/** A plan that has been checked. */
export interface CheckedPlan {
  path: string;
  head: PlanHead;
  sha256: string;
  /** How many rows it has. */
  rows: number;
  /** The digest of all lines up to each page's end: what is read again must still be that. */
  digests: readonly string[];
}

/** The head is the first line of all. */
const FIRST_ROW = 2;

/**
 * Checks a whole plan before anything is done of it. Throws `file.too_large`,
 * `import.plan_damaged` for what is no plan, not whole, not as it was written, or says what no
 * plan says, and
 * `import.plan_foreign` for one that was not made in the store of this key.
 */
export async function checkPlan(path: string, key: string): Promise<CheckedPlan> {
  const damaged = (line: number | null = null): Problem =>
    new Problem('import.plan_damaged', { path, line });
  // It is read twice: what comes out of a pipe is gone by then.
  if (!withFile('file.cannot_read', path, () => statSync(path)).isFile()) throw damaged();
  const digests: string[] = [];
  let head: PlanHead | null = null;
  let end: PlanEnd | null = null;
  let rows = 0;
  let broken: number | null = null;
  for await (const page of pagesOf(path)) {
    if (digests.length === 0) head = headOf(page.lines[0] ?? '');
    else {
      const bad = page.lines.findIndex((line) => planLine.fault(parsed(line)) !== null);
      broken ??= bad < 0 ? null : rows + bad + FIRST_ROW;
      rows += page.lines.length;
    }
    if (!head) throw damaged();
    digests.push(page.digest);
    if (page.end !== null) end = endOf(page.end);
  }
  const sha256 = digests.at(-1);
  if (!head || sha256 === undefined || end?.sha256 !== sha256) throw damaged();
  if (!isSame(end.seal, sealOf(sha256, key))) throw new Problem('import.plan_foreign', { path });
  if (broken !== null) throw damaged(broken);
  return { path, head, sha256, rows, digests };
}

function isSame(given: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
}

interface PlanEnd {
  sha256: string;
  seal: string;
}

function endOf(line: string): PlanEnd | null {
  const { end, sha256, seal } = (parsed(line) ?? {}) as Partial<PlanEnd> & { end?: unknown };
  if (end !== true || typeof sha256 !== 'string') return null;
  return { sha256, seal: typeof seal === 'string' ? seal : '' };
}

function headOf(line: string): PlanHead | null {
  const head = parsed(line);
  return planHead.fault(head) === null ? (head as PlanHead) : null;
}

function parsed(line: string): unknown {
  try {
    return parseJson(line);
  } catch {
    return null;
  }
}

/**
 * The rows of a plan that has been checked, in pages. Throws `import.plan_damaged` before the
 * first page up to which the file is no longer what was checked.
 */
export async function* planLines({ path, digests }: CheckedPlan): AsyncGenerator<PlanLine[]> {
  let at = 0;
  for await (const { lines, digest } of pagesOf(path)) {
    if (digest !== digests[at]) throw new Problem('import.plan_damaged', { path, line: null });
    if (at > 0) yield lines.map((line) => parseJson(line) as PlanLine);
    at += 1;
  }
}

interface PlanPage {
  lines: string[];
  /** Of these lines and all before them. */
  digest: string;
  /** The line under all others; `null` where more pages come. */
  end: string | null;
}

/** The head is a page of its own. */
async function* pagesOf(path: string): AsyncGenerator<PlanPage> {
  const hash = createHash('sha256');
  let lines: string[] = [];
  let last: string | null = null;
  let size = 1;
  for await (const line of linesOf(path)) {
    if (last !== null) {
      hash.update(`${last}\n`);
      lines.push(last);
    }
    last = line;
    if (lines.length < size) continue;
    yield { lines, digest: hash.copy().digest('hex'), end: null };
    lines = [];
    size = CHUNK_ROWS;
  }
  yield { lines, digest: hash.digest('hex'), end: last ?? '' };
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
