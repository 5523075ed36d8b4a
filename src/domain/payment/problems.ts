/** What can be refused about money. */
import type { ProblemKinds } from '../problem-kind.ts';
import type { Instant } from '../value/instant.ts';
import type { GoneTold, ResetTold } from '../staff/second-person.ts';
import type { PlainDate } from '../value/plain-date.ts';
import type { Method, ReversalKind, ReversalState } from './payment.ts';
import type { LineVerdict } from './verdict.ts';

export interface PaymentProblems {
  'payment.bad_rate': { why: 'dates' | 'tiers' };
  'payment.fee_unknown': { code: string; procedure: string; fees: string[] };
  'payment.paid_already': { code: string; at: Instant; receipt: string | null; paid: number };
  'payment.nothing_due': { code: string };
  'payment.too_much': { code: string; amount: number; outstanding: number };
  /** Nothing is due of it, so nothing is waived. */
  'payment.dossier_cancelled': { code: string };
  'payment.tendered_short': { code: string; tendered: number; amount: number };
  'payment.reference_missing': { method: Method };
  'payment.reference_used': { reference: string; code: string };
  'payment.books_used_up': { series: string };
  /** Fewer receipts are left than a visit needs. */
  'payment.books_short': { needed: number; left: number };
  'payment.book_overlaps': { series: string; volume: string; from: number; to: number | null };
  /** A counter's own running series has that name, or will have. */
  'payment.series_reserved': { series: string };
  /** Two payments of an office bear one receipt number. */
  'payment.receipt_twice': { typed: string; of: { code: string; counter: number }[] };
  'payment.bad_range': { from: number; to: number };
  'payment.not_found': { typed: string; receipts: string[] };
  'payment.request_not_found': { typed: string; open: string[] };
  /** `rest`: a receipt already refunded in part, the rest of which can only be refunded too. */
  'payment.request_there': {
    number: string;
    kind: ReversalKind;
    state: ReversalState;
    rest: string | null;
  };
  'payment.request_outdated': {
    number: string;
    kind: Exclude<ReversalKind, 'void'>;
    amount: number;
    most: number;
    /** What was to be refunded; `null` for a debt. */
    receipt: string | null;
  };
  'payment.request_state': { number: string; state: ReversalState; wanted: ReversalState };
  'payment.too_much_back': { amount: number; most: number };
  'payment.voided': { receipt: string | null; at: Instant };
  'payment.second_person': { name: string; others: { login: string; name: string }[] };
  /** `second` and `name`, who asked, may be one person, by `pin`. */
  'payment.one_hand': {
    name: string;
    second: string;
    pin: ResetTold;
    others: { login: string; name: string }[];
  };
  /** Nobody may approve now; `gone` could have, and nobody is alone for as long as they count. */
  'payment.not_alone': {
    second: string;
    date: PlainDate;
    pin: ResetTold | null;
    gone: GoneTold[];
  };
  /** `clock`: the last day since on which a clock was accepted that stood behind its book. */
  'payment.countersign_later': {
    date: PlainDate;
    clock: PlainDate | null;
    pin: ResetTold | null;
  };
  /** `proposed`: the number of the account that waits to be approved. */
  'payment.no_account': { office: string; proposed: string | null };
  /** `named`: what the statement or who books it names; empty where it is none. */
  'payment.statement_account': { named: string; accounts: string[] };
  'payment.no_proposal': { office: string };
  /** Another was proposed, or it was approved, since it was shown. */
  'payment.proposal_changed': { office: string };
  'payment.account_fixed': { code: string };
  /** None or several of the shipped list have this name. */
  'payment.no_bank': { typed: string; near: string[] };
  'payment.bad_transfer': { why: 'bin' | 'account' | 'amount' };
  'payment.bad_purpose': { purpose: string; length: number; shorter: string };
  'payment.bad_statement': { path: string; why: 'empty' | 'no_header' | 'map'; columns: string[] };
  'payment.not_bookable': { row: number; verdict: LineVerdict };
}

export const paymentProblemKinds: ProblemKinds<PaymentProblems> = {
  'payment.bad_rate': 'usage',
  'payment.fee_unknown': 'refused',
  'payment.paid_already': 'refused',
  'payment.nothing_due': 'refused',
  'payment.too_much': 'refused',
  'payment.dossier_cancelled': 'refused',
  'payment.tendered_short': 'refused',
  'payment.reference_missing': 'usage',
  'payment.reference_used': 'refused',
  'payment.books_used_up': 'refused',
  'payment.books_short': 'refused',
  'payment.book_overlaps': 'refused',
  'payment.series_reserved': 'refused',
  'payment.receipt_twice': 'refused',
  'payment.bad_range': 'usage',
  'payment.not_found': 'not_found',
  'payment.request_not_found': 'not_found',
  'payment.request_there': 'refused',
  'payment.request_outdated': 'refused',
  'payment.request_state': 'refused',
  'payment.too_much_back': 'refused',
  'payment.voided': 'refused',
  'payment.second_person': 'refused',
  'payment.one_hand': 'refused',
  'payment.not_alone': 'refused',
  'payment.countersign_later': 'refused',
  'payment.no_account': 'refused',
  'payment.statement_account': 'refused',
  'payment.no_proposal': 'not_found',
  'payment.proposal_changed': 'busy',
  'payment.account_fixed': 'refused',
  'payment.no_bank': 'usage',
  'payment.bad_transfer': 'usage',
  'payment.bad_purpose': 'refused',
  'payment.bad_statement': 'usage',
  'payment.not_bookable': 'refused',
};
