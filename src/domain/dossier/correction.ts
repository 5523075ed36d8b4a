/** What a correction can change of what was written at reception, and what it did change. */
import { amountDue, type FeeLine } from '../fee/fee-line.ts';
import type { Term } from '../procedure/procedure.ts';
import { isSame } from '../same.ts';
import type { AgencyId, Uuid } from '../value/id.ts';
import type { Instant } from '../value/instant.ts';
import type { Dong } from '../value/money.ts';
import type { ClockState } from './clock.ts';
import type { Dossier, Party, ReceivedComponent, ReturnWay } from './dossier.ts';

/** What a person corrects, by the names that reception has for it. */
export const correctable = [
  'citizen',
  'submitter',
  'authorisedBy',
  'case',
  'quantity',
  'component',
  'notNeeded',
  'subject',
  'returnBy',
  'sets',
  'for',
] as const;
export type Correctable = (typeof correctable)[number];

/** The same, and what follows from it. */
export const correctedFields = [...correctable, 'missing', 'amountDue', 'dueAt'] as const;
export type CorrectedField = (typeof correctedFields)[number];

/** What was decided anew, whole; what stays as it was is left out. */
export interface CorrectedFacts {
  ownerCitizen?: Uuid | null;
  submitterCitizen?: Uuid | null;
  caseId?: string;
  term?: Term;
  components?: ReceivedComponent[];
  missing?: string[];
  /** Papers whose condition does not hold. */
  notNeeded?: string[];
  sets?: number;
  fees?: FeeLine[];
  returnBy?: ReturnWay;
  /** Who decides it. */
  competent?: AgencyId;
  clock?: ClockState;
}

/** What names people, or may: told whole, since a dossier is found by all of it. */
export type DossierPersons = Pick<
  Dossier,
  'owner' | 'submitter' | 'subject' | 'authorisation' | 'missingReason'
>;

/** What a person was found by once. */
export type FormerWords = Pick<Party, 'name' | 'number' | 'phone'>;

export function decidedOf(dossier: Dossier): Required<CorrectedFacts> {
  const { caseId, term, components, missing, notNeeded } = dossier;
  const { owner, submitter, sets, fees, returnBy, competent, clock, dueAt } = dossier;
  return {
    ownerCitizen: owner.citizen,
    submitterCitizen: submitter?.citizen ?? null,
    ...{ caseId, term, components, missing, notNeeded, sets, fees, returnBy, competent },
    clock: { ...clock, dueAt },
  };
}

export function personsOf(dossier: Dossier): DossierPersons {
  const { owner, submitter, subject, authorisation, missingReason } = dossier;
  return { owner, submitter, subject, authorisation, missingReason };
}

/** Of two of a kind, the fields that are not the same. */
export function differing<T extends object>(before: T, after: T): [Partial<T>, Partial<T>] {
  const keys = Object.keys(after) as (keyof T)[];
  const other = keys.filter((key) => !isSame(before[key], after[key]));
  const only = (from: T): Partial<T> =>
    Object.fromEntries(other.map((key) => [key, from[key]])) as Partial<T>;
  return [only(before), only(after)];
}

/** A person as a correction tells of one. */
export interface ToldParty {
  id: string | null;
  name: string;
  address: string | null;
  phone: string | null;
  email: string | null;
  uuid: Uuid | null;
}

/** How a correction tells of each field. */
export interface Told {
  citizen: ToldParty;
  submitter: ToldParty | null;
  authorisedBy: string | null;
  case: { id: string; name: string };
  quantity: Pick<FeeLine, 'name' | 'quantity' | 'copies'>[];
  component: Pick<ReceivedComponent, 'name' | 'originals' | 'certified' | 'copies'>[];
  notNeeded: string[];
  subject: string | null;
  returnBy: ReturnWay;
  sets: number;
  for: AgencyId;
  missing: string[];
  amountDue: Dong;
  dueAt: Instant | null;
}

export interface FieldChangeOf<F extends CorrectedField> {
  field: F;
  before: Told[F];
  after: Told[F];
}

/** One field that is other than it was. */
export type FieldChange = { [F in CorrectedField]: FieldChangeOf<F> }[CorrectedField];

/** Field by field what a correction changed, in the order of `correctedFields`. */
export function correctedOf(before: Dossier, after: Dossier): FieldChange[] {
  return correctedFields
    .map((field) => toldAs(field, before, after))
    .filter((each) => !isSame(each.before, each.after));
}

function toldAs<F extends CorrectedField>(
  field: F,
  before: Dossier,
  after: Dossier,
): { [K in F]: FieldChangeOf<K> }[F] {
  return { field, before: toldIn(field, before), after: toldIn(field, after) };
}

/** What stands in one field. */
export function toldIn<F extends CorrectedField>(field: F, dossier: Dossier): Told[F] {
  return toldOf[field](dossier);
}

const toldOf: { readonly [F in CorrectedField]: (dossier: Dossier) => Told[F] } = {
  citizen: ({ owner }) => partyTold(owner),
  submitter: ({ submitter }) => submitter && partyTold(submitter),
  authorisedBy: ({ authorisation }) => authorisation,
  case: ({ caseId, procedure }) => ({
    id: caseId,
    name: procedure.cases.find(({ id }) => id === caseId)?.name ?? caseId,
  }),
  quantity: ({ fees }) => fees.map(({ name, quantity, copies }) => ({ name, quantity, copies })),
  component: ({ components }) =>
    components.map(({ id: _id, digitised: _digitised, ...paper }) => paper),
  notNeeded: ({ notNeeded }) => notNeeded,
  subject: ({ subject }) => subject,
  returnBy: ({ returnBy }) => returnBy,
  sets: ({ sets }) => sets,
  for: ({ competent }) => competent,
  missing: ({ missing }) => missing,
  amountDue: ({ fees }) => amountDue(fees),
  dueAt: ({ dueAt }) => dueAt,
};

function partyTold({ number: id, name, address, phone, email, citizen: uuid }: Party): ToldParty {
  return { id, name, address, phone, email, uuid };
}
