/** The sentences of payments and shifts, said with samples. */
import { parseInstant } from '../../src/domain/value/instant.ts';
import type { Texts } from '../../src/locale/texts.ts';

const at = parseInstant('2026-11-23T09:14:00+07:00')!;
const line = { row: 2, amount: '8.000 đ', purpose: 'x', codes: 'y', verdict: 'z' };
const step = { unit: 'x', price: '2.000 đ', amount: '4.000 đ' };

export function moneySentences({ screen }: Texts): Record<string, string[]> {
  const { payment, shift, words } = screen;
  return {
    'screen/payment/loweredTo': [payment.loweredTo('20.000 đ', '8.000 đ')],
    'screen/payment/loweredBy': [
      payment.loweredBy('Lê Thị Thử', words.lowering.reduced, 2, '8.000 đ'),
    ],
    'screen/payment/notThisWay': [payment.notThisWay('QR', 'x')],
    'screen/payment/leftToPay': [payment.leftToPay('8.000 đ')],
    'screen/payment/overPaid': [payment.overPaid('8.000 đ')],
    'screen/payment/doubtfulCash': [payment.doubtfulCash('5.000.000 đ', '4.980.000 đ')],
    'screen/payment/askTenderedShort': [payment.askTenderedShort('8.000 đ', '5.000 đ', '3.000 đ')],
    'screen/payment/askTenderedAgain': [payment.askTenderedAgain('5.000.000 đ')],
    'screen/payment/askTenderedWhole': [
      payment.askTenderedWhole('18.000 đ', '10.000 đ', '8.000 đ'),
    ],
    'screen/payment/payVisit': [payment.payVisit(2, '18.000 đ')],
    'screen/payment/payOne': [payment.payOne('H49.22-261123-0001', '8.000 đ')],
    'screen/payment/takeNow': [payment.takeNow('8.000 đ')],
    'screen/payment/allFees': [payment.allFees('8.000 đ')],
    'screen/payment/willWaive': [payment.willWaive('8.000 đ')],
    'screen/payment/askMethod': [payment.askMethod('8.000 đ')],
    'screen/payment/askTendered': [payment.askTendered('8.000 đ')],
    'screen/payment/owes': [payment.owes('Trần Thị Thử', '8.000 đ')],
    'screen/payment/willTake': [payment.willTake('8.000 đ', 'VietQR')],
    'screen/payment/giveBack': [payment.giveBack('42.000 đ')],
    'screen/payment/willRequest/void': [payment.willRequest.void('8.000 đ')],
    'screen/payment/willRequest/refund': [payment.willRequest.refund('8.000 đ')],
    'screen/payment/willRequest/write_off': [payment.willRequest.write_off('8.000 đ')],
    'screen/payment/willApprove': [payment.willApprove('1.2', '8.000 đ')],
    'screen/payment/willDecline': [payment.willDecline('1.2', '8.000 đ')],
    'screen/payment/willPayOut': [payment.willPayOut('8.000 đ', 'VietQR')],
    'screen/payment/takenBefore': [payment.takenBefore(at)],
    'screen/payment/step': [
      payment.step({ from: 1, to: 2, ...step }),
      payment.step({ from: 3, to: 3, ...step }),
    ],
    'screen/payment/loweredByLaw': [
      payment.loweredByLaw('x', 1, '8.000 đ', 'An'),
      payment.loweredByLaw('x', 2, '8.000 đ', 'An'),
    ],
    'screen/payment/ratesLowered': [payment.ratesLowered(2, '01/12/2026', 'x')],
    'screen/payment/lawSeen': [payment.lawSeen('x', 'y', 'z')],
    'screen/payment/waivedNow': [payment.waivedNow('8.000 đ', '0 đ')],
    'screen/payment/requested': [payment.requested('x', '1.1', '8.000 đ')],
    'screen/payment/decided': [payment.decided('1.1', 'x')],
    'screen/payment/paidOut': [payment.paidOut('8.000 đ', 'x')],
    'screen/payment/bookAdded': [payment.bookAdded('AB-26P', 1, 50)],
    'screen/payment/accountProposed': [payment.accountProposed('x')],
    'screen/payment/accountApproved': [payment.accountApproved('x')],
    'screen/payment/pictureMade': [payment.pictureMade('a.png')],
    'screen/payment/rateSet': [payment.rateSet('x', '8.000 đ', '24/11/2026')],
    'screen/payment/booked': [payment.booked(1, '8.000 đ'), payment.booked(2, '16.000 đ')],
    'screen/payment/off': [payment.off('1.000 đ', true), payment.off('1.000 đ', false)],
    'screen/payment/shareOf': [payment.shareOf('23/11/2026', '24/11/2026')],
    'screen/payment/windowTooSmall': [payment.windowTooSmall(45, 24)],
    'screen/payment/bankLine': [payment.bankLine(line)],
    'screen/shift/over': [shift.over('1.000 đ')],
    'screen/shift/short': [shift.short('1.000 đ')],
    'screen/shift/range': [
      shift.range({ from: 'a', to: 'b', count: 2, voided: 1 }),
      shift.range({ from: 'a', to: 'a', count: 1, voided: 0 }),
    ],
    'screen/shift/titleOf': [shift.titleOf(1, 'An', '09:14 23/11/2026')],
    'screen/shift/opened': [shift.opened('An', '500.000 đ')],
    'screen/shift/given': [shift.given('lan', '09:14 23/11/2026')],
    'screen/shift/takenOver': [shift.takenOver('mai', '09:14 23/11/2026')],
    'screen/shift/handedOver': [shift.handedOver('Mai', '500.000 đ')],
    'screen/shift/accepted': [shift.accepted('Mai', '500.000 đ')],
    'screen/shift/byMethod': [
      shift.byMethod(3, '24.000 đ', null),
      shift.byMethod(3, '24.000 đ', '8.000 đ'),
    ],
    'screen/payment/ofVoided': [payment.ofVoided('4.000 đ')],
    'screen/shift/countedSoFar': [shift.countedSoFar('500.000 đ')],
    'screen/shift/askBank': [shift.askBank('500.000 đ')],
    'screen/shift/will/open': [shift.will.open('500.000 đ')],
    'screen/shift/will/accept': [shift.will.accept('500.000 đ')],
    'screen/shift/will/handover': [shift.will.handover('500.000 đ')],
    'screen/shift/will/close': [shift.will.close('500.000 đ')],
    'screen/shift/askPieces': [shift.askPieces('500.000 đ')],
    'screen/shift/askExplanation': [shift.askExplanation('2 đ', '1 đ', '-1 đ')],
  };
}
