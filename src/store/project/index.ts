/** From events to rows: one projector an event type, each a function of its event alone. */
import type { EventType, StoredEvent } from '../../domain/event.ts';
import type { Change } from '../engine/portable.ts';
import { citizenProjectors } from './citizen.ts';
import { dossierLifeProjectors } from './dossier-life.ts';
import { dossierProjectors } from './dossier.ts';
import { exportProjectors } from './export.ts';
import { handoverProjectors } from './handover.ts';
import { mergerProjectors } from './merger.ts';
import { moneyProjectors } from './payment.ts';
import { shiftProjectors } from './shift.ts';
import { importProjectors } from './import.ts';
import { officeProjectors } from './office.ts';
import type { Projectors } from './projectors.ts';
import { queueProjectors } from './queue.ts';
import { referenceProjectors } from './reference.ts';
import { shipmentProjectors } from './shipment.ts';

const projectors: Projectors<EventType> = {
  ...officeProjectors,
  ...referenceProjectors,
  ...citizenProjectors,
  ...dossierProjectors,
  ...dossierLifeProjectors,
  ...handoverProjectors,
  ...mergerProjectors,
  ...shipmentProjectors,
  ...moneyProjectors,
  ...shiftProjectors,
  ...queueProjectors,
  ...importProjectors,
  ...exportProjectors,
};

/** The row changes that an event makes. */
export function changesOf<Type extends EventType>(event: StoredEvent<Type>): Change[] {
  const project = projectors[event.type] as (event: StoredEvent<Type>) => Change[];
  return project(event);
}
