/** What of a person may be erased, and what has to stay: why, and until when. */
import type { Status } from '../dossier/status.ts';
import { isClosed } from '../dossier/transition.ts';
import {
  citizenStream,
  dossierStream,
  draftStream,
  moneyStream,
  privacyStream,
  shipmentStream,
  ticketStream,
} from '../stream.ts';
import type { DossierCode, Uuid } from '../value/id.ts';
import type { PlainDate } from '../value/plain-date.ts';
import { holdOn, type PrivacyMark } from './mark.ts';
import type { KeptKind, KeptPart } from './kinds.ts';
import type { DeclarationIn } from './named-in.ts';
import { keptUntil, retentionOf, type RetentionRule } from './retention.ts';

/** A dossier in which a person stands, as far as erasing it needs. */
export interface PersonsDossier {
  id: Uuid;
  code: DossierCode;
  status: Status;
  field: string;
  /** Whose it is; others may have come with it. */
  owner: Uuid | null;
  /** The day of the last act on it or on its money. */
  lastAct: PlainDate;
  hasMoney: boolean;
  /** Codes of what was sent of it, and numbers that were called for it. */
  shipments: readonly string[];
  tickets: readonly Uuid[];
  /** The key under which it was received, which is its draft's; `null` for none. */
  key: string | null;
  /** What stands on the records of all who stand in it, or did. */
  marks: readonly PrivacyMark[];
}

/** All that is written of a person beside dossiers. */
export interface PersonsRecords {
  /** All records of the person, merged ones among them. */
  records: readonly Uuid[];
  /** Numbers that were called for them. */
  tickets: readonly Uuid[];
}

export interface ErasureFacts extends PersonsRecords {
  /** The dossiers in which they stand or did, and whose people are not erased yet. */
  dossiers: readonly PersonsDossier[];
  marks: readonly PrivacyMark[];
  /** A business of theirs bears their number for its tax code. */
  hasBusiness: boolean;
  /** Declarations that name the person, whosever they are. */
  namedIn: readonly DeclarationIn[];
  /** Numbers of certification books of before that bear the person's name, as papers name them. */
  listed: readonly string[];
  rules: readonly RetentionRule[];
  today: PlainDate;
}

export interface Erasure {
  /** What loses the people it names: nothing where all is kept. */
  streams: string[];
  /** Codes of the dossiers among them. */
  erased: DossierCode[];
  /** Whether the person's own record is. */
  record: boolean;
  kept: KeptPart[];
  /** What says how long it is kept, where nobody has read that in the law's text yet. */
  unverified: string[];
}

/**
 * The record goes last: as long as a dossier of theirs stays, it says whose it is. Their household
 * business is another record, which asks for itself; that it still bears the number is said.
 */
export function erasureOf(facts: ErasureFacts): Erasure {
  const { dossiers, marks, hasBusiness, today } = facts;
  const hold = holdOn(marks, today);
  if (hold) {
    return {
      streams: [],
      erased: [],
      record: false,
      kept: [{ code: null, why: 'held', until: hold.until }],
      unverified: [],
    };
  }
  const judged = dossiers.map((dossier) => ({ dossier, kept: keptOf(dossier, facts) }));
  const gone = judged.flatMap(({ dossier, kept }) => (kept === null ? [dossier] : []));
  const kept = judged.flatMap((each) => each.kept ?? []);
  const record = kept.length === 0;
  const streams = [...gone.flatMap(streamsOfDossier), ...(record ? streamsOfPerson(facts) : [])];
  const unverified = [...new Set(dossiers.flatMap((each) => unverifiedOf(each, facts)))];
  if (hasBusiness) kept.push({ code: null, why: 'business', until: null });
  kept.push(...namedElsewhere(facts));
  kept.push(...facts.listed.map((code): KeptPart => ({ code, why: 'listed', until: null })));
  return { streams, erased: gone.map(({ code }) => code), record, kept, unverified };
}

/** What others declared of the person: it stands in none of their own streams. */
function namedElsewhere({ namedIn, dossiers, ...person }: ErasureFacts): KeptPart[] {
  const own = new Set([...dossiers.flatMap(streamsOfDossier), ...streamsOfPerson(person)]);
  return namedIn.flatMap(({ code, stream }): KeptPart[] =>
    own.has(stream) ? [] : [{ code, why: 'named', until: null }],
  );
}

/** The sources of what a dossier's and its money's terms are, as far as they are not verified. */
function unverifiedOf({ field, hasMoney }: PersonsDossier, { rules }: ErasureFacts): string[] {
  const kinds = hasMoney ? (['dossier', 'money'] as const) : (['dossier'] as const);
  return kinds.flatMap((kind) => {
    const rule = retentionOf(rules, kind, field);
    return rule === null || rule.verified ? [] : [rule.source];
  });
}

/** Why a dossier stays; `null` where it may go. */
function keptOf(
  { code, status, field, owner, lastAct, hasMoney, marks }: PersonsDossier,
  { records, rules, today }: ErasureFacts,
): KeptPart | null {
  if (owner === null || !records.includes(owner)) return { code, why: 'other_owner', until: null };
  if (!isClosed(status)) return { code, why: 'open', until: null };
  // Whoever else stands in it may be held, too.
  const hold = holdOn(marks, today);
  if (hold) return { code, why: 'held', until: hold.until };
  const end = longestOf({ field, lastAct, hasMoney }, rules);
  return end.until === null || end.until >= today ? { code, ...end } : null;
}

/** How long a dossier and its money are kept: the last day, `null` for ever, and which it is. */
export function longestOf(
  { field, lastAct, hasMoney }: Pick<PersonsDossier, 'field' | 'lastAct' | 'hasMoney'>,
  rules: readonly RetentionRule[],
): Pick<KeptPart, 'why' | 'until'> {
  const of = (why: KeptKind): { why: KeptKind; until: PlainDate | null } => {
    return { why, until: keptUntil(retentionOf(rules, why, field), lastAct) };
  };
  const [dossier, money] = [of('dossier'), of('money')];
  if (!hasMoney || dossier.until === null) return dossier;
  return money.until === null || money.until > dossier.until ? money : dossier;
}

/** All that tells of a dossier and names people: what is copied for them, and what is erased. */
export function streamsOfDossier({ id, shipments, tickets, key }: PersonsDossier): string[] {
  return [
    dossierStream(id),
    moneyStream(id),
    ...shipments.map(shipmentStream),
    ...tickets.map(ticketStream),
    ...(key === null ? [] : [draftStream(key)]),
  ];
}

/** The same of a person beside dossiers, what they have asked for among it. */
export function streamsOfPerson({ records, tickets }: PersonsRecords): string[] {
  return [
    ...records.flatMap((record) => [citizenStream(record), privacyStream(record)]),
    ...tickets.map(ticketStream),
  ];
}
