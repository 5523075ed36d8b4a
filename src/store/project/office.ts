/** Offices, counters and staff. */
import { fold } from '../../domain/value/text.ts';
import type { Projectors } from './projectors.ts';

export const officeProjectors: Projectors<
  'office.opened' | 'counter.opened' | 'staff.enrolled' | 'staff.disabled' | 'staff.pin_set'
> = {
  'office.opened': ({ data }) => [
    {
      op: 'insert',
      table: 'office',
      row: {
        agency_id: data.agencyId,
        name: data.name,
        name_folded: fold(data.name),
        kind: data.kind,
        parent: data.parent,
        address: data.address,
        phone: data.phone,
        merged_into: null,
        merged_on: null,
      },
    },
  ],
  'counter.opened': ({ data }) => [
    {
      op: 'insert',
      table: 'counter',
      row: { office: data.office, number: data.number, block: data.block, book: data.book },
    },
  ],
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
      },
    },
  ],
  'staff.disabled': ({ data }) => [
    { op: 'update', table: 'staff', where: { login: data.login }, set: { active: 0 } },
  ],
  'staff.pin_set': ({ data, personal }) => [
    {
      op: 'update',
      table: 'staff',
      where: { login: data.login },
      set: { pin_hash: personal?.hash ?? null },
    },
  ],
};
