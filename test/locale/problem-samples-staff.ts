/** Facts of the problems of the staff: one sample for each way their words may go. */
import { moment } from '../support/arbitrary.ts';
import type { Samples } from './problem-samples-shape.ts';

export const staffSamples = {
  'office.taken': [{ agencyId: 'H49.22' }],
  'office.not_found': [
    { typed: 'ha long', near: ['H49.22'], names: ['Trung tâm Thử'] },
    { typed: 'x', near: [], names: [] },
  ],
  'staff.not_signed_in': [{}],
  'staff.pin_needed': [{ login: 'lan' }],
  'staff.session_locked': [{ login: 'lan' }],
  'staff.seat_taken': [{ was: 'lan', login: 'mai', station: 'H49.22/1' }],
  'staff.not_allowed': [{ login: 'mai', role: 'post', act: 'config.manage', roles: ['admin'] }],
  'staff.pin_not_own': [
    { login: 'mai', lack: 'given' },
    { login: 'mai', lack: 'outgrown' },
    { login: 'mai', lack: 'lacking' },
  ],
  'staff.pin_changed': [{ login: 'mai' }],
  'staff.pin_of_newer_node': [{ login: 'mai' }],
  'staff.wrong_pin': [
    { login: 'mai', left: 3, wait: 8 },
    { login: 'mai', left: 1, wait: 0 },
  ],
  'staff.locked': [{ login: 'mai' }],
  'staff.unlock_self': [{ login: 'mai' }],
  'staff.login_taken': [{ login: 'mai' }],
  'staff.no_recovery': [{ used: null }, { used: { login: 'lan', at: moment('2026-11-24 09:14') } }],
  'staff.wrong_recovery': [{ paper: 2 }],
  'staff.last_admin': [{ login: 'lan' }],
  'staff.not_found': [
    { typed: 'may', near: ['mai'] },
    { typed: 'x', near: [] },
  ],
} satisfies Partial<Samples>;
