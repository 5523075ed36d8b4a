/**
 * What stands between a person and an act on a dossier: the one place where it is decided. `show`
 * offers, `why` explains, the screens list and every act refuses by what is said here.
 */
import type { CertificationEntry, StruckNumber } from '../certification/entry.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { wayOut, type Standing } from '../payment/standing.ts';
import { Problem } from '../problem.ts';
import { may, rolesFor } from '../staff/role.ts';
import { roleRefusal, type Person } from '../staff/require-may.ts';
import { isUnderWay, type Shipment } from '../shipment/shipment.ts';
import type { Tracking } from '../shipment/tracking.ts';
import type { AgencyId, DossierCode } from '../value/id.ts';
import { localDate, type Instant } from '../value/instant.ts';
import type { Dong } from '../value/money.ts';
import { awaitedIn } from './clock.ts';
import { startOf } from './clock-start.ts';
import { custodyRefusal } from './custody.ts';
import type { Dossier, PartyRole } from './dossier.ts';
import { secondNotice } from './one-notice.ts';
import type { Status } from './status.ts';
import {
  actionsOf,
  actOf,
  asides,
  isAside,
  isDecided,
  life,
  pathTo,
  type Action,
  type Aside,
  type Deed,
} from './transition.ts';

/** Who asks, and where. */
export interface Actor {
  office: AgencyId;
  /** `null` where nobody is signed in: then nothing may be done. */
  person: Person | null;
}

/** What a cancellation left, and what stands beside it. */
export interface Cancelled {
  /** Where the dossier stood before. */
  from: Status;
  /** It was cancelled on the day on which this is asked. */
  today: boolean;
  /** The one that stands of all that took one another's place with it. */
  instead: DossierCode | null;
  /** What is not given back with it: sendings called off, and receipts of which nothing is kept. */
  calledOff: readonly Tracking[];
  receipts: readonly string[];
  /** Numbers of certification books that were struck with it; they stay so. */
  struck: readonly StruckNumber[];
  /** Whose record says otherwise since, and where it is: by number, else by its id. */
  outdated: readonly { as: PartyRole; citizen: string }[];
}

/** The same, and what is known beside the dossier. */
export interface ActFacts extends Actor {
  /** What is to be paid before a result leaves; nought where none is held back for it. */
  unpaid: Dong;
  /** What is still to pay of it at all. */
  owed: Dong;
  /** Receipts that stand: by number, or by the payment's id where the receipt is another's. */
  taken: readonly Standing[];
  /** What the post was asked to carry for it. */
  sendings: readonly Pick<Shipment, 'tracking' | 'state'>[];
  /** What was certified in it and is not struck. */
  certified: readonly CertificationEntry[];
  /** Of one that was cancelled; `null` of any other. */
  cancelled: Cancelled | null;
}

/** All that an act is decided from: also the hour, and the calendar. */
export interface Moment extends ActFacts {
  now: Instant;
  calendar: Calendar;
}

/** What the rules look at. */
export type Actable = Pick<
  Dossier,
  | 'code'
  | 'status'
  | 'office'
  | 'holder'
  | 'inTransit'
  | 'forwardedAt'
  | 'wasDecided'
  | 'handback'
  | 'dueAt'
  | 'dueChanges'
  | 'supplements'
  | 'closing'
  | 'clock'
  | 'term'
  | 'competent'
  | 'counter'
  | 'receivedAt'
>;

type Rule<D extends Deed> = (dossier: Actable, deed: D, facts: ActFacts) => Problem | null;

/** In the order in which people are told: who they are, what it is, where it is, what it lacks. */
const rules: readonly Rule<Action>[] = [
  ofPerson,
  ofStatus,
  ofPapers,
  ofCustody,
  ofDueDate,
  ofReview,
  ofSecondExtension,
  ofSecondNotice,
  ofOthersWork,
  ofDecided,
  ofMoney,
  ofMoneyTaken,
  ofSendings,
  ofEarlierDay,
  ofInstead,
];

