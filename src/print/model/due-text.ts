/** When a result is promised, on every paper that says so. */
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { awaitedIn } from '../../domain/dossier/clock.ts';
import { clockWord } from '../../domain/dossier/dossier-clock.ts';
import { momentIn } from './paper-format.ts';
import { fill } from './wording.ts';

interface DueWording {
  moment: string;
  dueNone: string;
  dueWaiting: string;
  dueEnded: string;
  dueFromReview: string;
}

/**
 * The date; or that none is promised before a review began, while papers are awaited, after an
 * end, or by its rule.
 */
export function dueText(dossier: Dossier, wording: DueWording): string {
  const { closing, dueAt } = dossier;
  if (closing !== null) {
    return fill(wording.dueEnded, { moment: momentIn(wording.moment, closing.at) });
  }
  if (clockWord(dossier) === 'waiting') return wording.dueWaiting;
  if (awaitedIn(dossier.clock)?.start === 'review') return wording.dueFromReview;
  return dueAt === null ? wording.dueNone : momentIn(wording.moment, dueAt);
}
