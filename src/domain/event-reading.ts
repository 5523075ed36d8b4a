/** The door for what a journal tells: which events this program knows, and whether one is whole. */
import { accessEvents } from './access/events.ts';
import { calendarEvents } from './calendar/events.ts';
import { certificationEvents } from './certification/events.ts';
import { citizenEvents } from './citizen/events.ts';
import { declarationEvents } from './declaration/events.ts';
import { documentEvents } from './document/events.ts';
import { dossierEvents } from './dossier/events.ts';
import {
  presentVersion,
  upgraded,
  type EventKinds,
  type EventShapes,
  type EventType,
  type NewEvent,
} from './event.ts';
import { withoutSaid, withSaid, type SaidAround } from './event-envelope.ts';
import type { EntryContent } from './event-upgrade.ts';
import { backupEvents } from './backup/events.ts';
import { exportEvents } from './export/events.ts';
import { feeEvents } from './fee/events.ts';
import { handoverEvents } from './handover/events.ts';
import { importEvents } from './import/events.ts';
import { keyEvents } from './key/events.ts';
import { officeEvents } from './office/events.ts';
import { paymentEvents } from './payment/events.ts';
import { privacyEvents } from './privacy/events.ts';
import { procedureEvents } from './procedure/events.ts';
import { queueEvents } from './queue/events.ts';
import { within } from './shape.ts';
import { shipmentEvents } from './shipment/events.ts';
import { staffEvents } from './staff/events.ts';

const kinds: EventKinds = {
  ...accessEvents,
  ...backupEvents,
  ...calendarEvents,
  ...certificationEvents,
  ...citizenEvents,
  ...declarationEvents,
  ...documentEvents,
  ...dossierEvents,
  ...exportEvents,
  ...feeEvents,
  ...handoverEvents,
  ...importEvents,
  ...keyEvents,
  ...officeEvents,
  ...paymentEvents,
  ...privacyEvents,
  ...procedureEvents,
  ...queueEvents,
  ...shipmentEvents,
  ...staffEvents,
};

export const eventTypes = Object.keys(kinds) as EventType[];

export function isEventType(type: string): type is EventType {
  return Object.hasOwn(kinds, type);
}

/** True for a shape that this program knows, an older one included. */
export function knowsEvent(type: string, v: number): boolean {
  return isEventType(type) && v <= presentVersion(type);
}

/** What an entry holds of an event's facts: those that the entry itself does not say. */
export function heldFacts({ type, data }: Pick<NewEvent, 'type' | 'data'>, around: SaidAround) {
  return withoutSaid(data as EntryContent['data'], neededOf(type), around);
}

function neededOf(type: EventType): readonly string[] {
  return kinds[type].data.needed ?? [];
}

/** What an entry tells, in today's shape; or the path of the field that is not as it must be. */
export type Reading<Type extends EventType> =
  | {
      data: EventShapes[Type]['data'];
      personal: EventShapes[Type]['personal'] | null;
      fault: null;
    }
  | { fault: string };

/** Reads what an entry of a known type and shape tells, within what stands around it. */
export function readEvent<Type extends EventType>(
  type: Type,
  v: number,
  told: EntryContent,
  around: SaidAround,
): Reading<Type> {
  const held = { ...told, data: withSaid(told.data, neededOf(type), around) };
  const { data, personal } = upgraded(type, v, held);
  const kind = kinds[type];
  const wrong = kind.data.fault(data);
  if (wrong !== null) return { fault: within('data', wrong) };
  const erased = personal === null;
  const wrongPerson = erased ? null : kind.personal.fault(personal);
  if (wrongPerson !== null) return { fault: within('personal', wrongPerson) };
  // Of an open `Type` the compiler takes any value here; the checks above are what makes it true.
  return { data, personal, fault: null };
}
