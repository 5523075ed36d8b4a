/** `report 06a`: form II.06a of Circular 01/2020/TT-VPCP, with its checks. */
import { command } from '../../cli/command.ts';
import { choice } from '../../cli/option.ts';
import {
  checks06a,
  columns,
  formFigures,
  row06a,
  type LabelledRow,
} from '../../domain/report/form-06a.ts';
import { groupBy, total, type Cell } from '../../domain/report/fold.ts';
import { previousPeriod } from '../../domain/report/period.ts';
import type { Texts } from '../../locale/texts.ts';
import type { ReportColumn, ReportPage, ReportTable } from '../../print/model/report.ts';
import { askFor, reportOn, type Asked } from './ask.ts';
import { labelled } from './gather.ts';
import { formulaLines, madeFacts } from './made.ts';
import { filterOptions, outputOptions, periodOptions } from './options.ts';
import { drawPage, drawSaved, requirePlaces, writeFiles } from './write.ts';

const options = {
  ...periodOptions,
  by: choice(['field', 'office', 'level', 'channel', 'staff']),
  ...filterOptions,
  ...outputOptions,
};

export default command({
  args: {},
  options,
  run: async (input, ctx) => {
    requirePlaces(input);
    const by = input.by ?? 'field';
    const { made, ...told } = await reportOn(input, ctx, async (asked, reader) => {
      const key = by === 'channel' || by === 'staff' ? by : null;
      const wish = { figures: formFigures, months: false };
      const reports = await reader.reports();
      const cellsOf = (ask: Asked['ask']) => reports.dossierCells({ ...ask, by: key }, wish);
      const cells = await cellsOf(asked.ask);
      const before = previousPeriod(asked.period);
      const previous = await cellsOf(askFor(asked, before));
      const { keyOf, nameOf } = await labelled(by, asked, reader, ctx.texts.screen);
      const rowsOf = (some: readonly Cell[]): LabelledRow[] =>
        [...groupBy(some, keyOf)].map(([label, own]) => ({ label, row: row06a(total(own)) }));
      const rows = rowsOf(cells).filter(({ row }) => row.c3 > 0);
      const sum = row06a(total(cells));
      const last = { rows: rowsOf(previous), total: row06a(total(previous)) };
      return {
        ...asked.period,
        form: 'II.06a',
        by,
        rows: rows
          .map(({ label, row }) => ({ key: label, label: nameOf(label), ...row }))
          .sort((a, b) => b.c3 - a.c3 || (a.label < b.label ? -1 : 1)),
        total: sum,
        checks: checks06a(rows, sum, last),
        previous: before,
        made: { ...asked.made, dossiers: sum.c3 },
      };
    });
    const written = await writeFiles(() => page06a({ ...told, made }, ctx.texts), input, made, ctx);
    return written.map((files) => ({ ...told, made, files }));
  },
  /** A form whose sums do not hold may not be handed in. */
  exitCode: ({ checks }) => (checks.every(({ ok }) => ok) ? 0 : 3),
  table: ({ rows, total: sum }) => ({
    head: ['key', 'label', ...columns.map((n) => `c${n}`)],
    rows: [...rows, { key: 'total', label: '', ...sum }].map((row) => [
      row.key,
      row.label,
      ...columns.map((n) => row[`c${n}`]),
    ]),
  }),
  show: (result, ui, input) => {
    drawPage(page06a(result, ui.texts), ui, input);
    drawSaved(result.files, ui);
    const days = `--from ${result.from} --to ${result.to}`;
    ui.next(`motcua report 06a ${days} --pdf bieu-06a.pdf`);
  },
});

interface Form {
  from: Asked['period']['from'];
  to: Asked['period']['to'];
  by: string;
  rows: ({ key: string; label: string } & ReturnType<typeof row06a>)[];
  total: ReturnType<typeof row06a>;
  checks: ReturnType<typeof checks06a>;
  made: Asked['made'];
}

function page06a(form: Form, texts: Texts): ReportPage {
  const { report } = texts.screen;
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
  const screen = (title: string, part: ReportTable) => ({
    title,
    only: 'screen' as const,
    table: part,
  });
  return {
    title: words.title,
    subtitle: report.made.range(form.from, form.to),
    story: [words.form, words.forms[form.by] ?? ''].filter((line) => line !== ''),
    sections: [
      { title: '', only: 'paper', table: table(...columns) },
      screen(words.received, table(3, 4, 5, 6)),
      screen(words.ended, table(7, 8, 9, 10)),
      screen(words.open, table(11, 12, 13)),
      { title: words.checks, lines: checks },
    ],
    made: madeFacts(form, form.made, texts),
    formulas: [
      ...formulaLines(
        ['handled', 'online', 'offline', 'carriedOver', 'ended', 'endedBefore', 'endedOnDue'],
        texts,
      ),
      ...formulaLines(['endedLate', 'inProgress', 'inTerm', 'openLate'], texts),
      words.note9,
      words.note12,
    ],
    landscape: true,
    pageTotal: null,
  };
}
