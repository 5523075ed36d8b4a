/** What can happen to the requests of those of whom something is kept, and to what they lead to. */
import { event, nobody } from '../event-kind.ts';
import { absent, like, maybe, oneOf, record, text, yesOrNo } from '../shape.ts';
import type { Uuid } from '../value/id.ts';
import type { Instant } from '../value/instant.ts';
import type { PlainDate } from '../value/plain-date.ts';
import { takenNumber } from '../value/series.ts';
import { markKinds, privacyKinds, type MarkKind } from './kinds.ts';

const request = text<Uuid>();
const citizen = text<Uuid>();
const reasoned = record({ reason: maybe(text()) });
/** With who signed the paper, where nobody else was there to agree. */
const signed = like<{ reason: string | null; countersignedBy?: string }>({
  reason: maybe(text()),
  countersignedBy: absent(text()),
});

export const privacyEvents = {
  'privacy.asked': event(
    record({
      request,
      number: text(),
      taken: takenNumber,
      citizen,
      kind: oneOf(privacyKinds),
      cameAt: text<Instant>(),
      told: yesOrNo,
      tellBy: text<PlainDate>(),
      doneBy: text<PlainDate>(),
    }),
    record({ words: maybe(text()) }),
  ),
  'privacy.told': event(record({ request, citizen }), nobody),
  'privacy.answered': event(
    record({ request, state: oneOf(['granted', 'partly', 'refused']) }),
    reasoned,
  ),
  'privacy.marked': event(
    like<{
      citizen: Uuid;
      kind: MarkKind;
      until: PlainDate | null;
      since?: { at: Instant; by: string };
    }>({
      citizen,
      kind: oneOf(markKinds),
      until: maybe(text<PlainDate>()),
      /** Of one that is set again as it stood: when and by whom it had been. */
      since: absent(record({ at: text<Instant>(), by: text() })),
    }),
    signed,
  ),
  'privacy.unmarked': event(record({ citizen, kind: oneOf(markKinds) }), signed),
};
