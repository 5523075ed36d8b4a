/** Holds that were ended by a clock that stood ahead: they stand again when it is taken back. */
import { happened, type NewEvent, type StoredEvent } from '../event.ts';
import { privacyStream } from '../stream.ts';
import type { Uuid } from '../value/id.ts';
import type { PlainDate } from '../value/plain-date.ts';
import { holdOn, type PrivacyMark } from './mark.ts';

/**
 * Of what happened to one record, in order, the hold that stood before the entry `first` and that
 * entries from there on have lifted or made to end sooner; `null` where they have not.
 */
export function holdEndedAhead(
  events: readonly StoredEvent[],
  first: number,
  today: PlainDate,
): PrivacyMark | null {
  const before = lastHold(events.filter(({ version }) => version < first));
  const after = lastHold(events);
  if (before === null || holdOn([before], today) === null) return null;
  const stands = after !== null && (after.until ?? '9999') >= (before.until ?? '9999');
  return stands ? null : before;
}

/** Set again as it stood: it is still not theirs to lift who had it held. */
export function holdAgain({ citizen, kind, until, reason, at, by }: PrivacyMark): NewEvent {
  const data = { citizen, kind, until, since: { at, by } };
  return happened('privacy.marked', privacyStream(citizen), data, { reason });
}

function lastHold(events: readonly StoredEvent[]): PrivacyMark | null {
  let hold: PrivacyMark | null = null;
  for (const event of events) {
    if (event.type === 'privacy.unmarked' && event.data.kind === 'held') hold = null;
    if (event.type !== 'privacy.marked' || event.data.kind !== 'held') continue;
    const { citizen, kind, until, since } = event.data;
    const { at, by } = since ?? { at: event.at, by: event.actor };
    hold = { citizen, kind, until, reason: event.personal?.reason ?? null, at, by };
  }
  return hold;
}

/**
 * Whose holds some entries, in order, may have ended, and by which of theirs first. One that was
 * set again when a clock was taken back is not of that clock.
 */
export function heldIn(events: readonly StoredEvent[]): Map<Uuid, number> {
  const first = new Map<Uuid, number>();
  for (const event of events) {
    if (event.type !== 'privacy.unmarked' && event.type !== 'privacy.marked') continue;
    const isSetAgain = event.type === 'privacy.marked' && event.data.since !== undefined;
    const { citizen, kind } = event.data;
    if (kind === 'held' && !isSetAgain && !first.has(citizen)) first.set(citizen, event.version);
  }
  return first;
}
