/**
 * Commands that keep scanned files, killed at any moment: what is named is there, what is there is
 * named once `store tidy` has gone through, and the same command again ends what was cut off.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import { instantOfEpochSeconds } from '../../src/domain/value/instant.ts';
import { pictured } from '../print/read-pdf.ts';
import { receive } from './acts.ts';
import { start } from './bin.ts';
import { pngOfPage, writtenPage } from './piles.ts';
import { asOwner } from './postgres-owner.ts';
import { bareCounter, setUpWords, type Answer, type Counter } from './program.ts';
import { pdfOf, pngOf, scanned, sha256Of } from './scans.ts';

/** A command that is killed; `n` makes files whose bytes no other one has. */
interface KilledLine {
  of: string;
  /** `before` is the answer of what had to be done before. */
  words(counter: Counter, code: string, n: number, before?: Answer): string[];
  /** What has to be done before. */
  before?(counter: Counter, code: string, n: number): Promise<Answer>;
  /** The digests that have to be named, or no longer named, once it is done. */
  digests(n: number): string[];
  leaves: 'kept' | 'gone';
}

const one = (n: number) => pdfOf(1, `one ${n}`);
const many = (n: number) => [pdfOf(2, `many ${n}`), pngOf(170, 220, n % 250), pdfOf(1, `end ${n}`)];
/** Written on: an empty page behind a sheet is its back. */
const sortedPage = (n: number) => pngOfPage(writtenPage(n + 1));
const wrong = (n: number) => pdfOf(1, `wrong ${n}`);

const add = (counter: Counter, code: string, n: number, files: readonly Uint8Array[]): string[] => [
  ...['document', 'add', code, '--component', '1'],
  ...files.map((bytes, at) => scanned(counter, `${n}-${at}.scan`, bytes)),
];

/** Every command that keeps files or takes them away has its line here. */
export const killedLines: readonly KilledLine[] = [
  {
    of: 'document add, one file',
    words: (counter, code, n) => add(counter, code, n, [one(n)]),
    digests: (n) => [sha256Of(one(n))],
    leaves: 'kept',
  },
  {
    of: 'document add, several files',
    words: (counter, code, n) => add(counter, code, n, many(n)),
    digests: (n) => many(n).map(sha256Of),
    leaves: 'kept',
  },
  {
    of: 'document sort',
    before: async (counter, code, n) => {
      const sheet = counter.file('to-ngan.pdf');
      const printed = await counter.json(
        `print separators ${code} --component 1 --out ${sheet} --yes`,
      );
      const folder = counter.file(`chong-${n}`);
      mkdirSync(folder);
      const [page] = await pictured(readFileSync(sheet), 200);
      writeFileSync(join(folder, '1.png'), pngOfPage(page!));
      writeFileSync(join(folder, '2.png'), sortedPage(n));
      return printed;
    },
    words: (counter, _code, n) => ['document', 'sort', counter.file(`chong-${n}`), '--yes'],
    digests: (n) => [sha256Of(sortedPage(n))],
    leaves: 'kept',
  },
  {
    of: 'document remove',
    before: (counter, code, n) => counter.json(add(counter, code, n, [wrong(n)])),
    words: (_counter, _code, _n, before) => {
      const { ref } = before!['documents'][0];
      return ['document', 'remove', ref, '--reason', 'nhầm giấy'];
    },
    digests: (n) => [sha256Of(wrong(n))],
    leaves: 'gone',
  },
];

/** The part of a command in which it only starts. */
const STARTED = 0.4;
/** Multiples of it, less their whole part, lie evenly wherever one stops. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** A counter for processes, set up by the machine's clock, with one dossier. */
export async function counterFor(
  store: string | null,
): Promise<{ counter: Counter; code: string }> {
  const counter = bareCounter();
  if (store !== null) counter.store = store;
  counter.now = instantOfEpochSeconds(Date.now() / 1000);
  await counter.json(`${setUpWords} --training`);
  return { counter, code: (await receive(counter))['code'] };
}

