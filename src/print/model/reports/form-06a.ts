/** The page of `report 06a`: a form of rows and columns as its layout has them, with its checks. */
import type { DossierFigure } from '../../../domain/report/figure.ts';
import type { Check, FormLine, FormRow } from '../../../domain/report/form-06a.ts';
import type { LayoutTold } from '../../../domain/report/layout.ts';
import type { ReportHead } from '../../../domain/report/made.ts';
import type { Texts } from '../../../locale/texts.ts';
import type { ReportColumn, ReportPage, ReportTable } from '../report.ts';
import { formulaLines, reportPage, type ScreenTexts } from './told.ts';

interface ColumnTold {
  key: keyof FormRow;
  number: number;
  title: string;
  group: string;
  sum: string;
  figures: DossierFigure[];
}

export interface Form06a extends ReportHead {
  layout: LayoutTold;
  variant: string | null;
  columns: ColumnTold[];
  rows: FormLine[];
  total: FormRow;
  checks: Check[];
  notes: string[];
}

export function page06a(form: Form06a, { screen }: Texts): ReportPage {
  const { report } = screen;
  const { form06a: words } = report;
  const { layout, variant } = form;
  const table = (columns: readonly ColumnTold[]): ReportTable => ({
    columns: [
      { title: report.columns.name, kind: 'text', share: 24 },
      ...columns.map(({ title, number }): ReportColumn => ({
        title: `${title} (${number})`,
        kind: 'count',
      })),
    ],
    rows: form.rows.map((row) => [row.label, ...columns.map(({ key }) => row[key]!)]),
    sums: [report.columns.total, ...columns.map(({ key }) => form.total[key]!)],
  });
  const checks = form.checks.map(({ check, ok, failed }) =>
    ok ? words.passed(check) : words.failed(check, failed),
  );
  const onScreen = [...Map.groupBy(form.columns, ({ group }) => group)].map(([title, columns]) => ({
    title,
    only: 'screen' as const,
    table: table(columns),
  }));
  const own = {
    layout,
    story: [layout.heading, ...(variant === null ? [] : [variant])],
    sections: [
      { title: '', only: 'paper' as const, table: table(form.columns) },
      ...onScreen,
      { title: words.checks, lines: checks },
    ],
    formulas: [...columnFormulas(form.columns, screen), ...form.notes],
    landscape: true,
  };
  return reportPage(form, { title: layout.title, ...own }, screen);
}

/** What each figure counts; before them, which columns are made of several. */
function columnFormulas(columns: readonly ColumnTold[], screen: ScreenTexts): string[] {
  const { form06a: words, figures } = screen.report;
  const several = columns.filter(({ sum, figures: [first] }) => sum !== first);
  const names = new Set(columns.flatMap((column) => column.figures));
  const said = (sum: string): string =>
    sum.replace(/\w+/g, (word) => figures[word as DossierFigure].name);
  return [
    ...several.map(({ number, sum }) => words.sumOf(number, said(sum))),
    ...formulaLines([...names], screen),
  ];
}
