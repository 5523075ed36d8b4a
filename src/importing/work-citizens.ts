/** Lists of citizens. */
import type { CitizenDetails } from '../domain/citizen/citizen.ts';
import { sexWords } from '../domain/import/choices.ts';
import { sameName, whose, type Decision } from '../domain/import/decide.ts';
import { readPerson, type RowPerson } from '../domain/import/person.ts';
import { detailsOf, importedCitizen } from '../domain/import/write.ts';
import { foldedWords } from '../domain/value/text.ts';
import type { Uuid } from '../domain/value/id.ts';
import type { KnownThings } from '../store/store.ts';
import { personOf, writes, type Given, type Sight, type Work } from './work.ts';

interface CitizenRow {
  person: RowPerson;
  more: Pick<CitizenDetails, 'sex' | 'email'>;
}

export function citizenWork(): Work<CitizenRow> {
  return {
    kind: 'citizens',
    read(reading) {
      const person = readPerson(reading);
      const more = { sex: reading.choice('sex', sexWords), email: reading.text('email') || null };
      // Nobody is told from namesakes by a name alone.
      const nameless = person.number === null && person.dob === null;
      if (reading.faults.length === 0 && nameless) reading.fault('citizen_id', 'missing', '');
      return reading.faults.length > 0 ? null : { person, more };
    },
    key: ({ person }) => person.number ?? namesakeKey(person),
    decide: (row, _place, sight, options) => decide(row, sight, options),
    plan(row, decision, seen) {
      const { number, name } = row.person;
      if (number === null || decision.do !== 'import') return;
      seen.meet(number, { id: '' as Uuid, name });
    },
    write(row, place, decision, bulk) {
      if (!writes(decision)) return;
      const citizen = bulk.newId();
      bulk.append(importedCitizen(citizen, detailsOf(row.person, row.more), place), 1);
    },
    remark: () => undefined,
    isOpen: () => false,
    doubts: () => null,
  };
}

function namesakeKey({ name, dob }: RowPerson): string {
  return `${foldedWords(name).join(' ')}/${dob}`;
}

/** The same number is the same person; without one, a namesake of one day is for a person. */
function decide({ person, more }: CitizenRow, sight: Sight, { given }: Given): Decision {
  if (person.number === null) return decideNumberless(person, sight.known);
  const known = personOf(person.number, sight);
  const who = whose(person, known);
  if (typeof who !== 'string') return who;
  if (who === 'none') return doubtful(person, known?.name ?? '');
  if (who === 'new') return { do: 'import', citizen: 'new' };
  const details = sight.known.details(person.number);
  if (!details) return { do: 'skip' };
  const fields = differing(detailsOf(person, more), details, given);
  return fields.length === 0 ? { do: 'skip' } : { do: 'changed', fields };
}

function decideNumberless(person: RowPerson, known: KnownThings): Decision {
  const first = known
    .named(foldedWords(person.name))
    .find(({ name, dob }) => dob === person.dob && sameName(name, person.name));
  if (!first) return { do: 'import', citizen: 'new' };
  return first.number === null ? { do: 'skip' } : doubtful(person, first.name);
}

function doubtful(person: RowPerson, suggestion: string): Decision {
  const given = person.name;
  return { do: 'refuse', column: 'citizen_id', code: 'name_differs', given, suggestion };
}

type Compared = Pick<CitizenDetails, 'dob' | 'sex' | 'address' | 'email' | 'name'> & {
  phone: string | null;
};

const columns = ['name', 'dob', 'sex', 'address', 'phone', 'email'] as const;

function differing(
  said: CitizenDetails,
  known: Compared,
  given: (column: string) => boolean,
): string[] {
  const now: Compared = { ...said, phone: said.phone?.typed ?? null };
  // A blank says nothing of what is known already.
  return columns.filter((key) => given(key) && now[key] !== null && now[key] !== known[key]);
}
