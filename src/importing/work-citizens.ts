/** Lists of citizens. */
import type { Citizen, CitizenDetails } from '../domain/citizen/citizen.ts';
import { sexWords } from '../domain/import/choices.ts';
import { sameName, whose, type Decision } from '../domain/import/decide.ts';
import type { Originals } from '../domain/import/facts.ts';
import {
  bearerKeyOf,
  mayBeBorn,
  noteOddities,
  readEmail,
  readPerson,
  type RowPerson,
} from '../domain/import/person.ts';
import {
  correctedByRow,
  recordedDetail,
  rowDetails,
  importedCitizen,
  rowCorrections,
} from '../domain/import/write.ts';
import { foldedWords } from '../domain/value/text.ts';
import type { KnownThings, SeenRows } from '../store/store.ts';
import { personOf, type Given, type Sight, type ImportWork, type WorkOptions } from './work.ts';

interface CitizenListRow {
  person: RowPerson;
  more: Pick<CitizenDetails, 'sex' | 'email'>;
  originals: Originals | null;
}

export function citizenWork(): ImportWork<CitizenListRow> {
  return {
    kind: 'citizens',
    read(reading) {
      const person = readPerson(reading);
      const more = { sex: reading.choice('sex', sexWords), email: readEmail(reading) };
      // Nobody is told from namesakes by a name alone.
      const nameless = person.number === null && person.dob === null;
      if (reading.faults.length === 0 && nameless) reading.fault('citizen_id', 'missing', '');
      if (reading.faults.length > 0) return null;
      noteOddities(reading, person, more.sex);
      return { person, more, originals: reading.originals() };
    },
    want({ person }, wanted) {
      const bearer = bearerKeyOf(person);
      if (bearer === null) wanted.names.add(foldedWords(person.name).join(' '));
      else wanted.numbers.add(bearer);
    },
    key: ({ person }) => bearerKeyOf(person) ?? namesakeKey(person),
    decide,
    plan(row, decision, seen) {
      const bearer = bearerKeyOf(row.person);
      if (bearer === null || decision.do !== 'import') return;
      seen.meet(bearer, { name: row.person.name });
    },
    recorded({ person }, columns, known) {
      const citizen = recordOf(person, known);
      if (!citizen || citizen.restricted) return null;
      const of = (column: string) => [column, recordedDetail(citizen, column)] as const;
      return { values: Object.fromEntries(columns.map(of)), citizen: citizen.id, dossier: null };
    },
    write(row, place, decision, bulk) {
      if (decision.do === 'update') {
        const known = recordOf(row.person, bulk)!;
        const said = rowDetails(row.person, row.more);
        const correction = correctedByRow(known, said, decision.fields, place);
        bulk.append(correction, known.version + 1);
        return correction.personal ? { citizen: known.id, ...correction.personal } : undefined;
      }
      const citizen = bulk.newId();
      bulk.append(
        importedCitizen(citizen, rowDetails(row.person, row.more), row.originals, place),
        1,
      );
      return undefined;
    },
  };
}

function namesakeKey({ name, dob }: RowPerson): string {
  return `${foldedWords(name).join(' ')}/${dob}`;
}

/** The same number is the same person; without one, a namesake of one day is for a person. */
function decide(
  row: CitizenListRow,
  place: number,
  sight: Sight,
  options: WorkOptions & Given,
): Decision {
  const { person } = row;
  const who = person.number === null ? whoseName(person, sight.known) : whoseNumber(person, sight);
  if (typeof who !== 'string') return who;
  if (who === 'new') return { do: 'import', citizen: 'new' };
  const known = recordOf(person, sight.known);
  if (!known) return { do: 'skip' };
  return decideKnown(known, { row, place, seen: sight.seen, options });
}

/** A row that tells of somebody: which one of the file, after which others. */
interface Telling {
  row: CitizenListRow;
  place: number;
  seen: SeenRows;
  options: WorkOptions & Given;
}

/**
 * A card's number and a former one may name one person twice: one row of a file corrects them, and
 * none speaks after it. So a plan that sees nothing written foresees what comes out.
 */
function decideKnown(known: Citizen, { row, place, seen, options }: Telling): Decision {
  const [told, corrected] = [`citizen ${known.id}`, `corrected ${known.id}`];
  const writer = seen.saw(corrected, place);
  if (writer !== null) return sameAgain(row.person, writer);
  const earlier = seen.see(told, place);
  const decision = compared(row, known, options);
  if (decision.do !== 'update') return decision;
  if (earlier !== null) return sameAgain(row.person, earlier);
  seen.see(corrected, place);
  return decision;
}

function compared(
  { person, more }: CitizenListRow,
  known: Citizen,
  { given, update }: WorkOptions & Given,
): Decision {
  const fields = rowCorrections(known, rowDetails(person, more), given);
  if (update && fields.length > 0) return { do: 'update', citizen: 'known', fields };
  // A name is corrected by nobody but a person, with a reason.
  if (person.name !== known.name) fields.unshift('name');
  return fields.length === 0 ? { do: 'skip' } : { do: 'changed', fields };
}

type Whose = 'new' | 'known' | Extract<Decision, { do: 'refuse' }>;

function whoseNumber(person: RowPerson, sight: Sight): Whose {
  const known = personOf(person, sight);
  const who = whose(person, known);
  return who === 'none' ? doubtful(person, known?.name ?? '') : who;
}

function whoseName(person: RowPerson, known: KnownThings): Whose {
  const [first, ...more] = namesakes(person, known);
  if (!first) {
    const [maybe] = namesakes(person, known, mayBeBorn);
    return maybe ? doubtful(person, maybe.name) : 'new';
  }
  // One without a number may be part of one with a number by now.
  const numberless = [first, ...more].some(({ number }) => number === null);
  return numberless ? 'known' : doubtful(person, first.name);
}

/** People of one name and birth. */
function namesakes(
  person: RowPerson,
  known: KnownThings,
  born: typeof mayBeBorn = (row, dob) => row.dob === dob,
) {
  return known
    .named(foldedWords(person.name))
    .filter(({ name, dob }) => born(person, dob) && sameName(name, person.name));
}

/** The record that a row means; `null` where several may be meant, or it is not written yet. */
function recordOf(person: RowPerson, known: KnownThings): Citizen | null {
  const key = bearerKeyOf(person);
  if (key !== null) {
    const bearer = known.citizen(key);
    return bearer && known.person(bearer.id);
  }
  const [only, ...more] = namesakes(person, known).filter(({ number }) => number === null);
  return only && more.length === 0 ? known.person(only.id) : null;
}

function sameAgain({ number, name }: RowPerson, earlier: number): Decision {
  const [given, suggestion] = [number ?? name, String(earlier)];
  return { do: 'refuse', column: 'citizen_id', code: 'duplicate_in_file', given, suggestion };
}

function doubtful(person: RowPerson, suggestion: string): Extract<Decision, { do: 'refuse' }> {
  const given = person.name;
  return { do: 'refuse', column: 'citizen_id', code: 'name_differs', given, suggestion };
}
