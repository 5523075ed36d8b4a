/** Things that came in from files, as the kept samples of their events have them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NewEvent, StoredEvent } from '../../src/domain/event.ts';
import type { Entropy, Store } from '../../src/store/store.ts';
import { request } from './station.ts';

const folder = join(import.meta.dirname, '../fixtures/events');
const types = [
  'import.started',
  'dossier.imported',
  'citizen.imported',
  'citizen.import_corrected',
  'procedure.imported',
  'list.exported',
];

/** A batch with a dossier that brought its owner, a citizen, an edition; a list taken out. */
export async function bringIn(store: Store, entropy: Entropy): Promise<void> {
  const events = types.map((name): NewEvent => {
    const text = readFileSync(join(folder, `${name}.v1.json`), 'utf8');
    const { type, stream, v, data, personal } = JSON.parse(text) as StoredEvent;
    return { type, stream, v, data, personal } as NewEvent;
  });
  await store.write(request(entropy, { command: 'import' }), (writer) => writer.append(events));
}
