/** A dossier (hồ sơ): one application, with the procedure version it was received under. */
import { lateStarts, type Count, type Run } from '../calendar/run.ts';
import type { CitizenKind } from '../citizen/citizen.ts';
import type { FeeLine } from '../fee/fee-line.ts';
import type { MoneyState } from '../payment/money.ts';
import type { Channel, Procedure, Term } from '../procedure/procedure.ts';
import type { AgencyId, DossierCode, Uuid } from '../value/id.ts';
import type { Instant } from '../value/instant.ts';
import type { PlainDate } from '../value/plain-date.ts';
import type { Status } from './status.ts';

export const sources = ['portal', 'app', 'assisted'] as const;
export type Source = (typeof sources)[number];

export const returnWays = ['counter', 'post', 'online'] as const;
export type ReturnWay = (typeof returnWays)[number];

export const collectorKinds = ['owner', 'authorised', 'post', 'other'] as const;
export type CollectorKind = (typeof collectorKinds)[number];

/**
 * By what right somebody takes another's result: a certified authorisation, close kinship
 * (grandparents, parents, children, spouse, brothers and sisters need no certified paper in
 * civil status: Circular 04/2020/TT-BTP, article 2), or an organisation's letter.
 */
export const authorityKinds = ['certified', 'relative', 'letter'] as const;
export type AuthorityKind = (typeof authorityKinds)[number];

/** A person as the paper names them at the time: later edits do not rewrite old papers. */
export interface Party {
  /** The citizen record, when there is one. */
  citizen: Uuid | null;
  kind: CitizenKind;
  /** CCCD, tax code or passport number. */
  number: string | null;
  /** Exactly as entered. */
  name: string;
  address: string | null;
  phone: string | null;
  email: string | null;
}

/** True of a dossier's owner who has been erased from it: everybody else has a name. */
export function isErasedParty({ name }: Pick<Party, 'name'>): boolean {
  return name === '';
}

/** Where a result goes by post, as far as it is another place or phone than the owner's. */
export interface Posting {
  address: string | null;
  phone: string | null;
}

/** As whom somebody stands in a dossier. */
export const partyRoles = ['owner', 'submitter'] as const;
export type PartyRole = (typeof partyRoles)[number];

/** What papers tell of somebody. */
export type PartyFact = Exclude<keyof Party, 'citizen' | 'kind'>;

/** A paper that was handed in; of one that is used again out of a store there is no piece. */
export interface ReceivedComponent {
  id: string;
  name: string;
  originals: number;
  certified: number;
  copies: number;
  digitised: boolean;
}

/**
 * What a database was asked instead of a paper, and whether it said so. The last one of a paper
 * counts; the paper has the name that it had then.
 */
export interface LookUp {
  component: string;
  name: string;
  /** `null` of one that failed, where nobody said which. */
  database: string | null;
  found: boolean;
  at: Instant;
  /** The login of who asked. */
  by: string;
  /** Why it failed; `null` too where that was erased. */
  reason: string | null;
}

export const outcomes = ['granted', 'not_granted'] as const;

export interface Result {
  outcome: (typeof outcomes)[number];
  /** Of the paper; empty of one that bears none. */
  number: string;
  date: PlainDate;
  signer: string | null;
  /** The SHA-256 of its kept file; of old entries what a file was called that nobody kept. */
  file: string | null;
}

export interface Handback {
  to: CollectorKind;
  collectorName: string | null;
  collectorNumber: string | null;
  paper: boolean;
  /** By which paper somebody else took it; `null` where nobody said. */
  authority: AuthorityKind | null;
  /** How many originals were given back with it. */
  originals: number | null;
  /** The postal sending whose delivery is the evidence. */
  shipment: string | null;
}

/** A paper the citizen is to bring or to mend; `component` is `null` for one beyond the list. */
export interface SupplementItem {
  component: string | null;
  name: string;
  /** What is wrong with the paper that is there, or what is to be written. */
  fault: string | null;
}

/** One request to supplement (yêu cầu bổ sung). */
export interface Supplement {
  number: number;
  requestedAt: Instant;
  by: string;
  /** `null`, and no items, where it was erased. */
  reason: string | null;
  items: SupplementItem[];
  /** Why it is a second one at the same stage; `null` of others, and where it was erased. */
  again: string | null;
  /** The citizen's last day. */
  limit: PlainDate | null;
  dueBefore: Instant | null;
  /** The due date had passed already when the papers were asked for. */
  late: boolean;
  completedAt: Instant | null;
}

