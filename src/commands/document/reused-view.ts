/** Where a paper that is used again is from: apart, as every look at a dossier needs it. */
import { reusedState, type DossierDocument } from '../../domain/document/document.ts';
import { momentText } from '../../locale/format.ts';
import type { Texts } from '../../locale/texts.ts';

/** Where it is from; `ref` as its own dossier counts it. */
export function reusedView(reused: NonNullable<DossierDocument['reused']>) {
  const { code, n } = reused;
  return { ...reused, ref: code === null ? null : `${code}/${n}`, state: reusedState(reused) };
}

/** `H49.22-261123-0001/2`, and that it is there no more. */
export function reusedText(
  { ref, dossier, gone }: ReturnType<typeof reusedView>,
  { screen: { document: words } }: Texts,
): string {
  const from = ref ?? dossier;
  if (gone === null) return from;
  const reason = gone.reason ?? words.reuse.noReason;
  return `${from} (${words.reuse.sourceGone(momentText(gone.at), reason)})`;
}
