/** When each paper of a dossier can be made. */
import { Problem } from '../problem.ts';
import { requireNotCancelled } from './custody.ts';
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

/**
 * Throws `dossier.nothing_to_print` for a paper that has nothing to tell yet, and
 * `dossier.cancelled` for any paper that would go out of a dossier that never was one.
 */
export function requirePrintable(dossier: Dossier, paper: Paper): void {
  const { code, status } = dossier;
  if (paper === 'control-slip') return;
  requireNotCancelled(dossier);
  if (paper === 'receipt') return;
  if (!possible[paper](dossier))
    throw new Problem('dossier.nothing_to_print', { code, paper, status });
}
