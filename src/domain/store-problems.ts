/** What can be wrong with a store and its journal. */
import type { KeyTrouble } from './key/problems.ts';
import type { ProblemKinds } from './problem-kind.ts';
import type { Instant } from './value/instant.ts';

/** What can be wrong with an entry of the journal, as its chain shows. */
export type JournalFault = 'arrival' | 'gap' | 'hash' | 'personal' | 'head';

/**
 * How a machine's own file stands to a store: never written, written for this store or for another
 * one, not readable as what it is, or not to be read at all.
 */
export type MachineState = 'none' | 'ours' | 'other_store' | 'damaged' | 'unreadable';

export interface StoreProblems {
  'store.exists': { path: string };
  /** What was to be moved finds a store where it was to go. */
  'store.place_taken': { from: string; to: string };
  'store.other_name': { path: string };
  'store.broken': { seq: number; book: string; what: JournalFault };
  /** What this machine has written is not in it: nothing is written until that is accepted. */
  'store.rolled_back': { path: string; book: string; seq: number };
  /** The same, told once where somebody has accepted it from elsewhere. */
  'store.older_accepted': { path: string; book: string; seq: number; at: Instant; actor: string };
  /** Told once: this machine has written the same store in another place, where it still is. */
  'store.is_copy': { path: string; other: string };
  /** The same of one that is there no more, or of which a server does not say. */
  'store.came_from': { path: string; other: string };
  /** All that this machine has written is there: nothing is to be accepted. */
  'store.not_rolled_back': { path: string };
  /** Out of a backup, and accepted by nobody yet: so many numbers each series is to skip. */
  'store.unaccepted': { path: string; skip: number };
  'store.skip_unreadable': { path: string };
  /** An older copy; besides the entries that are `known` here to be gone there may be others. */
  'store.unheard': { path: string; books: number; known: number };
  /** A file that should bear signed heads of this store bears none, or another's. */
  'store.no_heads': { file: string; path: string };
  'store.busy': { seconds: number };
  'stream.changed_meanwhile': { stream: string };
  'store.none': { path: string };
  /** This machine has written a store here, last at `at`, and it is gone; so many entries of it. */
  'store.lost': { path: string; at: Instant; entries: number };
  'store.not_a_store': { path: string };
  /** A step of the schema, or a type and shape of events, that this program does not know. */
  /** Encrypted with a key that is not to be had, or not from the file where it should be. */
  'store.no_key': { path: string; id: string; file: string | null; why: KeyTrouble | 'other' };
  /** The driver that encrypts is not installed. */
  'store.no_cipher': { path: string; driver: string };
  'store.not_encrypted': { path: string };
  /** Only a file can be encrypted. */
  'store.on_server': { url: string };
  'store.newer': { path: string } & ({ store: number; program: number } | { event: string });
  'store.entry_damaged': { book: string; seq: number; field: string };
  'store.migration_changed': { file: string };
  'store.disk_full': { path: string };
  'store.read_only': { path: string };
  /** Told beside what is masked: that somebody saw it could not be kept. */
  'store.sight_not_kept': { path: string };
  /** A row of a table is not what its columns must be; the journal still tells what was. */
  'store.row_damaged': { table: string; key: string; column: string };
  /** A row that opens a door to somebody is another than the journal tells. */
  'store.row_altered': { table: string; key: string; column: string };
  /** The list of what the journal holds names a type and shape that it does not. */
  'store.false_shape': { path: string; event: string };
  /** A table, an index or a guard is not as this program makes it. */
  'store.altered': { path: string };
  /** A log lies beside it of an account, by its number, that may not write the store itself. */
  'store.foreign_log': { path: string; log: string; owner: number };
  /** Everybody on the machine may put files beside it. */
  'store.shared_folder': { path: string; folder: string };
  'store.damaged': { path: string };
  /** So many rows are to be put right at once that others would wait for it. */
  'store.rebuild_long': { path: string; rows: number; seconds: number };
  /** Closed for writing: all of it stands in another place now. */
  'store.moved': { path: string; to: string };
  /** It has arrived, and the one it came from was not closed: the move was cut off there. */
  'store.half_moved': { path: string; from: string };
  /** A new row's key or number is another's already: somebody has changed tables by hand. */
  'store.row_taken': { table: string };
  'store.tables_differ': { path: string; table: string };
  /** What was copied did not come out as the same. */
  'store.not_alike': { path: string; table: string };
  'store.network_drive': { path: string };
  /** Of a machine's own file; `why` is what the system calls it. */
  'machine.cannot_read': { path: string; why: string };
  'machine.cannot_write': { path: string; why: string };
  'machine.damaged': { path: string };
  /** The machine's clock is well before the latest that the store has, of whichever counter. */
  'clock.behind': { now: Instant; last: Instant; counter: number };
  'clock.not_behind': { now: Instant };
  /** A server's address that cannot be read, and which part of it; '' for the whole. */
  'store.bad_address': { url: string; part: string };
  /** A password where every program of the machine can see it. */
  'store.password_seen': { url: string };
  'store.no_server': { url: string; why: string };
  'store.server_starting': { url: string };
  'store.server_full': { url: string };
  'store.server_old': { url: string; version: string; oldest: number };
  'store.login_refused': { url: string; user: string };
  'store.no_tls': { url: string; tls: string };
  'store.no_database': { url: string; database: string };
  /** Letters or their order are not what a store needs. */
  'store.database_unfit': { url: string; database: string; encoding: string; collation: string };
  'store.no_rights': { url: string };
  /** A copy that another server feeds: nothing may be written there. */
  'store.standby': { url: string };
  /** Whoever runs the server has set it, the database or the account so. */
  'store.server_read_only': { url: string; database: string; user: string };
  /** Nothing was recorded. */
  'store.connection_lost': { url: string };
  /** The answer to the last word did not come: it may have been recorded. */
  'store.commit_unknown': { url: string };
}

