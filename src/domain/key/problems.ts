/** What can be wrong with the keys that sign an office's papers. */
import type { ProblemKinds } from '../problem-kind.ts';
import type { Instant } from '../value/instant.ts';

/**
 * Why a private half cannot be used: it is not there; the system does not let it be read; whoever
 * uses the machine may read it; what is there is not whole; its passphrase is another one, or not
 * to be had.
 */
export type KeyTrouble = 'missing' | 'shut' | 'open' | 'damaged' | 'passphrase';

export interface KeyProblems {
  /** Something was printed all the same, without a signature; `file` is where the key is to be. */
  'key.not_here': { id: string; file: string; why: KeyTrouble };
  /** The same of a store that has no key at all. */
  'key.none': Record<string, never>;
  /** A file that should hold a key does not, or cannot be opened. */
  'key.unreadable': { file: string; why: KeyTrouble };
  /** A file with a key of another store, or with one that signs no more. */
  'key.not_current': { file: string; id: string; ours: boolean };
  'key.not_found': { id: string };
  'key.revoked_already': { id: string; at: Instant };
}

export const keyProblemKinds: ProblemKinds<KeyProblems> = {
  'key.not_here': 'environment',
  'key.none': 'environment',
  'key.unreadable': 'environment',
  'key.not_current': 'refused',
  'key.not_found': 'not_found',
  'key.revoked_already': 'refused',
};
