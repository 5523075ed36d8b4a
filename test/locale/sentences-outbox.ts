/** What is said of papers on their way to a printer. */
import type { WholeTexts } from '../../src/locale/texts.ts';

export function outboxSentences({ screen: { outbox } }: WholeTexts): Record<string, string[]> {
  const all = { waiting: 2, failed: 1, unknown: 1 };
  return {
    'screen/outbox/printedBy': [outbox.printedBy('HP')],
    'screen/outbox/sentTo': [outbox.sentTo('HP')],
    'screen/outbox/waits': [outbox.waits(all), outbox.waits({ waiting: 1, failed: 0, unknown: 2 })],
    'screen/outbox/printOf': [outbox.printOf('x', 1), outbox.printOf('x', 2)],
    'screen/outbox/askCame': [outbox.askCame('x', 'y', 'HP')],
    'screen/outbox/cancelled': [outbox.cancelled('x', 'y')],
    'screen/outbox/tooLate': [outbox.tooLate('x', 'y')],
    'screen/outbox/inOtherHands': [outbox.inOtherHands('x', 'y')],
    'screen/outbox/became': [outbox.became('x', 'y', 'z')],
    'screen/outbox/notPrinted': [outbox.notPrinted('H49.22-261123-0001', 'x.')],
    'screen/outbox/manyPrinted': [outbox.manyPrinted(1), outbox.manyPrinted(2)],
  };
}
