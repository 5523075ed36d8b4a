/** What is said of a newer shipped catalogue. */
import type { WholeTexts } from '../../src/locale/texts.ts';

type Sentences = Record<string, string[]>;

export function catalogueSentences({ screen: { catalogue } }: WholeTexts): Sentences {
  const { counted } = catalogue;
  return {
    'screen/catalogue/counted/new': [counted.new('1'), counted.new('2')],
    'screen/catalogue/counted/changed': [counted.changed('1')],
    'screen/catalogue/counted/ended': [counted.ended('1')],
    'screen/catalogue/counted/kept': [counted.kept('1')],
    'screen/catalogue/daysChanged': [catalogue.daysChanged('3')],
    'screen/catalogue/daysKept': [catalogue.daysKept('24/12/2026')],
    'screen/catalogue/sure': [catalogue.sure('1')],
    'screen/catalogue/taken': [catalogue.taken('30/11/2026')],
    'screen/catalogue/wouldTake': [catalogue.wouldTake('30/11/2026')],
    'screen/catalogue/nothingNew': [catalogue.nothingNew('30/11/2026')],
    'screen/catalogue/newer': [catalogue.newer('30/11/2026')],
  };
}
