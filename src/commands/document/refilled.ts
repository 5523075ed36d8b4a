/** Scans of a declaration that was filled in again since: what they show is the earlier one. */
import { refilledSince } from '../../domain/declaration/paper.ts';
import type { StoredPaper } from '../../domain/document/stored-paper.ts';
import type { Reader } from '../../store/store.ts';

/** Of papers of any dossiers, each with the declaration that took its place. */
export async function withRefilled(
  papers: readonly StoredPaper[],
  reader: Reader,
): Promise<StoredPaper[]> {
  const ids = [...new Set(papers.map(({ dossier }) => dossier.id))];
  const all = await Promise.all(ids.map((id) => reader.declarations.ofDossier(id)));
  const by = new Map(ids.map((id, at) => [id, all[at]!]));
  return papers.map((paper) => {
    const { of, at } = paper.document;
    const made = of === 'result' ? [] : by.get(paper.dossier.id)!;
    const refilled = of === 'result' ? null : refilledSince(made, of.name, at);
    return { ...paper, refilled };
  });
}
