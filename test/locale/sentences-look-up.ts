/** What is said of data instead of paper. */
import type { Instant } from '../../src/domain/value/instant.ts';
import type { WholeTexts } from '../../src/locale/texts.ts';

export function lookUpSentences(
  { screen: { conditional, lookUp } }: WholeTexts,
  at: Instant,
): Record<string, string[]> {
  return {
    'screen/lookUp/foundNow': [lookUp.foundNow('x', 'y')],
    'screen/lookUp/foundAt': [lookUp.foundAt({ name: 'x', database: 'y', at, by: 'lan' })],
    'screen/lookUp/lateBirth': [lookUp.lateBirth(61)],
    'screen/lookUp/notAsked': [lookUp.notAsked('x')],
    'screen/conditional/always': [conditional.always('x')],
    'screen/conditional/nowUndecided': [conditional.nowUndecided(['x', 'y'])],
    'screen/lookUp/failedFact': [lookUp.failedFact('x', 'y')],
  };
}
