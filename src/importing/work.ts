/** What differs between the kinds of import: how a row is read, decided and written. */
import type { Decision, PersonFacts } from '../domain/import/decide.ts';
import type { ImportKind, RowPlace } from '../domain/import/facts.ts';
import type { RowNote } from '../domain/import/fault.ts';
import type { RowReading } from '../domain/import/reading.ts';
import type { Uuid } from '../domain/value/id.ts';
import type { Bulk, KnownThings, SeenRows } from '../store/store.ts';

/** What is known when a row is decided: the store, and the rows before it. */
export interface Sight {
  known: KnownThings;
  seen: SeenRows;
  /** True while nothing is written: what earlier rows would bring is only in `seen`. */
  planning: boolean;
}

export interface WorkOptions {
  update: boolean;
  batch: Uuid | null;
}

/** One kind of import. A row is plain data, so that a plan can hold it. */
export interface ImportWork<Row> {
  readonly kind: ImportKind;
  /** `null` when something is wrong with it, which the reading then says. */
  read(reading: RowReading): Row | null;
  /** What no two rows of a file may share; `null` for what cannot be told apart. */
  key(row: Row): string | null;
  /** True where `decide` refuses by itself what an earlier row of the same batch has brought. */
  readonly tellsItself?: true;
  decide(row: Row, place: number, sight: Sight, options: WorkOptions & Given): Decision;
  /** Remembers of a planned row what the rows behind it must know. */
  plan(row: Row, decision: Decision, seen: SeenRows): void;
  write(row: Row, place: RowPlace, decision: WritingDecision, bulk: Bulk): void;
  /** What else a person should see of a good row. */
  remark(row: Row, decision: Decision, reading: RowReading): void;
  /** True for a row of which a known person may be the owner; asked after the commit. */
  isOpen(row: Row, decision: Decision): boolean;
  /** Whom it may mean. */
  doubts(row: Row, known: KnownThings): RowNote | null;
}

export interface Given {
  /** Which columns the file has: of the others it says nothing. */
  given: (column: string) => boolean;
}

/** The citizen of a number, registered already or by an earlier row of a plan. */
export function personOf(number: string | null, sight: Sight): PersonFacts | null {
  if (number === null) return null;
  return sight.known.citizen(number) ?? (sight.planning ? sight.seen.person(number) : null);
}

/** A decision that leads to an entry. */
export type WritingDecision = Extract<Decision, { do: 'import' | 'update' }>;

export function writes(decision: Decision): decision is WritingDecision {
  return decision.do === 'import' || decision.do === 'update';
}
