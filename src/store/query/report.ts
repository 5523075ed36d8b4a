/** The sums that reports are made of: few wide walks, each over an index and grouped once. */
import { sql, type RawBuilder } from 'kysely';
import {
  dossierFigures,
  type Basis,
  type DossierFigure,
  type SumName,
  type Sums,
} from '../../domain/report/figure.ts';
import type { Cell } from '../../domain/report/fold.ts';
import type { Db } from '../engine/portable.ts';
import {
  conditionOf,
  endedAt,
  factsOf,
  filterOf,
  rangeOf,
  type ReportAsk,
} from './report-condition.ts';

export type SumRow = Record<string, string | number | null>;

const figures = Object.keys(dossierFigures) as DossierFigure[];
const of = (...bases: Basis[]): DossierFigure[] =>
  figures.filter((name) => bases.includes(dossierFigures[name]));
/** What form 06a has columns for. */
const formCame = ['received', 'online', 'offline'] as const satisfies DossierFigure[];
const formWent = [
  'ended',
  'endedBefore',
  'endedOnDue',
  'endedLate',
] as const satisfies DossierFigure[];
const [came, went, stays, handedOver] = [of('received'), of('ended'), of('open'), of('returned')];

export function reportQueries(db: Db) {
  return {
    /**
     * One walk over every dossier that the period has to do with (received in it, or open when it
     * began), told apart by whether and when it came and ended: each is counted once.
     */
    async dossierCells(ask: ReportAsk): Promise<Cell[]> {
      const { rows } = await sql<SumRow>`
        with f as materialized (
          select ${place(ask)},
            case when d.received_at >= ${ask.from} then substr(d.received_at, 1, 7) end as came,
            case when ${endedAt} < ${ask.next} then substr(${endedAt}, 1, 7) end as went,
            ${sql.join([factsOf('received', ask), factsOf('ended', ask), factsOf('open', ask)])}
          from dossier d
          where ${rangeOf('handled', ask)} and ${filterOf(ask)})
        select office, field, k, came, went, count(*) as n, ${sumsOf([...came, ...went, ...stays])}
        from f group by office, field, k, came, went`.execute(db);
      return rows.flatMap((row) => handledCells(row, came, went));
    },

    /** The same for the columns of form 06a alone: a quicker walk, and cells without months. */
    async formCells(ask: ReportAsk): Promise<Cell[]> {
      const { rows } = await sql<SumRow>`
        with f as materialized (
          select ${place(ask)},
            case when d.received_at >= ${ask.from} then 1 end as came,
            case when ${endedAt} < ${ask.next} then 1 end as went,
            ${sql.join([factsOf('ended', ask), factsOf('open', ask)])}
          from dossier d
          where ${rangeOf('handled', ask)} and ${filterOf(ask)})
        select office, field, k, came, went, count(*) as n,
          ${sumsOf([...formCame, ...formWent, ...stays])}
        from f group by office, field, k, came, went`.execute(db);
      return rows
        .flatMap((row) => handledCells(row, formCame, formWent))
        .map((cell) => ({ ...cell, month: null }));
    },

    /** Results handed over, by the office that received the dossier. */
    async returnedCells(ask: ReportAsk): Promise<Cell[]> {
      const { rows } = await sql<SumRow>`
        with f as materialized (
          select d.office, d.field, d.satisfaction, ${keyOf(ask)} as k,
            substr(d.returned_at, 1, 7) as month, ${factsOf('returned', ask)}
          from dossier d
          where ${rangeOf('returned', ask)} and ${filterOf(ask)})
        select office, field, k, month, count(*) as n, ${sumsOf(handedOver)}
        from f group by office, field, k, month`.execute(db);
      return rows.map((row) => cellOf(row, row['month'], pick(row, handedOver)));
    },
  };
}

/** The same under the names that cells are read by, for a query of its own. */
export function placeOf(ask: ReportAsk): RawBuilder<unknown> {
  return sql`d.office as office, d.field as field, ${keyOf(ask)} as k`;
}

/** Where a dossier stands in the report, and what its figures ask of it directly. */
function place(ask: ReportAsk): RawBuilder<unknown> {
  return sql`d.office, d.field, d.channel, d.source, d.outcome, ${keyOf(ask)} as k`;
}

function keyOf({ by }: ReportAsk): RawBuilder<string> {
  if (by === null) return sql`''`;
  return by === 'channel' ? sql`d.channel` : sql`d.received_login`;
}

export function counted(condition: RawBuilder<unknown>, name: string): RawBuilder<number> {
  return sql<number>`sum(case when ${condition} then 1 else 0 end) as ${sql.raw(`"${name}"`)}`;
}

/** What is true of all dossiers of a set needs no sum of its own: the row's count tells it. */
const whole: ReadonlySet<SumName> = new Set(['received', 'ended', 'inProgress', 'returned']);

function sumsOf(names: readonly DossierFigure[]): RawBuilder<unknown> {
  const wanted = names.filter((name) => !whole.has(name));
  return sql.join(wanted.map((name) => counted(conditionOf(name), name)));
}

export function pick(row: SumRow, names: readonly SumName[]): Partial<Sums> {
  return Object.fromEntries(
    names.map((name) => [name, Number((whole.has(name) ? row['n'] : row[name]) ?? 0)]),
  );
}

/** A row tells how its dossiers came and how they went: each side in a month of its own. */
function handledCells(
  row: SumRow,
  came: readonly DossierFigure[],
  went: readonly DossierFigure[],
): Cell[] {
  const n = Number(row['n']);
  const arrival = row['came'] === null ? { carriedOver: n } : pick(row, came);
  const end = pick(row, row['went'] === null ? stays : went);
  return [cellOf(row, row['came'], { ...arrival, handled: n }), cellOf(row, row['went'], end)];
}

export function cellOf(row: SumRow, month: SumRow[string] | undefined, sums: Partial<Sums>): Cell {
  const text = (value: SumRow[string] | undefined): string | null =>
    value === null || value === undefined ? null : String(value);
  return {
    office: String(row['office']),
    field: text(row['field']),
    month: text(month),
    key: text(row['k']),
    sums,
  };
}
