/**
 * What stands on somebody's record until it is taken away: that nobody works with it, as they asked,
 * or that nothing of it is erased, as a law or a court wants it kept.
 */
import { happened, type NewEvent } from '../event.ts';
import { Problem } from '../problem.ts';
import { privacyStream } from '../stream.ts';
import type { Uuid } from '../value/id.ts';
import type { Instant } from '../value/instant.ts';
import type { PlainDate } from '../value/plain-date.ts';
import type { MarkKind } from './kinds.ts';

export interface PrivacyMark {
  citizen: Uuid;
  kind: MarkKind;
  /** The last day on which it holds; `null` until it is taken away. */
  until: PlainDate | null;
  reason: string | null;
  at: Instant;
  by: string;
}

/** Keeps everything of somebody from being erased, until a day or until further notice. */
export function holdPerson(
  citizen: Uuid,
  { until, reason, today }: { until: PlainDate | null; reason: string; today: PlainDate },
): NewEvent[] {
  if (until !== null && until < today) throw new Problem('privacy.hold_over', { until });
  const mark = { citizen, kind: 'held' as const, until };
  return [happened('privacy.marked', privacyStream(citizen), mark, { reason })];
}

/**
 * Holds on a record that takes leave of the one it was merged into: which of the two people was
 * meant nobody knows, so both are held. `records` are those that leave, the first for them all.
 */
export function holdLeaving(
  marks: readonly PrivacyMark[],
  records: readonly [Uuid, ...Uuid[]],
): NewEvent[] {
  const [citizen] = records;
  const held = marks.filter(({ kind }) => kind === 'held');
  const own = held.some((mark) => mark.citizen === citizen);
  const stays = held.find((mark) => !records.includes(mark.citizen));
  if (own || !stays) return [];
  const mark = { citizen, kind: 'held' as const, until: stays.until };
  return [happened('privacy.marked', privacyStream(citizen), mark, { reason: stays.reason })];
}

/** Takes a mark away again. Throws `privacy.no_mark`. */
export function liftMark(
  marks: readonly PrivacyMark[],
  kind: MarkKind,
  { name, reason }: { name: string; reason: string },
): NewEvent[] {
  const found = marks.filter((mark) => mark.kind === kind);
  if (found.length === 0) throw new Problem('privacy.no_mark', { name, kind });
  return found.map(({ citizen }) =>
    happened('privacy.unmarked', privacyStream(citizen), { citizen, kind }, { reason }),
  );
}

/** The hold of a person, where one holds on a day. */
export function holdOn(marks: readonly PrivacyMark[], today: PlainDate): PrivacyMark | null {
  const holds = ({ kind, until }: PrivacyMark): boolean =>
    kind === 'held' && (until === null || until >= today);
  return marks.find(holds) ?? null;
}
