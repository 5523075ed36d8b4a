/** Options whose values belong to the domain: dates, moments, offices, papers, quantities. */
import type { BroughtPaper } from '../domain/dossier/add-paper.ts';
import { readIdNumber } from '../domain/citizen/number.ts';
import { numberOnCard } from '../domain/citizen/scan.ts';
import { parseNote, type NoteText } from '../domain/dossier/note.ts';
import type { ComponentCount } from '../domain/dossier/components.ts';
import { parseCertifiedLine, type TypedOriginal } from '../domain/certification/entry.ts';
import { parseQuantity, type Quantity } from '../domain/fee/fee-line.ts';
import { parseDrawer, parsePieces, type Pieces } from '../domain/payment/cash.ts';
import { numbersDossiers, parseAgencyId, type AgencyId } from '../domain/value/id.ts';
import {
  birthsOfShortYear,
  isUnborn,
  parseBirthDate,
  type BirthDate,
} from '../domain/value/birth-date.ts';
import { parseInstant, type Instant } from '../domain/value/instant.ts';
import { parseSaidDong, type Dong } from '../domain/value/money.ts';
import { parsePhone } from '../domain/value/phone.ts';
import { daysOfShortYear, parseDay, type PlainDate } from '../domain/value/plain-date.ts';
import { hasLostLetters, hasTwoLetters, parseName, parseInWords } from '../domain/value/text.ts';
import type { TextKind } from '../domain/text-kind.ts';
import { dateText } from '../locale/format.ts';
import { ofPerson, offering, scannable, textValue, value, whole, type Single } from './option.ts';

/** `2026-11-24`, `24/11/2026` …; `30/11` is this year's, `30/11/26` this century's if asked. */
export function date(): Single<PlainDate> {
  const meant = (raw: string, today: PlainDate): string[] =>
    daysOfShortYear(raw, today).slice(0, 1).map(dateText);
  return { ...value(parseDay, 'date', 'date'), byToday: true, meant };
}

/** A day of birth, or its year alone; nobody is born tomorrow. */
export function birthDate(): Single<BirthDate> {
  const parse = (raw: string, today: PlainDate): BirthDate | null => {
    const born = parseBirthDate(raw);
    return born !== null && isUnborn(born, today) ? null : born;
  };
  const meant = (raw: string, today: PlainDate): string[] =>
    birthsOfShortYear(raw, today).map(dateText);
  return ofPerson({ ...value(parse, 'birth_date', 'date'), byToday: true, meant });
}

/** A name of a person, an office, a day: it has letters, and none of them was lost. */
export function named(): Single<string> {
  return ofPerson(value(parseName, 'person_name', 'name'));
}

/** A phone as it was typed. */
export function phone(): Single<string> {
  return ofPerson(value((raw) => parsePhone(raw)?.typed ?? null, 'phone', 'phone'));
}

/** Where somebody lives: a date or a number alone belongs to another question. */
export function address(): Single<string> {
  return ofPerson(value(parseInWords, 'address', 'address'));
}

/** A person's number, typed or as their card has it, in the one form in which it is kept. */
export function personNumber(): Single<string> {
  const parse = (raw: string): string | null => {
    const read = readIdNumber(numberOnCard(raw) ?? raw, 'person');
    return read === null ? null : read[1];
  };
  return ofPerson(scannable(value(parse, 'id_number', 'number'), 'card'));
}

/** What may be noted on a dossier. */
export function noteText(): Single<NoteText> {
  return ofPerson(value(parseNote, 'note', 'text'));
}

/** Why something is done, or what for: always words, whatever is explained. */
export function reasonText(placeholder: TextKind = 'reason'): Single<string> {
  return ofPerson(value(parseInWords, 'reason', placeholder));
}

/** How many sets of a dossier were handed in. */
export function setCount(): Single<number> {
  return whole(1, 99);
}

/** The paper by which somebody acts for another: its name and number. */
export function authorityPaper(): Single<string> {
  return textValue('authority');
}

/** What is asked of an office, in the citizen's words. */
export function subjectText(): Single<string> {
  return textValue('subject');
}

/** The paper by which money is given up or given back. */
export function basisPaper(): Single<string> {
  return textValue('paper');
}

/** A payment's number with the other side: the bank, the portal, the card terminal. */
export function paymentReference(): Single<string> {
  return textValue('reference');
}

/** The number that stands on a result. */
export function resultNumber(): Single<string> {
  return textValue('result-number');
}

/** Why a drawer has not what should be in it; that nobody knows is an answer too. */
export function drawerGap(): Single<string> {
  return reasonText('gap');
}

/** An ISO moment; without an offset, Vietnam's time. */
export function instant(): Single<Instant> {
  return value(parseInstant, 'instant', 'instant');
}

export function agencyId(): Single<AgencyId> {
  return offering('office', value(parseAgencyId, 'agency_id', 'agency-id'));
}

/** An office that dossiers can be numbered under: more than a bare province. */
export function receivingAgencyId(): Single<AgencyId> {
  return value(parseReceiving, 'agency_id', 'agency-id');
}

function parseReceiving(raw: string): AgencyId | null {
  const agency = parseAgencyId(raw);
  return agency !== null && numbersDossiers(agency) ? agency : null;
}

/** A dossier, in any form that names one: its code, a bar code, a receipt, a small number. */
export function anyDossier(): Single<string> {
  return offering('dossier', scannable(textValue('code'), 'receipt', 'dossier'));
}

/** A citizen, by number, our own id, or words that fit nobody else. */
export function anyCitizen(): Single<string> {
  return offering('citizen', textValue('number'));
}

