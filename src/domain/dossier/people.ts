/** The people of a dossier, as its papers name them, and what follows from their records. */
import type { CitizenDetails } from '../citizen/citizen.ts';
import { happened, type NewEvent } from '../event.ts';
import { readdressSendings, type Addressed } from '../shipment/readdress.ts';
import { dossierStream } from '../stream.ts';
import type { Uuid } from '../value/id.ts';
import { Problem } from '../problem.ts';
import type { Dossier, Party, PartyFact, Posting } from './dossier.ts';

/** Whether open dossiers take over what is corrected of a record, or keep what was said in them. */
export const followings = ['follow', 'keep'] as const;
export type Following = (typeof followings)[number];

const TOLD: readonly PartyFact[] = ['number', 'name', 'address', 'phone', 'email'];

/** A person as papers will name them; of one who is not recorded yet there is no record. */
export function partyOf(details: CitizenDetails, citizen: Uuid | null = null): Party {
  return {
    citizen,
    kind: details.kind,
    number: details.idNumber,
    name: details.name,
    address: details.address,
    phone: details.phone?.typed ?? null,
    email: details.email,
  };
}

/** Records that were merged, each with the one that is kept of the person. */
export type KeptRecords = ReadonlyMap<Uuid, Uuid>;

const asTheyAre: KeptRecords = new Map();

/** By their records, else by the number that both bear; of those without either nobody knows. */
export function isSamePerson(one: Party, other: Party, kept = asTheyAre): boolean {
  const [here, there] = [one.citizen, other.citizen];
  if (here === null || there === null) return one.number !== null && one.number === other.number;
  return (kept.get(here) ?? here) === (kept.get(there) ?? there);
}

/**
 * Who comes for themselves shows no paper of another: throws `dossier.authorisation_alone` where
 * one is told and nobody but the owner came.
 */
export function requireSubmitter(submitter: Party | null, authorisation: string | null): void {
  if (submitter !== null || authorisation === null) return;
  throw new Problem('dossier.authorisation_alone', { authorisation });
}

/** Where a result goes by post: to its owner, there where the dossier says, else at home. */
export function postedTo({ owner, posting }: Pick<Dossier, 'owner' | 'posting'>) {
  const { name, address, phone } = owner;
  return { name, address: posting.address ?? address, phone: posting.phone ?? phone };
}

/** Throws `dossier.no_postal_address` where a result is to go to where nobody said. */
export function requireReachable(to: Pick<Dossier, 'returnBy' | 'owner' | 'posting'>): void {
  if (to.returnBy !== 'post' || postedTo(to).address !== null) return;
  throw new Problem('dossier.no_postal_address', { owner: to.owner.name });
}

/**
 * Nobody's papers are used again for somebody else: throws `document.reused_of_owner` where a
 * dossier is to be another's whose scans are `reused`, in it or out of it.
 */
export function requireOwnPapers(
  { code, owner }: Pick<Dossier, 'code' | 'owner'>,
  after: Pick<Dossier, 'owner'>,
  { kept, reused = [] }: { kept: KeptRecords; reused?: readonly string[] },
): void {
  if (reused.length === 0 || isSamePerson(owner, after.owner, kept)) return;
  throw new Problem('document.reused_of_owner', { code, refs: [...reused] });
}

/** To nowhere else than to the owner. */
export const atHome: Posting = { address: null, phone: null };

/** The same of the owner needs no place of its own. */
export function toldOtherwise(told: Posting, owner: Party): Posting {
  const other = (fact: keyof Posting) => (told[fact] === owner[fact] ? null : told[fact]);
  return { address: other('address'), phone: other('phone') };
}

/** What became of some records of one person. */
export interface RecordCorrection {
  records: readonly Uuid[];
  before: CitizenDetails;
  after: CitizenDetails;
  /** A correction is taken back: what a dossier says of its own stays. */
  back?: true;
}

/** A dossier as far as it follows: its people, and what was ordered of the post for it. */
export type Follows = Pick<Dossier, 'id' | 'owner' | 'submitter'> & {
  sendings: readonly Addressed[];
};

/**
 * What follows in a dossier from corrections of records: its owner and its submitter are told as
 * their records tell them now, in what was corrected and nothing else, and what waits for the post
 * goes where the owner is told to be. Nothing where its papers would be the same, and of people
 * who were erased from it.
 */
export function followCorrections(
  { id, owner, submitter, sendings }: Follows,
  corrections: readonly RecordCorrection[],
): NewEvent[] {
  const now = {
    owner: corrections.reduce(toldAnew, owner),
    submitter: submitter && corrections.reduce(toldAnew, submitter),
  };
  const as = [
    ...(differingFacts(owner, now.owner).length > 0 ? (['owner'] as const) : []),
    ...(differingFacts(submitter, now.submitter).length > 0 ? (['submitter'] as const) : []),
  ];
  if (as.length === 0) return [];
  const fields = new Set([
    ...differingFacts(owner, now.owner),
    ...differingFacts(submitter, now.submitter),
  ]);
  const data = { dossier: id, as, fields: [...fields] };
  return [
    happened('dossier.people_corrected', dossierStream(id), data, now),
    ...readdressSendings(sendings, owner, now.owner),
  ];
}

function toldAnew(party: Party, { records, before, after, back }: RecordCorrection): Party {
  if (party.citizen === null || !records.includes(party.citizen)) return party;
  const [was, is] = [partyOf(before), partyOf(after)];
  const changed = differingFacts(was, is).filter((field) => !back || party[field] === was[field]);
  return { ...party, ...Object.fromEntries(changed.map((field) => [field, is[field]])) };
}

/** In which facts a dossier tells somebody otherwise. */
export function differingFacts(one: Party | null, other: Party | null): PartyFact[] {
  return TOLD.filter((field) => one?.[field] !== other?.[field]);
}
