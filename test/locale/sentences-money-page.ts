/** What is said of what may be done with a dossier's money. */
import type { WholeTexts } from '../../src/locale/texts.ts';

export function moneyPageSentences({
  screen: { moneyPage: said, moneyStep: step },
}: WholeTexts): Record<string, string[]> {
  const asked = ['x', '8.000 đ', '1.1'] as const;
  return {
    'screen/moneyPage/waiveByLaw': [said.waiveByLaw('8.000 đ')],
    'screen/moneyPage/approve': [said.approve(...asked)],
    'screen/moneyPage/pay': [said.pay(...asked)],
    'screen/moneyPage/decline': [said.decline(...asked)],
    'screen/moneyPage/decide': [said.decide(...asked)],
    'screen/moneyPage/waits': [said.waits(...asked, 'y')],
    'screen/moneyPage/refundSurplus': [said.refundSurplus('8.000 đ')],
    'screen/moneyPage/refund': [said.refund('A/1')],
    'screen/moneyPage/void': [said.void('A/1')],
    'screen/moneyPage/writeOff': [said.writeOff('8.000 đ')],
    'screen/moneyPage/receipt': [said.receipt('A/1')],
    'screen/moneyPage/voucher': [said.voucher('1.1')],
    'screen/moneyPage/voucherAgain': [said.voucherAgain('1.1')],
    'screen/moneyStep/reduced': [step.reduced('x', '8.000 đ', 'y')],
    'screen/moneyStep/asked': [step.asked(...asked, 'y')],
    'screen/moneyStep/approved': [step.approved(...asked)],
    'screen/moneyStep/declined': [step.declined(...asked, 'y')],
    'screen/moneyStep/paidOut': [step.paidOut(...asked, 'y')],
    'screen/moneyStep/writtenOff': [step.writtenOff(...asked)],
    'screen/moneyPage/toPayOut': [said.toPayOut(1, '8.000 đ')],
    'screen/moneyPage/toApprove': [said.toApprove(1, '8.000 đ')],
  };
}
