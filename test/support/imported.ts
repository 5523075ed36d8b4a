/** Things that random lives hardly bring, as the kept samples of their events have them. */
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
  'certification.volume_imported',
  'certification.imported',
  'list.exported',
  'privacy.asked',
  'privacy.marked',
];

/** What a list brought of each kind, its dossier with its owner; a list out; a request. */
export async function bringIn(store: Store, entropy: Entropy): Promise<void> {
  const events = types.map((name): NewEvent => {
    const { type, stream, v, data, personal } = oldestSample(name);
    const event = { type, stream, v, data, personal } as NewEvent;
    return name.startsWith('privacy.') ? ofWhoCame(event) : event;
  });
  await store.write(request(entropy, { command: 'import' }), (writer) => writer.append(events));
}

/** The same, asked by the citizen who came in. */
function ofWhoCame(event: NewEvent): NewEvent {
  const { citizen } = event.data as { citizen: string };
  const came = (oldestSample('citizen.imported').data as { citizen: string }).citizen;
  return JSON.parse(JSON.stringify(event).replaceAll(citizen, came)) as NewEvent;
}
