/** The texts of keys and signatures that are functions, said with samples. */
import type { WholeTexts } from '../../src/locale/texts.ts';

const id = '0a1b2c3d';

export function keySentences({
  screen: { key, receipt, store },
}: WholeTexts): Record<string, string[]> {
  const { verdicts } = receipt;
  return {
    'screen/key/sureRevoke': [key.sureRevoke(id)],
    'screen/key/rotated': [key.rotated(id)],
    'screen/key/revokedNow': [key.revokedNow(id)],
    'screen/key/exported': [key.exported(id, './khoa.motcua-key')],
    'screen/key/imported': [key.imported(id)],
    ...Object.fromEntries(
      Object.entries(store.signed).map(([verdict, said]) => [
        `screen/store/signed/${verdict}`,
        [said('17:05 28/11/2026', id)],
      ]),
    ),
    'screen/store/signedBefore': [store.signedBefore('17:05 28/11/2026', id, '08:00 29/11/2026')],
    'screen/receipt/verdicts/genuine': [verdicts.genuine()],
    'screen/receipt/verdicts/forged': [verdicts.forged()],
    'screen/receipt/verdicts/unsigned': [verdicts.unsigned()],
    'screen/receipt/verdicts/unknown_key': [verdicts.unknown_key(id)],
    'screen/receipt/verdicts/revoked_key': [verdicts.revoked_key(id)],
    'screen/receipt/verdicts/outdated_key': [verdicts.outdated_key(id)],
  };
}