/** The same, or somebody who is new here. */
export function citizenOrNew(): Single<string> {
  return { ...anyCitizen(), newcomer: true };
}

/** The slip of a hand-over, typed or scanned. */
export function slip(): Single<string> {
  return offering('slip', scannable(textValue('slip'), 'slip'));
}

/** What travels by post, by its code. */
export function postalCode(): Single<string> {
  return scannable(textValue('code'), 'postal');
}

/** The code of a procedure in the catalogue. */
export function procedureCode(): Single<string> {
  return offering('procedure', textValue('code'));
}

/** The same where what has ended is looked for, too: nothing is received by it. */
export function anyProcedureCode(): Single<string> {
  return offering('any_procedure', textValue('code'));
}

/** `<name or no.>=<originals>/<certified>/<copies>`; what is left out is nought. */
export function component(): Single<ComponentCount> {
  return value(parseComponent, 'component', 'paper=n/n/n');
}

/** The same, and a name or number alone for as many as the procedure asks for. */
export function broughtPaper(): Single<BroughtPaper> {
  return value(parseBroughtPaper, 'component', 'paper[=n/n/n]');
}

/** `<fee>=<n>` or `<n>`, each with `x<copies>` behind it. */
export function quantity(): Single<Quantity> {
  return value(parseQuantity, 'quantity', 'fee=n');
}

/** `<original>=<copies>/<pages>`: what is to be certified. */
export function certifiedLine(): Single<TypedOriginal> {
  return ofPerson(value(parseCertifiedLine, 'certified', 'original=n/n'));
}

/** Whole đồng: `8000`, `8.000 đ`, `50k`, `1tr2`. */
export function amount(): Single<Dong> {
  return value(parseSaidDong, 'amount', 'amount');
}

/** A bank, by its BIN or a name of it. */
export function bank(): Single<string> {
  return offering('bank', value(anyBank, 'bank', 'bank'));
}

function anyBank(raw: string): string | null {
  return hasLostLetters(raw) || raw.trim() === '' ? null : raw;
}

/**
 * The number of a bank account, as it is kept: without the spaces it is written with. A code may
 * bear a shorter one; banks here give out none, so it is a slip of the hand.
 */
export function bankAccount(): Single<string> {
  const parse = (raw: string): string | null => {
    const number = raw.replaceAll(/[\s.-]/g, '');
    return /^[A-Za-z0-9]{3,19}$/.test(number) ? number : null;
  };
  return value(parse, 'bank_account', 'number');
}

/** Notes by their number: `500000=3`, `500x3 200x2`. */
export function pieces(): Single<Pieces[]> {
  return value(parsePieces, 'pieces', 'note=n');
}

/** A whole drawer in one line: its sum or its notes. */
export function drawer(): Single<NonNullable<ReturnType<typeof parseDrawer>>> {
  return value(parseDrawer, 'drawer', 'amount');
}

/** `<from>=<amount>`: the unit price from the n-th unit on. */
export function tier(): Single<{ from: number; amount: Dong }> {
  const parse = (raw: string) => {
    const [, from, price] = /^(\d{1,5})=(.+)$/.exec(raw.trim()) ?? [];
    const amount = price === undefined ? null : parseSaidDong(price);
    return amount === null || Number(from) < 2 ? null : { from: Number(from), amount };
  };
  return value(parse, 'tier', 'from=amount');
}

/** A line of a bank statement, and the dossier it is for where the line does not tell. */
export interface BankRow {
  row: number;
  code: string | null;
}

/** `<row>` or `<row>=<dossier code>`. */
export function bankRow(): Single<BankRow> {
  const parse = (raw: string): BankRow | null => {
    const [, row, code] = /^(\d{1,7})(?:=(\S+))?$/.exec(raw.trim()) ?? [];
    return row === undefined ? null : { row: Number(row), code: code ?? null };
  };
  return value(parse, 'bank_row', 'row[=code]');
}

/** `HH:MM`. */
export function time(): Single<string> {
  return value((raw) => (/^([01]\d|2[0-3]):[0-5]\d$/.test(raw) ? raw : null), 'time', 'HH:MM');
}

/** Letters, digits, dots and dashes: what a person types to sign in. */
export function login(): Single<string> {
  const parse = (raw: string): string | null => {
    const typed = raw.trim().toLowerCase();
    return /^[a-z][a-z0-9._-]{1,31}$/.test(typed) ? typed : null;
  };
  return offering('staff', value(parse, 'login', 'login'));
}

/** `<name or no.>=<originals>/<certified>/<copies>`, or `null`. */
export function parseComponent(raw: string): ComponentCount | null {
  const match = /^(.*)=\s*(\d{1,2})(?:\/(\d{1,2}))?(?:\/(\d{1,2}))?\s*$/su.exec(raw);
  const named = match?.[1]?.trim() ?? '';
  if (!match || !isPaperName(named)) return null;
  const [originals, certified, copies] = [match[2], match[3], match[4]].map((n) => Number(n ?? 0));
  return { named, originals: originals!, certified: certified!, copies: copies! };
}

export function parseBroughtPaper(raw: string): BroughtPaper | null {
  const count = parseComponent(raw);
  if (count) return { named: count.named, count };
  const named = raw.trim();
  return !isPaperName(named) || named.includes('=') ? null : { named, count: null };
}

/** A number of the list or words: one letter or sign alone agrees to something, or slipped in. */
export function isPaperName(named: string): boolean {
  return /^\d+$/.test(named) || hasTwoLetters(named);
}
