/** Everything the program says in Vietnamese. Its shape is the type of every language. */
import { expected, generalProblems, generalTexts } from './vi/general.ts';
import { configProblems, configEventWords, configScreen } from './vi/config.ts';
import { startScreen } from './vi/start.ts';
import { officeWords, officeProblems, officeEventWords, officeScreen } from './vi/office.ts';
import { staffWords, staffProblems, staffEventWords, staffScreen } from './vi/staff.ts';
import {
  procedureWords,
  procedureProblems,
  procedureEventWords,
  procedureScreen,
} from './vi/procedure.ts';
import {
  calendarWords,
  calendarProblems,
  calendarEventWords,
  calendarScreen,
} from './vi/calendar.ts';
import { citizenProblems } from './vi/citizen-problems.ts';
import { citizenWords, citizenEventWords, citizenScreen } from './vi/citizen.ts';
import { dossierWords, dossierEventWords, dossierScreen } from './vi/dossier.ts';
import { elsewhereScreen, elsewhereWords } from './vi/elsewhere.ts';
import { dossierProblems } from './vi/dossier-problems.ts';
import { conditionalScreen } from './vi/conditional.ts';
import { lookUpScreen } from './vi/look-up.ts';
import {
  handoverWords,
  handoverProblems,
  handoverEventWords,
  handoverScreen,
} from './vi/handover.ts';
import {
  shipmentWords,
  shipmentProblems,
  shipmentEventWords,
  shipmentScreen,
} from './vi/shipment.ts';
import { paymentWords, paymentEventWords, paymentScreen } from './vi/payment.ts';
import { paymentProblems } from './vi/payment-problems.ts';
import { shiftWords, shiftProblems, shiftEventWords, shiftScreen } from './vi/shift.ts';
import { pagesScreen } from './vi/pages.ts';
import { queueWords, queueProblems, queueEventWords, queueScreen } from './vi/queue.ts';
import { choiceWords } from './vi/choices.ts';
import { answerTexts, deskScreen } from './vi/desk.ts';
import { examples } from './vi/examples.ts';
import { paletteScreen } from './vi/palette.ts';
import { importProblems, importEventWords, importScreen } from './vi/import.ts';
import {
  certificationEventWords,
  certificationProblems,
  certificationScreen,
  certificationWords,
} from './vi/certification.ts';
import { declarationEventWords, declarationProblems, declarationScreen } from './vi/declaration.ts';
import { documentEventWords, documentProblems, documentScreen } from './vi/document.ts';
import { signatureScreen } from './vi/signature.ts';
import { exportProblems, exportEventWords, exportScreen } from './vi/export.ts';
import { accessEventWords, accessScreen } from './vi/access.ts';
import { backupProblems, backupEventWords, backupScreen } from './vi/backup.ts';
import { plainScreen } from './vi/plain.ts';
import { doctorScreen } from './vi/doctor.ts';
import { keyProblems, keyEventWords, keyScreen, keyWords } from './vi/key.ts';
import { printingProblems, printingScreen, printingWords } from './vi/printing.ts';
import { outboxScreen, outboxWords } from './vi/outbox.ts';
import { privacyEventWords, privacyProblems, privacyScreen, privacyWords } from './vi/privacy.ts';
import { beyondScreen } from './vi/store-beyond.ts';
import { cipherScreen } from './vi/store-cipher.ts';
import { storeProblems, storeScreen } from './vi/store.ts';
import { updateProblems, updateScreen } from './vi/update.ts';
import { reportScreen } from './vi/report.ts';
import { reportProblems } from './vi/report-forms.ts';
import type { EveryWord } from './lists.ts';
import { madeWhenAsked, type ProblemTexts } from './shape.ts';
import { moneyPageScreen } from './vi/money-page.ts';
import { waiverScreen } from './vi/waiver.ts';

const everyProblem = (): ProblemTexts => ({
  ...generalProblems(),
  ...configProblems(),
  ...officeProblems(),
  ...staffProblems(),
  ...procedureProblems(),
  ...calendarProblems(),
  ...citizenProblems(),
  ...dossierProblems(),
  ...handoverProblems(),
  ...shipmentProblems(),
  ...paymentProblems(),
  ...shiftProblems(),
  ...queueProblems(),
  ...reportProblems(),
  ...importProblems(),
  ...certificationProblems(),
  ...declarationProblems(),
  ...documentProblems(),
  ...exportProblems(),
  ...keyProblems(),
  ...storeProblems(),
  ...backupProblems(),
  ...printingProblems(),
  ...privacyProblems(),
  ...updateProblems(),
});
/** Made when the first is told: most runs tell none. */
let problems: ProblemTexts | null = null;

/** What every closed list of the domain is called, what can happen among them. */
const words: EveryWord = {
  ...officeWords,
  ...staffWords,
  ...procedureWords,
  ...calendarWords,
  ...citizenWords,
  ...dossierWords,
  ...elsewhereWords,
  ...handoverWords,
  ...shipmentWords,
  ...choiceWords,
  ...paymentWords,
  ...shiftWords,
  ...queueWords,
  ...keyWords,
  ...printingWords,
  ...outboxWords,
  ...privacyWords,
  ...certificationWords,
  event: {
    ...configEventWords,
    ...officeEventWords,
    ...staffEventWords,
    ...procedureEventWords,
    ...calendarEventWords,
    ...citizenEventWords,
    ...dossierEventWords,
    ...handoverEventWords,
    ...shipmentEventWords,
    ...paymentEventWords,
    ...shiftEventWords,
    ...queueEventWords,
    ...importEventWords,
    ...certificationEventWords,
    ...declarationEventWords,
    ...documentEventWords,
    ...exportEventWords,
    ...backupEventWords,
    ...accessEventWords,
    ...keyEventWords,
    ...privacyEventWords,
  },
};

export const vi = {
  language: 'vi' as 'vi' | 'en',
  get problems(): ProblemTexts {
    return (problems ??= everyProblem());
  },
  expected,
  screen: madeWhenAsked(
    {
      ...configScreen,
      ...startScreen,
      ...officeScreen,
      ...staffScreen,
      ...procedureScreen,
      ...calendarScreen,
      ...citizenScreen,
      ...dossierScreen,
      ...elsewhereScreen,
      ...conditionalScreen,
      ...lookUpScreen,
      ...waiverScreen,
      ...moneyPageScreen,
      ...handoverScreen,
      ...shipmentScreen,
      ...paymentScreen,
      ...shiftScreen,
      ...queueScreen,
      ...pagesScreen,
      ...deskScreen,
      ...paletteScreen,
      ...importScreen,
      ...certificationScreen,
      ...declarationScreen,
      ...documentScreen,
      ...signatureScreen,
      ...exportScreen,
      ...accessScreen,
      ...keyScreen,
      ...printingScreen,
      ...outboxScreen,
      ...privacyScreen,
      ...storeScreen,
      ...beyondScreen,
      ...cipherScreen,
      ...backupScreen,
      ...doctorScreen,
      ...plainScreen,
      ...updateScreen,
      ...reportScreen,
    },
    { ...generalTexts, ...answerTexts, examples, words },
  ),
};

/** Parts of what the screen says, each made by a function. */
export type ScreenOf<Part extends keyof typeof vi.screen> = {
  readonly [P in Part]: () => (typeof vi.screen)[P];
};

/** The same as they are said. */
export type ScreenSays<Part extends keyof typeof vi.screen> = Pick<typeof vi.screen, Part>;

/** The settings that have a meaning in words. */
export type SettingName = keyof typeof vi.screen.config.meanings;
