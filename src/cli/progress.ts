/** How far something long is: a line on a terminal, and the ear for Ctrl-C. */
import { countText } from '../locale/format.ts';
import type { Context } from './context.ts';
import { isHushed } from './waiting.ts';

/** What is counted. */
export type CountedUnit = 'rows' | 'pages' | 'papers' | 'files' | 'entries';

export interface ProgressLine {
  /** How many, and how much of the total. */
  show(rows: number, done: number | null): void;
  stopped(): boolean;
  seconds(): number;
  end(): void;
}

/**
 * `total` is the size of all there is to do, counted as `show` counts what is done; without one
 * nobody can say how long it will take.
 */
export function startProgress(
  ctx: Context,
  total: number | null,
  unit: CountedUnit = 'rows',
): ProgressLine {
  const { live, stopwatch, onInterrupt, env } = ctx.surroundings;
  const began = stopwatch();
  let asked = false;
  const off = onInterrupt(() => (asked = true));
  const drawn = live.isTerminal && !isHushed(ctx) && env['TERM'] !== 'dumb';
  let width = 0;
  return {
    show(rows, done) {
      if (!drawn) return;
      const spent = Math.max(stopwatch() - began, 0.001);
      const left = total === null || !done ? null : (spent * (total - done)) / done;
      const rate = countText(Math.round(rows / spent));
      const seconds = left === null ? null : Math.ceil(left);
      const text = ctx.texts.screen.importing.progress(unit, countText(rows), rate, seconds);
      live.write(`\r${text.padEnd(width)}`);
      width = text.length;
    },
    stopped: () => asked,
    seconds: () => Math.round((stopwatch() - began) * 1000) / 1000,
    end() {
      off();
      if (width > 0) live.write(`\r${' '.repeat(width)}\r`);
    },
  };
}
