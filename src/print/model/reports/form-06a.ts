/** The page of `report 06a`: form II.06a of Circular 01/2020/TT-VPCP, with its checks. */
import { columns, type checks06a, type row06a } from '../../../domain/report/form-06a.ts';
import type { Breakdown } from '../../../domain/report/group.ts';
import type { ReportHead } from '../../../domain/report/made.ts';
import type { Texts } from '../../../locale/texts.ts';
import type { ReportColumn, ReportPage, ReportTable } from '../report.ts';
import { formulaLines, reportPage } from './told.ts';

export interface Form06a extends ReportHead {
  by: Breakdown;
  rows: ({ key: string; label: string } & ReturnType<typeof row06a>)[];
  total: ReturnType<typeof row06a>;
  checks: ReturnType<typeof checks06a>;
}

export function page06a(form: Form06a, { screen }: Texts): ReportPage {
  const { report } = screen;
  const { form06a: words } = report;
  const table = (...numbers: (typeof columns)[number][]): ReportTable => ({
    columns: [
      { title: report.columns.name, kind: 'text', share: 24 },
      ...numbers.map((n): ReportColumn => ({ title: words.columns[`c${n}`], kind: 'count' })),
    ],
    rows: form.rows.map((row) => [row.label, ...numbers.map((n) => row[`c${n}`])]),
    sums: [report.columns.total, ...numbers.map((n) => form.total[`c${n}`])],
  });
  const checks = form.checks.map(({ check, ok, failed }) =>
    ok ? words.passed(check) : words.failed(check, failed),
  );
  const onScreen = (title: string, part: ReportTable) => ({
    title,
    only: 'screen' as const,
    table: part,
  });
  const own = {
    title: words.title,
    story: [words.form, words.forms[form.by] ?? ''].filter((line) => line !== ''),
    sections: [
      { title: '', only: 'paper' as const, table: table(...columns) },
      onScreen(words.received, table(3, 4, 5, 6)),
      onScreen(words.ended, table(7, 8, 9, 10)),
      onScreen(words.open, table(11, 12, 13)),
      { title: words.checks, lines: checks },
    ],
    formulas: [
      ...formulaLines(['handled', 'online', 'offline', 'carriedOver'], screen),
      ...formulaLines(['ended', 'endedBefore', 'endedOnDue'], screen),
      ...formulaLines(['endedLate', 'inProgress', 'inTerm', 'openLate'], screen),
      words.note9,
      words.note12,
    ],
    landscape: true,
  };
  return reportPage(form, own, screen);
}
