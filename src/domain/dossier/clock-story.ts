/** The clock explained: every day from reception to the due date, each pause, each new date. */
import { restReason, type Calendar } from '../calendar/calendar.ts';
import type { Due, DueDay } from '../calendar/due.ts';
import { dueOfRun, notBegun, type LateStart } from '../calendar/run.ts';
import { localDate, type Instant } from '../value/instant.ts';
import { addDays, dayNumber, type PlainDate } from '../value/plain-date.ts';
import {
  awaitedIn,
  countsAnew,
  startClock,
  stepClock,
  type ClockRule,
  type ClockState,
  type ClockStep,
  type Pause,
} from './clock.ts';

/** A thing that happened, and the calendar by which it was decided. */
export type CalendarStep = ClockStep & { calendar: Calendar };

export interface ClockPause {
  why: Pause;
  from: Instant;
  /** `null` while it lasts. */
  to: Instant | null;
  /** Calendar days that do not count: after the day it began, up to the day it ended. */
  days: number;
}

/** A due date that gave way to another. */
export interface ClockChange {
  at: Instant;
  why: 'completed' | 'extended' | 'reopened' | LateStart;
  before: Instant | null;
  after: Instant | null;
}

export interface ClockStory {
  state: ClockState;
  rule: Due['rule'];
  duration: Due['duration'];
  dueAt: Instant | null;
  dueDate: PlainDate | null;
  days: DueDay[];
  pauses: ClockPause[];
  changes: ClockChange[];
  /** Days on the way whose calendar row is not official. */
  unconfirmed: PlainDate[];
}

/**
 * The whole clock of a dossier from its rule and what happened to it, told up to a moment. The
 * due date of `state` is what the events say, and nothing else.
 */
export function clockOf(
  start: ClockRule & { receivedAt: Instant; calendar: Calendar },
  steps: readonly CalendarStep[],
  now: Instant,
): ClockStory {
  const telling = new Telling(start);
  for (const step of steps) telling.tell(step);
  return telling.told(now);
}

class Telling {
  readonly #rule: ClockRule;
  readonly #days = new Map<PlainDate, DueDay>();
  readonly #pauses: ClockPause[] = [];
  readonly #changes: ClockChange[] = [];
  readonly #term: Due;
  #calendar: Calendar;
  #state: ClockState;
  /** The calendar that the present run was decided by. */
  #runCalendar: Calendar;
  /** The last due moment there was, told as the one before a change. */
  #before: Instant | null;
  #unconfirmed = new Set<PlainDate>();

  constructor(start: ClockRule & { receivedAt: Instant; calendar: Calendar }) {
    this.#rule = start;
    this.#calendar = start.calendar;
    this.#runCalendar = start.calendar;
    this.#state = startClock(start.calendar, start.receivedAt, start);
    this.#term = dueOfRun(start.calendar, this.#state.run);
    this.#before = this.#state.dueAt;
  }

  tell(step: CalendarStep): void {
    const before = this.#state;
    this.#calendar = step.calendar;
    const after = stepClock(before, step, this.#rule, step.calendar);
    this.#state = after;
    if (step.kind === 'paused') {
      if (before.left === null) this.#pause(before, step);
      return;
    }
    if (after === before) return;
    if (before.left === null) this.#countTo(before, localDate(step.at));
    else this.#endPause(step.at);
    const anew = step.kind === 'completed' && countsAnew(this.#rule);
    if (anew) this.#voidDays();
    if (step.kind === 'extended') this.#fill(localDate(step.at), localDate(step.until), 'extended');
    this.#runCalendar = step.calendar;
    const why = step.kind === 'begun' ? step.why : step.kind;
    this.#changes.push({ at: step.at, why, before: this.#before, after: after.dueAt });
    this.#before = after.dueAt;
  }

  told(now: Instant): ClockStory {
    const { dueAt, left } = this.#state;
    if (left === null) this.#countTo(this.#state, null);
    else this.#waitUntil(now);
    const days = [...this.#days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
    return {
      state: this.#state,
      rule: this.#term.rule,
      duration: this.#term.duration,
      dueAt,
      dueDate: dueAt && localDate(dueAt),
      days,
      pauses: this.#pauses,
      changes: this.#changes,
      unconfirmed: [...this.#unconfirmed].sort(),
    };
  }

  /** The days of the present run up to a date, or to its end; behind its end the office is late. */
  #countTo(state: ClockState, to: PlainDate | null): void {
    const { run } = state;
    if (to !== null && awaitedIn(state)) {
      for (const day of notBegun(this.#runCalendar, localDate(run.from), to)) {
        this.#days.set(day.date, day);
      }
      return;
    }
    const found = dueOfRun(this.#runCalendar, run);
    const until = to ?? found.dueDate;
    if (until === null) return;
    let n = [...this.#days.values()].filter((day) => day.counted).length;
    for (const day of found.days) {
      if (day.date > until) break;
      if (this.#days.get(day.date)?.counted === true) continue;
      this.#days.set(day.date, day.counted ? { ...day, n: ++n } : day);
    }
    for (const date of found.unconfirmed) if (date <= until) this.#unconfirmed.add(date);
    if (found.dueDate !== null) this.#fill(found.dueDate, until, 'overdue');
  }

  #pause(before: ClockState, step: CalendarStep & { kind: 'paused' }): void {
    this.#countTo(before, localDate(step.at));
    this.#pauses.push({ why: step.why, from: step.at, to: null, days: 0 });
  }

  #endPause(at: Instant): void {
    this.#pauses.at(-1)!.to = at;
    this.#waitUntil(at);
  }

  #waitUntil(at: Instant): void {
    const pause = this.#pauses.at(-1)!;
    this.#wait(localDate(pause.from), localDate(at));
    pause.days = Math.max(0, dayNumber(localDate(at)) - dayNumber(localDate(pause.from)));
  }

  #wait(after: PlainDate, to: PlainDate): void {
    for (let date = addDays(after, 1); date <= to; date = addDays(date, 1)) {
      this.#days.set(date, { date, counted: false, reason: 'waiting', name: null });
    }
  }

  /** Working days after a date up to another for a reason, days of rest for their own. */
  #fill(after: PlainDate, to: PlainDate, reason: 'overdue' | 'extended'): void {
    for (let date = addDays(after, 1); date <= to; date = addDays(date, 1)) {
      const rest = restReason(this.#calendar, date);
      if (this.#days.has(date)) continue;
      this.#days.set(date, { date, counted: false, ...(rest ?? { reason, name: null }) });
    }
  }

  #voidDays(): void {
    for (const [date, day] of this.#days) {
      if (!day.counted) continue;
      this.#days.set(date, { date, counted: false, reason: 'counted_anew', name: null });
    }
  }
}
