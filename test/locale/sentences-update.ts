/** The texts of versions and updates that are functions, said with samples. */
import type { WholeTexts } from '../../src/locale/texts.ts';

export function updateSentences({
  screen: { packaged, update },
}: WholeTexts): Record<string, string[]> {
  const [from, to] = ['0.1.0', '0.2.0'];
  return {
    ...Object.fromEntries(
      Object.entries(packaged.signatures).map(([state, said]) => [
        `screen/packaged/signatures/${state}`,
        [said('0a1b2c3d')],
      ]),
    ),
    'screen/update/done': [update.done(from, to)],
    'screen/update/sure': [update.sure(from, to)],
    'screen/update/sureUnsigned': [update.sureUnsigned(from, to)],
    'screen/update/wasDone': [update.wasDone(to)],
    'screen/update/wasUndone': [update.wasUndone(to, from)],
  };
}
