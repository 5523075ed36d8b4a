/** Everything the program says in English, in the shape that Vietnamese gives. */
import { expected, generalProblems, generalTexts } from './en/general.ts';
import { configProblems, configEventWords, configScreen } from './en/config.ts';
import { startScreen } from './en/start.ts';
import { officeWords, officeProblems, officeEventWords, officeScreen } from './en/office.ts';
import { staffWords, staffProblems, staffEventWords, staffScreen } from './en/staff.ts';
import {
  procedureWords,
  procedureProblems,
  procedureEventWords,
  procedureScreen,
} from './en/procedure.ts';
import {
  calendarWords,
  calendarProblems,
  calendarEventWords,
  calendarScreen,
} from './en/calendar.ts';
import { citizenProblems } from './en/citizen-problems.ts';
import { citizenWords, citizenEventWords, citizenScreen } from './en/citizen.ts';
import { dossierWords, dossierEventWords, dossierScreen } from './en/dossier.ts';
import { elsewhereScreen, elsewhereWords } from './en/elsewhere.ts';
import { dossierProblems } from './en/dossier-problems.ts';
import { conditionalScreen } from './en/conditional.ts';
import { lookUpScreen } from './en/look-up.ts';
import {
  handoverWords,
  handoverProblems,
  handoverEventWords,
  handoverScreen,
} from './en/handover.ts';
import {
  shipmentWords,
  shipmentProblems,
  shipmentEventWords,
  shipmentScreen,
} from './en/shipment.ts';
import { paymentWords, paymentEventWords, paymentScreen } from './en/payment.ts';
import { paymentProblems } from './en/payment-problems.ts';
import { shiftWords, shiftProblems, shiftEventWords, shiftScreen } from './en/shift.ts';
import { pagesScreen } from './en/pages.ts';
import { queueWords, queueProblems, queueEventWords, queueScreen } from './en/queue.ts';
import { choiceWords } from './en/choices.ts';
import { answerTexts, deskScreen } from './en/desk.ts';
import { examples } from './en/examples.ts';
import { paletteScreen } from './en/palette.ts';
import { importProblems, importEventWords, importScreen } from './en/import.ts';
import {
  certificationEventWords,
  certificationProblems,
  certificationScreen,
  certificationWords,
} from './en/certification.ts';
import { declarationEventWords, declarationProblems, declarationScreen } from './en/declaration.ts';
import { documentEventWords, documentProblems, documentScreen } from './en/document.ts';
import { signatureScreen } from './en/signature.ts';
import { exportProblems, exportEventWords, exportScreen } from './en/export.ts';
import { accessEventWords, accessScreen } from './en/access.ts';
import { backupProblems, backupEventWords, backupScreen } from './en/backup.ts';
import { plainScreen } from './en/plain.ts';
import { doctorScreen } from './en/doctor.ts';
import { keyProblems, keyEventWords, keyScreen, keyWords } from './en/key.ts';
import { printingProblems, printingScreen, printingWords } from './en/printing.ts';
import { outboxScreen, outboxWords } from './en/outbox.ts';
import { privacyEventWords, privacyProblems, privacyScreen, privacyWords } from './en/privacy.ts';
import { beyondScreen } from './en/store-beyond.ts';
import { cipherScreen } from './en/store-cipher.ts';
import { storeProblems, storeScreen } from './en/store.ts';
import { updateProblems, updateScreen } from './en/update.ts';
import { reportScreen } from './en/report.ts';
import { reportProblems } from './en/report-forms.ts';
import type { EveryWord } from './lists.ts';
import { madeWhenAsked, type ProblemTexts } from './shape.ts';
import type { vi } from './vi.ts';
import { moneyPageScreen } from './en/money-page.ts';
import { waiverScreen } from './en/waiver.ts';

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

export const en: typeof vi = {
  language: 'en',
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
