/** The tables of a dossier's clock, as the engines see them. */

import type { DueChange } from '../../domain/dossier/dossier.ts';
import type { Instant } from '../../domain/value/instant.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';

/** Columns of a dossier's own row. */
export interface ClockColumns {
  /** JSON of a `Run`; `null` counts the term from reception. */
  clock_run: string | null;
  /** JSON of what was left when the clock was stopped. */
  clock_left: string | null;
  waiting_since: Instant | null;
  limit_date: PlainDate | null;
  closed_at: Instant | null;
  closed_reason: string | null;
}

export interface ClockTables {
  dossier_supplement: {
    dossier: string;
    number: number;
    requested_at: Instant;
    requested_by: string;
    reason: string;
    items: string;
    limit_date: PlainDate | null;
    due_before: Instant | null;
    late: number;
    completed_at: Instant | null;
  };
  dossier_due_change: {
    dossier: string;
    version: number;
    at: Instant;
    actor: string;
    why: DueChange['why'];
    reason: string | null;
    due_before: Instant | null;
    due_after: Instant | null;
    late: number;
  };
}

export const clockKeys = {
  dossier_supplement: ['dossier', 'number'],
  dossier_due_change: ['dossier', 'version'],
} as const;
