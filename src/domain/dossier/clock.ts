/**
 * The clock of one dossier: what it counts, when it stands still, and when it is due. The due
 * date is never a thing of its own: it follows from the rule and from what happened.
 */
import type { Calendar } from '../calendar/calendar.ts';
import {
  dueOfRun,
  leftOf,
  type AwaitedTerm,
  type Count,
  type LateStart,
  type Run,
} from '../calendar/run.ts';
import type { SupplementPolicy, Term } from '../procedure/procedure.ts';
import type { Instant } from '../value/instant.ts';

/** Why a clock stands still: papers are awaited, the citizen took it back, or work has stopped. */
export type Pause = 'supplement' | 'withdrawn' | 'stopped';

/** A clock at a moment. */
export interface ClockState {
  run: Run;
  /** What was left when it was stopped; `null` while it runs. */
  left: Count | null;
  /** `null` while it is stopped, and of a dossier without a due date. */
  dueAt: Instant | null;
}

/** What happened to a clock. */
export type ClockStep = { at: Instant } & (
  | { kind: 'paused'; why: Pause }
  /** The papers are complete: the policy decides what counts from here. */
  | { kind: 'completed' }
  | { kind: 'extended'; until: Instant }
  /** What the term waited for is there: it runs from here. */
  | { kind: 'begun'; why: LateStart }
  /** Taken up again: after a withdrawal or a stop the clock goes on from where it stood. */
  | { kind: 'reopened'; waiting: boolean }
);

/** What the procedure says of its clock, and what the term runs from. */
export interface ClockRule {
  term: Term;
  policy: SupplementPolicy;
  /** Left out or `null` where it runs from the receipt. */
  startsOn?: LateStart | null;
}

type Start = Pick<ClockRule, 'term' | 'startsOn'>;

/** What a dossier's clock counts first. */
export function firstRun(receivedAt: Instant, { term, startsOn: start = null }: Start): Run {
  const count: Count = start === null ? term : { rule: 'awaited', start, term };
  return { from: receivedAt, count };
}

/** The clock of a dossier that has just been received. */
export function startClock(calendar: Calendar, receivedAt: Instant, rule: Start): ClockState {
  return running(calendar, firstRun(receivedAt, rule));
}

/** What the term still waits for; `null` once it runs, and of one that waits for nothing. */
export function awaitedIn({ run, left }: Pick<ClockState, 'run' | 'left'>): AwaitedTerm | null {
  const count = left ?? run.count;
  return count.rule === 'awaited' ? count : null;
}

/** The clock of a dossier after all that happened, every step by one calendar. */
export function clockAfter(
  receivedAt: Instant,
  steps: readonly ClockStep[],
  rule: ClockRule,
  calendar: Calendar,
): ClockState {
  const start = startClock(calendar, receivedAt, rule);
  return steps.reduce((state, step) => stepClock(state, step, rule, calendar), start);
}

/** The clock after one thing happened. */
export function stepClock(
  state: ClockState,
  step: ClockStep,
  rule: ClockRule,
  calendar: Calendar,
): ClockState {
  switch (step.kind) {
    case 'paused': {
      const left = state.left ?? leftOf(calendar, state.run, step.at);
      return { ...state, left, dueAt: null };
    }
    case 'completed': {
      const left = state.left ?? leftOf(calendar, state.run, step.at);
      return running(calendar, runAfter(rule, left, step.at));
    }
    case 'extended':
      return running(calendar, { from: step.at, count: { rule: 'until', at: step.until } });
    case 'begun':
      return begun(state, step.at, calendar);
    case 'reopened':
      if (state.left === null || step.waiting) return state;
      return running(calendar, { from: step.at, count: state.left });
  }
}

/** A clock begins once: what comes back and is sent again does not begin anew. */
function begun(state: ClockState, at: Instant, calendar: Calendar): ClockState {
  const awaited = awaitedIn(state);
  if (awaited === null) return state;
  const run = { from: at, count: awaited.term };
  if (state.left === null) return running(calendar, run);
  return { run, left: awaited.term, dueAt: null };
}

function running(calendar: Calendar, run: Run): ClockState {
  return { run, left: null, dueAt: dueOfRun(calendar, run).dueAt };
}

/** True when completing the papers makes the days before them count no more. */
export function countsAnew({ term, policy }: ClockRule): boolean {
  return policy.clock !== 'resume' && term.rule !== 'none' && term.rule !== 'unstated';
}

/**
 * What counts once the papers are complete: the term from zero, what was left of it, or the
 * procedure's own new period. A dossier without a due date gets none by waiting.
 */
function runAfter({ term, policy }: ClockRule, left: Count, at: Instant): Run {
  if (term.rule === 'none' || term.rule === 'unstated') return { from: at, count: term };
  if (left.rule === 'awaited') return { from: at, count: left };
  if (policy.clock === 'resume') return { from: at, count: left };
  if (policy.clock === 'restart' || !policy.fixed) return { from: at, count: term };
  return { from: at, count: { rule: 'civil', ...policy.fixed } };
}
