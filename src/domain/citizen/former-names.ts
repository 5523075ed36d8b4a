/** What a person was called here before: papers that bear such a name are out there. */
import type { StoredEvent } from '../event.ts';

/**
 * From the entries of a record, the latest first; none that was erased, nor the present one. What
 * else than the name was corrected tells the name of its time as well.
 */
export function formerNames(events: readonly StoredEvent[], present: string): string[] {
  const names = events
    .toReversed()
    .flatMap((event) =>
      event.type === 'citizen.corrected' && event.personal ? [event.personal.before.name] : [],
    );
  return [...new Set(names)].filter((name) => name !== present);
}
