/** What may be refused about reports. */
import type { ProblemKinds } from '../problem-kind.ts';
import type { PlainDate } from '../value/plain-date.ts';

interface KnownLayout {
  id: string;
  validFrom: PlainDate;
  validTo: PlainDate | null;
}

export interface ReportProblems {
  'report.no_layout': { date: PlainDate; known: KnownLayout[] };
  'report.no_such_layout': { layout: string; known: KnownLayout[] };
}

export const reportProblemKinds: ProblemKinds<ReportProblems> = {
  'report.no_layout': 'refused',
  'report.no_such_layout': 'not_found',
};
