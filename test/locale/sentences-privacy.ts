/** The sentences of requests about personal data. */
import type { DossierCode } from '../../src/domain/value/id.ts';
import type { WholeTexts } from '../../src/locale/texts.ts';
import { day } from '../support/arbitrary.ts';

const code = 'H49.22-261123-0001' as DossierCode;

export function privacySentences({ screen }: WholeTexts): Record<string, string[]> {
  const { privacy } = screen;
  return {
    'screen/privacy/asked': [privacy.asked('1.1', 'x', 'Mai')],
    'screen/privacy/doneBy': [privacy.doneBy('03/12/2026')],
    'screen/privacy/tellBy': [privacy.tellBy('25/11/2026')],
    'screen/privacy/told': [privacy.told('1.1')],
    'screen/privacy/answered': [privacy.answered('1.1', 'x', 'y')],
    'screen/privacy/erased': [privacy.erased([code])],
    'screen/privacy/papersLeft': [privacy.papersLeft('1'), privacy.papersLeft('12')],
    'screen/privacy/erasedScans': [privacy.erasedScans('1'), privacy.erasedScans('1.200')],
    'screen/privacy/kept': [
      privacy.kept({ code, why: 'dossier', until: null }),
      privacy.kept({ code: null, why: 'held', until: day('2027-06-30') }),
      privacy.kept({ code: null, why: 'business', until: null }),
      privacy.kept({ code: 'TK-7K2QM-9X4RA', why: 'named', until: null }),
    ],
    'screen/privacy/mark': [
      privacy.mark('x', 'Mai', '30/06/2027', 'y'),
      privacy.mark('x', 'Mai', null, null),
    ],
    'screen/privacy/held': [privacy.held('Mai', null), privacy.held('Mai', '30/06/2027')],
    'screen/privacy/lifted': [privacy.lifted('x', 'Mai')],
    'screen/privacy/ofBusiness': [privacy.ofBusiness('Hộ Thử', '0193f3a0')],
    'screen/privacy/copyGiven': [privacy.copyGiven('1.1')],
    'screen/privacy/copyNote': [privacy.copyNote('1.1', '03/12/2026')],
    'screen/privacy/notVerified': [privacy.notVerified('x')],
    'screen/privacy/sureErase': [privacy.sureErase('1.1')],
    'screen/privacy/overdue': [privacy.overdue(1), privacy.overdue(20)],
  };
}
