/** Which papers a dossier still needs, and how many of each. */
import type { PlainDate } from '../value/plain-date.ts';
import type { Dossier } from './dossier.ts';
import { asAskedFor } from './components.ts';
import { openSupplement } from './supplement.ts';

export interface WantedPaper {
  name: string;
  originals: number;
  certified: number;
  copies: number;
  /** What is wrong with the one that is there; `null` when there is none. */
  fault: string | null;
}

/** What was asked for and not yet brought, and what was missing from the beginning. */
export function papersWanted(
  dossier: Pick<Dossier, 'supplements' | 'missing' | 'procedure' | 'caseId'>,
): { papers: WantedPaper[]; limit: PlainDate | null } {
  const open = openSupplement(dossier);
  const asked = open?.items ?? [];
  const names = new Set(asked.map(({ name }) => name));
  const missing = dossier.missing
    .filter((name) => !names.has(name))
    .map((name) => ({ name, fault: null }));
  const rules = dossier.procedure.cases.find(({ id }) => id === dossier.caseId)?.components ?? [];
  const papers = [...asked, ...missing].map(({ name, fault }) => {
    const rule = rules.find((each) => each.name === name);
    const counts = rule ? asAskedFor(rule) : { originals: 1, certified: 0, copies: 0 };
    return { name, ...counts, fault };
  });
  return { papers, limit: open?.limit ?? null };
}
