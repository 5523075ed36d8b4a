/** Another window of the program: opens a store and works in it, telling each thing when done. */
import { writeSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Problem } from '../../src/domain/problem.ts';
import { openStore } from '../../src/store/store.ts';
import { bookOf, receive, schemaFolder, seededEntropy } from './station.ts';

export interface Orders {
  path: string;
  seed: string;
  create: boolean;
  schemaFolder: string;
  /** The book it writes. */
  book: string;
  /** Of the numbers that its counter gives: each has 9,999 a day. */
  block: number;
  /** How many dossiers it receives. */
  receptions: number;
  key: string | null;
  /** The user to become before anything is opened, where a superuser would be let through. */
  user: number | null;
  verify: boolean;
}

/** What it tells, a line each: a dossier that is stored, or the problem it ended in. */
export type Told =
  | { received: string; replayed: boolean }
  | { problem: string }
  | { opened: true }
  | { verified: boolean };

const orders: Orders = {
  path: '',
  seed: '',
  create: false,
  schemaFolder,
  book: bookOf(1),
  block: 0,
  receptions: 0,
  key: null,
  user: null,
  verify: false,
  ...(JSON.parse(process.argv[2] ?? '{}') as Partial<Orders>),
};
const tell = (told: Told): void => void writeSync(1, `${JSON.stringify(told)}\n`);

if (orders.user !== null) {
  // Loaded now: the program's own files may not be that user's to read.
  new Database(':memory:').close();
  process.setgroups?.([]);
  process.setgid?.(orders.user);
  process.setuid?.(orders.user);
}
try {
  const { path, create, book, block, key } = orders;
  const entropy = seededEntropy(orders.seed);
  const store = await openStore({ path, create, schemaFolder: orders.schemaFolder, entropy });
  tell({ opened: true });
  for (let n = 0; n < orders.receptions; n++) {
    const { value, replayed } = await receive(store, entropy, { book, block, key });
    tell({ received: value.code, replayed });
  }
  if (orders.verify) tell({ verified: (await store.verify()).ok });
  await store.close();
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  tell({ problem: error.code });
}
