/**
 * A bank's statement against the dossiers: what each line is for, and why. Banks drop `.` and `-`
 * from purposes, so codes are compared by letters and digits alone.
 */
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
  awaited: { payment: Uuid; amount: number }[];
}

export const lineVerdicts = [
  'exact',
  'confirms',
  'too_much',
  'too_little',
  'ambiguous',
  'double',
  'fee_unknown',
  'unknown',
  'booked',
] as const;
export type LineVerdict = (typeof lineVerdicts)[number];

export interface MatchedLine {
  line: BankLine;
  verdict: LineVerdict;
  /** The dossiers it may be for. */
  codes: string[];
  dossier: Uuid | null;
  /** The payment it confirms. */
  payment: Uuid | null;
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

/** Each line with its verdict; a line of the same statement counts for those after it. */
export function matchLines(
  lines: readonly BankLine[],
  named: ReadonlyMap<number, readonly Debtor[]>,
  booked: ReadonlySet<string>,
): MatchedLine[] {
  const left = new Map<Uuid, number>();
  const confirmed = new Set<Uuid>();
  return lines.map((line) => {
    const debtors = named.get(line.row) ?? [];
    const codes = debtors.map(({ code }) => code);
    const none = { line, codes, dossier: null, payment: null, outstanding: null };
    if (booked.has(line.fingerprint)) return { ...none, verdict: 'booked' };
    const [only] = debtors;
    if (!only) return { ...none, verdict: 'unknown' };
    if (debtors.length > 1) return { ...none, verdict: 'ambiguous' };
    const outstanding = left.get(only.dossier) ?? only.outstanding;
    const found = { ...none, dossier: only.dossier, outstanding };
    const awaited = only.awaited.find(
      ({ payment, amount }) => amount === line.amount && !confirmed.has(payment),
    );
    if (awaited) {
      confirmed.add(awaited.payment);
      return { ...found, verdict: 'confirms', payment: awaited.payment };
    }
    if (only.feesUnknown) return { ...found, verdict: 'fee_unknown' };
    const verdict = verdictOf(line.amount, outstanding);
    if (verdict === 'exact') left.set(only.dossier, 0);
    return { ...found, verdict };
  });
}

function verdictOf(amount: number, outstanding: number): LineVerdict {
  if (outstanding === 0) return 'double';
  if (amount === outstanding) return 'exact';
  return amount > outstanding ? 'too_much' : 'too_little';
}

/** What may be booked without a person naming the line: it can only be this. */
export function isCertain(verdict: LineVerdict): boolean {
  return verdict === 'exact' || verdict === 'confirms';
}

/** What a person may book by naming it. */
export function isBookable(verdict: LineVerdict): boolean {
  return isCertain(verdict) || verdict === 'too_much' || verdict === 'too_little';
}

export type Reconciled = ReturnType<typeof reconciled>;

/** What became of a statement's lines, and how many came to what. */
export function reconciled(matches: readonly MatchedLine[], booked: ReadonlySet<number>) {
  const lines = matches.map(({ line, verdict, codes, outstanding }) => {
    const { row, date, amount, purpose, reference } = line;
    return {
      ...{ row, date, amount, purpose, reference, verdict, codes, outstanding },
      booked: booked.has(row),
    };
  });
  const counts = lineVerdicts.map((verdict) => [
    verdict,
    lines.filter((line) => line.verdict === verdict).length,
  ]);
  return {
    lines,
    counts: Object.fromEntries(counts) as Record<(typeof lineVerdicts)[number], number>,
    booked: booked.size,
    bookedAmount: lines.reduce((sum, line) => sum + (line.booked ? line.amount : 0), 0),
  };
}
