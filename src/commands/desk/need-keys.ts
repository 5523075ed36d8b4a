/** Whether a paper's condition holds, as it is typed where papers are asked for. */
import { isNeeded } from '../../domain/dossier/components.ts';
import type { ComponentRule } from '../../domain/procedure/procedure.ts';

/** What is told so far of conditions, by the ids of the papers' rules. */
export interface GivenNeeds {
  needed: readonly string[];
  notNeeded: readonly string[];
}

/** What a line says: of one paper, or that none of those left is needed. */
export type TypedNeed = { rule: ComponentRule; holds: boolean } | 'none_left';

const NEED_KEY = /^(c|[-–])\s*(\d{1,2})$/iu;

/** `c3` for one that is needed and to come, `-3` for one that is not, `-` for all the others. */
export function typedNeed(typed: string, rules: readonly ComponentRule[]): TypedNeed | null {
  const said = typed.trim();
  if (said === '-' || said === '–') return 'none_left';
  const [, key = '', place] = NEED_KEY.exec(said) ?? [];
  const rule = rules[Number(place) - 1];
  return rule ? { rule, holds: key.toLowerCase() === 'c' } : null;
}

/** Whatever was said of a paper before is not said any more. */
export function withoutNeed({ needed, notNeeded }: GivenNeeds, id: string): GivenNeeds {
  const others = (ids: readonly string[]): string[] => ids.filter((each) => each !== id);
  return { needed: others(needed), notNeeded: others(notNeeded) };
}

/** Those of which nothing is told: no paper, no database, and no word on their condition. */
export function undecidedRules(
  rules: readonly ComponentRule[],
  { papers, lookUps, reuse, needed, notNeeded }: GivenNeeds & ToldPapers,
): ComponentRule[] {
  const told = [...papers, ...lookUps, ...reuse].map(({ named }) => named);
  const said = new Set([...told, ...needed, ...notNeeded]);
  return rules.filter((rule) => !isNeeded(rule) && !said.has(rule.id));
}

interface ToldPapers {
  papers: readonly { named: string }[];
  lookUps: readonly { named: string }[];
  /** What the owner has in the store already, and uses again. */
  reuse: readonly { named: string }[];
}

/** What is told after it; `null` of a paper that everybody needs and that is said not to be. */
export function withNeed<G extends GivenNeeds & ToldPapers>(
  given: G,
  told: TypedNeed,
  rules: readonly ComponentRule[],
): G | null {
  if (told === 'none_left') {
    const left = undecidedRules(rules, given).map(({ id }) => id);
    return { ...given, notNeeded: [...given.notNeeded, ...left] };
  }
  const { id } = told.rule;
  if (!told.holds && isNeeded(told.rule)) return null;
  const { needed, notNeeded } = withoutNeed(given, id);
  return {
    ...given,
    papers: given.papers.filter(({ named }) => named !== id),
    lookUps: given.lookUps.filter(({ named }) => named !== id),
    reuse: given.reuse.filter(({ named }) => named !== id),
    needed: told.holds ? [...needed, id] : needed,
    notNeeded: told.holds ? notNeeded : [...notNeeded, id],
  };
}

/** `[-]` of one that is not needed, `[?]` of one of which nobody has said so. */
export function needMark(
  rule: ComponentRule,
  given: GivenNeeds & ToldPapers,
): '[-]' | '[?]' | null {
  if (given.notNeeded.includes(rule.id)) return '[-]';
  return undecidedRules([rule], given).length > 0 ? '[?]' : null;
}