const away: ReadonlySet<string> = new Set<keyof StoreProblems>([
  'store.no_server',
  'store.server_starting',
  'store.server_full',
  'store.connection_lost',
  // Until it takes the place of the one that it follows.
  'store.standby',
  // Until that is taken back.
  'store.server_read_only',
]);

/** True of what passes when the server is there again; until then nothing is recorded. */
export function isStoreAway(code: string): boolean {
  return away.has(code);
}

export const storeProblemKinds: ProblemKinds<StoreProblems> = {
  'store.exists': 'refused',
  'store.place_taken': 'refused',
  'store.other_name': 'refused',
  'store.broken': 'refused',
  'store.rebuild_long': 'refused',
  'store.rolled_back': 'refused',
  'store.older_accepted': 'refused',
  'store.is_copy': 'refused',
  'store.came_from': 'refused',
  'store.not_rolled_back': 'refused',
  'store.unaccepted': 'refused',
  'store.skip_unreadable': 'refused',
  'store.unheard': 'usage',
  'store.no_heads': 'refused',
  'store.busy': 'busy',
  'stream.changed_meanwhile': 'busy',
  'store.none': 'environment',
  'store.lost': 'environment',
  'store.not_a_store': 'environment',
  'store.no_key': 'environment',
  'store.no_cipher': 'environment',
  'store.not_encrypted': 'refused',
  'store.on_server': 'refused',
  'store.newer': 'environment',
  'store.entry_damaged': 'environment',
  'store.migration_changed': 'environment',
  'store.disk_full': 'environment',
  'store.read_only': 'environment',
  'store.sight_not_kept': 'environment',
  'store.row_damaged': 'environment',
  'store.row_altered': 'environment',
  'store.false_shape': 'environment',
  'store.altered': 'environment',
  'store.foreign_log': 'environment',
  'store.shared_folder': 'environment',
  'store.damaged': 'environment',
  'store.moved': 'refused',
  'store.half_moved': 'refused',
  'store.row_taken': 'environment',
  'store.tables_differ': 'refused',
  'store.not_alike': 'environment',
  'store.network_drive': 'environment',
  'machine.cannot_read': 'environment',
  'machine.cannot_write': 'environment',
  'machine.damaged': 'environment',
  'clock.behind': 'environment',
  'clock.not_behind': 'refused',
  'store.bad_address': 'usage',
  'store.password_seen': 'usage',
  'store.no_server': 'environment',
  'store.server_starting': 'busy',
  'store.server_full': 'busy',
  'store.server_old': 'environment',
  'store.login_refused': 'environment',
  'store.no_tls': 'environment',
  'store.no_database': 'environment',
  'store.database_unfit': 'environment',
  'store.no_rights': 'environment',
  'store.standby': 'environment',
  'store.server_read_only': 'environment',
  'store.connection_lost': 'environment',
  'store.commit_unknown': 'environment',
};
