/** What is handed in at a reception: papers, data instead of them, and what is still missing. */
import { Problem } from '../problem.ts';
import { isHeldAsData, type ComponentRule, type ProcedureCase } from '../procedure/procedure.ts';
import type { PlainDate } from '../value/plain-date.ts';
import { isBlank } from '../value/text.ts';
import { asAskedFor, isHere, isNeeded, namedOnly, papersNamed, reusedPaper } from './components.ts';
import { decidedNeeds, type DecidedNeeds, type ToldNeeds } from './conditional.ts';
import type { ComponentCount } from './components.ts';
import type { ReceivedComponent } from './dossier.ts';
import {
  isFound,
  isWanted,
  lookedUp,
  missingOf,
  type DecidedLookUp,
  type ToldLookUp,
} from './look-up.ts';

export interface HandedIn extends ToldNeeds {
  components: readonly ComponentCount[];
  /** All that is asked for is there: what a database holds is found in it. */
  allComponents: boolean;
  lookUps?: readonly ToldLookUp[];
  /** Papers, by name or number, of which what a store has is used again. */
  reused?: readonly string[];
  missingReason: string | null;
}

interface CheckedPapers extends Pick<DecidedNeeds, 'notNeeded'> {
  components: ReceivedComponent[];
  looked: DecidedLookUp[];
  missing: string[];
}

/**
 * The papers handed in, what databases said, the papers wanted that are not there, and those whose
 * condition does not hold. Throws
 * `dossier.component_missing` where some are missing without a reason, `dossier.paper_not_asked`
 * for a paper that a database holds, `dossier.component_twice` for one that is here and said not to
 * be needed, and what `papersNamed`, `lookedUp` and `decidedNeeds` do.
 */
export function checkPapers(
  chosen: ProcedureCase,
  { components: told, allComponents, lookUps = [], reused = [], ...besides }: HandedIn,
  received: PlainDate,
): CheckedPapers {
  const { missingReason, ...needs } = besides;
  const given = new Map(papersNamed(chosen, told).map(([{ id }, count]) => [id, count] as const));
  const again = papersNamed(chosen, namedOnly(reused));
  const stored = new Set(again.map(([{ id }]) => id));
  const said = lookedUp(chosen, lookUps);
  const looked = [...said, ...proposed()];
  const components = chosen.components.flatMap((rule): ReceivedComponent[] => {
    const isStored = stored.has(rule.id);
    const ticked = allComponents && isWanted(rule, looked) && !isFound(looked, rule) && !isStored;
    const count = given.get(rule.id) ?? (ticked ? asAskedFor(rule) : undefined);
    if (!isStored && (!count || !isHere(count))) return [];
    requireAsked(rule, looked, received);
    const { originals, certified, copies } = count ?? reusedPaper(rule);
    return [{ id: rule.id, name: rule.name, originals, certified, copies, digitised: isStored }];
  });
  const { needed, notNeeded } = decidedNeeds(chosen, needs);
  requireNotThere(notNeeded, [...components, ...said]);
  const missing = missingOf(chosen, components, looked, needed);
  if (missing.length > 0 && isBlank(missingReason)) {
    throw new Problem('dossier.component_missing', { missing });
  }
  return { components, looked, missing, notNeeded };

  function proposed(): DecidedLookUp[] {
    if (!allComponents) return [];
    const rules = chosen.components.filter((rule) => isProposed(rule, received));
    const silent = rules.filter(
      ({ id, name }) => !given.has(id) && !stored.has(id) && !isTold(said, name),
    );
    return lookedUp(
      chosen,
      silent.map(({ id }) => ({ named: id, database: null, fault: null })),
    );
  }
}

function requireNotThere(notNeeded: readonly string[], there: readonly { name: string }[]): void {
  const both = there.find(({ name }) => notNeeded.includes(name));
  if (both) throw new Problem('dossier.component_twice', { name: both.name });
}

/** A paper that everybody needs, and that a database is asked for first. */
export function isProposed(rule: ComponentRule, received: PlainDate): boolean {
  return isNeeded(rule) && isHeldAsData(rule, received);
}

function isTold(looked: readonly DecidedLookUp[], name: string): boolean {
  return looked.some((each) => each.name === name);
}

/**
 * Throws `dossier.paper_not_asked` for a paper that everybody would need and a database holds, or
 * that one has said already, unless it is told why the database failed. What is needed on a
 * condition may be in hand before anybody looked: that it was handed in is the truth.
 */
export function requireAsked(
  rule: ComponentRule,
  looked: readonly DecidedLookUp[],
  received: PlainDate,
): void {
  const { name, data: database } = rule;
  const last = looked.findLast((each) => each.name === name);
  if (last?.found === false) return;
  if (last === undefined && !isProposed(rule, received)) return;
  throw new Problem('dossier.paper_not_asked', {
    name,
    database: last?.database ?? database ?? '',
  });
}
