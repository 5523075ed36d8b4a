/**
 * Everything that can have happened. Past-tense facts with the decided values inside, so that
 * replay computes nothing. What names a person sits in `personal`, which can be erased while
 * the chain stays whole.
 */
import type { accessEvents } from './access/events.ts';
import type { calendarEvents } from './calendar/events.ts';
import type { certificationEvents } from './certification/events.ts';
import type { citizenEvents } from './citizen/events.ts';
import type { declarationEvents } from './declaration/events.ts';
import type { documentEvents } from './document/events.ts';
import type { dossierEvents } from './dossier/events.ts';
import type { EventKind } from './event-kind.ts';
import {
  explanationOf,
  inSeries,
  lacking,
  lackingNames,
  remarksToNames,
  saidByCells,
  wordsApart,
  wordsToNames,
  type EntryContent,
  type Upgrade,
} from './event-upgrade.ts';
import type { backupEvents } from './backup/events.ts';
import type { exportEvents } from './export/events.ts';
import type { feeEvents } from './fee/events.ts';
import type { handoverEvents } from './handover/events.ts';
import type { importEvents } from './import/events.ts';
import type { keyEvents } from './key/events.ts';
import type { officeEvents } from './office/events.ts';
import type { paymentEvents } from './payment/events.ts';
import type { privacyEvents } from './privacy/events.ts';
import type { procedureEvents } from './procedure/events.ts';
import type { queueEvents } from './queue/events.ts';
import type { shipmentEvents } from './shipment/events.ts';
import type { staffEvents } from './staff/events.ts';
import type { Stream } from './stream.ts';
import type { Instant } from './value/instant.ts';

/** How each event is declared, by its type; the values are read in `event-reading.ts`. */
export type EventKinds = typeof accessEvents &
  typeof backupEvents &
  typeof calendarEvents &
  typeof certificationEvents &
  typeof citizenEvents &
  typeof declarationEvents &
  typeof documentEvents &
  typeof dossierEvents &
  typeof exportEvents &
  typeof feeEvents &
  typeof handoverEvents &
  typeof importEvents &
  typeof keyEvents &
  typeof officeEvents &
  typeof paymentEvents &
  typeof privacyEvents &
  typeof procedureEvents &
  typeof queueEvents &
  typeof shipmentEvents &
  typeof staffEvents;

export type EventType = keyof EventKinds;

export type EventShapes = {
  [T in EventType]: EventKinds[T] extends EventKind<infer Data, infer Personal>
    ? { data: Data; personal: Personal }
    : never;
};

interface Happened<Type, Data, Personal> {
  type: Type;
  /** The one thing it happened to; its events are counted 1, 2, 3 … */
  stream: Stream;
  /** Which shape of its type this is; what the program holds is always the present one. */
  v: number;
  data: Data;
  personal: Personal;
}

/** An event that has been decided and not yet written. */
export type NewEvent<Type extends EventType = EventType> = {
  [T in Type]: Happened<T, EventShapes[T]['data'], EventShapes[T]['personal']>;
}[Type];

/** An event in the journal; what named a person may have been erased. */
export type StoredEvent<Type extends EventType = EventType> = {
  [T in Type]: Happened<T, EventShapes[T]['data'], EventShapes[T]['personal'] | null> & Envelope;
}[Type];

export interface Envelope {
  book: string;
  seq: number;
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
): Happened<Type, EventShapes[Type]['data'], EventShapes[Type]['personal']> {
  return { type, stream, v: presentVersion(type), data, personal };
}

/**
 * How shapes have changed since: of each type first from 1 to 2, then from 2 to 3, and so on. A
 * type that is not here has its first shape still. What comes out is checked against the
 * declaration, so an upgrade that forgets something is found by the samples of the old shape.
 * Most came when words of staff, which may speak of people, went to the part that can be erased.
 */
