/**
 * What names a person and stands elsewhere: what a relative or a neighbour declared is theirs, and
 * is not erased with whoever it names; nor is a row of a certification book of before, of which
 * nobody can tell whose it is. It is told, so that nobody takes an erasure for more than it is.
 */
import { masked } from '../access/mask.ts';
import type { CitizenDetails } from '../citizen/citizen.ts';
import type { FieldAnswer, FieldAnswers, RowAnswers } from '../declaration/answer.ts';
import type { DeclarationCode } from '../declaration/declaration.ts';
import { fold } from '../value/text.ts';

/** A declaration, and the stream in which its answers stand. */
export interface DeclarationIn {
  code: DeclarationCode;
  stream: string;
}

/** What a record tells a person by. */
export type ToldPerson = Pick<CitizenDetails, 'kind' | 'name' | 'dob' | 'idNumber' | 'oldNumber'>;

/** What answers must have in them to name a person: their numbers, and when they were born. */
export function signsOf(records: readonly ToldPerson[]): string[] {
  const people = records.filter(({ kind }) => kind === 'person');
  const all = people.flatMap(({ dob, ...person }) => [...numbersOf(person), dob ?? []].flat());
  return [...new Set(all)];
}

/**
 * True where a number of theirs stands in any answer, or their name beside the day or the year of
 * their birth. A business is named by its owner's number as well: that is the person's.
 */
export function isNamedIn(answers: FieldAnswers, records: readonly ToldPerson[]): boolean {
  const groups = Object.values(answers).flatMap((each) => (Array.isArray(each) ? each : []));
  const all: RowAnswers[] = [plainOf(answers), ...groups];
  return records
    .filter(({ kind }) => kind === 'person')
    .some((person) => all.some((row) => hasNumber(row, person) || hasBirth(row, person)));
}

/**
 * True where a text of a list has the whole name in it. Lists have no day of birth, and of a number
 * its end at most: where one stands there, it has to be an end of theirs.
 */
export function isListedAs(text: string, records: readonly ToldPerson[]): boolean {
  const words = wordsOf(text);
  const ends = text.match(MASKED) ?? [];
  return records.some((person) => {
    if (person.kind !== 'person' || !words.includes(wordsOf(person.name))) return false;
    const own = new Set(numbersOf(person).map(masked));
    return ends.length === 0 || ends.some((end) => own.has(end));
  });
}

/** As `masked` writes it. */
const MASKED = /\*{8}\p{L}*\d*/gu;

/** Folded, and each word with a space on either side. */
function wordsOf(text: string): string {
  return ` ${fold(text)
    .split(/[^\p{L}\p{N}*]+/u)
    .filter(Boolean)
    .join('  ')} `;
}

function plainOf(answers: FieldAnswers): RowAnswers {
  const plain = Object.entries(answers).filter(([, each]) => !Array.isArray(each));
  return Object.fromEntries(plain) as RowAnswers;
}

function numbersOf({ idNumber, oldNumber }: Pick<ToldPerson, 'idNumber' | 'oldNumber'>): string[] {
  return [idNumber, oldNumber].filter((number) => number !== null);
}

function hasNumber(row: RowAnswers, person: ToldPerson): boolean {
  const numbers = numbersOf(person);
  return Object.values(row).some((answer) => {
    // A number stands by itself: among the digits of a longer one it is another's.
    const words = textOf(answer).split(/[^0-9A-Za-z-]+/);
    return numbers.some((number) => words.includes(number));
  });
}

function textOf(answer: FieldAnswer): string {
  return typeof answer === 'object' ? answer.number : String(answer);
}

/** `father.name` beside `father.dob`. */
function hasBirth(row: RowAnswers, { name, dob }: ToldPerson): boolean {
  if (dob === null) return false;
  return Object.entries(row).some(([field, answer]) => {
    const who = field.endsWith('.name') ? field.slice(0, -'.name'.length) : null;
    return who !== null && fold(textOf(answer)) === fold(name) && row[`${who}.dob`] === dob;
  });
}
