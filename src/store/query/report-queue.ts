/** Waiting and serving, by the periods that the acts at the queue closed. */
import { sql } from 'kysely';
import { queueFigures } from '../../domain/report/figure.ts';
import type { Cell } from '../../domain/report/fold.ts';
import type { Builder, Row } from '../engine/portable.ts';
import { cellOf, pick } from './report.ts';
import { officeIn, type ReportAsk } from './report-condition.ts';

/** What a citizen puts up with, in seconds; `help report` says it in minutes. */
const BRIEFLY = 15 * 60;

export function reportQueueQueries(db: Builder) {
  return {
    /** By the office of the queue and the month of the wait's beginning; no field, no channel. */
    async queueCells({ from, next, offices }: ReportAsk): Promise<Cell[]> {
      const { rows } = await sql<Row>`
        select q.office as office, substr(q.from_at, 1, 7) as month,
          sum(case when q.kind = 'wait' then 1 else 0 end) as waited,
          sum(case when q.kind = 'wait' and q.seconds <= ${BRIEFLY} then 1 else 0 end)
            as "waitedBriefly",
          sum(case when q.kind = 'wait' then q.seconds else 0 end) as "waitSeconds",
          sum(case when q.kind = 'service' then 1 else 0 end) as served,
          sum(case when q.kind = 'service' then q.seconds else 0 end) as "serviceSeconds"
        from queue_period q
        where q.from_at >= ${from} and q.from_at < ${next} and ${officeIn('q.office', offices)}
        group by 1, 2`.execute(db);
      return rows.map((row) => cellOf(row, row['month'], pick(row, queueFigures)));
    },
  };
}