const upgrades: { readonly [T in EventType]?: readonly Upgrade[] } = {
  'citizen.account_helped': [
    // It was not kept where somebody was helped to an account, nor by which team.
    lacking({ place: null, team: null }),
    wordsApart('provider', 'serial'),
  ],
  'citizen.corrected': [wordsToNames('reason')],
  'citizen.merged': [wordsToNames('reason')],
  'dossier.received': [
    // Visits were not kept; nor what a dossier was received in the place of.
    lacking({ visit: null }),
    lacking({ replaces: null }),
    wordsToNames('authorisation', 'missingReason', 'receivedAtReason'),
    // A result by post went where the owner lives.
    lackingNames({ posting: null }),
    // Every office decided what it received.
    lacking({ competent: null, helpedAt: null }),
  ],
  'dossier.returned': [
    // Nobody was asked by what right it was taken, nor how content the citizen was.
    lacking({ authority: null, originals: null, shipment: null, satisfaction: null }),
  ],
  // Former names of whoever stayed were not found any more.
  'dossier.corrected': [lackingNames({ former: [] })],
  'dossier.forwarded': [wordsApart('note')],
  'dossier.supplement_requested': [
    wordsApart('reason', 'items'),
    // A second notice was asked for without more ado.
    lackingNames({ again: null }),
  ],
  'dossier.supplement_completed': [wordsApart('note')],
  'dossier.extended': [wordsApart('reason')],
  'dossier.refused': [wordsApart('reason')],
  'dossier.cancelled': [wordsApart('reason')],
  'dossier.withdrawn': [wordsApart('reason')],
  'dossier.stopped': [wordsApart('reason')],
  'dossier.reopened': [wordsApart('reason')],
  // Every field had its name, a million times over.
  'dossier.imported': [saidByCells()],
  'dossier.import_corrected': [saidByCells('before', 'after')],
  'draft.taken_over': [wordsApart('reason')],
  'fee.reduced': [
    wordsApart('reason', 'paper'),
    // What a law waives had no name of its own.
    lacking({ waiver: null, basis: null }),
  ],
  'handover.sent': [wordsToNames('note')],
  'handover.received': [remarksToNames('extra', 'damaged')],
  'handover.recalled': [wordsApart('reason')],
  'handover.settled': [wordsToNames('note')],
  // What a ticket was for was not kept, nor why it was given late.
  'queue.taken': [({ data }) => ({ data: { dossier: null, ...data }, personal: { late: null } })],
  'queue.held': [wordsApart('reason')],
  // Who was not there when called had to take another number.
  'queue.ended': [
    ({ data, personal }) => {
      const outcome = data['outcome'] === 'missed' ? 'cancelled' : data['outcome'];
      return { data: { ...data, outcome }, personal };
    },
  ],
  // What one act took together was not told.
  'payment.taken': [lacking({ together: null })],
  'reversal.requested': [
    wordsApart('reason', 'paper'),
    lacking({ surplus: 0 }),
    // Requests were counted by office.
    inSeries(),
  ],
  'reversal.decided': [
    // Where it was declined, nobody was named.
    ({ data, personal }) => {
      const names = data['approved'] === true ? personal : { countersignedBy: null };
      return wordsToNames('reason')({ data, personal: names });
    },
  ],
  'shift.opened': [explanationOf('opening', wordsToNames)],
  'shift.offered': [explanationOf('check', wordsApart)],
  'shift.taken_over': [explanationOf('check', wordsToNames)],
  'shift.closed': [explanationOf('check', wordsApart)],
  'shipment.progressed': [wordsToNames('note')],
  'staff.disabled': [wordsApart('reason')],
  // Series went on from where the copy had them, and gave numbers again.
  'store.restored': [
    lacking({ had: [], skipped: 0, looks: 0, numbers: { series: [], books: [] } }),
    // Of entries without their hashes anybody could have said that they were there.
    ({ data, personal }) => ({ data: { ...data, had: [], earlier: 0 }, personal }),
    lacking({ until: null }),
  ],
  'store.older_accepted': [
    lacking({ skipped: 0, numbers: { series: [], books: [] } }),
    // Numbers of days that the clock did not know yet were given again.
    lacking({ until: null }),
  ],
};

/** The shape in which events of a type are written today, counted from 1. */
export function presentVersion(type: EventType): number {
  return 1 + (upgrades[type]?.length ?? 0);
}

/** What was told in an older shape, in today's. */
export function upgraded(type: EventType, v: number, told: EntryContent): EntryContent {
  return (upgrades[type] ?? []).slice(v - 1).reduce((older, upgrade) => upgrade(older), told);
}
