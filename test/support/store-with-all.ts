/** A store in a file in which no table is empty. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { happened } from '../../src/domain/event.ts';
import { storeStream } from '../../src/domain/stream.ts';
import { projectedTables } from '../../src/store/engine/schema.ts';
import { madeValues } from '../../src/store/made-values.ts';
import { openStore } from '../../src/store/store.ts';
import { fc } from './arbitrary.ts';
import { live } from './history.ts';
import { documentLives, dossierLives, histories, mistakenLives, type History } from './lives.ts';
import { bringIn } from './imported.ts';
import { request, schemaFolder, seededEntropy } from './station.ts';
import { allRows, copyFresh, freshFolder } from './store.ts';

/**
 * Lives that together leave no table empty, chosen by playing them: each that fills one more is
 * kept. Lives of dossiers come first, before a merger can take the office away. The store's bytes.
 */
export async function storeWithAll(): Promise<Buffer> {
  // Who stood in a dossier and does no more is seldom in any but the first.
  const mistaken = fc.sample(mistakenLives, { seed: 11, numRuns: 2 });
  const scanned = fc.sample(documentLives, { seed: 11, numRuns: 1 });
  let told = await played(
    [...mistaken, ...fc.sample(dossierLives, { seed: 11, numRuns: 2 }), ...scanned].flat(),
  );
  for (const more of fc.sample(histories, { seed: 11, numRuns: 60 })) {
    if (told.empty.length === 0) break;
    const longer = await played([...told.history, ...more]);
    if (longer.empty.length < told.empty.length) told = longer;
  }
  return told.store;
}

interface Played {
  history: History;
  store: Buffer;
  /** Tables without a row. */
  empty: string[];
}

async function played(history: History): Promise<Played> {
  const path = join(freshFolder(), 'all.db');
  await copyFresh(path, { bare: true });
  const entropy = seededEntropy('all');
  const store = await openStore({ path, create: false, schemaFolder, entropy });
  // First, so that the numbers of lives go on after those that were brought in.
  await bringIn(store, seededEntropy('imports'));
  await live(store, seededEntropy('tables'), history);
  const made = request(entropy, { key: 'lần-đầu', command: 'setup' });
  await store.write(made, async (writer) => {
    const id = entropy.uuid(made.author.at);
    await writer.keep({ [madeValues.id]: id, [madeValues.training]: '1' });
    const seen = { citizen: null, dossier: null, what: 'dossier list', purpose: 'thử', people: 3 };
    await writer.see([seen]);
    await writer.append([happened('store.made', storeStream, { id, training: true }, null)]);
    return { id };
  });
  await store.close();
  const rows = allRows(path);
  const empty = projectedTables.filter((table) => rows[table]!.length === 0);
  return { history, store: readFileSync(path), empty };
}
