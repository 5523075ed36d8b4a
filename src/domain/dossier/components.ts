/** The papers of a dossier: which are asked for, and which are here. */
import { Problem } from '../problem.ts';
import type { ComponentRule, ProcedureCase } from '../procedure/procedure.ts';
import { matching } from '../value/text.ts';
import type { ReceivedComponent } from './dossier.ts';

/** `<name or number>=<originals>/<certified>/<copies>`. */
export interface ComponentCount {
  named: string;
  originals: number;
  certified: number;
  copies: number;
}

/** Others are needed in some circumstances only. */
export function isNeeded({ need }: Pick<ComponentRule, 'need'>): boolean {
  return need === 'always';
}

/** A rule that counts nothing still asks for the paper: ticked, it was there once. */
export function asAskedFor(rule: ComponentRule): PaperCount {
  const { originals, certified, copies } = rule;
  return { originals: isHere(rule) ? originals : 1, certified, copies };
}

type PaperCount = Omit<ComponentCount, 'named'>;

/** Of a paper that is here there is at least one piece. */
export function isHere({ originals, certified, copies }: PaperCount): boolean {
  return originals + certified + copies > 0;
}

/** A paper that somebody brings later; throws `dossier.component_none` for none of it. */
export function paperBrought({ id, name }: ComponentRule, count: PaperCount): ReceivedComponent {
  if (!isHere(count)) throw new Problem('dossier.component_none', { name });
  const { originals, certified, copies } = count;
  return { id, name, originals, certified, copies, digitised: false };
}

/** A paper of which nothing was brought: what a store has of it is used again. */
export function reusedPaper({ id, name }: ComponentRule): ReceivedComponent {
  return { id, name, originals: 0, certified: 0, copies: 0, digitised: true };
}

/** The paper a clerk names; words of two papers name neither. */
export function componentNamed(chosen: ProcedureCase, named: string): ComponentRule {
  const found = matching(chosen.components, named);
  if (found[0] && found.length === 1) return found[0];
  const offered = found.length > 1 ? found : chosen.components;
  const components = offered.map((rule) => `${rule.id}. ${rule.name}`);
  throw new Problem('dossier.no_such_component', { named, components });
}

/** Papers of which nothing but a name or number is told. */
export function namedOnly(papers: readonly string[]): { named: string }[] {
  return papers.map((named) => ({ named }));
}

/** The papers that are told of; throws `dossier.component_twice` for one told twice. */
export function papersNamed<C extends { named: string }>(
  chosen: ProcedureCase,
  told: readonly C[],
): (readonly [ComponentRule, C])[] {
  const papers = told.map((each) => [componentNamed(chosen, each.named), each] as const);
  const seen = new Set<string>();
  for (const [{ id, name }] of papers) {
    if (seen.has(id)) throw new Problem('dossier.component_twice', { name });
    seen.add(id);
  }
  return papers;
}
