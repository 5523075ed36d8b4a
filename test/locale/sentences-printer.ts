/** What is said of printers. */
import type { WholeTexts } from '../../src/locale/texts.ts';

export function printerSentences({ screen: { printer } }: WholeTexts): Record<string, string[]> {
  return {
    'screen/printer/reason': [printer.reason('media-empty-error; x')],
    'screen/printer/test/printer': [printer.test.printer('x')],
    'screen/printer/test/at': [printer.test.at('x')],
    'screen/printer/set': [printer.set('x', 'y')],
    'screen/printer/back': [printer.back('x', 'HP')],
    'screen/printer/unset': [printer.unset('x')],
    'screen/printer/sent': [printer.sent('x')],
    'screen/printer/waits': [printer.waits('x', 'y')],
    'screen/printer/unsure': [printer.unsure('x', 'y')],
    'screen/printer/onFile': [printer.onFile('x')],
  };
}