/** An aside is not asked what the dossier is, or lacks. */
const asideRules: readonly Rule<Aside>[] = [ofPerson, ofCustody];

/**
 * All that forbids an act, the first of which is told; none where it may be done. They are
 * `staff.not_signed_in`, `staff.not_allowed`, `dossier.not_allowed`, `dossier.papers_back`,
 * `dossier.in_transit`, `dossier.not_holder`, `dossier.no_due_date`, `dossier.no_review`,
 * `dossier.second_extension`, `dossier.second_notice`, `dossier.gone_on`, `dossier.was_decided`,
 * `dossier.return_blocked`, `dossier.money_taken`, `dossier.under_way`,
 * `dossier.cancelled_earlier` and `dossier.other_stands`. What a person types (a date, a name) is
 * refused by the act itself.
 */
export function blockers(dossier: Actable, deed: Deed, facts: ActFacts): Problem[] {
  return isAside(deed)
    ? asideRules.flatMap((rule) => rule(dossier, deed, facts) ?? [])
    : rules.flatMap((rule) => rule(dossier, deed, facts) ?? []);
}

/** What this person may do with it here and now, in the table's order. */
export function allowedActions(dossier: Actable, facts: ActFacts): Action[] {
  return actionsOf(dossier.status).filter(
    (action) => blockers(dossier, action, facts).length === 0,
  );
}

/** The same of what no status knows. */
export function allowedAsides(dossier: Actable, facts: ActFacts): Aside[] {
  return asides.filter((aside) => blockers(dossier, aside, facts).length === 0);
}

/** The gate that every act on a dossier passes: throws the first of its `blockers`. */
export function requireAction(dossier: Actable, deed: Deed, facts: ActFacts): void {
  const [first] = blockers(dossier, deed, facts);
  if (first) throw first;
}

function ofPerson(_dossier: Actable, deed: Deed, { person }: ActFacts): Problem | null {
  if (person === null) return new Problem('staff.not_signed_in', {});
  return roleRefusal(person, actOf(deed));
}

function ofStatus(dossier: Actable, action: Action, facts: ActFacts): Problem | null {
  const { code, status } = dossier;
  if (life[status][action].length > 0) return null;
  const allowed = allowedActions(dossier, facts);
  return new Problem('dossier.not_allowed', {
    code,
    status,
    action,
    allowed,
    path: pathTo(status, action),
  });
}

/** Papers that went back do not go back twice. */
function ofPapers({ code, status, handback }: Actable, action: Action): Problem | null {
  if (action !== 'return' || handback === null || life[status].return.length === 0) return null;
  return new Problem('dossier.papers_back', { code, status });
}

function ofCustody(dossier: Actable, deed: Deed, { office }: ActFacts): Problem | null {
  // Where it went, others work by what was written.
  const act = actOf(deed) === 'dossier.correct' ? 'dossier.correct_later' : actOf(deed);
  return custodyRefusal(dossier, office, { deed, roles: rolesFor(act) });
}

/** Only a date that was given can give way to another. */
function ofDueDate({ code, dueAt }: Actable, action: Action): Problem | null {
  if (action !== 'extend' || dueAt !== null) return null;
  return new Problem('dossier.no_due_date', { code });
}

/** Only what is counted from a review waits for one to begin, and it begins once. */
function ofReview(dossier: Actable, action: Action): Problem | null {
  if (action !== 'begin-review' || awaitedIn(dossier.clock)?.start === 'review') return null;
  const begun = startOf(dossier) === 'review';
  return new Problem('dossier.no_review', { code: dossier.code, begun });
}

/** An extension from the second on is a manager's to give. */
function ofSecondExtension(dossier: Actable, action: Action, facts: ActFacts): Problem | null {
  if (action !== 'extend' || facts.person === null) return null;
  const number = nextExtension(dossier);
  if (number === 1 || may(facts.person.role, 'dossier.extend_again')) return null;
  const roles = rolesFor('dossier.extend_again');
  return new Problem('dossier.second_extension', { code: dossier.code, number, roles });
}

