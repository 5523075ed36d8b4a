/** What may be refused of a dossier, from its reception to handing back the result. */
import type { WayOut } from '../payment/standing.ts';
import type { ProblemKinds } from '../problem-kind.ts';
import type { ShipmentState } from '../shipment/shipment.ts';
import type { Role } from '../staff/role.ts';
import type { Instant } from '../value/instant.ts';
import type { PlainDate } from '../value/plain-date.ts';
import type { AwaitedPaper } from './paper.ts';
import type { Status } from './status.ts';
import type { Action, Deed } from './transition.ts';

/** Where a dossier is when a notice is given. */
export type NoticeStage = 'door' | 'appraisal';

/** Why no promise can be made for a day. */
export type UntilFault = 'not_later' | 'past' | 'not_working' | 'too_far';

export interface DossierProblems {
  'dossier.bad_received_at': { value: Instant; now: Instant };
  'dossier.no_such_component': { named: string; components: string[] };
  'dossier.component_twice': { name: string };
  'dossier.component_none': { name: string };
  /** It hangs on no condition that could not hold. */
  'dossier.paper_always_needed': { name: string };
  /** From its day on the database is asked, and not the citizen. */
  'dossier.paper_not_asked': { name: string; database: string };
  /** It was found, and nobody says where. */
  'dossier.database_unnamed': { name: string };
  'dossier.authorisation_alone': { authorisation: string };
  /** A child handed it in, and nobody for them. */
  'dossier.child_alone': { name: string };
  /** The result is to go by post, and nobody knows where the owner lives. */
  'dossier.no_postal_address': { owner: string };
  'dossier.reason_missing': { what: 'received_at' | 'missing' | 'replaces' | 'again' };
  'dossier.component_missing': { missing: string[] };
  'dossier.not_allowed': {
    code: string;
    status: Status;
    action: Action;
    allowed: Action[];
    /** What to do first, one after the other, to make it possible. */
    path: Action[];
  };
  /** `deed` is what was to be done, and `roles` who may do it where the dossier is. */
  'dossier.not_holder': {
    code: string;
    holder: string;
    office: string;
    deed: Deed | null;
    roles: Role[];
  };
  'dossier.block_full': { office: string; date: PlainDate; block: number };
  'dossier.nothing_to_print': { code: string; paper: AwaitedPaper; status: Status };
  'dossier.collector_missing': { code: string };
  'dossier.collector_not_owner': { code: string; owner: string };
  'dossier.result_in_future': { date: PlainDate; today: PlainDate };
  'dossier.result_before_received': { code: string; date: PlainDate; received: PlainDate };
  'dossier.not_found': { typed: string; near: string[] };
  'dossier.changed_meanwhile': { code: string };
  'dossier.bad_until': {
    code: string;
    until: PlainDate;
    why: UntilFault;
    dueDate: PlainDate;
    /** The first days that would do. */
    near: PlainDate[];
  };
  /** Its term runs from something else, or the review has begun. */
  'dossier.no_review': { code: string; begun: boolean };
  'dossier.no_due_date': { code: string };
  'dossier.second_extension': { code: string; number: number; roles: Role[] };
  /** It had its one notice at this stage. */
  'dossier.second_notice': { code: string; stage: NoticeStage; roles: Role[] };
  'dossier.papers_back': { code: string; status: Status };
  'dossier.in_transit': { code: string; slip: string; from: string; to: string; office: string };
  'dossier.out_of_sight': { code: string; office: string };
  'dossier.authority_insufficient': { code: string; field: string };
  'dossier.return_blocked': { code: string; amount: number };
  /** It is a manager's to change, since others work by it. */
  'dossier.gone_on': { code: string; action: Action; roles: Role[] };
  /** It came to a result once: it was not received by mistake. */
  'dossier.was_decided': { code: string };
  'dossier.nothing_corrected': { code: string };
  /** Its case and what it costs are said by the list that it came from. */
  'dossier.from_list': { code: string };
  'dossier.money_taken': { code: string; receipts: string[]; next: WayOut[] };
  /** The post has papers of it. */
  'dossier.under_way': { code: string; tracking: string; state: ShipmentState };
  'dossier.cancelled': { code: string };
  /** On an earlier day: to take that back is a manager's. */
  'dossier.cancelled_earlier': { code: string; on: PlainDate; roles: Role[] };
  /** The one that took its place, or whose place it took, was not cancelled. */
  'dossier.other_stands': { code: string; other: string };
}

export const dossierProblemKinds: ProblemKinds<DossierProblems> = {
  'dossier.bad_received_at': 'usage',
  'dossier.no_such_component': 'usage',
  'dossier.component_twice': 'usage',
  'dossier.component_none': 'usage',
  'dossier.paper_always_needed': 'usage',
  'dossier.paper_not_asked': 'refused',
  'dossier.database_unnamed': 'usage',
  'dossier.authorisation_alone': 'usage',
  'dossier.child_alone': 'usage',
  'dossier.no_postal_address': 'usage',
  'dossier.reason_missing': 'usage',
  'dossier.component_missing': 'refused',
  'dossier.not_allowed': 'refused',
  'dossier.not_holder': 'refused',
  'dossier.block_full': 'refused',
  'dossier.nothing_to_print': 'refused',
  'dossier.collector_missing': 'refused',
  'dossier.collector_not_owner': 'refused',
  'dossier.result_in_future': 'refused',
  'dossier.result_before_received': 'refused',
  'dossier.not_found': 'not_found',
  'dossier.changed_meanwhile': 'busy',
  'dossier.bad_until': 'refused',
  'dossier.no_review': 'refused',
  'dossier.no_due_date': 'refused',
  'dossier.second_extension': 'refused',
  'dossier.second_notice': 'refused',
  'dossier.papers_back': 'refused',
  'dossier.in_transit': 'refused',
  'dossier.out_of_sight': 'refused',
  'dossier.authority_insufficient': 'refused',
  'dossier.return_blocked': 'refused',
  'dossier.gone_on': 'refused',
  'dossier.was_decided': 'refused',
  'dossier.nothing_corrected': 'refused',
  'dossier.from_list': 'refused',
  'dossier.money_taken': 'refused',
  'dossier.under_way': 'refused',
  'dossier.cancelled': 'refused',
  'dossier.cancelled_earlier': 'refused',
  'dossier.other_stands': 'refused',
};