export const dueChangeReasons = [
  'completed',
  'extended',
  'reopened',
  'corrected',
  ...lateStarts,
] as const;

/** A due date that gave way to another: the old one, the reason and the person are kept. */
export interface DueChange {
  at: Instant;
  by: string;
  why: (typeof dueChangeReasons)[number];
  reason: string | null;
  before: Instant | null;
  after: Instant | null;
  /** Of an extension: it came after the due date had passed. */
  late: boolean;
}

export interface Dossier {
  id: Uuid;
  code: DossierCode;
  /** Events so far: what a writer must still find unchanged. */
  version: number;
  status: Status;
  /** The office that received it, the counter, and who. */
  office: AgencyId;
  counter: number;
  /** Where the citizen was helped to hand it in; the office that received it, unless told. */
  helpedAt: AgencyId;
  /** The office that decides it: the one that received it, or one elsewhere. */
  competent: AgencyId;
  receivedBy: { login: string; name: string };
  /** The one office that may change it now; the one it left, while it is on the road. */
  holder: AgencyId;
  /** On the road: under which slip, and to which office. Nobody may act on it meanwhile. */
  inTransit: { slip: string; to: AgencyId } | null;
  /** Where in the holder's office the paper lies. */
  shelf: string | null;
  channel: Channel;
  source: Source | null;
  procedure: Procedure;
  caseId: string;
  term: Term;
  /** What is asked, in the citizen's words (trích yếu). */
  subject: string | null;
  owner: Party;
  /** Who stood at the counter, when not the owner. */
  submitter: Party | null;
  /** The kind of authorisation the submitter showed. */
  authorisation: string | null;
  components: ReceivedComponent[];
  /** Data instead of paper, and why not, in the order in which it was asked for. */
  lookUps: LookUp[];
  /** Names of required papers accepted as "to follow", and why. */
  missing: string[];
  missingReason: string | null;
  /** Names of papers whose condition does not hold, as whoever received it said. */
  notNeeded: string[];
  sets: number;
  fees: FeeLine[];
  returnBy: ReturnWay;
  posting: Posting;
  receivedAt: Instant;
  /** `null` while the clock stands still, and of a dossier without a due date. */
  dueAt: Instant | null;
  /** What the clock counts, and what is left of it while it stands still. */
  clock: { run: Run; left: Count | null };
  supplements: Supplement[];
  dueChanges: DueChange[];
  /** The dossier received by mistake in whose place this one was, and the one in place of this. */
  replaces: DossierCode | null;
  replacedBy: DossierCode | null;
  /** Of a dossier that was refused, withdrawn, stopped or cancelled. */
  closing: { at: Instant; reason: string | null } | null;
  forwardedAt: Instant | null;
  resolvedAt: Instant | null;
  returnedAt: Instant | null;
  result: Result | null;
  /** There was a result once, whatever became of it since. */
  wasDecided: boolean;
  handback: Handback | null;
  /** What the citizen answered: 2 pleased, 1 content, 0 not; `null` where nobody did. */
  satisfaction: number | null;
  /** How many times each paper was printed. */
  prints: Record<string, number>;
}

/** What a list needs of a dossier. */
export interface DossierLine {
  id: Uuid;
  code: DossierCode;
  status: Status;
  procedure: { code: string; name: string };
  ownerName: string;
  /** Where to reach whoever handed it in, else its owner. */
  phone: string | null;
  /** Whose phone that is, where they are recorded here. */
  reached: Uuid | null;
  channel: Channel;
  receivedAt: Instant;
  dueAt: Instant | null;
  /** Its term runs from the start of a review that has not begun. */
  awaitsReview: boolean;
  /** Since when the citizen is waited for, and until when. */
  waitingSince: Instant | null;
  limit: PlainDate | null;
  holder: AgencyId;
  inTransit: { slip: string; to: AgencyId } | null;
  amountDue: number;
  /** Fee lines whose price nobody has entered: never the same as nothing to pay. */
  feesUnknown: number;
  /** Where its money stands. */
  money: MoneyState;
}
