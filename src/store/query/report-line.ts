/** The single dossiers behind a report: those a number counts, what is late, the register. */
import { sql, type RawBuilder } from 'kysely';
import { dossierFigures, type DossierFigure } from '../../domain/report/figure.ts';
import { collectorKinds, returnWays, type ReturnWay } from '../../domain/dossier/dossier.ts';
import { statuses, type Status } from '../../domain/dossier/status.ts';
import { channels } from '../../domain/procedure/procedure.ts';
import { maybe, oneOf, text } from '../../domain/shape.ts';
import type { Instant } from '../../domain/value/instant.ts';
import type { Builder, Row } from '../engine/portable.ts';
import { moment, rowReader } from '../row.ts';
import {
  conditionOf,
  dossiers,
  endedAt,
  factsOf,
  filterOf,
  rangeOf,
  receivedIn,
  type ReportAsk,
} from './report-condition.ts';

/** A dossier as reports list it. */
export interface ReportLine {
  code: string;
  office: string;
  holder: string;
  procedure: { code: string; name: string };
  field: string;
  ownerName: string;
  channel: string;
  status: Status;
  receivedAt: Instant;
  dueAt: Instant | null;
  endedAt: Instant | null;
  returnedAt: Instant | null;
  returnedTo: string | null;
  returnBy: ReturnWay;
  /** Why it ended without a result. */
  closedReason: string | null;
  /** The mistake it is in the place of; of a mistake, what is in its place. */
  replaces: string | null;
  replacedBy: string | null;
}

/** A line of the register book: it tells also when a cancellation was taken back last, and why. */
export interface BookLine extends ReportLine {
  reinstated: { at: Instant; reason: string | null } | null;
}

export interface ListSlice {
  limit: number;
  offset: number;
}

export function reportLineQueries(db: Builder) {
  return {
    /**
     * The dossiers that figures count, in the order of reception; `counts` says for each whether
     * it is in `part`. `whole` is what it is a share of.
     */
    async behind(
      part: DossierFigure,
      whole: DossierFigure | null,
      ask: ReportAsk,
      page: ListSlice,
    ): Promise<{ line: ReportLine; counts: boolean }[]> {
      const basis = dossierFigures[part];
      const counts = sql`case when ${conditionOf(part)} then 1 else 0 end`;
      const { rows } = await sql<Row>`
        with f as materialized (
          select ${sql.join([sql`d.*, ${endedAt} as ended_at`, ...factsOf(basis, ask)])}
          from ${dossiers}
          where ${rangeOf(basis, ask)} and ${filterOf(ask)})
        select ${lineColumns}, ${counts} as counts from f
        ${editions} where ${conditionOf(whole ?? part)} ${inOrderOfReception(page)}`.execute(db);
      return rows.map((row) => ({ line: reportLineOf(row), counts: Number(row['counts']) === 1 }));
    },

    /** Open and over their date at the period's end, the longest over it first. */
    async overdue(ask: ReportAsk, page: ListSlice): Promise<ReportLine[]> {
      const { rows } = await sql<Row>`
        with f as materialized (
          select ${sql.join([sql`d.*, ${endedAt} as ended_at`, ...factsOf('open', ask)])}
          from dossier d
          where ${rangeOf('open', ask)} and ${filterOf(ask)})
        select ${lineColumns} from f ${editions} where ${conditionOf('openLate')}
        order by f.due_at, f.id limit ${page.limit} offset ${page.offset}`.execute(db);
      return rows.map(reportLineOf);
    },

    /**
     * Everything received in the period, in the order in which it was entered; a number that was
     * cancelled is there too.
     */
    async register(ask: ReportAsk, page: ListSlice): Promise<BookLine[]> {
      const { rows } = await sql<Row>`
        with f as (select d.*, ${endedAt} as ended_at from dossier d
          where ${receivedIn(ask)} and ${filterOf(ask)})
        select ${lineColumns}, r.at as reinstated_at, r.reason as reinstated_reason
        from f ${editions} left join dossier_reinstated r on r.dossier = f.id
        ${inOrderOfReception(page)}`.execute(db);
      return rows.map((row) => ({ ...reportLineOf(row), reinstated: reinstatedOf(row) }));
    },
  };
}

/** What a line is read from, of `f` joined with its edition. */
export const lineColumns = sql.raw(
  'f.id, f.code, f.office, f.holder, f.procedure_code, e.short_name, f.field, f.owner_name, f.channel, ' +
    'f.status, f.received_at, f.due_at, f.ended_at, f.returned_at, f.returned_to, f.return_by, ' +
    'f.closed_reason, f.replaces, f.replaced_by',
);
export const editions = sql.raw('join procedure_edition e on e.edition = f.edition');

export function inOrderOfReception({ limit, offset }: ListSlice): RawBuilder<unknown> {
  return sql`order by f.received_at, f.id limit ${limit} offset ${offset}`;
}

const reported = rowReader('dossier', {
  code: text(),
  office: text(),
  holder: text(),
  procedure_code: text(),
  short_name: text(),
  field: text(),
  owner_name: text(),
  channel: oneOf(channels),
  status: oneOf(statuses),
  received_at: moment,
  due_at: maybe(moment),
  ended_at: maybe(moment),
  returned_at: maybe(moment),
  returned_to: maybe(oneOf(collectorKinds)),
  return_by: oneOf(returnWays),
  closed_reason: maybe(text()),
  replaces: maybe(text()),
  replaced_by: maybe(text()),
});

const standsAgain = rowReader('dossier_reinstated', {
  reinstated_at: maybe(moment),
  reinstated_reason: maybe(text()),
});

function reinstatedOf(found: object): BookLine['reinstated'] {
  const { reinstated_at: at, reinstated_reason: reason } = standsAgain.read(found);
  return at && { at, reason };
}

export function reportLineOf(found: object): ReportLine {
  const row = reported.read(found);
  return {
    code: row.code,
    office: row.office,
    holder: row.holder,
    procedure: { code: row.procedure_code, name: row.short_name },
    field: row.field,
    ownerName: row.owner_name,
    channel: row.channel,
    status: row.status,
    receivedAt: row.received_at,
    dueAt: row.due_at,
    endedAt: row.ended_at,
    returnedAt: row.returned_at,
    returnedTo: row.returned_to,
    returnBy: row.return_by,
    closedReason: row.closed_reason,
    replaces: row.replaces,
    replacedBy: row.replaced_by,
  };
}
