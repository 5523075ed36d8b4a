/** Every text that is a function, said with samples, by where it stands in the catalogue. */
import { catalogueSentences } from './sentences-catalogue.ts';
import { custodySentences } from './sentences-handover.ts';
import { doctorSentences } from './sentences-doctor.ts';
import { lookUpSentences } from './sentences-look-up.ts';
import { outboxSentences } from './sentences-outbox.ts';
import { keySentences } from './sentences-key.ts';
import { printerSentences } from './sentences-printer.ts';
import { deskSentences } from './sentences-desk.ts';
import { askedOf } from './sentences-import.ts';
import { queueSentences } from './sentences-queue.ts';
import { reportSentences } from './sentences-report.ts';
import { feeDeciders } from '../../src/domain/procedure/procedure.ts';
import { parseInstant } from '../../src/domain/value/instant.ts';
import { parsePlainDate } from '../../src/domain/value/plain-date.ts';
import type { WholeTexts } from '../../src/locale/texts.ts';
import { moneySentences } from './sentences-money.ts';
import { moneyPageSentences } from './sentences-money-page.ts';
import { waiverSentences } from './sentences-waiver.ts';
import { documentSentences } from './sentences-document.ts';
import { privacySentences } from './sentences-privacy.ts';
import { staffSentences } from './sentences-staff.ts';
import { updateSentences } from './sentences-update.ts';
import { backupSentences, storeSentences } from './sentences-store.ts';

const at = parseInstant('2026-11-23T09:14:00+07:00')!;
const date = parsePlainDate('2026-11-24')!;
const code = 'H49.22-261123-0001';

type Sentences = Record<string, string[]>;

export function sentences(texts: WholeTexts): Sentences {
  return {
    ...helpSentences(texts),
    ...dossierSentences(texts),
    ...lookUpSentences(texts, at),
    ...outboxSentences(texts),
    ...lifeSentences(texts),
    ...procedureSentences(texts),
    ...catalogueSentences(texts),
    ...officeSentences(texts),
    ...documentSentences(texts),
    ...privacySentences(texts),
    ...staffSentences(texts),
    ...storeSentences(texts),
    ...backupSentences(texts),
    ...doctorSentences(texts),
    ...keySentences(texts),
    ...updateSentences(texts),
    ...printerSentences(texts),
    ...custodySentences(texts),
    ...queueSentences(texts),
    ...moneySentences(texts),
    ...waiverSentences(texts),
    ...moneyPageSentences(texts),
    ...deskSentences(texts),
    ...importSentences(texts),
    ...reportSentences(texts),
  };
}

function helpSentences({ help }: WholeTexts): Sentences {
  return { 'help/alias': [help.alias('ho-so')], 'help/byDefault': [help.byDefault('50')] };
}

function dossierSentences({
  screen: { dossier, elsewhere, print, citizen },
}: WholeTexts): Sentences {
  return {
    'screen/dossier/unknownFees': [dossier.unknownFees(1, []), dossier.unknownFees(2, ['x', 'y'])],
    'screen/elsewhere/expected': [elsewhere.expected('17:00', 'A')],
    'screen/elsewhere/reviewBegun': [elsewhere.reviewBegun('x', '17:00')],
    'screen/elsewhere/waiting': [elsewhere.waiting(1, 0), elsewhere.waiting(2, 1)],
    'screen/elsewhere/sendBy': [elsewhere.sendBy('17:00')],
    'screen/elsewhere/sendOn': [elsewhere.sendOn('17:00 23/11/2026')],
    'screen/elsewhere/noSuchOffice': [
      elsewhere.noSuchOffice('x', []),
      elsewhere.noSuchOffice('x', ['y', 'z']),
    ],
    'screen/dossier/receivedBefore': [dossier.receivedBefore(at, code)],
    'screen/dossier/printed': [dossier.printed('a.pdf')],
    'screen/dossier/forwarded': [dossier.forwarded(code)],
    'screen/dossier/resolved': [dossier.resolved(code, 'x')],
    'screen/dossier/collectorUnproved': [dossier.collectorUnproved('An')],
    'screen/dossier/returnedTo': [dossier.returnedTo(code, 'An')],
    'screen/dossier/allowed': [dossier.allowed('x', code)],
    'screen/dossier/noted': [dossier.noted(code)],
    'screen/dossier/timelineOf': [dossier.timelineOf(code)],
    'screen/print/printed': [print.printed('a.pdf')],
    'screen/print/visitOf': [print.visitOf(2, '16.000 đ')],
    'screen/print/again': [print.again({ number: 2, file: 'a.pdf' })],
    'screen/citizen/merged': [citizen.merged('An', 'Lan')],
    'screen/citizen/unmerged': [citizen.unmerged('An', 'Lan')],
    'screen/citizen/sureUnmerge': [citizen.sureUnmerge('An', 'Lan')],
    'screen/citizen/mergedRecords': [citizen.mergedRecords(1)],
    'screen/citizen/alsoRecord': [citizen.alsoRecord('An', 'Lan')],
    'screen/citizen/openDossiers': [citizen.openDossiers(1)],
    'screen/citizen/waitingResults': [citizen.waitingResults(2)],
    'screen/citizen/resultsElsewhere': [citizen.resultsElsewhere(2)],
    'screen/citizen/askFollowing': [
      citizen.askFollowing([code]),
      citizen.askFollowing([code, code]),
    ],
    'screen/citizen/dossiersFollowed': [citizen.dossiersFollowed([code])],
    'screen/citizen/moreReprints': [citizen.moreReprints(3)],
    'screen/citizen/dossiersKept': [citizen.dossiersKept(Array.from({ length: 6 }, () => code))],
    'screen/citizen/cardDiffers': [citizen.cardDiffers('x')],
    'screen/citizen/accountHelped': [citizen.accountHelped('VNeID', 'An')],
    'screen/citizen/guided': [citizen.guided('An', 'x')],
  };
}

