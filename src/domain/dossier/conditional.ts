/**
 * Papers that are wanted under a condition only: whether it holds is for whoever receives to say,
 * and never assumed. Until somebody has said so, it is told that nobody has.
 */
import { Problem } from '../problem.ts';
import type { ComponentRule, ProcedureCase } from '../procedure/procedure.ts';
import { fold } from '../value/text.ts';
import { isNeeded, papersNamed } from './components.ts';
import type { Dossier } from './dossier.ts';

/** What was said of papers, each by its name or number. */
export interface ToldNeeds {
  /** The condition holds, and the paper may still be to come. */
  needed?: readonly string[];
  /** The condition does not hold. */
  notNeeded?: readonly string[];
}

/** The names of the papers of which something was said. */
export interface DecidedNeeds {
  needed: string[];
  notNeeded: string[];
}

/**
 * What is said of conditions. Throws `dossier.component_twice` for a paper told twice and
 * `dossier.paper_always_needed` for one that hangs on no condition and is said not to be needed.
 */
export function decidedNeeds(
  chosen: ProcedureCase,
  { needed = [], notNeeded = [] }: ToldNeeds,
): DecidedNeeds {
  const told = [
    ...needed.map((named) => ({ named, holds: true })),
    ...notNeeded.map((named) => ({ named, holds: false })),
  ];
  const papers = papersNamed(chosen, told);
  const always = papers.find(([rule, { holds }]) => isNeeded(rule) && !holds);
  if (always) throw new Problem('dossier.paper_always_needed', { name: always[0].name });
  const names = (which: boolean): string[] =>
    papers.flatMap(([{ name }, { holds }]) => (holds === which ? name : []));
  return { needed: names(true), notNeeded: names(false) };
}

/** A paper of which nobody has said whether its condition holds. */
export interface UndecidedPaper {
  /** Its number among the procedure's papers. */
  component: string;
  name: string;
  /** The condition, in the catalogue's words; `null` where it has none. */
  when: string | null;
}

/** What has been said so far of papers, by their names. */
interface SaidOf {
  components: readonly { name: string }[];
  lookUps: readonly { name: string }[];
  missing: readonly string[];
  notNeeded: readonly string[];
}

/** The conditional papers of a case of which nothing has been said. */
export function undecidedAmong(
  rules: readonly ComponentRule[],
  { components, lookUps, missing, notNeeded }: SaidOf,
): UndecidedPaper[] {
  const told = [...components, ...lookUps].map(({ name }) => name);
  const said = new Set([...told, ...missing, ...notNeeded].map(fold));
  return rules
    .filter((rule) => !isNeeded(rule) && !said.has(fold(rule.name)))
    .map(({ id, name, when = null }) => ({ component: id, name, when }));
}

type SaidOfDossier = Pick<
  Dossier,
  | 'counter'
  | 'procedure'
  | 'caseId'
  | 'components'
  | 'lookUps'
  | 'missing'
  | 'notNeeded'
  | 'supplements'
>;

/** The same of a dossier; a row of a list says nothing of its papers, so nobody is asked. */
export function undecidedOf(dossier: SaidOfDossier): UndecidedPaper[] {
  if (dossier.counter === 0) return [];
  const { supplements, missing } = dossier;
  const asked = supplements.flatMap(({ items }) => items.map(({ name }) => name));
  return undecidedAmong(rulesOf(dossier), { ...dossier, missing: [...missing, ...asked] });
}

/** Papers that are said not to be needed, as long as nothing came or was asked for all the same. */
export function notNeededOf({
  notNeeded,
  components,
  missing,
}: Pick<Dossier, 'notNeeded' | 'components' | 'missing'>): string[] {
  const otherwise = new Set([...components.map(({ name }) => name), ...missing].map(fold));
  return notNeeded.filter((name) => !otherwise.has(fold(name)));
}

function rulesOf({ procedure, caseId }: Pick<Dossier, 'procedure' | 'caseId'>) {
  return procedure.cases.find(({ id }) => id === caseId)?.components ?? [];
}
