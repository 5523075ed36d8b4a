/** What can happen to members of the staff. */
import { event, nobody } from '../event-kind.ts';
import { maybe, number, oneOf, record, text, yesOrNo } from '../shape.ts';
import type { AgencyId } from '../value/id.ts';
import { roles } from './role.ts';

export const staffEvents = {
  'staff.enrolled': event(
    record({ login: text(), role: oneOf(roles), office: text<AgencyId>() }),
    record({ name: text() }),
  ),
  'staff.disabled': event(record({ login: text() }), record({ reason: maybe(text()) })),
  'staff.enabled': event(record({ login: text() }), record({ reason: maybe(text()) })),
  /** `choosesPin`: the PIN of until now is too short for what the role opens. */
  'staff.role_changed': event(
    record({ login: text(), role: oneOf(roles), choosesPin: yesOrNo }),
    record({ reason: text() }),
  ),
  /** One who may not do it alone; another does it with them. */
  'staff.unlock_asked': event(record({ login: text() }), nobody),
  /** `asked`: by whom, where two did it together. */
  'staff.unlocked': event(record({ login: text(), asked: maybe(text()) }), nobody),
  'staff.recovery_issued': event(record({ paper: number() }), record({ hash: text() })),
  'staff.recovered': event(record({ login: text(), paper: number() }), nobody),
  'staff.pin_set': event(record({ login: text() }), record({ hash: text() })),
  /** The same PIN, hashed so that each try takes longer. */
  'staff.pin_rehashed': event(record({ login: text() }), record({ hash: text() })),
};
