/** What can happen to members of the staff. */
import { event } from '../event-kind.ts';
import { maybe, oneOf, record, text } from '../shape.ts';
import type { AgencyId } from '../value/id.ts';
import { roles } from './role.ts';

export const staffEvents = {
  'staff.enrolled': event(
    record({ login: text(), role: oneOf(roles), office: text<AgencyId>() }),
    record({ name: text() }),
  ),
  'staff.disabled': event(record({ login: text() }), record({ reason: maybe(text()) })),
  'staff.enabled': event(record({ login: text() }), record({ reason: maybe(text()) })),
  'staff.pin_set': event(record({ login: text() }), record({ hash: text() })),
};
