/** From a table to the store or to a plan, some thousand rows at a time, in bounded memory. */
import type { Decision } from '../domain/import/decide.ts';
import type { ImportCounts } from '../domain/import/facts.ts';
import type { RawRow } from '../domain/import/reading.ts';
import type { KnownThings, WantedThings, Writer } from '../store/store.ts';
import {
  decideRows,
  readRow,
  wantedBy,
  type BatchBegin,
  type ChunkRules,
  type RowOutcome,
  type ReadRow,
} from './chunk.ts';
import type { Pace } from './pace.ts';
import { nothingWanted, writes } from './work.ts';

/** More rows are not kept in memory at once, nor decided on together. */
export const CHUNK_ROWS = 10_000;

/** What is done with the rows of one chunk, and where its outcomes go after the commit. */
export interface RunHooks<Row> {
  /** Lends a writer for one transaction; `null` while only planning. */
  write: (<T>(work: (writer: Writer) => Promise<T>, chunk: ChunkSize) => Promise<T>) | null;
  /** How many rows make a chunk, told by whoever writes them how long that took. */
  pace: Pace;
  /** Asks the store. */
  known: (wanted: WantedThings) => Promise<KnownThings>;
  /** Told after the commit. */
  ended: (outcome: RowOutcome<Row>) => void;
  /** Told of rows that tell of nobody, in no transaction's order. */
  passed?: (raw: RawRow) => void;
  progress: (counts: ImportCounts, bytes: number | null) => void;
  /** True when somebody asked to stop. */
  stopped: () => boolean;
}

/** `full`: others come behind it. */
export interface ChunkSize {
  rows: number;
  full: boolean;
}

export interface RunEnd {
  counts: ImportCounts;
  /** Stopped before the end of the file: too many refusals, or somebody asked. */
  why: 'end' | 'refusals' | 'interrupt';
  /** True when something of the batch is in the store. */
  begun: boolean;
}

export function noCounts(): ImportCounts {
  return { rows: 0, imported: 0, updated: 0, skipped: 0, changed: 0, refused: 0 };
}

/** What a page gives: raw rows of a file, or rows as a plan holds them. */
export interface Batchable<Row> {
  rows: readonly (RawRow | ReadRow<Row>)[];
  bytes: number | null;
}

/**
 * Runs all rows, a chunk at a time; while one is written the rows behind it are read. What it is
 * given stays as it is: it may be run again.
 */
export async function run<Row>(
  pages: AsyncIterable<Batchable<Row>>,
  given: ChunkRules<Row>,
  from: BatchBegin,
  hooks: RunHooks<Row>,
): Promise<RunEnd> {
  const [rules, batch] = [{ ...given }, { ...from }];
  const counts = noCounts();
  let waiting: ReadRow<Row>[] = [];
  /** Gives false where too many rows were refused to go on. */
  let settling = Promise.resolve(true);
  let isSettled = true;
  const settle = async (
    rows: readonly ReadRow<Row>[],
    { bytes, full }: { bytes: number | null; full: boolean },
  ): Promise<boolean> => {
    const outcomes = await decided({ rows, full }, rules, batch, hooks);
    batch.begun ||= hooks.write !== null && outcomes.some(({ decision }) => writes(decision));
    remark(outcomes, rules);
    await noteDoubts(outcomes, rules, hooks);
    for (const outcome of outcomes) tellEnded(outcome, counts, rules, hooks);
    if (full) hooks.progress(counts, bytes);
    return rules.refusalsLeft > 0;
  };
  /** Begins the next chunk when the one before is over, which told how many rows make it. */
  const next = async (bytes: number | null, isLast: boolean): Promise<boolean> => {
    if (!(await settling)) return false;
    const rows = waiting.slice(0, hooks.pace.many);
    waiting = waiting.slice(rows.length);
    isSettled = false;
    settling = settle(rows, { bytes, full: !isLast || waiting.length > 0 }).finally(() => {
      isSettled = true;
    });
    // Told to whoever waits for it; nobody does just yet.
    settling.catch(() => undefined);
    return true;
  };
  const ended = async (why: RunEnd['why']): Promise<RunEnd> => {
    const goOn = await settling;
    return { counts, why: goOn ? why : 'refusals', begun: batch.begun };
  };
  try {
    for await (const { rows, bytes } of pages) {
      for (const each of tellingOf(rows, hooks)) {
        waiting.push('faults' in each ? each : readRow(each, rules));
        // What is read while a chunk is written need not be read between that one and the next.
        if (waiting.length < (isSettled ? hooks.pace.many : CHUNK_ROWS)) continue;
        if (!(await next(bytes, false))) return await ended('refusals');
        if (hooks.stopped()) return await ended('interrupt');
      }
      if (hooks.stopped()) return await ended('interrupt');
    }
    while ((await next(null, true)) && waiting.length > 0);
    return await ended('end');
  } finally {
    // Whatever else went wrong, nothing is left running.
    await settling.catch(() => undefined);
  }
}

