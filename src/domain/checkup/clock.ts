/** What a journal tells of the clock that it was written by. */
import { limits } from '../limits.ts';
import { epochSeconds, localDate, parseInstant, type Instant } from '../value/instant.ts';
import type { PlainDate } from '../value/plain-date.ts';

/** An entry whose time is far from that of the one before it. */
export interface ClockJump {
  book: string;
  seq: number;
  at: Instant;
  /** When the entry before was written: of the same book where the clock went back, else of any. */
  before: Instant;
}

export interface TimedEntry {
  book: string;
  seq: number;
  at: string;
}

/** Longer than an office is shut at the New Year. */
export const RESTS_DAYS = 31;
const DAY_SECONDS = 86_400;
/** What a clock is set right by, now and then. */
const TRIMMED_SECONDS = 60;
/** So many are told. */
const MOST_STEPS = 20;

/** Walks entries in the order in which they came. */
export class ClockWalk {
  readonly steps: ClockJump[] = [];
  readonly #ofBook = new Map<string, string>();
  #newest = '';

  see({ book, seq, at }: TimedEntry): void {
    const own = this.#ofBook.get(book) ?? '';
    if (at < own) this.#told({ book, seq, at }, own, -secondsFrom(own, at), TRIMMED_SECONDS);
    // Within a month it is no such step: most entries are looked at no further.
    else if (this.#newest !== '' && at.slice(0, 7) > this.#newest.slice(0, 7)) {
      const passed = secondsFrom(this.#newest, at);
      this.#told({ book, seq, at }, this.#newest, passed, RESTS_DAYS * DAY_SECONDS);
    }
    this.#ofBook.set(book, at);
    this.#newest = at;
  }

  #told({ book, seq, at }: TimedEntry, before: string, seconds: number, most: number): void {
    const [now, then] = [parseInstant(at), parseInstant(before)];
    if (seconds <= most || now === null || then === null) return;
    this.steps.push({ book, seq, at: now, before: then });
    if (this.steps.length > MOST_STEPS) this.steps.shift();
  }
}

/** Seconds from one moment to another; nought where one is none. */
export function secondsFrom(one: string, other: string): number {
  const [from, to] = [parseInstant(one), parseInstant(other)];
  return from === null || to === null ? 0 : epochSeconds(to) - epochSeconds(from);
}

/** Whether a clock stands so far behind what was written last that no trimming explains it. */
export function isBehind(now: Instant, last: Instant): boolean {
  return now < last && secondsFrom(now, last) > limits.clockBackSeconds;
}

/** That somebody has accepted a clock which stood behind its book. */
export interface AcceptedClock {
  /** What the clock said. */
  at: Instant;
  /** The latest moment that its book had. */
  before: Instant;
}

/**
 * The last day on which a clock was accepted, of those from one day to another. Nobody can say
 * which of the two moments was the true one, so the days of both are such days.
 */
export function acceptedWithin(
  accepted: readonly AcceptedClock[],
  { from, to }: { from: PlainDate; to: PlainDate },
): PlainDate | null {
  const days = accepted.flatMap(({ at, before }) => [localDate(at), localDate(before)]);
  return (
    days
      .filter((day) => day >= from && day <= to)
      .toSorted()
      .at(-1) ?? null
  );
}

/**
 * The moment from which the time that has passed since `at` counts. What was written by a clock that
 * had been accepted, before it came again to where it had stood, may have been written only then.
 */
export function countsFrom(
  at: Instant,
  { clocks, now }: { clocks: readonly AcceptedClock[]; now: Instant },
): Instant {
  return clocks
    .filter((clock) => !isBehind(at, clock.at) && clock.before <= now)
    .reduce((late, { before }) => (before > late ? before : late), at);
}
