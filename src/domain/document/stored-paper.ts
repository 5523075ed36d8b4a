/** A paper of somebody's store, and what kind it is of. */
import type { DeclarationCode } from '../declaration/declaration.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { DossierDocument } from './document.ts';

/** A digitised paper with the dossier that it was digitised for. */
export interface StoredPaper {
  dossier: Pick<
    Dossier,
    'id' | 'code' | 'owner' | 'status' | 'procedure' | 'caseId' | 'components' | 'result'
  >;
  document: DossierDocument;
  /** The declaration that was filled in anew since this was scanned; left out where unasked. */
  refilled?: DeclarationCode | null;
}

/** The national code of its kind: as it was told of it, else as its procedure says. */
export function nationalCode({ dossier, document }: StoredPaper): string | null {
  const { of, paperCode } = document;
  if (paperCode !== null) return paperCode;
  const { results, cases } = dossier.procedure;
  if (of === 'result') return (results.length === 1 && results[0]!.code) || null;
  const rules = cases.find(({ id }) => id === dossier.caseId)?.components ?? [];
  return rules.find(({ id }) => id === of.component)?.code ?? null;
}
