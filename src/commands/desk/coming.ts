/** What a counter's act shows of itself before it is agreed to. */
import type { NewEvent } from '../../domain/event.ts';

/** What will come of an act, as it is shown before it is agreed to. */
export interface Coming {
  lines: string[];
  /** What was decided of it; `null` where the lines tell only what was answered. */
  events: readonly NewEvent[] | null;
}
