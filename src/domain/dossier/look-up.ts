/**
 * Data instead of paper: what a database holds is not asked for as paper, which comes only where
 * the database failed or is wrong (Decree 118/2025, article 4 § 2a, as amended by Decree 309/2026).
 * A paper that a database took the place of before that is not in the edition any more: that of
 * marital status since 1 January 2026 (Resolution 66.7/2025).
 */
import { happened, type NewEvent } from '../event.ts';
import { Problem } from '../problem.ts';
import { isHeldAsData, type ComponentRule, type ProcedureCase } from '../procedure/procedure.ts';
import { dossierStream } from '../stream.ts';
import type { Uuid } from '../value/id.ts';
import { localDate, type Instant } from '../value/instant.ts';
import { fold } from '../value/text.ts';
import { isHere, isNeeded, papersNamed } from './components.ts';
import type { Dossier, LookUp, ReceivedComponent } from './dossier.ts';
import type { FoundData } from './look-up-shape.ts';

/** What a clerk says of a paper and a database. */
export interface ToldLookUp {
  /** The paper, by its name or number. */
  named: string;
  /** `null` for the one that the catalogue names. */
  database: string | null;
  /** Why it failed; `null` where it was found. */
  fault: string | null;
}

/** A look-up that is decided on, and not yet one of somebody at some time. */
export type DecidedLookUp = Omit<LookUp, 'at' | 'by'>;

/**
 * The look-ups that are told of. Throws `dossier.component_twice` for two of one paper, and
 * `dossier.database_unnamed` for one that was found where nobody, nor the catalogue, says where.
 */
export function lookedUp(chosen: ProcedureCase, told: readonly ToldLookUp[]): DecidedLookUp[] {
  return papersNamed(chosen, told).map(([{ id, name, data }, { database, fault }]) => {
    const asked = database ?? data ?? null;
    if (asked === null && fault === null) throw new Problem('dossier.database_unnamed', { name });
    return { component: id, name, database: asked, found: fault === null, reason: fault };
  });
}

/** The last look-up of each paper. */
export function standingLookUps<L extends DecidedLookUp>(lookUps: readonly L[]): L[] {
  const last = new Map(lookUps.map((each) => [fold(each.name), each]));
  return [...last.values()];
}

/** A paper for which there is none: the last that was asked said what it would say. */
export function isFound(lookUps: readonly DecidedLookUp[], { name }: { name: string }): boolean {
  return lookUps.findLast((each) => fold(each.name) === fold(name))?.found === true;
}

/** A paper that the last look-up did not find, so that it is asked for after all. */
export function isFailed(lookUps: readonly DecidedLookUp[], { name }: { name: string }): boolean {
  return lookUps.findLast((each) => fold(each.name) === fold(name))?.found === false;
}

/**
 * Everybody brings it, or this citizen does: one that is asked for only where a database has
 * nothing is asked for as soon as it had nothing.
 */
export function isWanted(rule: ComponentRule, lookUps: readonly DecidedLookUp[]): boolean {
  return isNeeded(rule) || isFailed(lookUps, rule);
}

/**
 * Names of the papers that are wanted, and neither here nor said by a database; `needed` are those
 * whose condition is said to hold.
 */
export function missingOf(
  chosen: ProcedureCase,
  components: readonly Pick<ReceivedComponent, 'id'>[],
  lookUps: readonly DecidedLookUp[],
  needed: readonly string[] = [],
): string[] {
  const asked = new Set(needed);
  const here = new Set(components.map(({ id }) => id));
  return chosen.components
    .filter((rule) => isWanted(rule, lookUps) || asked.has(rule.name))
    .filter((rule) => !here.has(rule.id) && !isFound(lookUps, rule))
    .map(({ name }) => name);
}

/**
 * What is missing once some papers are here and some databases were asked: what was before, and
 * also a paper that was found then, or was not asked for, and that a database has not now.
 */
export function missingAfter(
  chosen: ProcedureCase,
  before: readonly string[],
  { here, looked }: { here: ReadonlySet<string>; looked: readonly DecidedLookUp[] },
): string[] {
  const left = before.filter((name) => !here.has(name) && !isFound(looked, { name }));
  const again = chosen.components.filter(
    (rule) => isFailed(looked, rule) && !here.has(rule.name) && !left.includes(rule.name),
  );
  return [...left, ...again.map(({ name }) => name)];
}

/** The same as look-ups of whoever asks now. */
export function askedNow(looked: readonly DecidedLookUp[], at: Instant, by: string): LookUp[] {
  return looked.map((each) => ({ ...each, at, by }));
}

/** What databases said, as the event that tells it; none where none was asked. */
export function lookedUpEvents(
  dossier: Uuid,
  looked: readonly DecidedLookUp[],
  missing: string[],
): NewEvent<'dossier.data_looked_up'>[] {
  if (looked.length === 0) return [];
  const found = looked.flatMap(({ component, name, database }): FoundData[] =>
    database === null ? [] : [{ component, name, database }],
  );
  const data = {
    dossier,
    found: found.filter((each) => isFound(looked, each)),
    failed: looked
      .filter((each) => !each.found)
      .map(({ component, name, database }) => ({ component, name, database })),
    missing,
  };
  const reasons = looked.flatMap(({ reason }) => reason ?? []);
  return [happened('dossier.data_looked_up', dossierStream(dossier), data, { reasons })];
}

/** The databases in which some of the papers asked for are not found, or not rightly. */
export function databasesWanting(
  { lookUps, procedure, caseId, receivedAt }: LookedUpDossier,
  papers: readonly { name: string }[],
): string[] {
  const rules = procedure.cases.find(({ id }) => id === caseId)?.components ?? [];
  const wanting = papers.flatMap(({ name }) => {
    const last = lookUps.findLast((each) => fold(each.name) === fold(name));
    if (last !== undefined) return last.database ?? [];
    const rule = rules.find((each) => each.name === name);
    return rule && isHeldAsData(rule, localDate(receivedAt)) ? (rule.data ?? []) : [];
  });
  return [...new Set(wanting)];
}

type LookedUpDossier = Pick<Dossier, 'lookUps' | 'procedure' | 'caseId' | 'receivedAt'>;

/**
 * How a component is there: as paper, digitised, used again out of the store, as data of a
 * database, or not at all.
 */
export type ComponentState = 'paper' | 'digitised' | 'reused' | 'data' | 'missing';

export interface ToldComponent extends ReceivedComponent {
  state: ComponentState;
  lookUp: LookUp | null;
}

/** Papers that are here, and behind them what a database stands for. */
export function componentsTold(
  components: readonly ReceivedComponent[],
  lookUps: readonly LookUp[],
): ToldComponent[] {
  const standing = new Map(standingLookUps(lookUps).map((each) => [fold(each.name), each]));
  const papers = components.map((paper): ToldComponent => {
    const lookUp = standing.get(fold(paper.name)) ?? null;
    return { ...paper, state: stateOf(paper), lookUp };
  });
  const here = new Set(components.map(({ name }) => fold(name)));
  const none = { originals: 0, certified: 0, copies: 0, digitised: false };
  const data = [...standing.values()]
    .filter(({ found, name }) => found && !here.has(fold(name)))
    .map((lookUp): ToldComponent => {
      return { id: lookUp.component, name: lookUp.name, ...none, state: 'data', lookUp };
    });
  return [...papers, ...data];
}

/** Of what is digitised without a piece of it nobody brought anything. */
function stateOf(paper: ReceivedComponent): ComponentState {
  if (!isHere(paper)) return 'reused';
  return paper.digitised ? 'digitised' : 'paper';
}
