/**
 * Papers that are missing or wrong: asking for them stops the clock in the same act that makes
 * the notice, and when they are complete the procedure's own policy says what counts.
 */
import type { Calendar } from '../calendar/calendar.ts';
import { due } from '../calendar/due.ts';
import { happened, type NewEvent } from '../event.ts';
import { Problem } from '../problem.ts';
import { dossierStream } from '../stream.ts';
import type { ProcedureCase } from '../procedure/procedure.ts';
import { localDate, type Instant } from '../value/instant.ts';
import type { PlainDate } from '../value/plain-date.ts';
import { isBlank } from '../value/text.ts';
import { secondNotice } from './one-notice.ts';
import { requireAction, type Moment } from './blockers.ts';
import { stepClock } from './clock.ts';
import { clockOfDossier, clockRule } from './dossier-clock.ts';
import type { Dossier, ReceivedComponent, Supplement, SupplementItem } from './dossier.ts';
import {
  asAskedFor,
  paperBrought,
  componentNamed,
  isHere,
  namedOnly,
  papersNamed,
  reusedPaper,
  type ComponentCount,
} from './components.ts';
import {
  isFound,
  lookedUp,
  lookedUpEvents,
  missingAfter,
  type DecidedLookUp,
  type ToldLookUp,
} from './look-up.ts';

export interface SupplementRequest {
  reason: string;
  /** Papers by name or number, each with what is wrong; none means those missing at reception. */
  items: { named: string; fault: string | null }[];
  /** Why there is a second notice at the same stage. */
  again?: string | null;
  /** Days the citizen has; `null` for what the procedure says. */
  days: number | null;
}

/** Decides a request; every paper named must be one of the procedure's. */
export function requestSupplement(
  dossier: Dossier,
  request: SupplementRequest,
  moment: Moment,
): NewEvent[] {
  requireAction(dossier, 'request-supplement', moment);
  const again = whyAgain(dossier, request);
  const { now, calendar } = moment;
  const state = clockOfDossier(dossier);
  const step = { kind: 'paused' as const, at: now, why: 'supplement' as const };
  const { left } = stepClock(state, step, clockRule(dossier), calendar);
  const data = {
    dossier: dossier.id,
    number: dossier.supplements.length + 1,
    limit: limitOf(dossier, request.days, now, calendar),
    dueBefore: dossier.dueAt,
    left: left!,
    late: dossier.dueAt !== null && now > dossier.dueAt,
  };
  const personal = { reason: request.reason, items: itemsOf(dossier, request), again };
  return [happened('dossier.supplement_requested', dossierStream(dossier.id), data, personal)];
}

/** Throws `dossier.reason_missing` for a second notice at one stage without a reason. */
function whyAgain(dossier: Dossier, { again = null }: SupplementRequest): string | null {
  if (secondNotice(dossier) === null) return null;
  if (isBlank(again)) throw new Problem('dossier.reason_missing', { what: 'again' });
  return again;
}

function itemsOf(dossier: Dossier, { items }: SupplementRequest): SupplementItem[] {
  const chosen = caseOf(dossier);
  if (items.length === 0) {
    return dossier.missing.map((name) => {
      const component = chosen.components.find((rule) => rule.name === name)?.id ?? null;
      return { component, name, fault: null };
    });
  }
  return items.map(({ named, fault }) => {
    const { id, name } = componentNamed(chosen, named);
    return { component: id, name, fault };
  });
}

/** The citizen's last day: a day of rest carries it to the next working day. */
function limitOf(
  { procedure }: Dossier,
  days: number | null,
  now: Instant,
  calendar: Calendar,
): PlainDate | null {
  const value = days ?? procedure.supplement.citizenLimitDays;
  if (value === null) return null;
  return due(calendar, now, { rule: 'civil', value, unit: 'calendar_day' }).dueDate;
}

export interface Completion {
  /** Papers brought; none means all that was asked for, as the procedure counts them. */
  components: ComponentCount[];
  /** What databases say by now, instead of papers. */
  lookUps?: readonly ToldLookUp[];
  /** Papers of which what a store has is used again, by name or number. */
  reused?: readonly string[];
  note: string | null;
}

