/**
 * The code that a paper bears. A code of the form that offices give, ours among them, is that code
 * however it was typed; any other keeps its spelling, and is compared by what it looks like.
 */
import { parseDossierCode, type AgencyId } from '../value/id.ts';
import type { PlainDate } from '../value/plain-date.ts';
import type { TakenNumber } from '../value/series.ts';
import { cleanLine, lookAlike, plainDashes } from '../value/text.ts';

/** Most codes are typed as they are kept and compared: nothing in one looks like something else. */
const PLAIN = /^[A-Z0-9]+(?:[-./][A-Z0-9]+)*$/;

/** `h49.22 – 261130 – 3_0007` → `H49.22-261130-30007`; what is no such code stays as written. */
export function keptCode(written: string): string {
  if (PLAIN.test(written)) return written;
  return officeCode(written) ?? plainDashes(written);
}

/** What two spellings of one code share. */
export function codeKey(written: string): string {
  if (PLAIN.test(written)) return written;
  return officeCode(written) ?? lookAlike(cleanLine(written)).replace(/\s*([-./])\s*/g, '$1');
}

/** The spellings under which a store looks for what a code means: as written, or in one case. */
export function spellingsOf(code: string): string[] {
  const key = codeKey(code);
  return [...new Set([code, code.toUpperCase(), code.toLowerCase(), key, key.toLowerCase()])];
}

function officeCode(written: string): string | null {
  return parseDossierCode(lookAlike(written).replace(/[\s_]+/g, ''));
}

/** A code of our own pattern, by what stands in it. */
interface OwnCode {
  office: AgencyId;
  date: PlainDate;
  number: TakenNumber;
}

/** The series behind a code of our own pattern, and its number: it must not be taken again. */
export function numberOf(code: string): TakenNumber | null {
  return ownCode(code)?.number ?? null;
}

function ownCode(code: string): OwnCode | null {
  const match = /^(.+)-(\d{2})(\d{2})(\d{2})-(\d{0,3})(\d{4})$/.exec(code);
  if (!match) return null;
  const [, office, year, month, day, block, n] = match;
  const date = `20${year}-${month}-${day}` as PlainDate;
  const series = `${office}/${date}/${Number(block)}`;
  return { office: office as AgencyId, date, number: { series, n: Number(n) } };
}

/** The number behind a code of an office's own series; `null` for any other code. */
export function numberAt(office: AgencyId, code: string): TakenNumber | null {
  const own = ownCode(code);
  return own?.office === office ? own.number : null;
}

/**
 * True of a number that a counter of one of the offices gives today or on a later day: were a row
 * to take it, the counter would have to pass it by, and any clerk would say what comes next.
 */
export function isToGive(
  code: string,
  gives: (office: AgencyId) => boolean,
  today: PlainDate,
): boolean {
  const own = ownCode(code);
  return own !== null && own.date >= today && gives(own.office);
}
