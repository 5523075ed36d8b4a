/** Members of the staff. */
import type { StoredEvent } from '../../domain/event.ts';
import type { Change } from '../engine/portable.ts';
import type { EventsOf, Projectors } from './projectors.ts';

/** Of an account that is open. */
const nothingAsked = { unlock_asked_by: null, unlock_asked_at: null };

export const staffProjectors: Projectors<EventsOf<'staff'>> = {
  'staff.enrolled': ({ data, personal }) => [
    {
      op: 'insert',
      table: 'staff',
      row: {
        login: data.login,
        name: personal?.name ?? '',
        role: data.role,
        office: data.office,
        active: 1,
        pin_hash: null,
        pin_set_by: null,
        unlock_asked_by: null,
        unlock_asked_at: null,
      },
    },
  ],
  'staff.disabled': ({ data }) => [
    { op: 'update', table: 'staff', where: { login: data.login }, set: { active: 0 } },
  ],
  'staff.enabled': ({ data }) => [
    { op: 'update', table: 'staff', where: { login: data.login }, set: { active: 1 } },
  ],
  'staff.role_changed': ({ data }) => [
    {
      op: 'update',
      table: 'staff',
      where: { login: data.login },
      set: { role: data.role, ...(data.choosesPin && { pin_set_by: null }) },
    },
  ],
  'staff.unlock_asked': ({ data, at, actor }) => [
    {
      op: 'update',
      table: 'staff',
      where: { login: data.login },
      set: { unlock_asked_by: actor, unlock_asked_at: at },
    },
  ],
  'staff.unlocked': ({ data }) => [
    { op: 'update', table: 'staff', where: { login: data.login }, set: nothingAsked },
  ],
  'staff.recovery_issued': ({ data, personal, at, actor }) => [
    {
      op: 'insert',
      table: 'recovery_paper',
      row: {
        paper: data.paper,
        hash: personal?.hash ?? null,
        issued_at: at,
        issued_by: actor,
        used_at: null,
        used_by: null,
      },
    },
  ],
  'staff.recovered': ({ data, at }) => [
    {
      op: 'update',
      table: 'recovery_paper',
      where: { paper: data.paper },
      set: { used_at: at, used_by: data.login },
    },
  ],
  'staff.pin_set': ({ data, personal, actor }) => [
    {
      op: 'update',
      table: 'staff',
      where: { login: data.login },
      set: { pin_hash: personal?.hash ?? null, pin_set_by: actor, ...nothingAsked },
    },
  ],
  'staff.pin_rehashed': ({ data, personal }) => [
    {
      op: 'update',
      table: 'staff',
      where: { login: data.login },
      set: { pin_hash: personal?.hash ?? null },
    },
  ],
};

/** Those of an account or a recovery paper; none of any other event. */
export function staffChangesOf(event: StoredEvent): Change[] {
  if (!(event.type in staffProjectors)) return [];
  const project = staffProjectors[event.type as EventsOf<'staff'>] as (of: StoredEvent) => Change[];
  return project(event);
}
