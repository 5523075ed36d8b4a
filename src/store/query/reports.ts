/** All that reports ask. */
import type { Builder } from '../engine/portable.ts';
import { reportHelpQueries } from './report-help.ts';
import { reportLineQueries } from './report-line.ts';
import { reportMoneyQueries } from './report-money.ts';
import { reportPartQueries } from './report-part.ts';
import { reportQueries } from './report.ts';
import { reportQueueQueries } from './report-queue.ts';

export function allReports(db: Builder) {
  return {
    ...reportQueries(db),
    ...reportHelpQueries(db),
    ...reportLineQueries(db),
    ...reportMoneyQueries(db),
    ...reportPartQueries(db),
    ...reportQueueQueries(db),
  };
}
