/** Reading hand-overs: whole, in lists, under way, and the hops of one dossier. */
import type { Carried, Handover, HandoverLine, Hop } from '../../domain/handover/handover.ts';
import type { SlipSide } from '../../domain/office/merge.ts';
import type { Journey } from '../../domain/handover/ageing.ts';
import type { Instant } from '../../domain/value/instant.ts';
import { rowsOf, type Builder, type Db } from '../engine/portable.ts';
import type { DiscrepancyRow, HandoverItemRow, HandoverRow } from '../engine/schema-handover.ts';
import {
  carriedOf,
  discrepancyOf,
  handoverOf,
  hopOf,
  itemOf,
  journeyOf,
  oldestOf,
  ownLineOf,
} from './handover-row.ts';

export interface HandoverFilter {
  /** Sent or received by this office, as it stands after mergers. */
  office?: string;
  side?: 'in' | 'out';
  /** Under way, or with a discrepancy nobody has closed. */
  open?: boolean;
  from?: string;
  to?: string;
  limit: number;
}

/** On the road to an office. */
export interface OnTheWay {
  slips: number;
  dossiers: number;
  /** When the oldest of them left; `null` where nothing is coming. */
  oldest: Instant | null;
}

export interface CarriedFilter {
  holder: string;
  statuses: readonly string[];
}

const ITEMS = 'select * from handover_item where slip = ? order by position';
const DISCREPANCIES =
  'select * from handover_discrepancy where slip = ? order by reported_at, kind, code';
/** The journeys of one year of a busy office; older ones tell little of today's road. */
const MOST_JOURNEYS = 2000;
const JOURNEYS =
  'select h.from_office, h.to_office, h.sent_at, min(i.received_at) as received_at ' +
  'from handover h join handover_item i on i.slip = h.slip ' +
  'where i.received_at is not null group by h.slip, h.from_office, h.to_office, h.sent_at ' +
  'order by h.sent_at desc, h.slip limit ?';
const COMING =
  'select count(distinct h.slip) as slips, count(*) as dossiers, min(h.sent_at) as oldest ' +
  'from handover h join handover_item i on i.slip = h.slip ' +
  "where h.addressee = ? and h.state in ('sent', 'partly_received') and i.state = 'sent'";
interface ComingRow {
  slips: number | string;
  dossiers: number | string;
  oldest: string | null;
}
type JourneyRow = Pick<HandoverRow, 'from_office' | 'to_office' | 'sent_at'> &
  Pick<HandoverItemRow, 'received_at'>;

export function handoverQueries(db: Db) {
  return {
    async bySlip(slip: string): Promise<Handover | null> {
      const rows = await rowsOf<HandoverRow>(db, 'select * from handover where slip = ?', slip);
      return rows[0] ? whole(db, rows[0]) : null;
    },

    /** Newest first. */
    list: (filter: HandoverFilter): Promise<HandoverLine[]> => list(db, filter),

    /** Slips of which something is still on the road, be it missing. */
    underWay: (office: string | null): Promise<HandoverLine[]> =>
      list(db, { ...(office !== null && { office }), open: true, limit: 10_000 }).then((lines) =>
        lines.filter(({ left }) => left > 0),
      ),

    /** What is on its way to an office: how much of it, and since when the oldest is. */
    async coming(office: string): Promise<OnTheWay> {
      const [row] = await rowsOf<ComingRow>(db, COMING, office);
      const { slips, dossiers } = row!;
      return { slips: Number(slips), dossiers: Number(dossiers), ...oldestOf(row!) };
    },

    async journeys(): Promise<Journey[]> {
      const rows = await rowsOf<JourneyRow>(db, JOURNEYS, MOST_JOURNEYS);
      return rows.map(journeyOf);
    },

    /** Every leg of a dossier's way in order: what the control slip prints. */
    hopsOf: (dossier: string): Promise<Hop[]> => hopsOf(db, dossier),

    /** What a hand-over looks at, for dossiers named or held, oldest first. */
    async carried(wanted: readonly string[] | CarriedFilter): Promise<Carried[]> {
      let query = carriedRows(await db.builder());
      if ('holder' in wanted) {
        query = query
          .where('holder', '=', wanted.holder)
          .where('transit_slip', 'is', null)
          .where('status', 'in', [...wanted.statuses]);
      } else if (wanted.length === 0) return [];
      else query = query.where('code', 'in', [...wanted]);
      return (await query.execute()).map(carriedOf);
    },

    /** All an office has or is being sent: what a merger re-homes. */
    async allOf(office: string): Promise<Carried[]> {
      const rows = await carriedRows(await db.builder())
        .where((eb) => eb.or([eb('holder', '=', office), eb('transit_to', '=', office)]))
        .execute();
      return rows.map(carriedOf);
    },

    /** The hand-overs on which an office stands for either side. */
    sidesOf: (office: string) => sidesOf(db, office),
  };
}

