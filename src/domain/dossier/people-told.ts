/** How a dossier told its people before: papers that name them so are out there. */
import type { StoredEvent } from '../event.ts';
import { wholePersons } from '../import/sparse.ts';
import type { FormerWords } from './correction.ts';
import type { Party } from './dossier.ts';
import { isSamePerson, type KeptRecords } from './people.ts';

type People = { owner: Party; submitter: Party | null };

/** Everybody a dossier's entries ever told, as they told them; none that was erased. */
export function peopleTold(events: readonly StoredEvent[]): Party[] {
  const all = events.flatMap(toldIn);
  return all.flatMap(({ owner, submitter }) => (submitter === null ? [owner] : [owner, submitter]));
}

function toldIn(event: StoredEvent): People[] {
  switch (event.type) {
    case 'dossier.received':
    case 'dossier.people_corrected':
      return event.personal === null ? [] : [event.personal];
    case 'dossier.corrected':
      return event.personal === null ? [] : [event.personal.before, event.personal.after];
    case 'dossier.imported':
      return listed(event.personal, event.data.citizen);
    case 'dossier.import_corrected':
      return listed(event.personal && event.personal.after, event.data.after.citizen);
    default:
      return [];
  }
}

function listed(
  persons: Parameters<typeof wholePersons>[0] | null,
  citizen: Parameters<typeof wholePersons>[1],
): People[] {
  return persons === null ? [] : [{ owner: wholePersons(persons, citizen).owner, submitter: null }];
}

/** What those who are still in a dossier were once told by, each once; not what they are now. */
export function formerWords(now: People, told: readonly Party[], kept: KeptRecords): FormerWords[] {
  const people = now.submitter === null ? [now.owner] : [now.owner, now.submitter];
  const words = ({ name, number, phone }: Party): string => JSON.stringify([name, number, phone]);
  const present = new Set(people.map(words));
  const former = told.filter(
    (each) => !present.has(words(each)) && people.some((one) => isSamePerson(each, one, kept)),
  );
  const once = new Map(former.map((each) => [words(each), each]));
  return [...once.values()].map(({ name, number, phone }) => ({ name, number, phone }));
}