/** The papers are there: the clock counts again. */
export function completeSupplement(
  dossier: Dossier,
  completion: Completion,
  moment: Moment,
): NewEvent[] {
  requireAction(dossier, 'complete-supplement', moment);
  const { now, calendar } = moment;
  const open = openSupplement(dossier)!;
  const step = { kind: 'completed' as const, at: now };
  const { run, dueAt } = stepClock(clockOfDossier(dossier), step, clockRule(dossier), calendar);
  const looked = lookedUp(caseOf(dossier), completion.lookUps ?? []);
  const fresh = brought(dossier, open, completion, looked);
  const components = mergedPapers(dossier, fresh);
  const here = new Set(components.map(({ name }) => name));
  const missing = missingAfter(caseOf(dossier), dossier.missing, { here, looked });
  const data = {
    dossier: dossier.id,
    number: open.number,
    to: dossier.forwardedAt === null ? ('received' as const) : ('processing' as const),
    components,
    missing,
    run,
    dueBefore: open.dueBefore,
    dueAt,
    afterLimit: open.limit !== null && localDate(now) > open.limit,
  };
  const { note } = completion;
  return [
    happened('dossier.supplement_completed', dossierStream(dossier.id), data, { note }),
    ...lookedUpEvents(dossier.id, looked, missing),
  ];
}

/** The request that nobody has answered yet. */
export function openSupplement({ supplements }: Pick<Dossier, 'supplements'>): Supplement | null {
  const last = supplements.at(-1);
  return last && last.completedAt === null ? last : null;
}

function brought(
  dossier: Dossier,
  open: Supplement,
  { components, reused = [] }: Completion,
  looked: readonly DecidedLookUp[],
): ReceivedComponent[] {
  const chosen = caseOf(dossier);
  const again = papersNamed(chosen, namedOnly(reused)).map(([rule]) => reusedPaper(rule));
  if (components.length > 0) {
    // A paper that is named as both is told of twice.
    papersNamed(chosen, [...components, ...namedOnly(reused)]);
    const papers = papersNamed(chosen, components);
    return [...papers.map(([rule, count]) => paperBrought(rule, count)), ...again];
  }
  const known = [...dossier.lookUps, ...looked];
  const stored = new Set(dossier.components.filter(isStoredOnly).map(({ id }) => id));
  const now = new Set(again.map(({ id }) => id));
  const asPaper = open.items.filter(({ component, name, fault }) => {
    const id = component ?? '';
    return !isFound(known, { name }) && !now.has(id) && !(fault === null && stored.has(id));
  });
  const brought = asPaper.flatMap(({ component }): ReceivedComponent[] => {
    const rule = chosen.components.find(({ id }) => id === component);
    return rule ? [paperBrought(rule, asAskedFor(rule))] : [];
  });
  return [...brought, ...again];
}

/** Used again out of a store, so that none of it was to be brought. */
function isStoredOnly(paper: ReceivedComponent): boolean {
  return paper.digitised && !isHere(paper);
}

/** A paper brought again takes the place of the one that was wrong. */
function mergedPapers(dossier: Dossier, fresh: readonly ReceivedComponent[]): ReceivedComponent[] {
  const by = new Map(fresh.map((paper) => [paper.id, paper]));
  const kept = dossier.components.map((paper) => by.get(paper.id) ?? paper);
  const known = new Set(dossier.components.map(({ id }) => id));
  return [...kept, ...[...by.values()].filter(({ id }) => !known.has(id))];
}

/** The case it was received under. Throws `procedure.no_such_case` for one from a list. */
export function caseOf({ procedure, caseId, code }: Dossier): ProcedureCase {
  const chosen = procedure.cases.find(({ id }) => id === caseId);
  if (chosen) return chosen;
  const cases = procedure.cases.map((each) => `${each.id} (${each.name})`);
  throw new Problem('procedure.no_such_case', { code, case: caseId, cases });
}
