/** Reading postal sendings and the ranges of their codes. */
import type { UsedRange } from '../../domain/shipment/range.ts';
import type { Shipment, ShipmentState, ShipmentStep } from '../../domain/shipment/shipment.ts';
import { rowsOf, type Db } from '../engine/portable.ts';
import type { ShipmentRow } from '../engine/schema-shipment.ts';

export interface ShipmentFilter {
  dossier?: string;
  states?: readonly ShipmentState[];
  office?: string;
  limit: number;
}

const STEPS = 'select * from shipment_step where tracking = ? order by position';

export function shipmentQueries(db: Db) {
  return {
    async byTracking(tracking: string): Promise<Shipment | null> {
      const sql = 'select * from shipment where tracking = ?';
      const rows = await rowsOf<ShipmentRow>(db, sql, tracking);
      return rows[0] ? whole(db, rows[0]) : null;
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
      return rows.map((row) => ({ ...row, taken: row.taken ?? 0 }) as UsedRange);
    },
  };
}

async function whole(db: Db, row: ShipmentRow): Promise<Shipment> {
  const steps = await rowsOf<Record<string, string | null>>(db, STEPS, row.tracking);
  return {
    tracking: row.tracking,
    version: row.version,
    dossier: row.dossier,
    code: row.code,
    direction: row.direction,
    service: row.service,
    office: row.office,
    state: row.state,
    order: {
      papers: JSON.parse(row.papers) as Shipment['order']['papers'],
      signed: row.signed === 1,
      seal: row.seal,
      fee: row.fee,
      feeReceipt: row.fee_receipt,
    },
    cod: row.cod,
    codCollected: row.cod_collected,
    recipient: {
      name: row.recipient_name,
      address: row.recipient_address,
      phone: row.recipient_phone,
    },
    receivedBy: row.received_by,
    registeredAt: row.registered_at,
    steps: steps.map(({ state, at, login, office, note }) => {
      return { state, at, login, office, note } as ShipmentStep;
    }),
    prints: row.prints,
  } as Shipment;
}