function lifeSentences({ screen: { life, days, radar } }: WholeTexts): Sentences {
  const { closed, warnings } = life;
  const line = {
    code,
    dueAt: at,
    scope: 'procedure' as const,
    samples: 15,
    median: 1200,
    ninth: 2400,
    spent: 1440,
    left: 480,
    longer: 8,
    tooLong: 6,
    risk: 0.75,
    verdict: 'will_miss' as const,
  };
  return {
    'screen/life/sureAgain': [life.sureAgain(2)],
    'screen/life/supplementAsked': [life.supplementAsked(code, 1)],
    'screen/life/supplementDone': [life.supplementDone(code)],
    'screen/life/extended': [life.extended(code, at)],
    'screen/life/closed/refuse': [closed.refuse(code)],
    'screen/life/closed/withdraw': [closed.withdraw(code)],
    'screen/life/closed/stop': [closed.stop(code)],
    'screen/life/paperAdded': [life.paperAdded(code)],
    'screen/life/corrected': [life.corrected(code)],
    'screen/life/correctedFields': [life.correctedFields('x, y')],
    'screen/life/toTake': [life.toTake('8.000 đ')],
    'screen/life/outdated': [life.outdated('1.1, 1.2')],
    'screen/life/toRefund': [life.toRefund('8.000 đ')],
    'screen/life/warnings/other_payer': [warnings.other_payer('BL26-1/0000001')],
    'screen/life/replacesNow': [life.replacesNow(code)],
    'screen/life/linked': [life.linked('x', code, true), life.linked('x', code, false)],
    'screen/life/cancelled': [life.cancelled(code)],
    'screen/life/reinstated': [life.reinstated(code, 'x')],
    'screen/life/orderAgain': [life.orderAgain('RB000000015VN')],
    'screen/life/recordsSince': [life.recordsSince('x')],
    'screen/life/takeAgain': [life.takeAgain('BL26-1/0000001', '8.000 đ')],
    'screen/life/calledOff': [life.calledOff('RB123456785VN')],
    'screen/life/reopened': [life.reopened(code, 'x')],
    'screen/life/takenBack': [life.takenBack(code)],
    'screen/life/doubtfulCount': [life.doubtfulCount('Lệ phí', '99.999')],
    'screen/life/twin': [life.twin(code)],
    'screen/life/papersBack': [life.papersBack(code, 'An')],
    'screen/life/supplementFact': [life.supplementFact(1, 'x')],
    'screen/life/waitingUntil': [life.waitingUntil(date)],
    'screen/life/recount': [life.recount(date)],
    'screen/life/pause': [life.pause('x', '1', '2', 1), life.pause('x', '1', '…', 3)],
    'screen/life/change': [life.change('1', '2', 'x', 'lan')],
    'screen/life/warnings/supplement_again': [warnings.supplement_again(2)],
    'screen/life/warnings/asked_late': [warnings.asked_late()],
    'screen/life/warnings/after_limit': [warnings.after_limit()],
    'screen/life/warnings/day_unconfirmed': [warnings.day_unconfirmed(date)],
    'screen/life/warnings/apology_late': [warnings.apology_late()],
    'screen/days/countedTo': [days.countedTo(1, 3)],
    'screen/days/monthTitle': [days.monthTitle(11, 2026)],
    'screen/days/set': [days.set(date, 'x', 'y')],
    'screen/days/was': [days.was('x', 'y')],
    'screen/days/imported': [days.imported(1, 1), days.imported(12, 2)],
    'screen/days/dueThen': [days.dueThen([code]), days.dueThen([code, code])],
    'screen/radar/title': [radar.title(date, 1), radar.title(date, 15)],
    'screen/radar/counts': [radar.counts({ open: 9, late: 1, willMiss: 2, atRisk: 0 })],
    'screen/radar/due': [radar.due('x')],
    'screen/radar/reasoning': [
      radar.reasoning(line, 480),
      radar.reasoning({ ...line, longer: 0, scope: 'unit' }, 480),
      radar.reasoning({ ...line, scope: null, median: null, ninth: null, risk: null }, 480),
    ],
  };
}