/** Kills a line so many times, and looks at all that it left. Gives how often it was run. */
export async function killed(
  line: KilledLine,
  { counter, code }: { counter: Counter; code: string },
  kills: number,
): Promise<number> {
  const lines = new Map<number, string[]>();
  const ready = async (n: number): Promise<void> => {
    const before = await line.before?.(counter, code, n);
    lines.set(n, [...line.words(counter, code, n, before), '--key', `${line.of} ${n}`]);
  };
  const words = (n: number): string[] => lines.get(n)!;
  await ready(0);
  const began = performance.now();
  const first = await start([...words(0), '--json'], { store: counter.store }).ended;
  expect([first.code, first.err]).toEqual([0, expect.any(String)]);
  let longest = performance.now() - began;
  let runs = 0;
  for (let cutOff = 0; cutOff < kills;) {
    runs += 1;
    expect(runs).toBeLessThan(10 * kills);
    await ready(runs);
    const started = performance.now();
    const { child, ended } = start([...words(runs), '--json'], { store: counter.store });
    // Spread over the whole of it, however few they are.
    await wait(longest * (STARTED + (1 - STARTED) * ((runs * GOLDEN) % 1)));
    child.kill('SIGKILL');
    if ((await ended).code === -1) cutOff += 1;
    // The machine's pace changes: one that ended by itself tells the one of now.
    else longest = (longest + Math.min(longest, performance.now() - started)) / 2;
  }
  await requireMeaning(counter, code);
  // Under the same key each is done once, whether it had been or not.
  for (let n = 1; n <= runs; n++) await counter.json(words(n));
  const named = await requireMeaning(counter, code);
  for (let n = 0; n <= runs; n++) {
    const times = line.digests(n).map((digest) => named.filter((each) => each === digest).length);
    const due = line.leaves === 'kept' ? 1 : 0;
    expect([n, times]).toEqual([n, times.map(() => due)]);
  }
  return runs;
}

/** No file without meaning, behind `store tidy`, and no meaning without file. Gives what is named. */
async function requireMeaning(counter: Counter, code: string): Promise<string[]> {
  const { ok, files } = await counter.json('store verify --files');
  expect([ok, files.missing, files.altered]).toEqual([true, [], []]);
  const { documents } = await counter.json(`document list ${code}`);
  const named = (documents as Answer[])
    .filter(({ gone }) => gone === null)
    .flatMap(({ sha256, files: came }) => [
      ...new Set([sha256, ...came.map((each: Answer) => each['sha256'])]),
    ]) as string[];
  await aged(counter);
  await counter.json('store tidy');
  expect((await lying(counter)).sort()).toEqual([...new Set(named)].sort());
  return named;
}

const isServer = ({ store }: Counter): boolean => store.startsWith('postgres');

/** As though a day had gone by: what was put just now may still be named by somebody. */
async function aged(counter: Counter): Promise<void> {
  if (isServer(counter)) {
    await asOwner(counter.store, "update kept_file set touched_at = now() - interval '2 days'");
  } else {
    for (const path of pathsBeside(counter)) utimesSync(path, 0, 0);
  }
}

/** The digests of what lies there; beside a file nothing else lies there, and nothing open. */
async function lying(counter: Counter): Promise<string[]> {
  if (isServer(counter)) {
    const sql = "select encode(sha256, 'hex') as sha256 from kept_file";
    const pieces =
      "select encode(sha256, 'hex') as sha256 from kept_file_piece " +
      'where sha256 not in (select sha256 from kept_file)';
    expect(await asOwner(counter.store, pieces)).toEqual([]);
    return (await asOwner<{ sha256: string }>(counter.store, sql)).map(({ sha256 }) => sha256);
  }
  const isSealed = readFileSync(counter.store).subarray(0, 8).toString('latin1') === 'motcua 1';
  return pathsBeside(counter).map((path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    expect(name).toMatch(isSealed ? /^[0-9a-f]{64}\.sealed$/ : /^[0-9a-f]{64}$/);
    if (isSealed) expect(readFileSync(path, 'latin1')).not.toContain('%PDF');
    return name.slice(0, 64);
  });
}

function pathsBeside(counter: Counter): string[] {
  const folder = `${counter.store}.files`;
  if (!existsSync(folder)) return [];
  const below = readdirSync(folder, { recursive: true, withFileTypes: true });
  return below.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
}
