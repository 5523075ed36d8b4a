/** Money in reports: each dossier that paid counts once, with all that it paid in the period. */
import { sql, type RawBuilder } from 'kysely';
import {
  methods,
  reversalKinds,
  type Method,
  type ReversalKind,
} from '../../domain/payment/payment.ts';
import { moneyFigures, type MoneyFigure } from '../../domain/report/figure.ts';
import type { Cell } from '../../domain/report/fold.ts';
import { oneOf } from '../../domain/shape.ts';
import type { Builder, Row } from '../engine/portable.ts';
import { rowReader } from '../row.ts';
import { cellOf, pick, placeOf } from './report.ts';
import {
  dossiers,
  endedAt,
  filterOf,
  officeIn,
  rangeOf,
  type ReportAsk,
} from './report-condition.ts';
import {
  editions,
  inOrderOfReception,
  lineColumns,
  reportLineOf,
  type ListSlice,
  type ReportLine,
} from './report-line.ts';

export interface MethodLine {
  method: Method;
  payments: number;
  dossiers: number;
  /** Whole đồng, taken in the period. */
  amount: number;
  /** Paid back in it, whenever and however it was taken. */
  refunded: number;
}

/** What imported lists say was paid, by the way that they name. */
export interface ImportedLine {
  /** Empty where a row does not say. */
  method: Method | '';
  dossiers: number;
  amount: number;
}

export interface ReversalLine {
  kind: ReversalKind;
  count: number;
  amount: number;
}

/** Dossiers received that had something to pay, and those of them that paid online. */
export interface OnlinePayments {
  costing: number;
  paidOnline: number;
}

const ways = rowReader('payment', { method: oneOf(methods) });
const listed = rowReader('dossier_import', { method: oneOf([...methods, '']) });
const undoings = rowReader('reversal', { kind: oneOf(reversalKinds) });

/** Notes and coins, at the counter or given to a postman; and what nobody says is otherwise. */
const CASHLESS = "method not in ('cash', 'post', '')";

export function reportMoneyQueries(db: Builder) {
  return {
    /** Told in the month in which a dossier first paid, or was paid back, in the period. */
    async moneyCells(ask: ReportAsk): Promise<Cell[]> {
      const { rows } = await sql<Row>`
        with p as materialized (${sumsIn(ask)})
        select ${placeOf(ask)}, substr(p.at, 1, 7) as month, sum(p.pays) as paid,
          sum(case when p.pays = 1 and p.cash = 0 then 1 else 0 end) as cashless,
          sum(p.amount) as collected, sum(p.cashless) as "collectedCashless",
          sum(p.back) as refunded, sum(p.amount) - sum(p.back) as net,
          sum(p.listed) as "importedPaid"
        from p join dossier d on d.id = p.dossier
        where ${filterOf(ask)} group by 1, 2, 3, 4`.execute(db);
      return rows.map((row) => cellOf(row, row['month'], pick(row, moneyFigures)));
    },

    ...wayQueries(db),
    /** What was voided, paid back or written off in the period. */
    async reversals({ from, next, offices }: ReportAsk): Promise<ReversalLine[]> {
      const { rows } = await sql<Row>`
        select kind, count(*) as n, sum(amount) as amount from reversal r
        where r.done_at >= ${from} and r.done_at < ${next} and ${officeIn('r.office', offices)}
        group by 1 order by 1`.execute(db);
      return rows.map((row) => ({
        kind: undoings.read(row).kind,
        count: Number(row['n']),
        amount: Number(row['amount']),
      }));
    },
    onlinePayments: (ask: ReportAsk) => onlinePayments(db, ask),
    payers: (part: MoneyFigure, whole: MoneyFigure | null, ask: ReportAsk, page: ListSlice) =>
      payers(db, { part, whole }, ask, page),
  };
}

function wayQueries(db: Builder) {
  return {
    /** What came in by which way, voided receipts left out, and what went back by it. */
    async methods(ask: ReportAsk): Promise<MethodLine[]> {
      const { rows } = await sql<Row>`
        with moved as materialized (${movedHere(ask)})
        select p.method as method, sum(p.pays) as payments, sum(p.amount) as amount,
          count(distinct case when p.pays = 1 then p.dossier end) as dossiers, sum(p.back) as back
        from moved p join dossier d on d.id = p.dossier
        where ${filterOf(ask)}
        group by 1 order by 3 desc, 1`.execute(db);
      return rows.map((row) => ({
        method: ways.read(row).method,
        payments: Number(row['payments']),
        dossiers: Number(row['dossiers']),
        amount: Number(row['amount']),
        refunded: Number(row['back']),
      }));
    },

    async imported(ask: ReportAsk): Promise<ImportedLine[]> {
      const { rows } = await sql<Row>`
        with p as materialized (${listedIn(ask)})
        select p.method as method, count(*) as dossiers, sum(p.listed) as amount
        from p join dossier d on d.id = p.dossier
        where ${filterOf(ask)}
        group by 1 order by 3 desc, 1`.execute(db);
      return rows.map((row) => ({
        method: listed.read(row).method,
        dossiers: Number(row['dossiers']),
        amount: Number(row['amount']),
      }));
    },
  };
}

