/** Data instead of paper, as it is typed and shown where papers are asked for. */
import type { ToldReuse } from '../../cli/look-up-option.ts';
import type { ToldLookUp } from '../../domain/dossier/look-up.ts';
import {
  asAskedFor,
  isHere,
  papersNamed,
  type ComponentCount,
} from '../../domain/dossier/components.ts';
import { isProposed } from '../../domain/dossier/handed-in.ts';
import { type ComponentRule, type ProcedureCase } from '../../domain/procedure/procedure.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import { parseInWords } from '../../domain/value/text.ts';
import type { Texts } from '../../locale/texts.ts';
import { withoutNeed, type GivenNeeds } from './need-keys.ts';

/** What is told so far of papers, by the ids of their rules. */
export interface GivenPapers extends GivenNeeds {
  papers: readonly ComponentCount[];
  lookUps: readonly ToldLookUp[];
  reuse: readonly ToldReuse[];
}

const LOOK_UP_KEY = /^([dk])\s*(\d{1,2})(?:[\s=]+(.*))?$/iu;

/** `d2` and `d2=<database>` for what was found, `k2 <reason>` for what was not; else `null`. */
export function typedLookUp(typed: string, rules: readonly ComponentRule[]): ToldLookUp | null {
  const [, key = '', place, rest = ''] = LOOK_UP_KEY.exec(typed) ?? [];
  const rule = rules[Number(place) - 1];
  if (!rule) return null;
  const words = parseInWords(rest);
  if (key.toLowerCase() === 'k') {
    return words === null ? null : { named: rule.id, database: null, fault: words };
  }
  if (words === null && (rest !== '' || rule.data === undefined)) return null;
  return { named: rule.id, database: words, fault: null };
}

/** Found is no paper; of what was not found it is for the clerk to say that the paper came. */
export function withLookUp(given: GivenPapers, told: ToldLookUp): GivenPapers {
  const { papers, lookUps } = given;
  const { named, fault } = told;
  return {
    ...withoutNeed(given, named),
    papers: fault === null ? papers.filter((paper) => paper.named !== named) : papers,
    lookUps: [...lookUps.filter((each) => each.named !== named), told],
    reuse: withoutReuse(given, named),
  };
}

/** What is asked for, before anybody says otherwise: papers, and of some the data instead. */
export function begunPapers(
  chosen: ProcedureCase,
  told: Omit<GivenPapers, 'papers'>,
  today: PlainDate,
): GivenPapers {
  const { components: rules } = chosen;
  const proposed = rules.filter((rule) => isProposed(rule, today));
  const papers = rules
    .filter((rule) => rule.need === 'always' && !proposed.includes(rule))
    .map((rule) => ({ named: rule.id, ...asAskedFor(rule) }));
  const found = proposed.map(({ id }) => ({ named: id, database: null, fault: null }));
  const said = papersNamed(chosen, told.lookUps).map(([{ id }, each]) => ({ ...each, named: id }));
  const idsOf = (names: readonly string[]): string[] =>
    papersNamed(
      chosen,
      names.map((named) => ({ named })),
    ).map(([{ id }]) => id);
  const needs = { needed: idsOf(told.needed), notNeeded: idsOf(told.notNeeded) };
  const begun: GivenPapers = { papers, lookUps: found, reuse: [], ...needs };
  const looked = said.reduce((given, each) => withLookUp(given, each), begun);
  const again = papersNamed(chosen, told.reuse).map(([{ id }, each]) => ({ ...each, named: id }));
  return again.reduce(withReuse, looked);
}

/** What the owner has in the store stands for a paper: nothing else is said of that any more. */
export function withReuse(given: GivenPapers, told: ToldReuse): GivenPapers {
  const { named } = told;
  return {
    ...withoutNeed(given, named),
    papers: given.papers.filter((each) => each.named !== named),
    lookUps: given.lookUps.filter((each) => each.named !== named),
    reuse: [...withoutReuse(given, named), told],
  };
}

function withoutReuse({ reuse }: GivenPapers, named: string): ToldReuse[] {
  return reuse.filter((each) => each.named !== named);
}

/**
 * A number alone turns a paper to nothing and back; data that is proposed, as it was proposed. That
 * anything else was looked up, `d` alone says. That a database had nothing stays said.
 */
export function switched(before: GivenPapers, rule: ComponentRule, today: PlainDate): GivenPapers {
  const { id: named } = rule;
  const reuse = withoutReuse(before, named);
  const given = { ...before, ...withoutNeed(before, named), reuse };
  const papers = given.papers.filter((each) => each.named !== named);
  const told = given.lookUps.find((each) => each.named === named);
  if (told !== undefined && told.fault !== null) {
    const had = papers.length < given.papers.length;
    return { ...given, papers: had ? papers : [...papers, { named, ...asAskedFor(rule) }] };
  }
  const lookUps = given.lookUps.filter((each) => each.named !== named);
  const had = papers.length < given.papers.length || lookUps.length < given.lookUps.length;
  if (had) return { ...given, papers, lookUps };
  return isProposed(rule, today)
    ? { ...given, papers, lookUps: [...lookUps, { named, database: null, fault: null }] }
    : { ...given, papers: [...papers, { named, ...asAskedFor(rule) }], lookUps };
}

/** So many of a paper; `null` of one that a database is to give and has not failed to. */
export function withCount(
  given: GivenPapers,
  { rule, count }: { rule: ComponentRule; count: ComponentCount },
  today: PlainDate,
): GivenPapers | null {
  const told = given.lookUps.find(({ named }) => named === rule.id);
  const held = told === undefined ? isProposed(rule, today) : told.fault === null;
  if (held && isHere(count)) return null;
  const others = given.papers.filter(({ named }) => named !== rule.id);
  // None of it is a paper that is not there.
  const papers = isHere(count) ? [...others, { ...count, named: rule.id }] : others;
  const reuse = withoutReuse(given, rule.id);
  return { ...given, ...withoutNeed(given, rule.id), papers, reuse };
}

/** What stands behind a paper's name: the database that has it, or why it has not. */
export function lookUpMark(
  rule: ComponentRule,
  lookUps: readonly ToldLookUp[],
  { screen: { lookUp } }: Texts,
): { mark: string | null; behind: string | null } {
  const told = lookUps.find(({ named }) => named === rule.id);
  if (told === undefined) return { mark: null, behind: null };
  if (told.fault !== null) return { mark: null, behind: `${lookUp.failedHere}: ${told.fault}` };
  return { mark: '[d]', behind: `${lookUp.foundHere}: ${told.database ?? rule.data ?? ''}` };
}
