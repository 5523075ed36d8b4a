/** What a dossier tells of its digitised papers: those that are kept, without whom they name. */
import {
  isSamePaper,
  shownFile,
  type DocumentOf,
  type DossierDocument,
} from '../../domain/document/document.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';

/** Those of one paper or of the result that are kept, in the order in which they came. */
export function documentsOf(
  of: DocumentOf,
  documents: readonly DossierDocument[],
  { code }: Pick<Dossier, 'code'>,
) {
  const kept = documents.filter((each) => each.gone === null && isSamePaper(each.of, of));
  return kept.map((each) => {
    const { sha256, bytes, kind, pages } = shownFile(each);
    return { ref: `${code}/${each.n}`, sha256, bytes, kind, pages, validUntil: each.validUntil };
  });
}

/** The result with the files that are kept of it; `file` is what the newest was called. */
export function resultTold(
  dossier: Pick<Dossier, 'code' | 'result'>,
  documents: readonly DossierDocument[],
) {
  if (dossier.result === null) return null;
  const newest = documents.findLast(({ of, gone }) => of === 'result' && gone === null);
  const file = newest?.names[0] ?? dossier.result.file;
  return { ...dossier.result, file, documents: documentsOf('result', documents, dossier) };
}
