/** Everything the program says in Vietnamese. Its shape is the type of every language. */
import { citizenProblems, citizenScreen } from './vi/citizen.ts';
import { deskProblems, deskScreen, deskWords } from './vi/desk.ts';
import { dossierProblems, dossierScreen } from './vi/dossier.ts';
import { expected, generalProblems, generalScreen } from './vi/general.ts';
import { custodyProblems, custodyScreen } from './vi/handover.ts';
import { lifeProblems, lifeScreen } from './vi/life.ts';
import { exportProblems, exportScreen } from './vi/export.ts';
import { importProblems, importScreen } from './vi/import.ts';
import { officeProblems, officeScreen } from './vi/office.ts';
import { moneyEvents, moneyProblems, moneyWords } from './vi/payment.ts';
import { moneyScreen } from './vi/payment-screen.ts';
import { procedureProblems, procedureScreen } from './vi/procedure.ts';
import { reportScreen } from './vi/report.ts';
import { storeProblems, storeScreen } from './vi/store.ts';
import { handoverWords } from './vi/words-handover.ts';
import { words } from './vi/words.ts';
import type { ProblemTexts } from './shape.ts';

const problems: ProblemTexts = {
  ...generalProblems,
  ...officeProblems,
  ...procedureProblems,
  ...citizenProblems,
  ...dossierProblems,
  ...lifeProblems,
  ...custodyProblems,
  ...storeProblems,
  ...moneyProblems,
  ...deskProblems,
  ...exportProblems,
  ...importProblems,
};

export const vi = {
  problems,
  expected,
  screen: {
    ...generalScreen,
    ...officeScreen,
    ...procedureScreen,
    ...citizenScreen,
    ...dossierScreen,
    ...lifeScreen,
    ...custodyScreen,
    ...reportScreen,
    ...storeScreen,
    ...moneyScreen,
    ...deskScreen,
    ...importScreen,
    ...exportScreen,
    words: {
      ...words,
      ...handoverWords,
      ...moneyWords,
      ...deskWords,
      event: { ...words.event, ...moneyEvents },
    },
  },
};
