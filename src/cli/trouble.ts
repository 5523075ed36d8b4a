/** Telling people what went wrong: a problem in their words, a bug without their data. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExpectedKind } from '../domain/expected.ts';
import type { TextKind } from '../domain/text-kind.ts';
import type { Problem, ProblemCode, ProblemDetails } from '../domain/problem.ts';
import { kindText } from '../locale/expectation.ts';
import type { Texts } from '../locale/texts.ts';
import type { Said } from '../locale/shape.ts';
import type { Kind } from './option.ts';
import type { Surroundings } from './surroundings.ts';
import { printable } from '../domain/value/text.ts';
import { saidBack } from './fit.ts';

/** What a problem says in a language. */
export function said(problem: Pick<Problem, 'code' | 'detail'>, texts: Texts): Said {
  const tell = texts.problems[problem.code] as (detail: ProblemDetails[ProblemCode]) => Said;
  const { detail } = problem;
  return tell('typed' in detail ? { ...detail, typed: saidBack(detail.typed) } : detail);
}

/** What a good answer would have been. */
export function wantedText({ screen, expected }: Texts, kind: ExpectedKind): string {
  return screen.wanted(kindText(kind, expected));
}

/** The same of one kind of value: of a closed list, all that there is to choose from. */
export function wantedOf(texts: Texts, { expected, choices, named }: WantedKind): string {
  if (choices === null) return wantedText(texts, expected);
  const words = namesOfChoices(named, texts);
  return texts.screen.wanted(texts.screen.oneOf(choices.map((each) => words[each] ?? each)));
}

/** The same for whoever asks what to type: of a free text an example tells it. */
export function wantedHere(
  texts: Texts,
  kind: WantedKind & Pick<Kind<unknown>, 'placeholder'>,
): string {
  const { expected, choices, placeholder } = kind;
  const { examples } = texts.screen;
  const isFree = choices === null && told.has(expected);
  if (!isFree) return wantedOf(texts, kind);
  return placeholder in examples ? examples[placeholder as TextKind] : examples.text;
}

/** Kinds of which the same words may tell many things. */
const told: ReadonlySet<ExpectedKind> = new Set(['text', 'note', 'reason']);

type WantedKind = Pick<Kind<unknown>, 'expected' | 'choices' | 'named'>;

/** What each choice of a list is called. */
export function namesOfChoices(
  named: Kind<unknown>['named'],
  { screen: { words, report } }: Texts,
): Readonly<Record<string, string>> {
  if (named === null) return {};
  if (named !== 'figure') return words[named];
  return Object.fromEntries(Object.entries(report.figures).map(([key, { name }]) => [key, name]));
}

/**
 * The ways out that a problem names, at the counter screen without options; `again` is a line that
 * does once more what went wrong.
 */
export function hintsOf(
  problem: Problem,
  { texts, surroundings }: { texts: Texts; surroundings: Pick<Surroundings, 'stage'> },
  again: string | null,
): string[] {
  const { next = [], desk = next } = said(problem, texts);
  const ways = surroundings.stage.isHeld ? desk : next;
  return again === null ? ways : [...ways, again];
}

/** `next` is what of its hints whoever reads it may follow. */
export function showProblem(
  problem: Problem,
  texts: Texts,
  { stderr }: Surroundings,
  { json, next }: { json: boolean; next: readonly string[] },
): void {
  const { what, why } = said(problem, texts);
  if (json) {
    const { code, kind, detail } = problem;
    const message = [what, why].filter(Boolean).join(' ');
    stderr.write(`${JSON.stringify({ error: { code, kind, message, next, detail } })}\n`);
    return;
  }
  stderr.write(`✗ ${printable(what)}\n`);
  if (why !== undefined) stderr.write(`  ${printable(why)}\n`);
  for (const line of next) stderr.write(`  → ${printable(line)}\n`);
}

/** A caution beside a result: the same words, and the work goes on. */
export function showCaution(
  problem: Problem,
  { texts, surroundings }: { texts: Texts; surroundings: Surroundings },
  next: readonly string[],
): void {
  const { what, why } = said(problem, texts);
  const { stderr } = surroundings;
  stderr.write(`! ${printable([what, why].filter(Boolean).join(' '))}\n`);
  for (const line of next) stderr.write(`  → ${printable(line)}\n`);
}

/**
 * A bug leaves a report without arguments or data: only where in the program it happened. What the
 * error says may hold what was typed, or a row of the store.
 */
export function showBug(
  error: unknown,
  texts: Texts,
  surroundings: Surroundings,
  { argv, json }: { argv: readonly string[]; json: boolean },
): void {
  const names = argv.map((word) => word.split('=')[0]!);
  const report = {
    version: surroundings.version,
    node: process.version,
    kind: error instanceof Error && /^\w+$/.test(error.name) ? error.name : typeof error,
    options: names.filter((name) => /^--[a-z]+(-[a-z]+)*$/.test(name)),
    trace: placesOf(error),
  };
  const file = writeReport(JSON.stringify(report, null, 2));
  const message = texts.screen.bug(file);
  const said = { code: 'program.bug', kind: 'bug', message, next: [], detail: { report: file } };
  surroundings.stderr.write(json ? `${JSON.stringify({ error: said })}\n` : `✗ ${message}\n`);
  // Whoever looks for a bug says so: what the error says, on their screen alone.
  if (surroundings.env['MOTCUA_DEBUG'] !== undefined)
    surroundings.stderr.write(`${String((error as Error).stack)}\n`);
}

/** The places of a stack within the program; the folder it lies in may name somebody. */
function placesOf(error: unknown): string[] {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const place = /^\s+at .*((?:node:|src\/|dist\/|node_modules\/)[\w./@+-]+:\d+:\d+)\)?$/;
  return stack.split('\n').flatMap((line) => place.exec(line)?.[1] ?? []);
}

function writeReport(text: string): string | null {
  try {
    const file = join(mkdtempSync(join(tmpdir(), 'motcua-')), 'report.json');
    writeFileSync(file, text, { mode: 0o600 });
    return file;
  } catch {
    return null;
  }
}
