/**
 * What a clock that stood ahead may have made possible: it rests on time that had passed by it, or
 * on a second person whom only that time made one.
 */
import type { StoredEvent } from '../event.ts';
import type { Instant } from '../value/instant.ts';

/** Entries that are looked at when a clock is taken back; approvals of money are told apart. */
export const restOnTime = [
  ...(['privacy.marked', 'privacy.unmarked', 'store.erased'] as const),
  ...(['staff.unlocked', 'staff.recovered', 'staff.role_changed'] as const),
];

/** One of them: what, when, by whom, and to whose account or record. */
export interface ActAhead {
  what: (typeof restOnTime)[number];
  at: Instant;
  by: string;
  of: string | null;
}

/** Those of them that somebody has to look into: that something is held harms nobody. */
export function actsAhead(events: readonly StoredEvent[]): ActAhead[] {
  return events.flatMap((event): ActAhead[] => {
    const { at, actor: by } = event;
    switch (event.type) {
      case 'privacy.unmarked':
        return event.data.kind === 'held'
          ? [{ what: event.type, at, by, of: event.data.citizen }]
          : [];
      case 'store.erased':
        return [{ what: event.type, at, by, of: null }];
      case 'staff.unlocked':
      case 'staff.recovered':
      case 'staff.role_changed':
        return [{ what: event.type, at, by, of: event.data.login }];
      default:
        return [];
    }
  });
}
