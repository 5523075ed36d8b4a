/** Everything the program says in English, in the shape that Vietnamese gives. */
import { citizenProblems, citizenScreen } from './en/citizen.ts';
import { deskProblems, deskScreen, deskWords } from './en/desk.ts';
import { dossierProblems, dossierScreen } from './en/dossier.ts';
import { expected, generalProblems, generalScreen } from './en/general.ts';
import { custodyProblems, custodyScreen } from './en/handover.ts';
import { lifeProblems, lifeScreen } from './en/life.ts';
import { exportProblems, exportScreen } from './en/export.ts';
import { importProblems, importScreen } from './en/import.ts';
import { officeProblems, officeScreen } from './en/office.ts';
import { moneyEvents, moneyProblems, moneyWords } from './en/payment.ts';
import { moneyScreen } from './en/payment-screen.ts';
import { procedureProblems, procedureScreen } from './en/procedure.ts';
import { reportScreen } from './en/report.ts';
import { storeProblems, storeScreen } from './en/store.ts';
import { handoverWords } from './en/words-handover.ts';
import { words } from './en/words.ts';
import type { vi } from './vi.ts';
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

export const en: typeof vi = {
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
