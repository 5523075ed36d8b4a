/** Samples of why two logins are no two persons, and of who could have been the second. */
import type { GoneTold, ResetTold } from '../../src/domain/staff/second-person.ts';
import { moment } from '../support/arbitrary.ts';

const [by, at] = ['Bùi Văn Mẫu', moment('2026-11-23 09:14')];

export const reset: ResetTold = {
  ...{ way: 'anew', by, of: 'Lê Thị Thử' },
  ...{ at, until: moment('2026-11-24 09:14') },
};

export const gone: GoneTold[] = [
  { login: 'ha', name: 'Vũ Thị Mẫu', how: 'disabled', lost: { by, at } },
  { login: 'ky', name: 'Hồ Văn Mẫu', how: 'role_changed', lost: { by, at } },
  { login: 'mai', name: 'Đỗ Thị Mẫu', how: 'held', lost: null },
];
