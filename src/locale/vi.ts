/** Everything the program says in Vietnamese. Its shape is the type of every language. */
import { expected, generalProblems, generalScreen } from './vi/general.ts';
import { configProblems, configEvents, configScreen } from './vi/config.ts';
import { startScreen } from './vi/start.ts';
import { officeWords, officeProblems, officeEvents, officeScreen } from './vi/office.ts';
import { staffWords, staffProblems, staffEvents, staffScreen } from './vi/staff.ts';
import {
  procedureWords,
  procedureProblems,
  procedureEvents,
  procedureScreen,
} from './vi/procedure.ts';
import { calendarWords, calendarProblems, calendarEvents, calendarScreen } from './vi/calendar.ts';
import { citizenWords, citizenProblems, citizenEvents, citizenScreen } from './vi/citizen.ts';
import { dossierWords, dossierEvents, dossierScreen } from './vi/dossier.ts';
import { dossierProblems } from './vi/dossier-problems.ts';
import { handoverWords, handoverProblems, handoverEvents, handoverScreen } from './vi/handover.ts';
import { shipmentWords, shipmentProblems, shipmentEvents, shipmentScreen } from './vi/shipment.ts';
import { paymentWords, paymentEvents, paymentScreen } from './vi/payment.ts';
import { paymentProblems } from './vi/payment-problems.ts';
import { shiftWords, shiftProblems, shiftEvents, shiftScreen } from './vi/shift.ts';
import { queueWords, queueProblems, queueEvents, queueScreen } from './vi/queue.ts';
import { deskScreen } from './vi/desk.ts';
import { importProblems, importEvents, importScreen } from './vi/import.ts';
import { exportProblems, exportEvents, exportScreen } from './vi/export.ts';
import { storeProblems, storeScreen } from './vi/store.ts';
import { reportScreen } from './vi/report.ts';
import type { EveryWord } from './lists.ts';
import type { ProblemTexts } from './shape.ts';

const problems: ProblemTexts = {
  ...generalProblems,
  ...configProblems,
  ...officeProblems,
  ...staffProblems,
  ...procedureProblems,
  ...calendarProblems,
  ...citizenProblems,
  ...dossierProblems,
  ...handoverProblems,
  ...shipmentProblems,
  ...paymentProblems,
  ...shiftProblems,
  ...queueProblems,
  ...importProblems,
  ...exportProblems,
  ...storeProblems,
};

/** What every closed list of the domain is called, what can happen among them. */
const words: EveryWord = {
  ...officeWords,
  ...staffWords,
  ...procedureWords,
  ...calendarWords,
  ...citizenWords,
  ...dossierWords,
  ...handoverWords,
  ...shipmentWords,
  ...paymentWords,
  ...shiftWords,
  ...queueWords,
  event: {
    ...configEvents,
    ...officeEvents,
    ...staffEvents,
    ...procedureEvents,
    ...calendarEvents,
    ...citizenEvents,
    ...dossierEvents,
    ...handoverEvents,
    ...shipmentEvents,
    ...paymentEvents,
    ...shiftEvents,
    ...queueEvents,
    ...importEvents,
    ...exportEvents,
  },
};

export const vi = {
  problems,
  expected,
  screen: {
    ...generalScreen,
    ...configScreen,
    ...startScreen,
    ...officeScreen,
    ...staffScreen,
    ...procedureScreen,
    ...calendarScreen,
    ...citizenScreen,
    ...dossierScreen,
    ...handoverScreen,
    ...shipmentScreen,
    ...paymentScreen,
    ...shiftScreen,
    ...queueScreen,
    ...deskScreen,
    ...importScreen,
    ...exportScreen,
    ...storeScreen,
    ...reportScreen,
    words,
  },
};

/** What the screen says, by the names of its parts. */
export type ScreenOf<Part extends keyof typeof vi.screen> = Pick<typeof vi.screen, Part>;

/** The settings that have a meaning in words. */
export type SettingName = keyof typeof vi.screen.config.meanings;
