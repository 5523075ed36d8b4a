/** English help for every command: what it is for, three examples, arguments and options. */
import type { help as vietnamese } from '../vi/help.ts';
import { startHelp } from './help/start.ts';
import { citizenHelp } from './help/citizen.ts';
import { dossierHelp } from './help/dossier.ts';
import { handoverHelp } from './help/handover.ts';
import { shipmentHelp } from './help/shipment.ts';
import { queueHelp } from './help/queue.ts';
import { printHelp } from './help/print.ts';
import { printerHelp } from './help/printer.ts';
import { paymentHelp } from './help/payment.ts';
import { shiftHelp } from './help/shift.ts';
import { reportHelp } from './help/report.ts';
import { procedureHelp } from './help/procedure.ts';
import { importHelp } from './help/import.ts';
import { accessHelp } from './help/access.ts';
import { privacyHelp } from './help/privacy.ts';
import { certificationHelp } from './help/certification.ts';
import { declarationHelp } from './help/declaration.ts';
import { documentHelp } from './help/document.ts';
import { exportHelp } from './help/export.ts';
import { calendarHelp } from './help/calendar.ts';
import { catalogueHelp } from './help/catalogue.ts';
import { officeHelp } from './help/office.ts';
import { staffHelp } from './help/staff.ts';
import { configHelp } from './help/config.ts';
import { keyHelp } from './help/key.ts';
import { storeHelp } from './help/store.ts';
import { helpScreen } from './help/frame.ts';
import { topics } from './help/topics.ts';

export const help: typeof vietnamese = {
  ...helpScreen,
  commands: {
    ...startHelp,
    ...citizenHelp,
    ...dossierHelp,
    ...handoverHelp,
    ...shipmentHelp,
    ...queueHelp,
    ...printHelp,
    ...printerHelp,
    ...paymentHelp,
    ...shiftHelp,
    ...reportHelp,
    ...procedureHelp,
    ...importHelp,
    ...certificationHelp,
    ...declarationHelp,
    ...documentHelp,
    ...exportHelp,
    ...accessHelp,
    ...privacyHelp,
    ...calendarHelp,
    ...catalogueHelp,
    ...officeHelp,
    ...staffHelp,
    ...configHelp,
    ...keyHelp,
    ...storeHelp,
  },
  topics,
};
