/** What can be wrong with bringing a packaged program up to date. */
import type { ProblemKinds } from '../problem-kind.ts';
import type { UpdateFault } from './manifest.ts';

/** What of an update failed: the new program, the store's copy in it, the store itself. */
export const updateSteps = ['program', 'copy', 'store'] as const;
export type UpdateStep = (typeof updateSteps)[number];

export interface UpdateProblems {
  /** It came by npm, or is a checkout. */
  'update.not_packaged': Record<never, never>;
  'update.refused': { file: string; why: UpdateFault; version: string; offered: string | null };
  /**
   * The program is as it was; `backup` is of before, `null` where there was no store, and `store`
   * the file that it is of, `null` where it lies on a server.
   */
  'update.failed': {
    version: string;
    step: UpdateStep;
    said: string;
    store: string | null;
    backup: string | null;
  };
  /** Another process is at it. */
  'update.running': { pid: number };
}

export const updateProblemKinds: ProblemKinds<UpdateProblems> = {
  'update.not_packaged': 'refused',
  'update.refused': 'refused',
  'update.failed': 'environment',
  'update.running': 'busy',
};
