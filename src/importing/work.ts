/** What differs between the kinds of import: how a row is read, decided and written. */
import type { Decision, PersonFacts } from '../domain/import/decide.ts';
import type { ImportKind, RowPlace } from '../domain/import/facts.ts';
import type { RowNote } from '../domain/import/fault.ts';
import { bearerKeyOf, type RowPerson } from '../domain/import/person.ts';
import type { RowReading } from '../domain/import/reading.ts';
import type { Losses } from '../domain/procedure/poorer.ts';
import type { Uuid } from '../domain/value/id.ts';
import type { RecordCorrection } from '../domain/dossier/people.ts';
import type { Bulk, KnownThings, SeenRows, WantedThings } from '../store/store.ts';

/** What rows will ask of the store; each adds its own. */
export function nothingWanted(): WantedThings {
  return {
    codes: new Set(),
    numbers: new Set(),
    names: new Set(),
    series: new Set(),
    offices: new Set(),
    editions: new Set(),
    streams: new Set(),
    certified: new Map(),
  };
}

/** What is known when a row is decided: the store, and the rows before it. */
export interface Sight {
  known: KnownThings;
  seen: SeenRows;
  /** True while nothing is written: what earlier rows would bring is only in `seen`. */
  planning: boolean;
}

export interface WorkOptions {
  update: boolean;
  /** Though what is known now would then be told less of. */
  replace: boolean;
  batch: Uuid | null;
}

/** One kind of import. A row is plain data, so that a plan can hold it. */
export interface ImportWork<Row> {
  readonly kind: ImportKind;
  /** `null` when something is wrong with it, which the reading then says. */
  read(reading: RowReading): Row | null;
  /** Adds what deciding and writing the row will ask. */
  want(row: Row, wanted: WantedThings): void;
  /** What no two rows of a file may share; `null` for what cannot be told apart. */
  key(row: Row): string | null;
  /** In which column that stands, where it is not the code. */
  readonly keyColumn?: string;
  /** True where `decide` refuses by itself what an earlier row of the same batch has brought. */
  readonly tellsItself?: true;
  decide(row: Row, place: number, sight: Sight, options: WorkOptions & Given): Decision;
  /** Remembers of a planned row what the rows behind it must know. */
  plan?(row: Row, decision: Decision, seen: SeenRows): void;
  /** Gives what it corrected of a record, for what is open of that person to follow. */
  write(
    row: Row,
    place: RowPlace,
    decision: WritingDecision,
    bulk: Bulk,
  ): CorrectedRecord | undefined;
  /** What else a person should see of a good row; said after the commit. */
  remark?(row: Row, decision: Decision, reading: RowReading, place: number): void;
  /** Of a row that says something else in `columns`; asked for eyes, before any of it is corrected. */
  recorded(row: Row, columns: readonly string[], known: KnownThings): Recorded | null;
  /** What a row that says less would take away. */
  lost?(row: Row): Losses;
  /** For rows of which a known person may be the owner. */
  readonly doubts?: RowDoubts<Row>;
}

/** What is recorded where a row says something else, and whose record that is. */
export interface Recorded {
  /** By column; `null` for nothing. */
  values: Readonly<Record<string, string | null>>;
  citizen: Uuid | null;
  dossier: Uuid | null;
}

/** The record that is kept of somebody, and what became of it. */
export type CorrectedRecord = Pick<RecordCorrection, 'before' | 'after'> & { citizen: Uuid };

/** Asked after the commit, when search knows the people of these rows too. */
export interface RowDoubts<Row> {
  isOpen(row: Row, decision: Decision): boolean;
  want(row: Row, wanted: WantedThings): void;
  /** Whom it may mean. */
  note(row: Row, known: KnownThings): RowNote | null;
}

export interface Given {
  /** Which columns the file has: of the others it says nothing. */
  given: (column: string) => boolean;
}

/** The citizen of a number, registered already or by an earlier row of a plan. */
export function personOf(person: RowPerson, sight: Sight): PersonFacts | null {
  const key = bearerKeyOf(person);
  if (key === null) return null;
  return sight.known.citizen(key) ?? (sight.planning ? sight.seen.person(key) : null);
}

/** A decision that leads to an entry. */
export type WritingDecision = Extract<Decision, { do: 'import' | 'update' }>;

export function writes(decision: Decision): decision is WritingDecision {
  return decision.do === 'import' || decision.do === 'update';
}
