/** The sentences of custody with samples in them, by where they stand in the catalogue. */
import { parsePlainDate } from '../../src/domain/value/plain-date.ts';
import type { Texts } from '../../src/locale/texts.ts';

const resolved = parsePlainDate('2026-11-24')!;
const code = 'H49.22-261123-0001';
const tracking = 'RB123456785VN';

export function custodySentences({ screen }: Texts): Record<string, string[]> {
  const { handover, shipment, counter, office } = screen;
  return {
    'screen/handover/countOf': [handover.countOf(47, 48)],
    'screen/handover/hours': [handover.hours(1.5), handover.hours(26)],
    'screen/handover/left': [
      handover.left({ left: 1, missing: 0 }),
      handover.left({ left: 4, missing: 1 }),
    ],
    'screen/handover/aged': [
      handover.aged({ hours: 1.5, usualHours: null, late: false }),
      handover.aged({ hours: 26, usualHours: 2, late: true }),
    ],
    'screen/handover/roadTitle': [handover.roadTitle(1, 1), handover.roadTitle(2, 4)],
    'screen/handover/comingHere': [
      handover.comingHere(1, 4, '08:14'),
      handover.comingHere(2, 48, '08:14'),
    ],
    'screen/handover/comingFrom': [handover.comingFrom('UBND')],
    'screen/handover/goingTo': [handover.goingTo('UBND')],
    'screen/handover/dossiers': [handover.dossiers(1), handover.dossiers(4)],
    'screen/handover/differ': [handover.differ(1), handover.differ(2)],
    'screen/handover/andMore': [handover.andMore(3)],
    'screen/handover/receiveAll': [handover.receiveAll(1), handover.receiveAll(48)],
    'screen/handover/settleOne': [handover.settleOne(2)],
    'screen/handover/checked': [handover.checked(3, 48, 1, 0)],
    'screen/handover/takenOut': [handover.takenOut(code)],
    'screen/handover/asDamaged': [handover.asDamaged(null), handover.asDamaged('x')],
    'screen/handover/notOnSlip': [handover.notOnSlip(code)],
    'screen/handover/askUnseen': [handover.askUnseen(1), handover.askUnseen(2)],
    'screen/handover/willReceive': [handover.willReceive(47, 48)],
    'screen/handover/willLack': [handover.willLack(1, true), handover.willLack(2, false)],
    'screen/handover/comesBack': [handover.comesBack(1), handover.comesBack(4)],
    'screen/handover/noSuchOffice': [
      handover.noSuchOffice('x', []),
      handover.noSuchOffice('x', ['y', 'z']),
    ],
    'screen/handover/chosenSoFar': [handover.chosenSoFar(1), handover.chosenSoFar(4)],
    'screen/handover/allReceived': [handover.allReceived(4)],
    'screen/handover/allDecided': [handover.allDecided(4)],
    'screen/handover/sendNow': [handover.sendNow(1), handover.sendNow(4)],
    'screen/handover/sureSend': [handover.sureSend(1, 'H49.10'), handover.sureSend(4, 'H49.10')],
    'screen/handover/sentNow': [handover.sentNow(1, 'x'), handover.sentNow(4, 'x')],
    'screen/handover/receivedNow': [
      handover.receivedNow('BG-H49.22-261123-0001', 47, 48),
      handover.receivedNow('BG-H49.22-261123-0001', 0, 1),
    ],
    'screen/handover/recalledNow': [handover.recalledNow('BG-H49.22-261123-0001')],
    'screen/handover/settledNow': [handover.settledNow(0), handover.settledNow(2)],
    'screen/handover/shelved': [handover.shelved(code, null), handover.shelved(code, 'A3')],
    'screen/handover/reminder': [handover.reminder({ name: 'An', code, resolved, office: 'UBND' })],
    'screen/shipment/registered': [shipment.registered(1, code), shipment.registered(2, code)],
    'screen/shipment/readdressed': [shipment.readdressed('RB123456785VN')],
    'screen/shipment/marked': [shipment.marked(tracking, 'x')],
    'screen/shipment/wrongDigit': [shipment.wrongDigit(tracking, 5)],
    'screen/shipment/fewLeft': [shipment.fewLeft(1), shipment.fewLeft(19)],
    'screen/shipment/rangeAdded': [shipment.rangeAdded(1), shipment.rangeAdded(100)],
    'screen/counter/added': [counter.added(2, 'UBND')],
    'screen/counter/used': [counter.used(2, 'UBND')],
    'screen/office/corrected': [office.corrected('A')],
    'screen/office/unchanged': [office.unchanged('A')],
    'screen/office/merged': [office.merged('A', 'B')],
    'screen/office/accountAnew': [office.accountAnew('0123456789', 'B')],
    'screen/office/sureMerge': [office.sureMerge('A', 'B', 1), office.sureMerge('A', 'B', 12)],
  };
}
