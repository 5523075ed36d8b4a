/** Reading postal sendings and the ranges of their codes. */
import { maybe, oneOf, text } from '../../domain/shape.ts';
import { orderPapers } from '../../domain/shipment/events.ts';
import type { UsedRange } from '../../domain/shipment/range.ts';
import type { Addressed } from '../../domain/shipment/readdress.ts';
import {
  directions,
  postalServices,
  shipmentStates,
  type Recipient,
  type Shipment,
  type ShipmentState,
  type ShipmentStep,
} from '../../domain/shipment/shipment.ts';
import type { Tracking } from '../../domain/shipment/tracking.ts';
import type { AgencyId, DossierCode, Uuid } from '../../domain/value/id.ts';
import { rowsOf, type Db } from '../engine/portable.ts';
import type { ShipmentRow, ShipmentTables } from '../engine/schema-shipment.ts';
import { seriesReader } from './numbers.ts';
import { bit, natural, moment, money, type RowOfReader, rowReader } from '../row.ts';

export interface ShipmentFilter {
  dossier?: string;
  states?: readonly ShipmentState[];
  office?: string;
  limit: number;
}

const STEPS = 'select * from shipment_step where tracking = ? order by position';

/** What the post does not have yet of some dossiers. */
export const waitingFor = (marks: string): string =>
  `select * from shipment where dossier in (${marks}) and state = 'registered'`;

const OF_DOSSIER = 'select * from shipment where dossier = ? order by registered_at, tracking';

export function shipmentQueries(db: Db) {
  return {
    async byTracking(tracking: string): Promise<Shipment | null> {
      const sql = 'select * from shipment where tracking = ?';
      const rows = await rowsOf<ShipmentRow>(db, sql, tracking);
      return rows[0] ? whole(db, rows[0]) : null;
    },

    /** Where each sending of a dossier is, in the order in which they were registered. */
    async statesOf(dossier: Uuid): Promise<Pick<Shipment, 'tracking' | 'state'>[]> {
      const rows = await rowsOf<ShipmentRow>(db, OF_DOSSIER, dossier);
      return rows.map((row) => {
        const { tracking, state } = shipments.read(row);
        return { tracking, state };
      });
    },

    /** All of a dossier, in that order. */
    async allOf(dossier: Uuid): Promise<Shipment[]> {
      const rows = await rowsOf<ShipmentRow>(db, OF_DOSSIER, dossier);
      return Promise.all(rows.map((row) => whole(db, row)));
    },

    /** Newest first. */
    async list(filter: ShipmentFilter): Promise<Shipment[]> {
      const builder = await db.builder();
      let query = builder
        .selectFrom('shipment')
        .selectAll()
        .orderBy('registered_at', 'desc')
        .orderBy('tracking', 'desc')
        .limit(filter.limit);
      if (filter.dossier !== undefined) query = query.where('dossier', '=', filter.dossier);
      if (filter.office !== undefined) query = query.where('office', '=', filter.office);
      if (filter.states) query = query.where('state', 'in', [...filter.states]);
      const rows = await query.execute();
      return Promise.all(rows.map((row) => whole(db, row)));
    },

    /** The ranges of an office, or of all, in the order in which they are used. */
    async ranges(office: string | null): Promise<UsedRange[]> {
      const builder = await db.builder();
      let query = builder
        .selectFrom('shipment_range')
        .leftJoin('number_series', 'number_series.series', 'shipment_range.series')
        .select(['shipment_range.series as series', 'office', 'prefix', 'first'])
        .select(['shipment_range.last as last', 'number_series.last as taken'])
        .orderBy('prefix')
        .orderBy('first');
      if (office !== null) query = query.where('office', '=', office);
      const rows = await query.execute();
      return rows.map(({ taken: last, ...row }) => {
        const range = ranges.read(row);
        return { ...range, taken: last === null ? 0 : seriesReader.read({ ...row, last }).last };
      });
    },
  };
}

const ranges = rowReader('shipment_range', {
  series: text(),
  office: text<AgencyId>(),
  prefix: text(),
  first: natural,
  last: natural,
});

const shipments = rowReader('shipment', {
  tracking: text<Tracking>(),
  version: natural,
  dossier: text<Uuid>(),
  code: text<DossierCode>(),
  direction: oneOf(directions),
  service: oneOf(postalServices),
  office: text<AgencyId>(),
  state: oneOf(shipmentStates),
  papers: text(),
  signed: bit,
  seal: maybe(text()),
  fee: money,
  fee_receipt: maybe(text()),
  cod: money,
  cod_collected: maybe(money),
  recipient_name: text(),
  recipient_address: maybe(text()),
  recipient_phone: maybe(text()),
  received_by: maybe(text()),
  registered_at: moment,
  prints: natural,
});

/** To whom one goes. */
export function addressedOf(found: object): Addressed {
  const row = shipments.read(found);
  const { tracking, state, direction } = row;
  return { tracking, state, direction, recipient: recipientOf(row) };
}

function recipientOf(row: RowOfReader<typeof shipments>): Recipient {
  const { recipient_name: name, recipient_address: address, recipient_phone: phone } = row;
  return { name, address, phone };
}

const steps = rowReader<ShipmentStep & { tracking: string; position: number }>('shipment_step', {
  tracking: text(),
  position: natural,
  state: oneOf(shipmentStates),
  at: moment,
  login: text(),
  office: text<AgencyId>(),
  note: maybe(text()),
});

async function whole(db: Db, found: ShipmentRow): Promise<Shipment> {
  const row = shipments.read(found);
  const made = await rowsOf<ShipmentTables['shipment_step']>(db, STEPS, row.tracking);
  const { tracking, version, dossier, code, direction, service, office, state } = row;
  return {
    ...{ tracking, version, dossier, code, direction, service, office, state },
    order: {
      papers: shipments.json(row, 'papers', orderPapers),
      signed: row.signed === 1,
      seal: row.seal,
      fee: row.fee,
      feeReceipt: row.fee_receipt,
    },
    cod: row.cod,
    codCollected: row.cod_collected,
    recipient: recipientOf(row),
    receivedBy: row.received_by,
    registeredAt: row.registered_at,
    steps: made.map((step) => {
      const { tracking: _of, position: _place, ...said } = steps.read(step);
      return said;
    }),
    prints: row.prints,
  };
}
