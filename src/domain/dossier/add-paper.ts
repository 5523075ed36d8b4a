/** A paper that was promised for later arrives: no request was made for it, and no clock stops. */
import { happened, type NewEvent } from '../event.ts';
import type { ComponentRule } from '../procedure/procedure.ts';
import { dossierStream } from '../stream.ts';
import { localDate } from '../value/instant.ts';
import { requireAction, type ActFacts } from './blockers.ts';
import type { Dossier, ReceivedComponent } from './dossier.ts';
import {
  asAskedFor,
  componentNamed,
  paperBrought,
  reusedPaper,
  type ComponentCount,
} from './components.ts';
import { requireAsked } from './handed-in.ts';
import { lookedUp, lookedUpEvents, missingAfter, type ToldLookUp } from './look-up.ts';
import { caseOf } from './supplement.ts';

export interface BroughtPaper {
  /** By its name or number among the procedure's papers. */
  named: string;
  /** `null` for as many as the procedure asks for. */
  count: Omit<ComponentCount, 'named'> | null;
}

export interface AddedPapers {
  brought: readonly BroughtPaper[];
  /** What databases said instead. */
  lookUps?: readonly ToldLookUp[];
  /** Papers of which what a store has is used again. */
  reused?: readonly string[];
}

/**
 * Adds papers, and data instead of them, beside those that are there. It is no supplement in the
 * law's sense (Decree 61/2018,
 * article 17: one request, with its form): nothing was asked for, so nothing is used up by it, and
 * a request that waits still waits. Throws what `requireAction`, `componentNamed`, `lookedUp`,
 * `requireAsked` and `paperBrought` do.
 */
export function addPaper(
  dossier: Dossier,
  { brought, lookUps = [], reused = [] }: AddedPapers,
  facts: ActFacts,
): NewEvent[] {
  requireAction(dossier, 'add-paper', facts);
  const chosen = caseOf(dossier);
  const looked = lookedUp(chosen, lookUps);
  const asked = [...dossier.lookUps, ...looked];
  const ruleOf = (named: string): ComponentRule => {
    const rule = componentNamed(chosen, named);
    requireAsked(rule, asked, localDate(dossier.receivedAt));
    return rule;
  };
  const fresh = [
    ...brought.map(({ named, count }): ReceivedComponent => {
      const rule = ruleOf(named);
      return paperBrought(rule, count ?? asAskedFor(rule));
    }),
    ...reused.map((named) => reusedPaper(ruleOf(named))),
  ];
  const components = fresh.reduce(together, dossier.components);
  const here = new Set(components.map(({ name }) => name));
  const missing = missingAfter(chosen, dossier.missing, { here, looked });
  const told = lookedUpEvents(dossier.id, looked, missing);
  if (fresh.length === 0) return told;
  const data = {
    dossier: dossier.id,
    added: [...new Set(fresh.map(({ name }) => name))],
    components,
    missing,
  };
  return [happened('dossier.paper_added', dossierStream(dossier.id), data, null), ...told];
}

/** Of the same paper there are now more pieces; another one comes behind. */
function together(papers: ReceivedComponent[], more: ReceivedComponent): ReceivedComponent[] {
  if (!papers.some(({ id }) => id === more.id)) return [...papers, more];
  return papers.map((paper) =>
    paper.id === more.id
      ? {
          ...paper,
          originals: paper.originals + more.originals,
          certified: paper.certified + more.certified,
          copies: paper.copies + more.copies,
          digitised: paper.digitised || more.digitised,
        }
      : paper,
  );
}
