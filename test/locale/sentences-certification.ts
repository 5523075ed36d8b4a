/** The sentences of certification books. */
import type { WholeTexts } from '../../src/locale/texts.ts';

export function certificationSentences({ screen }: WholeTexts): Record<string, string[]> {
  const { certification } = screen;
  const book = '01/2026 SCT/BS';
  return {
    'screen/certification/closedOn': [certification.closedOn('31/12/2026')],
    'screen/certification/struckRow': [certification.struckRow('x')],
    'screen/certification/allStruck': [certification.allStruck('2')],
    'screen/certification/struckToo': [certification.struckToo('2')],
    'screen/certification/openedNow': [certification.openedNow('x', 2026)],
    'screen/certification/certified': [certification.certified(1), certification.certified(3)],
    'screen/certification/askWhichBook': [certification.askWhichBook(12)],
    'screen/certification/bookRow': [certification.bookRow('12', 'x', 'y')],
    'screen/certification/beyond': [certification.beyond('24.000 đ', '10.000 đ')],
    'screen/certification/struck': [certification.struck('12')],
    'screen/certification/numbersOf': [
      certification.numbersOf([{ kind: 'copies', year: 2026, number: 12 }]),
    ],
    'screen/certification/stillStand': [certification.stillStand('12/2026')],
    'screen/certification/struckWith': [certification.struckWith('12/2026')],
    'screen/certification/certifyAgain': [certification.certifyAgain('12/2026')],
    'screen/certification/reportOf': [certification.reportOf('x')],
    'screen/certification/reportStory': [
      certification.reportStory(1, 1),
      certification.reportStory(3, 31),
    ],
    'screen/certification/opened': [certification.opened(book, 412)],
    'screen/certification/closed': [
      certification.closed(book, 600, 200),
      certification.closed(book, null, 200),
    ],
    'screen/certification/usualOriginal': [
      certification.usualOriginal('x', 1),
      certification.usualOriginal('x', 12),
    ],
    'screen/certification/picked': [certification.picked(1, 'x', 3, 1)],
    'screen/certification/signedBy': [certification.signedBy('x, y')],
    'screen/certification/willCertify': [
      certification.willCertify('x', 1, 1),
      certification.willCertify('x', 3, 12),
    ],
    'screen/certification/notHere': [certification.notHere('x; y')],
    'screen/certification/total': [certification.total(31, '62.000 đ')],
  };
}
