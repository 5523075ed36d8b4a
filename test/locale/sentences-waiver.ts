/** What is said of fees that a law waives or lowers. */
import type { WholeTexts } from '../../src/locale/texts.ts';
import { day } from '../support/arbitrary.ts';

const offered = { id: 'x', name: 'y', basis: 'z', amount: '8.000 đ', seen: 'a', verified: false };

export function waiverSentences({ screen: { waiver } }: WholeTexts): Record<string, string[]> {
  return {
    'screen/waiver/mayBe': [waiver.mayBe('8.000 đ', 'x', 'y'), waiver.mayBe(null, 'x', 'y')],
    'screen/waiver/askSeen': [waiver.askSeen('x')],
    'screen/waiver/percent': [waiver.percent(50)],
    'screen/waiver/price': [waiver.price('8.000 đ')],
    'screen/waiver/period': [
      waiver.period(day('2026-08-15'), day('2027-02-28')),
      waiver.period(day('2026-08-15'), null),
    ],
    'screen/waiver/unfit': [waiver.unfit('x', 'y', '8.000 đ')],
    'screen/waiver/lost': [waiver.lost('x', 'y', '8.000 đ')],
    'screen/waiver/fact': [waiver.fact('x')],
    'screen/waiver/check': [waiver.check('x')],
    'screen/waiver/byLaw': [waiver.byLaw('8.000 đ', 'x', 'y')],
    'screen/waiver/offered': [
      waiver.offered(offered),
      waiver.offered({ ...offered, amount: null, seen: null, verified: true }),
    ],
  };
}
