/** The door for what a journal tells: which events this program knows, and whether one is whole. */
import { calendarEvents } from './calendar/events.ts';
import { citizenEvents } from './citizen/events.ts';
import { dossierEvents } from './dossier/events.ts';
import {
  presentVersion,
  upgraded,
  type EventKinds,
  type EventShapes,
  type EventType,
} from './event.ts';
import type { EntryContent } from './event-upgrade.ts';
import { exportEvents } from './export/events.ts';
import { feeEvents } from './fee/events.ts';
import { handoverEvents } from './handover/events.ts';
import { importEvents } from './import/events.ts';
import { officeEvents } from './office/events.ts';
import { paymentEvents } from './payment/events.ts';
import { procedureEvents } from './procedure/events.ts';
import { queueEvents } from './queue/events.ts';
import { within } from './shape.ts';
import { shipmentEvents } from './shipment/events.ts';
import { staffEvents } from './staff/events.ts';

const kinds: EventKinds = {
  ...calendarEvents,
  ...citizenEvents,
  ...dossierEvents,
  ...exportEvents,
  ...feeEvents,
  ...handoverEvents,
  ...importEvents,
  ...officeEvents,
  ...paymentEvents,
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

/** What an entry tells, in today's shape; or the path of the field that is not as it must be. */
export type Reading<Type extends EventType> =
  | {
      data: EventShapes[Type]['data'];
      personal: EventShapes[Type]['personal'] | null;
      fault: null;
    }
  | { fault: string };

/** Reads what an entry of a known type and shape tells. */
export function readEvent<Type extends EventType>(
  type: Type,
  v: number,
  told: EntryContent,
): Reading<Type> {
  const { data, personal } = upgraded(type, v, told);
  const kind = kinds[type];
  const wrong = kind.data.fault(data);
  if (wrong !== null) return { fault: within('data', wrong) };
  const erased = personal === null;
  const wrongPerson = erased ? null : kind.personal.fault(personal);
  if (wrongPerson !== null) return { fault: within('personal', wrongPerson) };
  // Of an open `Type` the compiler takes any value here; the checks above are what makes it true.
  return { data, personal, fault: null };
}
