/** What happens to the account of somebody of the staff. */
import { happened, type NewEvent } from '../../src/domain/event.ts';
import { roles } from '../../src/domain/staff/role.ts';
import { staffStream } from '../../src/domain/stream.ts';
import type { Step } from './history-step.ts';

export function disableActs(login: string, { pick, word, other: reason }: Step): NewEvent[] {
  const stream = staffStream(login);
  const told = { login };
  switch (pick % 3) {
    case 0:
      return [happened('staff.disabled', stream, told, { reason })];
    case 1:
      return [happened('staff.enabled', stream, told, { reason })];
    default: {
      const [role, choosesPin] = [roles[pick % roles.length]!, pick % 2 === 0];
      const data = { login, role, choosesPin };
      return [happened('staff.role_changed', stream, data, { reason: reason ?? word })];
    }
  }
}

/** A PIN is set; it may be locked, opened by two, and guarded better. */
export function pinActs(login: string, { pick, word: hash }: Step): NewEvent[] {
  const stream = staffStream(login);
  const told = { login };
  const asked = happened('staff.unlock_asked', stream, told, null);
  switch (pick % 4) {
    case 0:
      return [asked, happened('staff.unlocked', stream, { login, asked: 'lan' }, null)];
    case 1:
      return [asked];
    case 2:
      return [happened('staff.pin_rehashed', stream, told, { hash })];
    default:
      return [happened('staff.pin_set', stream, told, { hash })];
  }
}
