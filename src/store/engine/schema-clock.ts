/** The tables of a dossier's clock, as the engines see them. */

/** Columns of a dossier's own row. */
export interface ClockColumns {
  /** JSON of a `Run`; `null` counts the term from reception. */
  clock_run: string | null;
  /** JSON of what was left when the clock was stopped. */
  clock_left: string | null;
  waiting_since: string | null;
  limit_date: string | null;
  closed_at: string | null;
  closed_reason: string | null;
}

export interface ClockTables {
  dossier_supplement: {
    dossier: string;
    number: number;
    requested_at: string;
    requested_by: string;
    reason: string | null;
    again: string | null;
    items: string;
    limit_date: string | null;
    due_before: string | null;
    late: number;
    completed_at: string | null;
  };
  dossier_due_change: {
    dossier: string;
    version: number;
    at: string;
    actor: string;
    why: string;
    reason: string | null;
    due_before: string | null;
    due_after: string | null;
    late: number;
  };
}

export const clockKeys = {
  dossier_supplement: ['dossier', 'number'],
  dossier_due_change: ['dossier', 'version'],
} as const;
