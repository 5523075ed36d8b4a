/** Which papers a dossier may have, and when each can be made. */
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { papersWanted } from '../../domain/dossier/wanted.ts';
import { Problem } from '../../domain/problem.ts';

export const papers = [
  'receipt',
  'acknowledgement',
  'supplement',
  'refusal',
  'apology',
  'stop',
  'control-slip',
  'leaflet',
] as const;
export type Paper = (typeof papers)[number];

const possible: { readonly [P in Paper]: (dossier: Dossier) => boolean } = {
  receipt: () => true,
  acknowledgement: ({ result, handback, returnedAt }) =>
    result !== null && handback !== null && returnedAt !== null,
  supplement: ({ supplements }) => supplements.length > 0,
  refusal: ({ status }) => status === 'refused',
  apology: ({ dueChanges }) => dueChanges.some(({ why }) => why === 'extended'),
  stop: ({ status }) => status === 'stopped' || status === 'withdrawn',
  'control-slip': () => true,
  leaflet: (dossier) => papersWanted(dossier).papers.length > 0,
};

/** Throws `dossier.nothing_to_print` for a paper that has nothing to tell yet. */
export function requirePrintable(dossier: Dossier, paper: Paper): void {
  const { code, status } = dossier;
  if (!possible[paper](dossier))
    throw new Problem('dossier.nothing_to_print', { code, paper, status });
}
