/** What can happen to the requests of those of whom something is kept, and to what they lead to. */
import { event, nobody } from '../event-kind.ts';
import { maybe, oneOf, record, text, yesOrNo } from '../shape.ts';
import type { Uuid } from '../value/id.ts';
import type { Instant } from '../value/instant.ts';
import type { PlainDate } from '../value/plain-date.ts';
import { takenNumber } from '../value/series.ts';
import { markKinds, privacyKinds } from './kinds.ts';

const request = text<Uuid>();
const citizen = text<Uuid>();
const reasoned = record({ reason: maybe(text()) });

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
    record({ citizen, kind: oneOf(markKinds), until: maybe(text<PlainDate>()) }),
    reasoned,
  ),
  'privacy.unmarked': event(record({ citizen, kind: oneOf(markKinds) }), reasoned),
};
