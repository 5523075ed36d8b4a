/** What can happen to members of the staff. */
import { event, nobody } from '../event-kind.ts';
import { maybe, number, oneOf, record, text } from '../shape.ts';
import type { AgencyId } from '../value/id.ts';
import { roles } from './role.ts';

export const staffEvents = {
  'staff.enrolled': event(
    record({ login: text(), role: oneOf(roles), office: text<AgencyId>() }),
    record({ name: text() }),
  ),
  'staff.disabled': event(record({ login: text() }), record({ reason: maybe(text()) })),
  'staff.enabled': event(record({ login: text() }), record({ reason: maybe(text()) })),
  'staff.recovery_issued': event(record({ paper: number() }), record({ hash: text() })),
  'staff.recovered': event(record({ login: text(), paper: number() }), nobody),
  'staff.pin_set': event(record({ login: text() }), record({ hash: text() })),
};