/** A second notice at one stage is a manager's to give, who says why. */
function ofSecondNotice(dossier: Actable, action: Action, { person }: ActFacts): Problem | null {
  if (action !== 'request-supplement' || person === null) return null;
  const stage = secondNotice(dossier);
  if (stage === null || may(person.role, 'dossier.supplement_again')) return null;
  const roles = rolesFor('dossier.supplement_again');
  return new Problem('dossier.second_notice', { code: dossier.code, stage, roles });
}

/**
 * Until a dossier goes on, those who received it put their own mistakes right; after that others
 * work by what was written, and it is a manager's to change.
 */
function ofOthersWork(dossier: Actable, action: Action, { person }: ActFacts): Problem | null {
  if (actOf(action) !== 'dossier.correct' || person === null) return null;
  if (!hasGoneOn(dossier) || may(person.role, 'dossier.correct_later')) return null;
  const roles = rolesFor('dossier.correct_later');
  return new Problem('dossier.gone_on', { code: dossier.code, action, roles });
}

/** Others have it to work by: forwarded, handed over, decided, or ended and taken up again. */
function hasGoneOn({ forwardedAt, holder, office, wasDecided, dueChanges }: Actable): boolean {
  const again = dueChanges.some(({ why }) => why === 'reopened');
  return forwardedAt !== null || holder !== office || wasDecided || again;
}

/** What came to a result was no mistake, and stays in the figures. */
function ofDecided({ code, status, wasDecided }: Actable, action: Action): Problem | null {
  if (action !== 'cancel' || !wasDecided || life[status].cancel.length === 0) return null;
  return new Problem('dossier.was_decided', { code });
}

/** A result may wait for its fees; papers of what ended without one do not. */
function ofMoney({ code, status }: Actable, action: Action, { unpaid }: ActFacts): Problem | null {
  if (action !== 'return' || unpaid === 0 || !isDecided(status)) return null;
  return new Problem('dossier.return_blocked', { code, amount: unpaid });
}

/** What never was a dossier can have cost nothing: its receipts are voided or refunded first. */
function ofMoneyTaken({ code, status }: Actable, action: Action, facts: ActFacts): Problem | null {
  if (action !== 'cancel' || facts.taken.length === 0 || life[status].cancel.length === 0) {
    return null;
  }
  const receipts = facts.taken.map(({ name }) => name);
  return new Problem('dossier.money_taken', { code, receipts, next: facts.taken.map(wayOut) });
}

/** What the post already has cannot be called off: it comes back, or arrives, first. */
function ofSendings({ code, status }: Actable, action: Action, facts: ActFacts): Problem | null {
  if (action !== 'cancel' || life[status].cancel.length === 0) return null;
  const sending = facts.sendings.find(({ state }) => isUnderWay(state));
  return sending ? new Problem('dossier.under_way', { code, ...sending }) : null;
}

/** What was struck out is made up for the same day by those who struck it; later by a manager. */
function ofEarlierDay(
  { code, closing }: Actable,
  action: Action,
  { cancelled, person }: ActFacts,
): Problem | null {
  if (action !== 'reinstate' || cancelled === null || closing === null) return null;
  if (cancelled.today || (person !== null && may(person.role, 'dossier.correct_later')))
    return null;
  const roles = rolesFor('dossier.correct_later');
  return new Problem('dossier.cancelled_earlier', { code, on: localDate(closing.at), roles });
}

/** One citizen's matter has one dossier: of two that name each other, one stands. */
function ofInstead({ code }: Actable, action: Action, { cancelled }: ActFacts): Problem | null {
  if (action !== 'reinstate' || !cancelled?.instead) return null;
  return new Problem('dossier.other_stands', { code, other: cancelled.instead });
}

/** Which extension the next one would be. */
export function nextExtension({ dueChanges }: Pick<Dossier, 'dueChanges'>): number {
  return dueChanges.filter(({ why }) => why === 'extended').length + 1;
}
