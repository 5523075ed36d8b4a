/** What can happen to offices, their counters and their settings. */
import { event, nobody } from '../event-kind.ts';
import { list, like, maybe, number, oneOf, record, text } from '../shape.ts';
import type { AgencyId } from '../value/id.ts';
import type { PlainDate } from '../value/plain-date.ts';
import { officeKinds, type Office, type Reach } from './office.ts';

const reach = like<Reach>({ address: maybe(text()), phone: maybe(text()) });

export const officeEvents = {
  'office.opened': event(
    like<Office>({
      agencyId: text<AgencyId>(),
      name: text(),
      kind: oneOf(officeKinds),
      parent: maybe(text<AgencyId>()),
      address: maybe(text()),
      phone: maybe(text()),
    }),
    nobody,
  ),
  'office.corrected': event(
    record({ office: text<AgencyId>(), before: reach, after: reach }),
    nobody,
  ),
  'office.merged': event(
    record({
      from: text<AgencyId>(),
      into: text<AgencyId>(),
      /** The day from which it holds by law. */
      date: text<PlainDate>(),
      reason: text(),
      counters: list(record({ book: text(), number: number(), block: number() })),
      staff: list(text()),
      slips: list(record({ slip: text(), side: oneOf(['sender', 'addressee']) })),
      shipmentRanges: list(text()),
      dossiers: number(),
    }),
    nobody,
  ),
  'counter.opened': event(
    record({ office: text<AgencyId>(), number: number(), block: number(), book: text() }),
    nobody,
  ),
  'config.changed': event(record({ key: text(), value: text() }), nobody),
};
