/** What a store is opened with. */
import type { Entropy } from './journal.ts';
import type { SchemaDigests } from './migrate.ts';

export interface StoreOptions {
  /** A file, or a server's address. */
  path: string;
  /** What a server's address leaves out, and the password, are looked for here. */
  env?: Readonly<Record<string, string | undefined>>;
  /** Makes a new store when there is none. */
  create: boolean;
  /**
   * Opens one with a false list of events, or without some of its tables, too: for whoever names
   * that or makes it right.
   */
  mends?: boolean;
  schemaFolder: string;
  waiting?: (() => void) | undefined;
  /** The person's own folder: who has a store open that cannot be written is kept there. */
  stateFolder?: string;
  /** What tells the schema from another, where the program's build knows them. */
  schemaDigests?: SchemaDigests | null;
  /** Names of values that are set together, once for ever: asked for with the rest at opening. */
  lasting?: readonly string[];
  entropy: Entropy;
}