function procedureSentences({ screen: { procedure, calendar } }: WholeTexts): Sentences {
  const { duration, term, validity, supplementText } = procedure;
  return {
    'screen/procedure/unknownFee': feeDeciders.map((each) => procedure.unknownFee(each)),
    'screen/procedure/askTermValue': [procedure.askTermValue('x')],
    'screen/procedure/termSet': [procedure.termSet('1.001193', 'x', '24/11/2026')],
    'screen/procedure/exported': [procedure.exported('a.json', '120')],
    'screen/procedure/feeNote': [procedure.feeNote('x')],
    'screen/procedure/count': [procedure.count(1), procedure.count(2)],
    'screen/procedure/endedSince': [
      procedure.endedSince(date, ['3.000722']),
      procedure.endedSince(date, []),
    ],
    'screen/procedure/beginsOn': [procedure.beginsOn(date)],
    'screen/procedure/tier': [procedure.tier(3, '1.000 đ')],
    'screen/procedure/ceiling': [procedure.ceiling('200.000 đ')],
    'screen/procedure/dataInstead': [procedure.dataInstead('CSDL A')],
    'screen/procedure/duration': [
      duration(1, 'working_day'),
      duration(10, 'calendar_day'),
      duration(2, 'month'),
      duration(8, 'hour'),
    ],
    'screen/procedure/term': [
      procedure.term({
        ...{ rule: 'civil', value: 15, unit: 'calendar_day', from: 'review' },
        longer: [
          { most: { value: 20, unit: 'working_day' }, when: 'khi A' },
          { most: null, when: 'theo B' },
        ],
        hardArea: { value: 10, unit: 'working_day' },
      }),
      term({ rule: 'civil', value: 1, unit: 'working_day' }),
      term({ rule: 'hours', value: 2, unit: 'working_day' }),
      term({ rule: 'same_day_cutoff', cutoff: '15:00' }),
      term({ rule: 'none' }),
      term({ rule: 'unstated' }),
    ],
    'screen/procedure/sameDay': [procedure.sameDay('15:00')],
    'screen/procedure/withAdded': [
      procedure.withAdded(duration(15, 'working_day'), { value: 10, unit: 'working_day' }),
    ],
    'screen/procedure/validity': [validity(date, null), validity(date, date)],
    'screen/procedure/supplementText': [
      supplementText('x', null, null),
      supplementText('x', 'y', 1),
    ],
    'screen/calendar/none': [calendar.none(2028)],
    'screen/calendar/title': [calendar.title(2026)],
    'screen/calendar/counted': [calendar.counted(3)],
    'screen/calendar/daysBetween': [calendar.daysBetween(1), calendar.daysBetween(20)],
    'screen/calendar/dueIs': [calendar.dueIs(at)],
    'screen/calendar/unconfirmedDates': [calendar.unconfirmedDates([date, date])],
  };
}

function officeSentences({ screen }: WholeTexts): Sentences {
  const { office, status, demo, config, bug, written, sureBoxes, sureReplace, askOthers } = screen;
  return {
    'screen/office/added': [office.added('UBND', 'H49.22')],
    'screen/status/title': [status.title('UBND', 1, '23/11/2026')],
    'screen/demo/done': [demo.done('1', 1, 'out'), demo.done('14', 20, 'out')],
    'screen/config/changed': [config.changed(config.meanings['paper.size'], 'a4')],
    'screen/config/askValue': [config.askValue(config.meanings['office.hours'])],
    'screen/config/now': [config.now('A5')],
    'screen/config/switched': [config.switched(true), config.switched(false)],
    'screen/written': [written('bao-cao.xlsx')],
    'screen/sureBoxes': [sureBoxes(['王', '😀'])],
    'screen/sureReplace': [sureReplace('bao-cao.xlsx')],
    'screen/askOthers': [askOthers(['manager', 'admin'], 'motcua staff list')],
    'screen/bug': [bug(null), bug('report.json')],
  };
}

function importSentences({ screen: { importing, exporting } }: WholeTexts): Sentences {
  const { done, planned, undone, sureUndo, progress } = importing;
  return {
    'screen/exporting/done': [exporting.done('12', null), exporting.done('1.200', 'a.csv')],
    'screen/importing/done': [done('a.csv')],
    'screen/importing/planned': [planned('a.csv')],
    'screen/importing/undone': [undone('a.csv')],
    'screen/importing/kept': [importing.kept('a.csv.invalid.2.csv')],
    'screen/importing/unclearDates': [
      importing.unclearDates('Received', '03/15/2026 (12)', 'shown'),
      importing.unclearDates('dob', '29/02/1992 (3)', 'said_otherwise'),
      importing.unclearDates('dob', '', 'beside'),
    ],
    ...askedOf(importing.asked),
    'screen/importing/otherSheets': [importing.otherSheets('2024', ['2025', '2026'])],
    'screen/importing/sureUndo': [sureUndo('a.csv')],
    'screen/importing/progress': (['rows', 'pages', 'papers', 'files', 'entries'] as const).flatMap(
      (unit) => [progress(unit, '1.000', '500', 12), progress(unit, '1.000', '500', null)],
    ),
  };
}
