/** What a citizen or a dossier has of digitised papers, and how long each is good. */
import type { Ui } from '../../cli/ui.ts';
import { dateText } from '../../locale/format.ts';
import type { Texts } from '../../locale/texts.ts';
import type { StoredView } from './stored.ts';
import { ofWhat, ofWhichPaper, sizeText } from './view.ts';

export function validityText(
  { validity, validUntil, unusable }: Pick<StoredView, 'validity' | 'validUntil' | 'unusable'>,
  { screen: { document: words } }: Texts,
): string {
  if (unusable !== null && unusable !== 'ended') return words.reuse.unusableShort[unusable];
  const day = validUntil === null ? '' : dateText(validUntil);
  return words.reuse.validity[validity](day);
}

/** Each in a line: what it is, how long it is good, what its signatures are worth. */
export function showStored(documents: readonly StoredView[], ui: Ui): void {
  const { document: words, signature } = ui.texts.screen;
  ui.table(
    [words.ref, words.of, words.file, signature.checked, words.reuse.validityTitle],
    documents.map((each) => [
      each.ref,
      whichText(each, ui),
      each.gone ? words.goneShort[each.gone.why] : sizeText(each, ui.texts),
      signedText(each, signature),
      validityText(each, ui.texts),
    ]),
  );
}

function whichText(each: StoredView, { texts }: Ui): string {
  const { document: words } = texts.screen;
  const { refilled, code, madeFrom } = each;
  const of =
    madeFrom === null
      ? ofWhichPaper(each, texts)
      : words.sign.madeFrom(ofWhat(each, texts), `${code}/${madeFrom}`);
  return refilled === null ? of : words.beforeRefilled(of, refilled);
}

/** What was signed here has a signature before anybody has looked what it is worth. */
function signedText(
  { verified, madeFrom }: StoredView,
  { verdictsShort, uncheckedOurs }: Texts['screen']['signature'],
): string {
  if (verified !== null) return verdictsShort[verified.verdict];
  return madeFrom === null ? '' : uncheckedOurs;
}
