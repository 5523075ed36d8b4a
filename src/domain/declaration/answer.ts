/** What was answered in a declaration, as it is kept, and how it is read from what was typed. */
import { readIdNumber, readPassport } from '../citizen/number.ts';
import type { Sex } from '../citizen/citizen.ts';
import { parseSex } from '../citizen/scan.ts';
import { limits } from '../limits.ts';
import { parseBirthDate } from '../value/birth-date.ts';
import { parseEmail } from '../value/email.ts';
import { parseDong } from '../value/money.ts';
import { parsePhone } from '../value/phone.ts';
import { parsePlainDate, type PlainDate } from '../value/plain-date.ts';
import { cleanLine, fold } from '../value/text.ts';
import { countBounds, type FieldType } from './field-type.ts';
import { speltAs } from './spelling.ts';

/** A paper that tells who somebody is. */
export interface IdentityPaper {
  number: string;
  issuedOn: PlainDate | null;
  issuedBy: string | null;
}

/** One answer: dates as `YYYY-MM-DD` or `YYYY`, moments as `YYYY-MM-DDTHH:MM` in Vietnam. */
export type FieldAnswer = string | number | boolean | IdentityPaper;
export type RowAnswers = Readonly<Record<string, FieldAnswer>>;

/** By the field's id; under the name of a part that repeats, its rows. */
export type FieldAnswers = Readonly<Record<string, FieldAnswer | readonly RowAnswers[]>>;

/** The answer to a field, `null` where there is none. */
export function fieldAnswer(answers: FieldAnswers, field: string): FieldAnswer | null {
  const found = answers[field];
  return found === undefined || isRows(found) ? null : found;
}

/** The rows of a part that repeats. */
export function rowsUnder(answers: FieldAnswers, name: string): readonly RowAnswers[] {
  const found = answers[name];
  return isRows(found) ? found : [];
}

function isRows(
  value: FieldAnswer | readonly RowAnswers[] | undefined,
): value is readonly RowAnswers[] {
  return Array.isArray(value);
}

/** What was typed, as the answer that is kept; `null` for what cannot be one. */
export function parseAnswer(
  field: { type: FieldType; choices: readonly string[]; spelt?: readonly string[] },
  raw: string,
): FieldAnswer | null {
  const text = cleanLine(raw);
  if (text === '' || text.length > limits.valueLetters) return null;
  switch (field.type) {
    case 'text':
      return field.spelt === undefined ? text : speltAs(field.spelt, text);
    case 'address':
      return text;
    case 'lines':
      return linesIn(raw);
    case 'date':
      return parsePlainDate(text);
    case 'date_or_year':
      return parseBirthDate(text);
    case 'instant_or_date':
      return momentIn(text);
    case 'sex':
      return parseSex(text) satisfies Sex | null;
    case 'choice':
      return choiceIn(text, field.choices);
    case 'yes_no':
      return YES.has(fold(text)) ? true : NO.has(fold(text)) ? false : null;
    case 'count':
      return countIn(text);
    case 'money':
      return parseDong(text);
    case 'identity':
      return identityIn(text);
    case 'citizen_id':
      return personalNumber(text);
    case 'phone':
      return parsePhone(text)?.typed ?? null;
    case 'email':
      return parseEmail(text);
    case 'date_in_words':
      return null;
  }
}

const YES = new Set(['y', 'yes', 'true', '1', 'c', 'co']);
const NO = new Set(['n', 'no', 'false', '0', 'k', 'khong']);

function countIn(text: string): number | null {
  const count = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  return count < countBounds.least ? null : count;
}

/** By its number, its whole words, or the only one that begins so. */
function choiceIn(text: string, choices: readonly string[]): string | null {
  const numbered = /^\d{1,2}$/.test(text) ? choices[Number(text) - 1] : undefined;
  if (numbered !== undefined) return numbered;
  const typed = fold(text);
  const exact = choices.find((each) => cleanLine(each) === text);
  if (exact !== undefined) return exact;
  const same = choices.filter((each) => fold(each) === typed);
  const begun = same.length > 0 ? same : choices.filter((each) => fold(each).startsWith(typed));
  return begun.length === 1 ? begun[0]! : null;
}

function linesIn(raw: string): string | null {
  const lines = raw
    .split(/\r?\n|;/)
    .map(cleanLine)
    .filter((line) => line !== '');
  return lines.length === 0 ? null : lines.join('\n');
}

/** `24/11/2026`, and with a time in front or behind: `14:30 24/11/2026`, `2026-11-24T14:30`. */
function momentIn(text: string): string | null {
  const time = /(?:^|[\sT,])(\d{1,2})(?::|h|g)(\d{2})(?=$|[\s,])/i.exec(text);
  const day = parsePlainDate(cleanLine(time === null ? text : text.replace(time[0], ' ')));
  if (day === null || time === null) return day;
  const [hours, minutes] = [Number(time[1]), Number(time[2])];
  if (hours > 23 || minutes > 59) return null;
  return `${day}T${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** `022192000001; 10/05/2021; Bộ Công an`: the number, and what else the paper says of itself. */
function identityIn(text: string): IdentityPaper | null {
  const [typed = '', ...rest] = text.split(';').map(cleanLine);
  const number = readIdNumber(typed, 'person')?.[1] ?? readPassport(typed);
  if (number === null || rest.length > 2) return null;
  const dates = rest.map(parsePlainDate);
  const at = dates.findIndex((each) => each !== null);
  const issuedBy = rest.filter((_, n) => n !== at).find((each) => each !== '') ?? null;
  if (rest.length === 2 && at < 0 && rest.every((each) => each !== '')) return null;
  return { number, issuedOn: at < 0 ? null : dates[at]!, issuedBy };
}

function personalNumber(text: string): string | null {
  const read = readIdNumber(text, 'person');
  return read?.[0] === 'cccd' ? read[1] : null;
}
