/** The clock of a dossier as its tables keep it. */
import type { ClockRule, ClockState } from './clock.ts';
import { startOf } from './clock-start.ts';
import type { Dossier } from './dossier.ts';

export function clockRule(dossier: Dossier): ClockRule {
  const { term, procedure } = dossier;
  return { term, policy: procedure.supplement, startsOn: startOf(dossier) };
}

export function clockOfDossier({ clock, dueAt }: Dossier): ClockState {
  return { ...clock, dueAt };
}

/** Whether the clock runs, stands still, is over, or was never set. */
export type ClockWord = 'running' | 'waiting' | 'ended' | 'none';

export function clockWord(dossier: Dossier): ClockWord {
  if (dossier.resolvedAt !== null || dossier.closing !== null) return 'ended';
  if (dossier.clock.left !== null) return 'waiting';
  return dossier.dueAt === null ? 'none' : 'running';
}
