/** Offices, their counters and settings. An office taken into another keeps its row. */
import { settingOwner } from '../../domain/office/own-setting.ts';
import type { Change } from '../engine/portable.ts';
import type { EventsOf, Projectors } from './projectors.ts';

export const officeProjectors: Projectors<EventsOf<'office' | 'counter' | 'config'>> = {
  'office.opened': ({ data }) => [
    {
      op: 'insert',
      table: 'office',
      row: {
        agency_id: data.agencyId,
        name: data.name,
        kind: data.kind,
        parent: data.parent,
        address: data.address,
        phone: data.phone,
        merged_into: null,
        merged_on: null,
      },
    },
  ],
  'office.corrected': ({ data }) => [
    {
      op: 'update',
      table: 'office',
      where: { agency_id: data.office },
      set: { address: data.after.address, phone: data.after.phone },
    },
  ],
  'office.merged': ({ data }) => [
    {
      op: 'update',
      table: 'office',
      where: { agency_id: data.from },
      set: { merged_into: data.into, merged_on: data.date },
    },
    ...data.counters.map(({ book, number, block }): Change => {
      const set = { office: data.into, number, block };
      return { op: 'update', table: 'counter', where: { book }, set };
    }),
    ...data.staff.map((login): Change => {
      return { op: 'update', table: 'staff', where: { login }, set: { office: data.into } };
    }),
    ...data.slips.map(({ slip, side }): Change => {
      return { op: 'update', table: 'handover', where: { slip }, set: { [side]: data.into } };
    }),
    ...data.shipmentRanges.map((series): Change => {
      const set = { office: data.into };
      return { op: 'update', table: 'shipment_range', where: { series }, set };
    }),
  ],
  'counter.opened': ({ data }) => [
    {
      op: 'insert',
      table: 'counter',
      row: { office: data.office, number: data.number, block: data.block, book: data.book },
    },
  ],
  'config.changed': ({ data, office }) => [
    {
      op: 'put',
      table: 'setting',
      key: ['key', 'office'],
      row: { key: data.key, office: settingOwner(data.key, office), value: data.value },
    },
  ],
};
