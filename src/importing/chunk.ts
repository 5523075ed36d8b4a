/** Reading, deciding and writing some rows: the one loop that plans and applies alike. */
import { happened } from '../domain/event.ts';
import type { Decision } from '../domain/import/decide.ts';
import type { ImportKind } from '../domain/import/facts.ts';
import type { RowFault, RowNote } from '../domain/import/fault.ts';
import type { RawRow, RowReading } from '../domain/import/reading.ts';
import { importStream } from '../domain/stream.ts';
import type { Uuid } from '../domain/value/id.ts';
import type { Bulk, KnownThings, SeenRows, WantedThings } from '../store/store.ts';
import { followCorrected } from './follow.ts';
import {
  nothingWanted,
  writes,
  type CorrectedRecord,
  type Sight,
  type ImportWork,
  type WorkOptions,
} from './work.ts';

/** A row that was read: good, or with what is wrong. */
export interface ReadRow<Row> {
  raw: RawRow;
  row: Row | null;
  faults: RowFault[];
  notes: RowNote[];
  /** The columns it says something of, where each row has its own; else all of the file's. */
  own: string[] | null;
  /** What a plan foresaw of it: that is done, or nothing. */
  planned?: Decision;
}

/** How a row ended. */
export interface RowOutcome<Row> extends ReadRow<Row> {
  decision: Decision;
}

/** The batch being written, begun with the first row that brings something. */
export interface BatchBegin {
  id: Uuid;
  begun: boolean;
  file: string;
  digest: string;
  plan: string | null;
}

export interface ChunkRules<Row> {
  work: ImportWork<Row>;
  reading: RowReading;
  seen: SeenRows;
  options: WorkOptions;
  /** The columns of a file whose every row has the same. */
  columns: ReadonlySet<string> | null;
  /** How many more rows may be refused before all stops. */
  refusalsLeft: number;
}

export function readRow<Row>(raw: RawRow, rules: ChunkRules<Row>): ReadRow<Row> {
  const { reading, work, columns } = rules;
  reading.begin(raw);
  // A row that could not be parted into cells says nothing that could be wrong.
  const row = raw.trouble === null ? work.read(reading) : null;
  const { faults, notes } = reading;
  const own = columns ? null : reading.filled();
  return { raw, row: faults.length > 0 ? null : row, faults, notes, own };
}

/** Where a chunk is decided: what is known, and where it is written; nowhere while planning. */
export interface ChunkLook {
  known: KnownThings;
  bulk: Bulk | null;
  batch: BatchBegin;
}

/** What deciding and writing some rows will ask. */
export function wantedBy<Row>(rows: readonly ReadRow<Row>[], work: ImportWork<Row>): WantedThings {
  const wanted = nothingWanted();
  for (const { row } of rows) if (row !== null) work.want(row, wanted);
  return wanted;
}

/** Between so many rows the bulk is asked for room. */
const ROWS_AT_ONCE = 64;

/**
 * Decides rows in order, and writes them where there is a bulk; stops when too many are bad. It
 * may be done again for the same rows, and leaves nothing behind that would show.
 */
export async function decideRows<Row>(
  rows: readonly ReadRow<Row>[],
  rules: ChunkRules<Row>,
  look: ChunkLook,
): Promise<RowOutcome<Row>[]> {
  const { bulk, known } = look;
  const sight: Sight = { known, seen: rules.seen, planning: bulk === null };
  const batch = { ...look.batch };
  const outcomes: RowOutcome<Row>[] = [];
  const corrected: CorrectedRecord[] = [];
  let refused = 0;
  for (const read of rows) {
    const decision = decideRow(read, sight, rules);
    if (bulk && writes(decision)) {
      begin(batch, rules.work.kind, bulk);
      const place = { batch: batch.id, row: read.raw.row };
      const record = rules.work.write(read.row!, place, decision, bulk);
      if (record) corrected.push(record);
    }
    outcomes.push(Object.assign(read, { decision }));
    if (decision.do === 'refuse') refused += 1;
    if (refused >= rules.refusalsLeft) break;
    if (bulk && outcomes.length % ROWS_AT_ONCE === 0) await bulk.room();
  }
  if (bulk) await followCorrected(corrected, bulk);
  return outcomes;
}

function decideRow<Row>(read: ReadRow<Row>, sight: Sight, rules: ChunkRules<Row>): Decision {
  const { row, raw, faults, planned } = read;
  if (planned) return asPlanned(read, planned, sight, rules);
  if (row === null) return { do: 'refuse', ...faults[0]! };
  const { work, seen } = rules;
  const key = work.key(row);
  const decision = work.decide(row, raw.row, sight, {
    ...rules.options,
    given: givenBy(read, rules),
  });
  if (decision.do === 'refuse') return decision;
  const told = work.tellsItself && !sight.planning && isBrought(decision);
  const earlier = key === null || told ? null : seen.see(key, raw.row);
  if (earlier !== null) return duplicate(key!, earlier, work.keyColumn);
  if (sight.planning) work.plan?.(row, decision, seen);
  return decision;
}

/** Now in the store, with the row that it came from. */
function isBrought(decision: Decision): boolean {
  return decision.do === 'import' || decision.do === 'done';
}

function givenBy<Row>({ own }: ReadRow<Row>, { columns }: ChunkRules<Row>) {
  const has = own ? new Set(own) : columns!;
  return (column: string): boolean => has.has(column);
}

/** Of a row that does not come out any more as a plan foresaw it. */
export const overtaken: Decision = {
  do: 'refuse',
  column: '',
  code: 'changed_meanwhile',
  given: '',
  suggestion: null,
};

/** What a plan foresaw, where it still comes out the same; else nothing at all. */
function asPlanned<Row>(
  read: ReadRow<Row>,
  planned: Decision,
  sight: Sight,
  rules: ChunkRules<Row>,
): Decision {
  if (!writes(planned)) return planned;
  const given = givenBy(read, rules);
  const now = rules.work.decide(read.row!, read.raw.row, sight, { ...rules.options, given });
  if (now.do === 'done' || JSON.stringify(now) === JSON.stringify(planned)) return now;
  return overtaken;
}

function duplicate(given: string, earlier: number, column = 'code'): Decision {
  const suggestion = String(earlier);
  return { do: 'refuse', column, code: 'duplicate_in_file', given, suggestion };
}

/** The batch begins with the first row that brings something. */
function begin(batch: BatchBegin, kind: ImportKind, bulk: Bulk): void {
  if (batch.begun) return;
  const { id, file, digest, plan } = batch;
  const data = { batch: id, kind, file, digest, plan };
  bulk.append(happened('import.started', importStream(id), data, null), 1);
  batch.begun = true;
}
