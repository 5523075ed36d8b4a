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
import type { Builder, Row } from '../engine/portable.ts';
import {
  conditionOf,
  dossiers,
  endedAt,
  factsOf,
  filterOf,
  rangeOf,
  type ReportAsk,
} from './report-condition.ts';

const figures = Object.keys(dossierFigures) as DossierFigure[];
const of = (...bases: Basis[]): DossierFigure[] =>
  figures.filter((name) => bases.includes(dossierFigures[name]));
const handedOver = of('returned');

/** What cells are to tell: which figures, and whether month by month. Less is counted sooner. */
export interface CellWish {
  figures: readonly DossierFigure[];
  months: boolean;
}

const everything: CellWish = { figures, months: true };

export function reportQueries(db: Builder) {
  return {
    /**
     * One walk over every dossier that the period has to do with (received in it, or open when it
     * began), told apart by whether and when it came and ended: each is counted once.
     */
    async dossierCells(ask: ReportAsk, wish: CellWish = everything): Promise<Cell[]> {
      const wanted = (basis: Basis): DossierFigure[] =>
        of(basis).filter((name) => wish.figures.includes(name));
      const [came, went, stays] = [wanted('received'), wanted('ended'), wanted('open')];
      const month = (at: RawBuilder<unknown>): RawBuilder<unknown> =>
        wish.months ? sql`substr(${at}, 1, 7)` : sql`'x'`;
      const columns = [
        place(ask),
        sql`case when d.received_at >= ${ask.from} then ${month(sql`d.received_at`)} end as came`,
        sql`case when ${endedAt} < ${ask.next} then ${month(endedAt)} end as went`,
        ...factsOf('received', ask, came),
        ...factsOf('ended', ask, went),
        ...factsOf('open', ask, stays),
      ];
      const { rows } = await sql<Row>`
        with f as materialized (
          select ${sql.join(columns)} from ${dossiers}
          where ${rangeOf('handled', ask)} and ${filterOf(ask)})
        select office, field, k, came, went, ${sumsOf([...came, ...went, ...stays])}
        from f group by office, field, k, came, went`.execute(db);
      const cells = rows.flatMap((row) => handledCells(row, { came, went, stays }));
      return wish.months ? cells : cells.map((cell) => ({ ...cell, month: null }));
    },

    /** Received by mistake, and counted nowhere else: by the day on which they were received. */
    async cancelledCells(ask: ReportAsk): Promise<Cell[]> {
      const { rows } = await sql<Row>`
        select ${placeOf(ask)}, substr(d.received_at, 1, 7) as month, count(*) as n
        from dossier d where ${rangeOf('cancelled', ask)} and ${filterOf(ask)}
        group by 1, 2, 3, 4`.execute(db);
      return rows.map((row) => cellOf(row, row['month'], pick(row, of('cancelled'))));
    },

    /** Results handed over, by the office that received the dossier. */
    async returnedCells(ask: ReportAsk, wish: CellWish = everything): Promise<Cell[]> {
      const wanted = handedOver.filter((name) => wish.figures.includes(name));
      const columns = [
        sql`d.office, d.field, d.satisfaction, ${keyOf(ask)} as k`,
        wish.months ? sql`substr(d.returned_at, 1, 7) as month` : sql`null as month`,
        ...factsOf('returned', ask, wanted),
      ];
      const { rows } = await sql<Row>`
        with f as materialized (
          select ${sql.join(columns)} from dossier d
          where ${rangeOf('returned', ask)} and ${filterOf(ask)})
        select office, field, k, month, ${sumsOf(wanted)}
        from f group by office, field, k, month`.execute(db);
      return rows.map((row) => cellOf(row, row['month'], pick(row, wanted)));
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

export function countWhere(condition: RawBuilder<unknown>, name: string): RawBuilder<number> {
  return sql<number>`sum(case when ${condition} then 1 else 0 end) as ${sql.raw(`"${name}"`)}`;
}

/** What is true of all dossiers of a set needs no sum of its own: the row's count tells it. */
const whole: ReadonlySet<SumName> = new Set([
  'received',
  'ended',
  'inProgress',
  'returned',
  'cancelled',
]);

function sumsOf(names: readonly DossierFigure[]): RawBuilder<unknown> {
  const wanted = names.filter((name) => !whole.has(name));
  const sums = wanted.map((name) => countWhere(conditionOf(name), name));
  return sql.join([sql`count(*) as n`, ...sums]);
}

export function pick(row: Row, names: readonly SumName[]): Partial<Sums> {
  return Object.fromEntries(
    names.map((name) => [name, Number((whole.has(name) ? row['n'] : row[name]) ?? 0)]),
  );
}

/** A row tells how its dossiers came and how they went: each side in a month of its own. */
function handledCells(
  row: Row,
  { came, went, stays }: Record<'came' | 'went' | 'stays', readonly DossierFigure[]>,
): Cell[] {
  const n = Number(row['n']);
  const arrival = row['came'] === null ? { carriedOver: n } : pick(row, came);
  const end = pick(row, row['went'] === null ? stays : went);
  return [cellOf(row, row['came'], { ...arrival, handled: n }), cellOf(row, row['went'], end)];
}

export function cellOf(row: Row, month: Row[string] | undefined, sums: Partial<Sums>): Cell {
  const text = (value: Row[string] | undefined): string | null =>
    value === null || value === undefined ? null : String(value);
  return {
    office: String(row['office']),
    field: text(row['field']),
    month: text(month),
    key: text(row['k']),
    sums,
  };
}
