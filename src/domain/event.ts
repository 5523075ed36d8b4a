/**
 * Everything that can have happened. Past-tense facts with the decided values inside, so that
 * replay computes nothing. What names a person sits in `personal`, which can be erased while
 * the chain stays whole.
 */
import type { CalendarDay } from './calendar/calendar.ts';
import type { CitizenDetails } from './citizen/citizen.ts';
import type { CitizenEventShapes } from './citizen/events.ts';
import type { AccountHelp, Guidance } from './citizen/help.ts';
import type { HandoverEventShapes } from './handover/events.ts';
import type { OfficeEventShapes } from './office/events.ts';
import type { ShipmentEventShapes } from './shipment/events.ts';
import type {
  AuthorityKind,
  CollectorKind,
  Party,
  ReceivedComponent,
  ReturnWay,
  Source,
} from './dossier/dossier.ts';
import type { DossierLifeEvents } from './dossier/events.ts';
import type { FeeLine } from './fee/fee-line.ts';
import type { ExportEventShapes } from './export/events.ts';
import type { ImportEventShapes } from './import/events.ts';
import type { Counter, Office } from './office/office.ts';
import type { MoneyEvents } from './payment/events.ts';
import type { Channel, Procedure, Term } from './procedure/procedure.ts';
import type { QueueEventShapes } from './queue/events.ts';
import type { Role } from './staff/role.ts';
import type { Stream } from './stream.ts';
import type { AgencyId, DossierCode, Uuid } from './value/id.ts';
import type { Instant } from './value/instant.ts';
import type { PlainDate } from './value/plain-date.ts';
import type { TakenNumber } from './value/series.ts';

export interface EventShapes
  extends
    CitizenEventShapes,
    DossierLifeEvents,
    HandoverEventShapes,
    ExportEventShapes,
    ImportEventShapes,
    OfficeEventShapes,
    QueueEventShapes,
    ShipmentEventShapes,
    MoneyEvents {
  'office.opened': { data: Office; personal: null };
  'counter.opened': { data: Counter & { book: string }; personal: null };
  'staff.enrolled': {
    data: { login: string; role: Role; office: AgencyId };
    personal: { name: string };
  };
  'staff.disabled': { data: { login: string; reason: string | null }; personal: null };
  'staff.pin_set': { data: { login: string }; personal: { hash: string } };
  'procedure.published': { data: { edition: string; procedure: Procedure }; personal: null };
  'calendar.published': { data: { source: string; days: CalendarDay[] }; personal: null };
  'config.changed': { data: { key: string; value: string }; personal: null };
  'citizen.registered': {
    data: { citizen: Uuid; kind: CitizenDetails['kind']; by: 'typed' | 'scan' };
    personal: CitizenDetails;
  };
  'citizen.corrected': {
    data: { citizen: Uuid; fields: (keyof CitizenDetails)[]; reason: string | null };
    personal: { before: CitizenDetails; after: CitizenDetails };
  };
  'citizen.account_helped': { data: { citizen: Uuid } & AccountHelp; personal: null };
  'citizen.guided': { data: { citizen: Uuid } & Guidance; personal: null };
  'dossier.received': { data: Reception; personal: ReceptionPersons };
  'dossier.forwarded': { data: { dossier: Uuid; note: string | null }; personal: null };
  'dossier.resolved': {
    data: {
      dossier: Uuid;
      outcome: 'granted' | 'not_granted';
      number: string;
      date: PlainDate;
      file: string | null;
    };
    personal: { signer: string | null };
  };
  'dossier.returned': {
    data: {
      dossier: Uuid;
      to: CollectorKind;
      paper: boolean;
      /** Not told by entries from before these were asked. */
      authority?: AuthorityKind | null;
      originals?: number | null;
      shipment?: string | null;
      /** What the citizen answered: 2 pleased, 1 content, 0 not; nothing when not asked. */
      satisfaction?: number | null;
    };
    personal: { collectorName: string | null; collectorNumber: string | null };
  };
  'paper.printed': {
    data: { dossier: Uuid; paper: string; number: number; copies: number };
    personal: null;
  };
}

/** What was decided when a dossier was received. */
export interface Reception {
  dossier: Uuid;
  code: DossierCode;
  number: TakenNumber;
  office: AgencyId;
  counter: number;
  /** What was received in one visit bears one id; absent in receptions before visits were kept. */
  visit?: Uuid | null;
  channel: Channel;
  source: Source | null;
  /** The published edition of the procedure: the snapshot. */
  edition: string;
  procedure: string;
  field: string;
  caseId: string;
  term: Term;
  ownerCitizen: Uuid | null;
  authorisation: string | null;
  components: ReceivedComponent[];
  missing: string[];
  missingReason: string | null;
  sets: number;
  fees: FeeLine[];
  returnBy: ReturnWay;
  receivedAt: Instant;
  /** Why the reception bears another time than the clock's. */
  receivedAtReason: string | null;
  dueAt: Instant | null;
}

export interface ReceptionPersons {
  owner: Party;
  submitter: Party | null;
  subject: string | null;
  receivedByName: string;
}

export type EventType = keyof EventShapes;

/** An event that has been decided and not yet written. */
export type NewEvent<Type extends EventType = EventType> = {
  [T in Type]: {
    type: T;
    /** The one thing it happened to; its events are counted 1, 2, 3 … */
    stream: Stream;
    v: number;
    data: EventShapes[T]['data'];
    personal: EventShapes[T]['personal'];
  };
}[Type];

/** An event in the journal. */
export type StoredEvent<Type extends EventType = EventType> = NewEvent<Type> & Envelope;

export interface Envelope {
  book: string;
  seq: number;
  id: Uuid;
  at: Instant;
  actor: string;
  office: string;
  counter: number;
  commandId: string;
  ordinal: number;
  version: number;
}

/** A decided event in the present shape of its type. */
export function happened<Type extends EventType>(
  type: Type,
  stream: Stream,
  data: EventShapes[Type]['data'],
  personal: EventShapes[Type]['personal'],
): NewEvent<Type> {
  return { type, stream, v: 1, data, personal };
}
