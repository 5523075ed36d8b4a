/**
 * What stands between a person and taking money for a dossier: the one place where it is decided.
 * The dossier's page offers, hints name, and `takePayment` refuses by what is said here.
 */
import type { Dossier } from '../dossier/dossier.ts';
import type { Counter } from '../office/office.ts';
import { Problem } from '../problem.ts';
import { roleRefusal, type Person } from '../staff/require-may.ts';
import { accountRefusal, type Account } from './account.ts';
import { moneyOf, type Ledger, type Money } from './money.ts';
import { booksRefusal } from './number-receipt.ts';
import { bearsReceipt, comesToAccount, methods, receiptText, type Method } from './payment.ts';
import { dong } from '../value/money.ts';
import type { ReceiptBook } from './receipt-book.ts';
import { shiftRefusal, type Shift } from './shift.ts';

/** Who would take the money, and where it would lie. */
export interface Till {
  person: Person;
  counter: Counter;
  /** The last shift at this counter, if there ever was one. */
  shift: Shift | null;
  books: readonly ReceiptBook[];
  /** Books of the office's other counters. */
  elsewhere?: readonly ReceiptBook[];
  /** Those of the counter's office, into which transfers come. */
  accounts: readonly Account[];
}

/** Whose money it is, and what is known of it. */
export interface Owing {
  dossier: Pick<Dossier, 'code' | 'procedure'>;
  /** Its lines at the rates now entered, and what happened to them. */
  ledger: Ledger;
}

export interface TillFacts extends Owing {
  /** `null` where nobody is signed in: then nothing may be taken. */
  till: Till | null;
  /** How many receipts it takes, where others of its visit are paid with it. */
  receipts?: number;
}

/**
 * All that forbids taking money in one way, the first of which is told; none where it may be
 * taken. They are `staff.not_signed_in`, `staff.not_allowed`, what `owingRefusal` finds,
 * `shift.none`, `shift.offered`, `shift.not_yours`, `payment.no_account`,
 * `payment.books_used_up` and `payment.books_short`. What a person
 * types (a sum, a number) is refused by `takePayment` itself.
 */
export function paymentBlockers(facts: TillFacts, method: Method): Problem[] {
  return rules.flatMap((rule) => rule(facts, method) ?? []);
}

/** The ways in which money for it may be taken here and now. */
export function waysToPay(facts: TillFacts): Method[] {
  return methods.filter((method) => paymentBlockers(facts, method).length === 0);
}

/** The gate that every payment passes: throws the first of its `paymentBlockers`. */
export function requirePayment(facts: TillFacts, method: Method): void {
  const [first] = paymentBlockers(facts, method);
  if (first) throw first;
}

type Rule = (facts: TillFacts, method: Method) => Problem | null;

/** In the order in which people are told: who they are, what is owed, where it would lie. */
const rules: readonly Rule[] = [ofPerson, owingRefusal, ofShift, ofAccount, ofBooks];

function ofPerson({ till }: TillFacts): Problem | null {
  if (till === null) return new Problem('staff.not_signed_in', {});
  return roleRefusal(till.person, 'money.take');
}

/**
 * Why nothing can be paid for it, whoever asks: `payment.fee_unknown`, `payment.nothing_due` or
 * `payment.paid_already`; `null` where something is to be paid.
 */
export function owingRefusal({ dossier: { code, procedure }, ledger }: Owing): Problem | null {
  const money = moneyOf(ledger);
  const unset = unsetRefusal(money, { code, procedure });
  if (unset || money.outstanding > 0) return unset;
  const last = ledger.payments.findLast(({ voidedAt }) => voidedAt === null);
  const paid = dong(money.paid - money.refunded);
  if (!last || paid === 0) return new Problem('payment.nothing_due', { code });
  const receipt = last.receipt === null ? null : receiptText(last.receipt);
  return new Problem('payment.paid_already', { code, at: last.at, receipt, paid });
}

/** `payment.fee_unknown` while a fee is one that nobody has set. */
export function unsetRefusal(
  { unknown: fees }: Pick<Money, 'unknown'>,
  { code, procedure }: Owing['dossier'],
): Problem | null {
  if (fees.length === 0) return null;
  return new Problem('payment.fee_unknown', { code, procedure: procedure.code, fees });
}

function ofShift({ till }: TillFacts): Problem | null {
  return till && shiftRefusal(till.shift, till.counter.number, till.person.login);
}

/** Also of a line of a statement, which `statementAccount` ties to an account of the office. */
function ofAccount({ till }: TillFacts, method: Method): Problem | null {
  return till && comesToAccount(method) ? accountRefusal(till.accounts, till.counter.office) : null;
}

function ofBooks({ till, receipts = 1 }: TillFacts, method: Method): Problem | null {
  return till && bearsReceipt(method) ? booksRefusal(till.books, receipts) : null;
}

/** Throws `payment.dossier_cancelled`: it owes nothing any more, whatever law speaks of its fees. */
export function requireWaivable({ code, status }: Pick<Dossier, 'code' | 'status'>): void {
  if (status === 'cancelled') throw new Problem('payment.dossier_cancelled', { code });
}
