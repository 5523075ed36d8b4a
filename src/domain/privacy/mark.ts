/**
 * What stands on somebody's record until it is taken away: that nobody works with it, as they asked,
 * or that nothing of it is erased, as a law or a court wants it kept.
 */
import { happened, type NewEvent } from '../event.ts';
import { Problem } from '../problem.ts';
import { lacksSecond, type SecondPerson } from '../staff/second-person.ts';
import { privacyStream } from '../stream.ts';
import type { Uuid } from '../value/id.ts';
import { localDate, type Instant } from '../value/instant.ts';
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

/** What stands already, and who would have a hold end. */
interface HoldEnding {
  marks: readonly PrivacyMark[];
  second: SecondPerson;
  reason: string;
}

/**
 * Keeps everything of somebody from being erased, until a day or until further notice. Throws
 * `privacy.hold_over`, and what `requireSecond` does where a hold would end sooner than it did.
 */
export function holdPerson(
  citizen: Uuid,
  { marks, second, until, reason }: HoldEnding & { until: PlainDate | null },
): NewEvent[] {
  const today = localDate(second.now);
  if (until !== null && until < today) throw new Problem('privacy.hold_over', { until });
  const sooner = marks.filter(
    (each) =>
      each.kind === 'held' &&
      each.citizen === citizen &&
      until !== null &&
      (each.until ?? '9999') > until,
  );
  requireSecond(sooner, second);
  const mark = { citizen, kind: 'held' as const, until };
  return [happened('privacy.marked', privacyStream(citizen), mark, told(sooner, reason, second))];
}

/**
 * A court or a complaint wants it kept: whoever set a hold does not end it alone. Throws
 * `privacy.second_person`; where nobody else is there `privacy.countersign_later`, or
 * `privacy.not_alone` where somebody could have been.
 */
function requireSecond(ended: readonly PrivacyMark[], second: SecondPerson): void {
  const today = localDate(second.now);
  for (const mark of ended) {
    if (holdOn([mark], today) === null) continue;
    const lack = lacksSecond(mark, second, 'privacy.manage');
    if (lack === null) continue;
    const { name, second: whose, pin, others, gone, date, clock } = lack;
    if (others.length > 0) throw new Problem('privacy.second_person', { name, pin, others });
    if (gone.length > 0) {
      throw new Problem('privacy.not_alone', { second: whose, date, pin, gone });
    }
    throw new Problem('privacy.countersign_later', { date, clock, pin });
  }
}

/** Why, and who signed the paper where that was needed. */
function told(ended: readonly PrivacyMark[], reason: string, second: SecondPerson) {
  const alone = { ...second, countersignedBy: null };
  const signed = ended.some((mark) => lacksSecond(mark, alone, 'privacy.manage') !== null);
  const { countersignedBy } = second;
  return signed && countersignedBy !== null ? { reason, countersignedBy } : { reason };
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

/** Takes a mark away again. Throws `privacy.no_mark`, and for a hold what `requireSecond` does. */
export function liftMark(
  marks: readonly PrivacyMark[],
  kind: MarkKind,
  { name, reason, second }: Omit<HoldEnding, 'marks'> & { name: string },
): NewEvent[] {
  const found = marks.filter((mark) => mark.kind === kind);
  if (found.length === 0) throw new Problem('privacy.no_mark', { name, kind });
  const holds = found.filter((mark) => mark.kind === 'held');
  requireSecond(holds, second);
  const why = told(holds, reason, second);
  return found.map(({ citizen }) =>
    happened('privacy.unmarked', privacyStream(citizen), { citizen, kind }, why),
  );
}

/** The hold of a person, where one holds on a day. */
export function holdOn(marks: readonly PrivacyMark[], today: PlainDate): PrivacyMark | null {
  const holds = ({ kind, until }: PrivacyMark): boolean =>
    kind === 'held' && (until === null || until >= today);
  return marks.find(holds) ?? null;
}