async function sidesOf(db: Db, office: string): Promise<SlipSide[]> {
  const sides = ['sender', 'addressee'] as const;
  const builder = await db.builder();
  const found = await Promise.all(
    sides.map(async (side) => {
      const query = builder.selectFrom('handover').select('slip').where(side, '=', office);
      return (await query.orderBy('slip').execute()).map(({ slip }) => ({ slip, side }));
    }),
  );
  return found.flat();
}

function carriedRows(builder: Builder) {
  return builder
    .selectFrom('dossier')
    .select(['id', 'code', 'status', 'holder', 'transit_slip', 'transit_to'])
    .orderBy('received_at')
    .orderBy('code');
}

async function list(db: Db, filter: HandoverFilter): Promise<HandoverLine[]> {
  const builder = await db.builder();
  let query = builder
    .selectFrom('handover')
    .select(['slip', 'from_office', 'to_office', 'state', 'sent_at'])
    .orderBy('sent_at', 'desc')
    .orderBy('slip', 'desc')
    .limit(filter.limit);
  const { office, side, from, to } = filter;
  if (office !== undefined) {
    query = query.where((eb) =>
      eb.or([
        ...(side === 'in' ? [] : [eb('sender', '=', office)]),
        ...(side === 'out' ? [] : [eb('addressee', '=', office)]),
      ]),
    );
  }
  if (from !== undefined) query = query.where('sent_at', '>=', from);
  if (to !== undefined) query = query.where('sent_at', '<', `${to}T99`);
  if (filter.open === true) {
    query = query.where((eb) =>
      eb.or([
        eb('state', 'in', ['sent', 'partly_received']),
        eb(
          'slip',
          'in',
          builder.selectFrom('handover_discrepancy').select('slip').where('resolution', 'is', null),
        ),
      ]),
    );
  }
  const rows = await query.execute();
  return Promise.all(
    rows.map(async (row) => ({
      ...ownLineOf(row),
      ...(await counts(db, row.slip)),
    })),
  );
}

async function counts(db: Db, slip: string) {
  const items = await rowsOf<{ state: string }>(
    db,
    'select state from handover_item where slip = ?',
    slip,
  );
  const open = await rowsOf<{ code: string }>(
    db,
    'select code from handover_discrepancy where slip = ? and resolution is null',
    slip,
  );
  const of = (state: string): number => items.filter((item) => item.state === state).length;
  return {
    count: items.length,
    received: of('received'),
    missing: of('missing'),
    left: of('sent') + of('missing'),
    open: open.length,
  };
}

async function whole(db: Db, row: HandoverRow): Promise<Handover> {
  const items = await rowsOf<HandoverItemRow>(db, ITEMS, row.slip);
  const discrepancies = await rowsOf<DiscrepancyRow>(db, DISCREPANCIES, row.slip);
  return {
    ...handoverOf(row),
    items: items.map(itemOf),
    discrepancies: discrepancies.map(discrepancyOf),
  };
}

const HOPS =
  'select h.slip as slip, h.from_office as from_office, h.to_office as to_office, ' +
  'h.sent_at as sent_at, h.giver as giver, h.giver_name as giver_name, i.state as state, ' +
  'i.damaged as damaged, i.received_at as received_at, i.receiver as receiver, ' +
  'i.receiver_name as receiver_name from handover_item i join handover h on h.slip = i.slip ' +
  'where i.dossier = ?';
type HopRow = Pick<
  HandoverRow,
  'slip' | 'from_office' | 'to_office' | 'sent_at' | 'giver' | 'giver_name'
> &
  Pick<HandoverItemRow, 'state' | 'damaged' | 'received_at' | 'receiver' | 'receiver_name'>;

function bySending(a: HopRow, b: HopRow): number {
  if (a.sent_at !== b.sent_at) return a.sent_at < b.sent_at ? -1 : 1;
  return a.slip < b.slip ? -1 : 1;
}

async function hopsOf(db: Db, dossier: string): Promise<Hop[]> {
  const rows = await rowsOf<HopRow>(db, HOPS, dossier);
  return rows.sort(bySending).map(hopOf);
}
