/** When each paper of a dossier can be made. */
import { Problem } from '../problem.ts';
import type { Dossier } from './dossier.ts';
import type { AwaitedPaper, Paper } from './paper.ts';
import { papersWanted } from './wanted.ts';

const possible: { readonly [P in AwaitedPaper]: (dossier: Dossier) => boolean } = {
  acknowledgement: ({ result, handback, returnedAt }) =>
    result !== null && handback !== null && returnedAt !== null,
  supplement: ({ supplements }) => supplements.length > 0,
  refusal: ({ status }) => status === 'refused',
  apology: ({ dueChanges }) => dueChanges.some(({ why }) => why === 'extended'),
  stop: ({ status }) => status === 'stopped' || status === 'withdrawn',
  leaflet: (dossier) => papersWanted(dossier).papers.length > 0,
};

/** Throws `dossier.nothing_to_print` for a paper that has nothing to tell yet. */
export function requirePrintable(dossier: Dossier, paper: Paper): void {
  const { code, status } = dossier;
  if (paper === 'receipt' || paper === 'control-slip') return;
  if (!possible[paper](dossier))
    throw new Problem('dossier.nothing_to_print', { code, paper, status });
}
