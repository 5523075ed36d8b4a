/** Things that came in from files, as the kept samples of their events have them. */
import type { EventType, NewEvent } from '../../src/domain/event.ts';
import type { Entropy, Store } from '../../src/store/store.ts';
import { oldestSample } from './event-samples.ts';
import { request } from './station.ts';

const types: EventType[] = [
  'import.started',
  'dossier.imported',
  'dossier.import_corrected',
  'citizen.imported',
  'citizen.import_corrected',
  'procedure.imported',
  'list.exported',
];

/** A batch with a dossier that brought its owner, a citizen, an edition; a list taken out. */
export async function bringIn(store: Store, entropy: Entropy): Promise<void> {
  const events = types.map((name): NewEvent => {
    const { type, stream, v, data, personal } = oldestSample(name);
    return { type, stream, v, data, personal } as NewEvent;
  });
  await store.write(request(entropy, { command: 'import' }), (writer) => writer.append(events));
}
