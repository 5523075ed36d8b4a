/** The signatures of a paper, as a screen tells them. */
import type { Ui } from '../../cli/ui.ts';
import type { CheckedSignature } from '../../domain/document/signature.ts';
import { countText, momentText } from '../../locale/format.ts';

/** Each with who made it, of what, when, and why it is not simply accepted. */
export function showSignatures(signatures: readonly CheckedSignature[], ui: Ui): void {
  const { signature: words } = ui.texts.screen;
  for (const [at, each] of signatures.entries()) {
    const title = words.numbered(each.kind, countText(at + 1));
    ui.line(`${title}: ${words.verdictsShort[each.verdict]}`);
    ui.facts([
      [words.signer, each.signer ?? words.unread],
      [words.subject, each.subject],
      [words.issuer, each.issuer],
      [words.serial, each.serial],
      [words.coverage, words.covers[each.covers]],
      [words.addedAfter, words.added[each.added]],
      [words.when, words.timeBy[each.timeBy](each.at === null ? '' : momentText(each.at))],
      [words.root, each.root],
      [words.revocation, words.unknown],
      ...each.reasons.map((reason): [string, string] => [words.because, words.reasons[reason]]),
    ]);
  }
}
