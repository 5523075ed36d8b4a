/** What single reports ask beside the sums: procedures in use, the post's custody and sendings. */
import { sql } from 'kysely';
import { openStatuses } from '../../domain/dossier/transition.ts';
import type { QualityCounts } from '../../domain/report/quality.ts';
import { oneOf } from '../../domain/shape.ts';
import {
  directions,
  shipmentStates,
  type Direction,
  type ShipmentState,
} from '../../domain/shipment/shipment.ts';
import type { Builder } from '../engine/portable.ts';
import { rowReader } from '../row.ts';
import { editionOf } from './reference.ts';
import { filterOf, officeIn, rangeOf, type ReportAsk } from './report-condition.ts';

/** What went through one office's hands in the period, and what is there now. */
export interface Custody {
  office: string;
  /** Results handed to citizens there. */
  returnedHere: number;
  /** Dossiers sent on to other offices, and brought in from them. */
  sentOn: number;
  broughtIn: number;
  /** Lying there now, and on the road there now. */
  inHand: number;
  onTheRoad: number;
}

export interface ShipmentCount {
  direction: Direction;
  state: ShipmentState;
  count: number;
}

export type PapersReused = Pick<QualityCounts, 'papers' | 'papersReused' | 'reusing'>;

const sent = rowReader('shipment', {
  direction: oneOf(directions),
  state: oneOf(shipmentStates),
});

type OfficeCount = { office: string; n: number | string };

export function reportPartQueries(db: Builder) {
  return {
    /** How many procedures were offered online when the period ended, and how many so used. */
    async proceduresOnline(ask: ReportAsk): Promise<{ offered: number; used: number }> {
      const { rows } = await sql<{ edition: string; code: string; body: string }>`
        select edition, code, body from procedure_edition
        where retired = 0 and valid_from < ${ask.next} and (valid_to is null or valid_to >= ${ask.from})`.execute(
        db,
      );
      const offered = rows.filter((row) =>
        editionOf(row).procedure.cases.some(({ terms }) => terms.online !== undefined),
      );
      const used = await sql<{ n: number | string }>`
        select count(distinct d.procedure_code) as n from dossier d
        where ${rangeOf('received', ask)} and ${filterOf(ask)} and d.channel = 'online'`.execute(
        db,
      );
      return {
        offered: new Set(offered.map(({ code }) => code)).size,
        used: Number(used.rows[0]?.n ?? 0),
      };
    },

    /**
     * Papers of the dossiers that were received, those used again whose scans are kept, and the
     * dossiers with at least one: what was removed or erased counts no more, as in 4.1 and 4.2.
     */
    papersReused: (ask: ReportAsk) => papersReused(db, ask),

    /** For each office of a list, whatever passed through it. */
    custody: (ask: ReportAsk, offices: readonly string[]) => custody(db, ask, offices),

    /** Sendings registered in the period, by direction and by how far they have come. */
    async shipmentCounts({ from, next, offices }: ReportAsk): Promise<ShipmentCount[]> {
      const { rows } = await sql<{ direction: string; state: string; n: number | string }>`
        select direction, state, count(*) as n from shipment s
        where s.registered_at >= ${from} and s.registered_at < ${next}
          and ${officeIn('s.office', offices)}
        group by 1, 2 order by 1, 2`.execute(db);
      return rows.map(({ n, ...row }) => ({ ...sent.read(row), count: Number(n) }));
    },
  };
}

async function papersReused(db: Builder, ask: ReportAsk): Promise<PapersReused> {
  const { rows } = await sql<Record<string, number | string | null>>`
    with r as materialized (
      select d.id as id from dossier d where ${rangeOf('received', ask)} and ${filterOf(ask)}),
    k as materialized (
      select distinct x.dossier, x.component from document x join r on r.id = x.dossier
      where x.reused_dossier is not null and x.gone_at is null and x.component is not null),
    u as (
      select c.dossier from dossier_component c
      join k on k.dossier = c.dossier and k.component = c.id)
    select (select count(*) from dossier_component c join r on r.id = c.dossier) as papers,
      (select count(*) from u) as reused,
      (select count(distinct dossier) from u) as reusing`.execute(db);
  const row = rows[0]!;
  return {
    papers: Number(row['papers']),
    papersReused: Number(row['reused']),
    reusing: Number(row['reusing']),
  };
}

async function custody(
  db: Builder,
  ask: ReportAsk,
  offices: readonly string[],
): Promise<Custody[]> {
  const { from, next } = ask;
  const counts = async (query: ReturnType<typeof sql<OfficeCount>>) =>
    new Map((await query.execute(db)).rows.map(({ office, n }) => [office, Number(n)]));
  const returned = await counts(sql`
    select coalesce(d.returned_office, d.office) as office, count(*) as n from dossier d
    where ${rangeOf('returned', ask)} group by 1`);
  const sent = await counts(sql`
    select h.from_office as office, count(*) as n from handover h
    join handover_item i on i.slip = h.slip
    where h.sent_at >= ${from} and h.sent_at < ${next} and h.state <> 'recalled' group by 1`);
  const brought = await counts(sql`
    select h.to_office as office, count(*) as n from handover_item i
    join handover h on h.slip = i.slip
    where i.received_at >= ${from} and i.received_at < ${next} group by 1`);
  const held = await counts(sql`
    select d.holder as office, count(*) as n from dossier d
    where ${officeIn('d.holder', offices)} and d.transit_slip is null
      and d.status in (${sql.join([...openStatuses])}) group by 1`);
  const coming = await counts(sql`
    select d.transit_to as office, count(*) as n from dossier d
    where ${officeIn('d.transit_to', offices)} group by 1`);
  return offices.map((office) => ({
    office,
    returnedHere: returned.get(office) ?? 0,
    sentOn: sent.get(office) ?? 0,
    broughtIn: brought.get(office) ?? 0,
    inHand: held.get(office) ?? 0,
    onTheRoad: coming.get(office) ?? 0,
  }));
}
