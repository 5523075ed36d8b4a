/** A paper on its way to a printer, and what may become of it. */
import type { Instant } from '../value/instant.ts';
import type { Uuid } from '../value/id.ts';
import type { PaperKind } from './paper-kind.ts';
import type { PrinterDriver } from './target.ts';

/**
 * `staged`: written before the journal says that it was printed; `made`: it says so; `begun`: the
 * spooler knows of it and has no page yet; `handed`: it has the pages; `printed`: it said that they
 * are on paper; `unknown`: nobody can say whether they are, and a person is asked.
 */
export const jobStates = [
  'staged',
  'made',
  'begun',
  'handed',
  'printed',
  'unknown',
  'failed',
  'cancelled',
] as const;
export type JobState = (typeof jobStates)[number];

/** Where each state may lead. What was printed or cancelled stays so: a reprint is another job. */
const ways: Readonly<Record<JobState, readonly JobState[]>> = {
  staged: ['made', 'cancelled'],
  made: ['begun', 'failed', 'cancelled'],
  begun: ['handed', 'printed', 'made', 'unknown', 'failed', 'cancelled'],
  handed: ['printed', 'unknown', 'failed', 'cancelled'],
  unknown: ['made', 'printed', 'failed', 'cancelled'],
  failed: ['made', 'printed', 'cancelled'],
  printed: [],
  cancelled: [],
};

export function mayBecome(from: JobState, to: JobState): boolean {
  return ways[from].includes(to);
}

/** Nothing more comes of it by itself. */
export function isEnded(state: JobState): boolean {
  return ways[state].length === 0;
}

/** Somebody has to do something about it. */
export function needsSomebody(state: JobState): boolean {
  return state === 'unknown' || state === 'failed';
}

/** One paper for one printer. */
export interface PrintJob {
  id: Uuid;
  /** The write that records the print; while the job is `staged`, the journal is asked for it. */
  command: Uuid;
  state: JobState;
  /** What is printed. */
  paper: PaperKind;
  /** Whose it is: a dossier's code or a slip's; `null` for a test page. */
  of: string | null;
  /**
   * The ids of all dossiers and people that it speaks of: whoever is erased is on none that waits.
   * Left out by earlier programs.
   */
  speaksOf?: readonly Uuid[];
  /** Which print of it: 2 is the first reprint; `null` where prints are not counted. */
  number: number | null;
  printer: string;
  driver: PrinterDriver;
  copies: number;
  /** Of the PDF. */
  bytes: number;
  /** The spooler's own name for it; `null` before it has one. */
  spooled: string | null;
  /** What the spooler said last of why it waits or failed. */
  reason: string | null;
  tries: number;
  /** Whose act it is behind. */
  by: string;
  at: Instant;
  /** When its state was last another. */
  since: Instant;
}
