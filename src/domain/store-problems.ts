/** What can be wrong with a store and its journal. */
import type { ProblemKinds } from './problem-kind.ts';

/** What can be wrong with an entry of the journal, as its chain shows. */
export type JournalFault = 'arrival' | 'gap' | 'prev' | 'hash' | 'personal' | 'head';

/**
 * How a machine's own file stands to a store: never written, written for this store or for another
 * one, not readable as what it is, or not to be read at all.
 */
export type MachineState = 'none' | 'ours' | 'other_store' | 'damaged' | 'unreadable';

export interface StoreProblems {
  'store.exists': { path: string };
  'store.broken': { seq: number; book: string; what: JournalFault };
  'store.busy': { seconds: number };
  'stream.changed_meanwhile': { stream: string };
  'store.none': { path: string };
  'store.not_a_store': { path: string };
  /** A step of the schema, or a type and shape of events, that this program does not know. */
  'store.newer': { path: string } & ({ store: number; program: number } | { event: string });
  'store.entry_damaged': { book: string; seq: number; field: string };
  'store.migration_changed': { file: string };
  'store.disk_full': { path: string };
  'store.read_only': { path: string };
  /** A row of a table is not what its columns must be; the journal still tells what was. */
  'store.row_damaged': { table: string; key: string; column: string };
  /** The list of what the journal holds names a type and shape that it does not. */
  'store.false_shape': { path: string; event: string };
  /** A table, an index or a guard is not as this program makes it. */
  'store.altered': { path: string };
  'store.damaged': { path: string };
  'store.network_drive': { path: string };
  'store.engine_later': { url: string };
  /** Of a machine's own file; `why` is what the system calls it. */
  'machine.cannot_read': { path: string; why: string };
  'machine.cannot_write': { path: string; why: string };
  'machine.damaged': { path: string };
}

export const storeProblemKinds: ProblemKinds<StoreProblems> = {
  'store.exists': 'refused',
  'store.broken': 'refused',
  'store.busy': 'busy',
  'stream.changed_meanwhile': 'busy',
  'store.none': 'environment',
  'store.not_a_store': 'environment',
  'store.newer': 'environment',
  'store.entry_damaged': 'environment',
  'store.migration_changed': 'environment',
  'store.disk_full': 'environment',
  'store.read_only': 'environment',
  'store.row_damaged': 'environment',
  'store.false_shape': 'environment',
  'store.altered': 'environment',
  'store.damaged': 'environment',
  'store.network_drive': 'environment',
  'store.engine_later': 'environment',
  'machine.cannot_read': 'environment',
  'machine.cannot_write': 'environment',
  'machine.damaged': 'environment',
};