/**
 * The dossiers that money figures count, in the order of reception, with what each paid in the
 * period; `counts` says for each whether it is in `part`, and only those are told of where no
 * `whole` is asked for.
 */
async function payers(
  db: Builder,
  { part, whole }: { part: MoneyFigure; whole: MoneyFigure | null },
  ask: ReportAsk,
  page: ListSlice,
): Promise<{ line: ReportLine; counts: boolean; amount: number }[]> {
  const counts = sql.raw(PAYS[part]);
  const { rows } = await sql<Row>`
    with p as materialized (${sumsIn(ask)}),
    f as (
      select d.*, ${endedAt} as ended_at, p.amount as amount, p.cashless as cashless,
        p.cash as cash, p.listed as listed, p.back as back, p.pays as pays
      from p join dossier d on d.id = p.dossier where ${filterOf(ask)})
    select ${lineColumns}, ${sql.raw(TELLS[part] ?? 'f.amount + f.listed')} as paid,
      case when ${counts} then 1 else 0 end as counts
    from f ${editions} where ${sql.raw(PAYS[whole ?? part])}
    ${inOrderOfReception(page)}`.execute(db);
  return rows.map((row) => ({
    line: reportLineOf(row),
    counts: Number(row['counts']) === 1,
    amount: Number(row['paid']),
  }));
}

/** Which of those that paid a figure counts. */
const PAYS: Readonly<Record<MoneyFigure, string>> = {
  paid: 'f.pays = 1',
  collected: 'f.amount > 0',
  cashless: 'f.pays = 1 and f.cash = 0',
  collectedCashless: 'f.cashless > 0',
  refunded: 'f.back > 0',
  net: 'f.amount + f.back > 0',
  importedPaid: 'f.listed > 0',
};

/** What is told of each where it is not all that it paid. */
const TELLS: Partial<Record<MoneyFigure, string>> = {
  collected: 'f.amount',
  collectedCashless: 'f.cashless',
  refunded: 'f.back',
  net: 'f.amount - f.back',
  importedPaid: 'f.listed',
};

/** A row for each dossier that paid in the period (`pays`), or was paid back in it (`back`). */
function sumsIn(ask: ReportAsk): RawBuilder<unknown> {
  return sql`
    select dossier, min(at) as at, sum(amount) as amount, sum(back) as back, max(pays) as pays,
      sum(listed) as listed,
      sum(case when ${sql.raw(CASHLESS)} then amount else 0 end) as cashless,
      sum(case when ${sql.raw(CASHLESS)} then 0 else amount + listed end) as cash
    from (
      select dossier, at, method, amount, back, pays, 0 as listed from (${movedHere(ask)}) here
      union all
      select dossier, at, method, 0, 0, 1, listed from (${listedIn(ask)}) lists) moved
    group by dossier`;
}

/**
 * Receipts that stand, with what was taken beyond the fees (where it goes back it is told as paid
 * back), and what was paid back of whatever came in when.
 */
function movedHere({ from, next }: ReportAsk): RawBuilder<unknown> {
  return sql`
    select dossier, at, method, amount + surplus as amount, 0 as back, 1 as pays from payment
    where at >= ${from} and at < ${next} and voided_at is null
    union all
    select dossier, done_at, method, 0, amount, 0 from reversal
    where kind = 'refund' and state = 'done' and done_at >= ${from} and done_at < ${next}`;
}

/**
 * What rows from paper say was paid: at reception, for want of a date.
 * Of those cancelled only a row from paper would say so wrongly (money taken here is voided or
 * refunded before, and what was refunded did come in); they are few, and found at once by their
 * status, so no dossier's row is read for it.
 */
function listedIn({ from, next }: ReportAsk): RawBuilder<unknown> {
  return sql`
    select i.dossier as dossier, d.received_at as at, coalesce(i.method, '') as method,
      i.paid as listed
    from dossier d join dossier_import i on i.dossier = d.id
    where d.received_at >= ${from} and d.received_at < ${next} and i.paid > 0
      and i.dossier not in (select id from dossier where status = 'cancelled')`;
}

/** What was reduced to nothing had nothing to pay; what a row from paper paid had. */
async function onlinePayments(db: Builder, ask: ReportAsk): Promise<OnlinePayments> {
  const { rows } = await sql<Row>`
    with r as (
      select d.id, i.method, case when exists (select 1 from payment p where p.dossier = d.id
          and p.voided_at is null and p.method = 'portal') then 1 else 0 end as portal
      from ${dossiers}
      where ${rangeOf('received', ask)} and ${filterOf(ask)} and (coalesce(i.paid, 0) > 0
        or d.amount_due > (select coalesce(sum(x.amount), 0) from fee_reduction x
          where x.dossier = d.id)))
    select count(*) as costing,
      sum(case when portal = 1 or method = 'portal' then 1 else 0 end) as online from r`.execute(
    db,
  );
  const row = rows[0]!;
  return { costing: Number(row['costing']), paidOnline: Number(row['online'] ?? 0) };
}
