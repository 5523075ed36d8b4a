/** What the counter screen says, with samples. */
import type { WholeTexts } from '../../src/locale/texts.ts';

const code = 'H49.22-261123-0001';

type Titled = (n: number, more: boolean) => string;
const lists = (title: Titled): string[] => [title(3, false), title(99, true)];

export function deskSentences({ screen, expected }: WholeTexts): Record<string, string[]> {
  const { desk, palette, supervisor, dossier } = screen;
  const left = (late: boolean, days: number): string => dossier.left({ late, days });
  return {
    'screen/numberOf': [screen.numberOf(3)],
    'screen/lineTooLong': [screen.lineTooLong(2000)],
    'screen/wanted': [screen.wanted(expected.date)],
    'screen/whichMeant': [screen.whichMeant('15/3/92')],
    'screen/desk/waiting': [desk.waiting(3, 1, 0)],
    'screen/desk/dayWork': [desk.dayWork(3, 2, 1)],
    'screen/desk/openWork': [desk.openWork(3, 2, 1), desk.openWork(3, 2, 0)],
    'screen/desk/drawer': [desk.drawer('500.000 đ', 'Mai')],
    'screen/desk/serving': [desk.serving('A001', '09:14')],
    'screen/desk/draft': [desk.draft('An', '09:14', 'lan')],
    'screen/desk/callNext': [desk.callNext(null), desk.callNext('A001')],
    'screen/desk/noSuchAct': [desk.noSuchAct('77')],
    'screen/desk/asBefore': [desk.asBefore('An')],
    'screen/desk/typedBefore': [desk.typedBefore('An')],
    'screen/desk/oneOfThese': [desk.oneOfThese(0), desk.oneOfThese(3)],
    'screen/desk/namesDiffer': [desk.namesDiffer('********0001')],
    'screen/desk/toldBy/scan/nameByIt': [desk.toldBy.scan.nameByIt('An')],
    'screen/desk/toldBy/typed/nameByIt': [desk.toldBy.typed.nameByIt('An')],
    'screen/desk/askNineDigits': [desk.askNineDigits('561234567')],
    'screen/desk/taxDigitWrong': [desk.taxDigitWrong('5700000001')],
    'screen/desk/phoneUnusual': [desk.phoneUnusual('0912')],
    'screen/desk/noProvince': [desk.noProvince('x')],
    'screen/desk/cardOfAnother': [desk.cardOfAnother('An', 'Lan')],
    'screen/desk/nameAsRecorded': [desk.nameAsRecorded('An')],
    'screen/desk/askRight': [desk.askRight('x')],
    'screen/desk/registerNew/person': [desk.registerNew.person('An')],
    'screen/desk/registerNew/organisation': [desk.registerNew.organisation('x')],
    'screen/desk/registered': [desk.registered('An')],
    'screen/desk/noProcedure': [desk.noProcedure('x')],
    'screen/desk/moreFound': [desk.moreFound(20)],
    'screen/desk/papersRule': [desk.papersRule(3)],
    'screen/desk/askQuantity': [desk.askQuantity('x')],
    'screen/desk/wrongProcedureWill': [desk.wrongProcedureWill(code)],
    'screen/desk/voidFirst': [desk.voidFirst('BL26-1/0000001')],
    'screen/desk/askReally': [desk.askReally('x')],
    'screen/desk/agreeRule': [desk.agreeRule('x')],
    'screen/desk/visitSum': [desk.visitSum(2, '16.000 đ')],
    'screen/desk/askTakeOver': [desk.askTakeOver('mai', '09:14')],
    'screen/desk/guide': [desk.guide('x')],
    'screen/desk/foundNothing': desk.foundNothing('x'),
    'screen/palette/askAct': [palette.askAct('k')],
    'screen/palette/typeAct': [palette.typeAct('k1', 'x')],
    'screen/palette/typeToSignIn': [palette.typeToSignIn('m1')],
    'screen/palette/atCommandLine': [palette.atCommandLine('motcua setup')],
    'screen/palette/noSuchKey': [
      palette.noSuchKey('77', ['1', '2', '14']),
      palette.noSuchKey('77', []),
    ],
    'screen/palette/moreListed': [palette.moreListed(20)],
    'screen/palette/needOneOf': [palette.needOneOf(['--shelf', '--none'])],
    'screen/supervisor/moneyText': [
      supervisor.moneyText(2, [
        { cash: true, amount: '8.000 đ', back: '4.000 đ' },
        { cash: false, amount: '0 đ', back: null },
      ]),
    ],
    'screen/supervisor/drawer': [supervisor.drawer(1, '…')],
    'screen/supervisor/workText': [supervisor.workText(2, 1)],
    'screen/supervisor/waitingText': [supervisor.waitingText(2, 1)],
    'screen/supervisor/requestsText': [
      supervisor.requestsText(2, 0),
      supervisor.requestsText(0, 1),
    ],
    'screen/supervisor/noRequest': [supervisor.noRequest(0), supervisor.noRequest(1)],
    'screen/supervisor/acts/month': [supervisor.acts.month('11/2026')],
    'screen/supervisor/acts/register': [supervisor.acts.register('11/2026')],
    'screen/desk/unknownPostal': [desk.unknownPostal('RR123456785VN')],
    'screen/desk/priorityLetters': [desk.priorityLetters('a x')],
    'screen/desk/sure': [desk.sure('x')],
    'screen/desk/listTitle/due': lists(desk.listTitle.due),
    'screen/desk/listTitle/late': lists(desk.listTitle.late),
    'screen/desk/listTitle/collect': lists(desk.listTitle.collect),
    'screen/desk/listTitle/awaited': lists(desk.listTitle.awaited),
    'screen/desk/listTitle/road': lists(desk.listTitle.road),
    'screen/desk/foundFor': [desk.foundFor('x', 2)],
    'screen/desk/headBorn': [desk.headBorn('1992')],
    'screen/desk/headNumber': [desk.headNumber('********0001')],
    'screen/desk/page': [desk.page(1, 3)],
    'screen/dossier/left': [left(false, 0), left(false, 2), left(true, 0), left(true, 2)],
  };
}
