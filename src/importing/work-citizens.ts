/** Lists of citizens. */
import type { CitizenDetails } from '../domain/citizen/citizen.ts';
import { sexWords } from '../domain/import/choices.ts';
import { sameName, whose, type Decision } from '../domain/import/decide.ts';
import { readPerson, type RowPerson } from '../domain/import/person.ts';
import {
  correctedByRow,
  detailsOf,
  importedCitizen,
  rowCorrections,
} from '../domain/import/write.ts';
import { foldedWords } from '../domain/value/text.ts';
import type { Uuid } from '../domain/value/id.ts';
import type { KnownThings } from '../store/store.ts';
import { personOf, writes, type Given, type Sight, type Work, type WorkOptions } from './work.ts';

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
    decide,
    plan(row, decision, seen) {
      const { number, name } = row.person;
      if (number === null || decision.do !== 'import') return;
      seen.meet(number, { id: '' as Uuid, name });
    },
    write(row, place, decision, bulk) {
      if (!writes(decision)) return;
      if (decision.do === 'update') {
        const known = bulk.details(row.person.number!)!;
        const said = detailsOf(row.person, row.more);
        bulk.append(correctedByRow(known, said, decision.fields, place), known.version + 1);
        return;
      }
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
function decide(
  { person, more }: CitizenRow,
  place: number,
  sight: Sight,
  { given, update }: WorkOptions & Given,
): Decision {
  if (person.number === null) return decideNumberless(person, sight.known);
  const known = personOf(person.number, sight);
  const who = whose(person, known);
  if (typeof who !== 'string') return who;
  if (who === 'none') return doubtful(person, known?.name ?? '');
  if (who === 'new') return { do: 'import', citizen: 'new' };
  const details = sight.known.details(person.number);
  if (!details) return { do: 'skip' };
  // A card's number and a former one may name one person twice.
  const earlier = sight.seen.see(`citizen ${details.id}`, place);
  if (earlier !== null) return sameAgain(person.number, earlier);
  const said = detailsOf(person, more);
  const fields = rowCorrections(details, said, given);
  if (update && fields.length > 0) return { do: 'update', citizen: 'known', fields };
  // A name is corrected by nobody but a person, with a reason.
  if (person.name !== details.name) fields.unshift('name');
  return fields.length === 0 ? { do: 'skip' } : { do: 'changed', fields };
}

function sameAgain(given: string, earlier: number): Decision {
  const suggestion = String(earlier);
  return { do: 'refuse', column: 'citizen_id', code: 'duplicate_in_file', given, suggestion };
}

function decideNumberless(person: RowPerson, known: KnownThings): Decision {
  const namesakes = known
    .named(foldedWords(person.name))
    .filter(({ name, dob }) => dob === person.dob && sameName(name, person.name));
  const [first] = namesakes;
  if (!first) return { do: 'import', citizen: 'new' };
  // One without a number may be part of one with a number by now.
  const same = namesakes.some(({ number }) => number === null);
  return same ? { do: 'skip' } : doubtful(person, first.name);
}

function doubtful(person: RowPerson, suggestion: string): Decision {
  const given = person.name;
  return { do: 'refuse', column: 'citizen_id', code: 'name_differs', given, suggestion };
}
