/**
 * A scan's file, where one is asked for: the newest of the folder that the scanner writes to are
 * offered by number; any other is typed or dropped as always.
 */
import { resolve } from 'node:path';
import { clipped } from '../../cli/fit.ts';
import type { Context } from '../../cli/context.ts';
import type { Question, Reply } from '../../cli/steps.ts';
import { loadSetting } from '../../config/load.ts';
import { Problem } from '../../domain/problem.ts';
import { epochSeconds, type Instant } from '../../domain/value/instant.ts';
import { countText, momentText } from '../../locale/format.ts';
import type { FoundScan } from '../../scanning/scan-folder.ts';
import { findDossier } from '../dossier/shared.ts';
import { numbered } from './screen.ts';
import type { ValueTaken } from './value-answer.ts';

interface ForWhat {
  /** As it was named; `null` of what is no dossier's. */
  dossier: string | null;
  /** Several may be picked at once. */
  many: boolean;
  /** Enter is for none; else it looks again. */
  mayLack?: boolean;
}

/** The same question with what the folder has above it; as it is where no folder is set. */
export async function scansQuestion<A>(
  ctx: Context,
  typed: Question<A>,
  { dossier, many, mayLack = false }: ForWhat,
  then: ValueTaken<A>,
): Promise<Question<A>> {
  const named = await loadSetting(await ctx.store(), ctx.surroundings.env, 'scan.folder');
  if (named === '') return typed;
  const folder = resolve(named);
  const { scans: words } = ctx.texts.screen.document;
  const kept = await keptHere(dossier, ctx);
  const { scansIn } = await import('../../scanning/scan-folder.ts');
  const now = await ctx.now();
  const { stopwatch } = ctx.surroundings;
  const sizes = new Set(kept.map(({ bytes }) => bytes));
  const found = await scansIn(folder, sizes, { now, stopwatch });
  if ('why' in found) return above(typed, [`! ${words.cannotRead(folder, found.why)}`]);
  if ('silent' in found) {
    return above(typed, [`! ${words.silent(folder, countText(found.silent))}`]);
  }
  if ('most' in found) return above(typed, [`! ${words.tooMany(folder, countText(found.most))}`]);
  const { files, more } = found;
  if (files.length === 0) return above(typed, [words.none(folder)]);
  const refs = new Map(kept.map(({ sha256, ref }) => [sha256, ref]));
  const rows = files.map((each) => rowOf(each, { now, refs }, ctx));
  const asked = above(typed, [
    words.newest(folder),
    ...numbered(rows),
    ...(more > 0 ? [`  ${words.older(countText(more))}`] : []),
    `  ${mayLack ? words.pickMaybe : many ? words.pickSome : words.pick}`,
  ]);
  return {
    ...asked,
    explain: [...words.explain, ...typed.explain],
    read: (said, entry) => {
      // Looked at anew: what was being written may be whole by now.
      if (said === (mayLack ? LOOK_AGAIN : '')) return { set: {}, stay: true };
      const numbers = numbersIn(said);
      return numbers === null
        ? asked.read(said, entry)
        : picked(ctx, numbers, { files, many }, then);
    },
  };
}

function above<A>(question: Question<A>, lines: readonly string[]): Question<A> {
  return { ...question, lines: [...lines, ...question.lines] };
}

/** `1`, `2 1`, `1,3`, `1-3`; `null` of what is no row's number. */
function numbersIn(said: string): number[] | null {
  if (!/^\d{1,2}(?:-\d{1,2})?(?:[\s,;]+\d{1,2}(?:-\d{1,2})?)*$/.test(said)) return null;
  return said.split(/[\s,;]+/).flatMap((part) => {
    const [first = 0, last = first] = part.split('-').map(Number);
    return Array.from({ length: Math.max(1, last - first + 1) }, (_, n) => first + n);
  });
}

function picked<A>(
  ctx: Context,
  numbers: readonly number[],
  { files, many }: { files: readonly FoundScan[]; many: boolean },
  then: ValueTaken<A>,
): Promise<Reply<A>> | Reply<A> {
  const { desk, document } = ctx.texts.screen;
  const meant = [...new Set(numbers)].map((n) => files[n - 1]);
  if (meant.includes(undefined) || (meant.length > 1 && !many)) {
    return { say: [desk.oneOfThese(files.length)] };
  }
  const scans = meant as FoundScan[];
  const faulty = scans.filter(({ fault }) => fault !== null);
  if (faulty.length > 0) {
    return { say: faulty.map(({ name, fault }) => document.scans.notWhole(name, fault!)) };
  }
  const paths = scans.map(({ path }) => path);
  return then({
    value: many ? paths : paths[0],
    shown: scans.map(({ name }) => name).join(', '),
  });
}

/** Where Enter is for no file. */
const LOOK_AGAIN = '0';

const MOST_NAME = 40;

function rowOf(
  { name, at, kind, pages, bytes, sha256, fault }: FoundScan,
  { now, refs }: { now: Instant; refs: ReadonlyMap<string, string> },
  ctx: Context,
): string {
  const { document } = ctx.texts.screen;
  const { scans: words } = document;
  const kilobytes = countText(Math.ceil(bytes / 1024));
  const size =
    pages === null ? words.size(kind, kilobytes) : document.size(kind, countText(pages), kilobytes);
  const ref = sha256 === null ? undefined : refs.get(sha256);
  const marks = [
    ...(fault === null ? [] : [words.marks[fault]]),
    ...(ref === undefined ? [] : [words.keptAs(ref)]),
  ];
  const told = [clipped(name, MOST_NAME), agoText(at, now, ctx), size, ...marks];
  return told.join('; ');
}

const [MINUTE, HOUR, DAY] = [60, 3600, 86_400];

/** As long ago as it was; of what is older than a day, or lies ahead by its disk's clock, when. */
function agoText(at: Instant, now: Instant, ctx: Context): string {
  const { ago } = ctx.texts.screen.document.scans;
  const seconds = epochSeconds(now) - epochSeconds(at);
  if (seconds < -MINUTE || seconds >= DAY) return momentText(at);
  if (seconds < MINUTE) return ago.now;
  return seconds < HOUR
    ? ago.minutes(countText(Math.floor(seconds / MINUTE)))
    : ago.hours(countText(Math.floor(seconds / HOUR)));
}

interface KeptHere {
  sha256: string;
  bytes: number;
  ref: string;
}

/** The files that are kept of a dossier; of one that cannot be found the command itself tells. */
async function keptHere(named: string | null, ctx: Context): Promise<KeptHere[]> {
  if (named === null) return [];
  try {
    const store = await ctx.store();
    const { id, code } = await findDossier(named, store, ctx);
    const documents = await store.documents.ofDossier(id);
    return documents
      .filter(({ gone }) => gone === null)
      .flatMap(({ n, files }) => files.map((file) => ({ ...file, ref: `${code}/${n}` })));
  } catch (error) {
    if (error instanceof Problem) return [];
    throw error;
  }
}
