/** From events to rows: one projector an event type, each a function of its event alone. */
import type { EventType, StoredEvent } from '../../domain/event.ts';
import type { Change } from '../engine/portable.ts';
import { accessProjectors } from './access.ts';
import { backupProjectors } from './backup.ts';
import { calendarProjectors } from './calendar.ts';
import { certificationProjectors } from './certification.ts';
import { citizenProjectors } from './citizen.ts';
import { declarationProjectors } from './declaration.ts';
import { documentProjectors } from './document.ts';
import { dossierProjectors } from './dossier.ts';
import { dossierClockProjectors } from './dossier-clock.ts';
import { dossierCorrectProjectors } from './dossier-correct.ts';
import { dossierCustodyProjectors } from './dossier-custody.ts';
import { dossierImportProjectors } from './dossier-import.ts';
import { exportProjectors } from './export.ts';
import { feeProjectors } from './fee.ts';
import { handoverProjectors } from './handover.ts';
import { importProjectors } from './import.ts';
import { keyProjectors } from './key.ts';
import { officeProjectors } from './office.ts';
import { paymentProjectors } from './payment.ts';
import { privacyProjectors } from './privacy.ts';
import { procedureProjectors } from './procedure.ts';
import { queueProjectors } from './queue.ts';
import { shiftProjectors } from './shift.ts';
import { shipmentProjectors } from './shipment.ts';
import { staffProjectors } from './staff.ts';
import type { Projectors } from './projectors.ts';

const projectors: Projectors<EventType> = {
  ...accessProjectors,
  ...backupProjectors,
  ...calendarProjectors,
  ...certificationProjectors,
  ...citizenProjectors,
  ...declarationProjectors,
  ...documentProjectors,
  ...dossierProjectors,
  ...dossierClockProjectors,
  ...dossierCorrectProjectors,
  ...dossierCustodyProjectors,
  ...dossierImportProjectors,
  ...exportProjectors,
  ...feeProjectors,
  ...handoverProjectors,
  ...importProjectors,
  ...keyProjectors,
  ...officeProjectors,
  ...paymentProjectors,
  ...privacyProjectors,
  ...procedureProjectors,
  ...queueProjectors,
  ...shiftProjectors,
  ...shipmentProjectors,
  ...staffProjectors,
};

/** The row changes that an event makes. */
export function changesOf<Type extends EventType>(event: StoredEvent<Type>): Change[] {
  const project = projectors[event.type] as (event: StoredEvent<Type>) => Change[];
  return project(event);
}
