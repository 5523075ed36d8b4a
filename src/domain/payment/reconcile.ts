/**
 * A bank's statement against the dossiers: what each line is for, and why. Banks drop `.` and `-`
 * from purposes, so codes are compared by letters and digits alone.
 */
import type { Problem } from '../problem.ts';
import { isRefused, lineVerdicts, type LineVerdict } from './verdict.ts';
import type { Uuid } from '../value/id.ts';
import type { PlainDate } from '../value/plain-date.ts';
import type { Dong } from '../value/money.ts';

/** Money that came in, as the bank tells it. */
export interface BankLine {
  /** Its line in the file, from 1. */
  row: number;
  date: PlainDate | null;
  amount: Dong;
  purpose: string;
  reference: string | null;
  /** The same for the same line in any file: what is booked once is known again by it. */
  fingerprint: string;
}

/** What is known of a dossier that a purpose names. */
export interface Debtor {
  dossier: Uuid;
  code: string;
  outstanding: number;
  feesUnknown: boolean;
  /** Transfers noted at the counter that no statement has shown yet. */
  awaited: Awaited[];
}

/** What one transfer is to bring, for a dossier or for all of a visit. */
export interface Awaited {
  payment: Uuid;
  /** Of what stands. */
  amount: number;
  /** Of all that was asked for: also of what was voided since, which the payer had sent by then. */
  asked: number;
  reference: string | null;
}

/** What is in the books already. */
export interface BookedBefore {
  /** Lines of statements, by their fingerprints. */
  lines: ReadonlySet<string>;
  /** The bank's numbers of payments that stand, each with the code of its dossier. */
  references: ReadonlyMap<string, string>;
}

export interface MatchedLine {
  line: BankLine;
  verdict: LineVerdict;
  /** The dossiers it may be for. */
  codes: string[];
  dossier: Uuid | null;
  /** The payment it confirms. */
  payment: Uuid | null;
  /** What it brought for receipts that were voided since: it goes back to the payer. */
  voided: number;
  /** What was still due before it, of the one dossier. */
  outstanding: number | null;
}

/** Letters and digits of a code, as banks leave them. */
export function plainCode(code: string): string {
  return code.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

/** The shortest code there is: a letter, two digits, a day, a number. */
const LEAST = 13;

/**
 * What in a purpose may be a code, each with the shorter beginnings it may have when a bank ran
 * another number into it: the longest first.
 */
export function codesIn(purpose: string): string[][] {
  const plain = plainCode(purpose.normalize('NFC'));
  const runs = plain.matchAll(/(?=(\d{7}[A-Z]\d{12,}|[A-Z]\d{12,}))/g);
  return [...runs].map(([, run = '']) =>
    Array.from({ length: run.length - LEAST + 1 }, (_, cut) => run.slice(0, run.length - cut)),
  );
}

/**
 * Each line with its verdict; a line of the same statement counts for those after it. A bank's
 * number names one transfer: it is booked once, and stands once in a statement.
 */
export function matchLines(
  lines: readonly BankLine[],
  named: ReadonlyMap<number, readonly Debtor[]>,
  booked: BookedBefore,
): MatchedLine[] {
  const left = new Map<Uuid, number>();
  const confirmed = new Set<Uuid>();
  const seen = new Set<string>();
  return lines.map((line) => {
    const debtors = named.get(line.row) ?? [];
    const codes = debtors.map(({ code }) => code);
    const none = { line, codes, dossier: null, payment: null, voided: 0, outstanding: null };
    const { reference } = line;
    const repeated = reference !== null && seen.has(reference);
    if (reference !== null) seen.add(reference);
    if (booked.lines.has(line.fingerprint)) return { ...none, verdict: 'booked' };
    if (repeated) return { ...none, verdict: 'repeated' };
    const [only] = debtors;
    const noted = reference === null ? undefined : booked.references.get(reference);
    const awaited = debtors.length > 1 ? undefined : only && awaitedOf(only, line, confirmed);
    if (noted !== undefined && awaited?.reference !== reference) {
      return { ...none, codes: [noted], verdict: 'reference_booked' };
    }
    if (!only) return { ...none, verdict: 'unknown' };
    if (debtors.length > 1) return { ...none, verdict: 'ambiguous' };
    const outstanding = left.get(only.dossier) ?? only.outstanding;
    const found = { ...none, dossier: only.dossier, outstanding };
    if (awaited) {
      confirmed.add(awaited.payment);
      const voided = line.amount - awaited.amount;
      return { ...found, verdict: 'confirms', payment: awaited.payment, voided };
    }
    if (only.feesUnknown) return { ...found, verdict: 'fee_unknown' };
    const verdict = verdictOf(line.amount, outstanding);
    if (verdict === 'exact') left.set(only.dossier, 0);
    return { ...found, verdict };
  });
}

/** A transfer noted at the counter in the same sum: the one with the line's own number first. */
function awaitedOf({ awaited }: Debtor, { amount, reference }: BankLine, confirmed: Set<Uuid>) {
  const alike = awaited.filter(
    (each) => [each.amount, each.asked].includes(amount) && !confirmed.has(each.payment),
  );
  return alike.find((each) => each.reference === reference) ?? alike[0];
}

function verdictOf(amount: number, outstanding: number): LineVerdict {
  if (outstanding === 0) return 'double';
  if (amount === outstanding) return 'exact';
  return amount > outstanding ? 'too_much' : 'too_little';
}

/** What a booking came to, by rows; `null` where nothing was to be booked. */
export type Bookings = ReadonlyMap<number, Booking> | null;
export type Booking = 'booked' | Pick<Problem, 'code' | 'detail'>;

export type Reconciled = ReturnType<typeof reconciled>;

/** What became of a statement's lines, and how many came to what. */
export function reconciled(matches: readonly MatchedLine[], bookings: Bookings) {
  const lines = matches.map(({ line, verdict, codes, outstanding, voided }) => {
    const { row, date, amount, purpose, reference } = line;
    const came = bookings?.get(row) ?? null;
    return {
      ...{ row, date, amount, purpose, reference, verdict, codes, outstanding, voided },
      booked: came === 'booked',
      /** Why it could not be booked, though it seemed so. */
      problem: came === 'booked' ? null : came,
    };
  });
  const refused = lines.filter(({ verdict, problem }) => isRefused(verdict) || problem !== null);
  const counts = lineVerdicts.map((verdict) => [
    verdict,
    lines.filter((line) => line.verdict === verdict).length,
  ]);
  return {
    lines,
    counts: Object.fromEntries(counts) as Record<(typeof lineVerdicts)[number], number>,
    booked: lines.filter((line) => line.booked).length,
    refused: bookings === null ? 0 : refused.length,
    bookedAmount: lines.reduce((sum, line) => sum + (line.booked ? line.amount : 0), 0),
  };
}
