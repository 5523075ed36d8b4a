/** An office taken into another: its row stays, and everything it had goes along. */
import type { OfficeEventShapes } from '../../domain/office/events.ts';
import type { Change } from '../engine/portable.ts';
import type { Projectors } from './projectors.ts';

export const mergerProjectors: Projectors<keyof OfficeEventShapes> = {
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
  'dossier.rehomed': ({ data, version }) => [
    {
      op: 'update',
      table: 'dossier',
      where: { id: data.dossier },
      set: { version, holder: data.holder, transit_to: data.transitTo },
    },
  ],
};