function tellEnded<Row>(
  outcome: RowOutcome<Row>,
  counts: ImportCounts,
  rules: ChunkRules<Row>,
  hooks: RunHooks<Row>,
): void {
  count(counts, outcome.decision);
  if (outcome.decision.do === 'refuse') rules.refusalsLeft -= 1;
  hooks.ended(outcome);
}

/** Without the rows that tell of nobody, which are told. */
function tellingOf<Row>(rows: Batchable<Row>['rows'], { passed }: RunHooks<Row>) {
  return rows.filter((each) => {
    if (!('passed' in each) || each.passed === undefined) return true;
    passed?.(each);
    return false;
  });
}

async function decided<Row>(
  { rows, full }: { rows: readonly ReadRow<Row>[]; full: boolean },
  rules: ChunkRules<Row>,
  batch: BatchBegin,
  hooks: RunHooks<Row>,
): Promise<RowOutcome<Row>[]> {
  if (rows.length === 0) return [];
  const wanted = wantedBy(rows, rules.work);
  if (!hooks.write) {
    const known = await hooks.known(wanted);
    return decideRows(rows, rules, { known, bulk: null, batch });
  }
  return hooks.write(
    (writer) =>
      writer.bulk(wanted, (bulk) => decideRows(rows, rules, { known: bulk, bulk, batch })),
    { rows: rows.length, full },
  );
}

function remark<Row>(outcomes: readonly RowOutcome<Row>[], rules: ChunkRules<Row>): void {
  const { work, reading } = rules;
  if (!work.remark) return;
  for (const { raw, row, decision, planned, notes } of outcomes) {
    if (row === null || planned || decision.do === 'refuse') continue;
    reading.notes = notes;
    work.remark(row, decision, reading, raw.row);
  }
}

/** After the commit, when search knows the people of these rows too. */
async function noteDoubts<Row>(
  outcomes: readonly RowOutcome<Row>[],
  { work: { doubts } }: ChunkRules<Row>,
  hooks: RunHooks<Row>,
): Promise<void> {
  if (!doubts) return;
  const wanted = nothingWanted();
  const open = outcomes.filter(
    ({ row, decision, planned }) => row !== null && !planned && doubts.isOpen(row, decision),
  );
  if (open.length === 0) return;
  for (const { row } of open) doubts.want(row!, wanted);
  const known = await hooks.known(wanted);
  for (const { row, notes } of open) {
    const doubt = doubts.note(row!, known);
    if (doubt) notes.push(doubt);
  }
}

function count(counts: ImportCounts, decision: Decision): void {
  counts.rows += 1;
  if (decision.do === 'import' || decision.do === 'done') counts.imported += 1;
  else if (decision.do === 'update') counts.updated += 1;
  else if (decision.do === 'skip') counts.skipped += 1;
  else if (decision.do === 'changed') counts.changed += 1;
  else counts.refused += 1;
}
