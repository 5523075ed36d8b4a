/** What an encrypted store costs: the same works on it and on one that is not, in turns. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shiftSeconds } from '../../src/domain/value/instant.ts';
import { encryptStore } from '../../src/store/carry.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import {
  now,
  receive,
  receiveIn,
  request,
  schemaFolder,
  seededEntropy,
  setUp,
} from '../support/station.ts';
import { median, type Figure } from './measure.ts';

const DOSSIERS = 10_000;
/** What takes a few milliseconds is done so often in each round. */
const OFTEN = 20;
/** What takes seconds is done in so many rounds at most. */
const FEW = 3;

const folder = mkdtempSync(join(tmpdir(), 'motcua-bench-'));
const entropy = seededEntropy('encrypted');

function opened(path: string, create = false): Promise<Store> {
  return openStore({ path, create, schemaFolder, entropy, stateFolder: folder });
}

async function filled(name: string): Promise<string> {
  const path = join(folder, name);
  const store = await opened(path, true);
  await setUp(store, entropy);
  for (let done = 0; done < DOSSIERS; done += 1000) {
    const asked = request(entropy, { at: shiftSeconds(now, (done / 1000) * 86_400) });
    await store.write(asked, async (writer) => {
      for (let n = 0; n < 1000; n++) await receiveIn(writer, entropy, asked);
    });
  }
  await store.close();
  return path;
}

/** Done on a store that is opened for it, or on one that stays open. */
type Work = (path: string, store: Store) => Promise<unknown>;

const quick: Record<string, Work> = {
  'opening a store': async (path) => {
    for (let n = 0; n < OFTEN; n++) await (await opened(path)).close();
  },
  'a reception': async (_, store) => {
    for (let n = 0; n < OFTEN; n++) await receive(store, entropy);
  },
};

const slow: Record<string, Work> = {
  'a list of 10,000, just opened': async (path) => {
    const store = await opened(path);
    await store.dossiers.list({ limit: DOSSIERS });
    await store.close();
  },
  verifying: async (_, store) => store.verify(),
};

/** Ratios of an encrypted store to a plain one. */
export async function encryption(rounds: number): Promise<Figure[]> {
  try {
    const [plain, secret] = [await filled('plain.db'), await filled('secret.db')];
    const [spare, passphrase] = [join(folder, 'spare.motcua-key'), 'not a secret at all'];
    const wish = { spare, passphrase, guard: 'practice', keep: false } as const;
    await encryptStore({ path: secret, schemaFolder, stateFolder: folder }, wish);
    const stores = [plain, secret].map(async (path) => ({ path, store: await opened(path) }));
    const both = await Promise.all(stores);
    const figures: Figure[] = [];
    for (const [name, work] of Object.entries({ ...quick, ...slow })) {
      const ratios: number[] = [];
      const most = name in slow ? Math.min(FEW, rounds) : rounds;
      // The first round warms the caches and is not counted.
      for (let round = 0; round <= most; round++) {
        const spent: number[] = [];
        for (const { path, store } of both) {
          const start = performance.now();
          await work(path, store);
          spent.push(performance.now() - start);
        }
        if (round > 0) ratios.push(spent[1]! / spent[0]!);
      }
      figures.push({ name: `${name}, encrypted`, ratio: median(ratios), goal: null });
    }
    for (const { store } of both) await store.close();
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
