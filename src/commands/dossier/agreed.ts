/** What is decided under the lock is what a person was shown, or it is not written. */
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { isSame } from '../../domain/same.ts';
import type { NewEvent } from '../../domain/event.ts';
import { Problem } from '../../domain/problem.ts';

/**
 * Throws `dossier.changed_meanwhile` when `now` is not what was shown and agreed to; `null` where
 * nothing was.
 */
export function requireAgreed(
  { code }: Pick<Dossier, 'code'>,
  agreed: readonly NewEvent[] | null,
  now: readonly NewEvent[],
): void {
  if (agreed !== null && !isSame(agreed, now))
    throw new Problem('dossier.changed_meanwhile', { code });
}
