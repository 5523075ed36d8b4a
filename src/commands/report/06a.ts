/** `report 06a`: form II.06a of Circular 01/2020/TT-VPCP, with its checks. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { choice, textValue, type Input } from '../../cli/option.ts';
import {
  columnsOf,
  formChecks,
  formRow,
  type FormLayout,
  type FormLine,
  type FormRow,
  type FormRows,
} from '../../domain/report/form-06a.ts';
import { groupBy, total, type Cell } from '../../domain/report/fold.ts';
import { cellKey } from '../../domain/report/group.ts';
import { figuresNamed, layoutFor, toldOf } from '../../domain/report/layout.ts';
import { previousPeriod } from '../../domain/report/period.ts';
import { readFormLayouts } from '../../importing/report-layouts.ts';
import { page06a } from '../../print/model/reports/form-06a.ts';
import { groupName } from '../../print/model/reports/told.ts';
import type { Reader } from '../../store/store.ts';
import { askFor, type ReportBasis } from './ask.ts';
import { daysOf, reportVerb } from './frame.ts';
import { cellsNamed, keyBy, labelsBy } from './gather.ts';
import { filterOptions, outputOptions, periodOptions } from './options.ts';

const options = {
  ...periodOptions,
  by: choice(['field', 'office', 'level', 'channel', 'staff'], 'breakdown'),
  layout: textValue('code'),
  ...filterOptions,
  ...outputOptions,
};

/** The rows have a field for each column, by its `key`: `c3` and so on. */
const layoutFields = 'id title heading validFrom validTo legalBasis source verified inForce';

export default command({
  args: {},
  options,
  json: [
    'from to form variant by rows total checks previous notes made files',
    { layout: [layoutFields], columns: ['key number title group sum figures'] },
  ],
  ...reportVerb({
    count: (input: Input<typeof options>, asked: ReportBasis, reader: Reader, ctx: Context) => {
      const layouts = readFormLayouts(ctx.surroundings.dataFolder);
      const layout = layoutFor(layouts, asked.period, input.layout);
      return form06aOf({ by: input.by ?? 'field', layout }, asked, reader, ctx);
    },
    page: page06a,
    table: ({ columns, rows, total: sum }) => ({
      head: ['key', 'label', ...columns.map(({ key }) => key)],
      rows: [...rows, lineOf('total', '', sum)].map((row) => [
        row.key,
        row.label,
        ...columns.map(({ key }) => row[key]!),
      ]),
    }),
    after: (told, ui) => ui.next(`motcua report 06a ${daysOf(told)} --pdf bieu-06a.pdf`),
  }),
  /** A form whose sums do not hold may not be handed in. */
  exitCode: ({ checks }) => (checks.every(({ ok }) => ok) ? 0 : 3),
});

function lineOf(key: string, label: string, row: FormRow): FormLine {
  return { key, label, ...row };
}

interface FormWish {
  by: 'field' | 'office' | 'level' | 'channel' | 'staff';
  layout: FormLayout;
}

async function form06aOf(
  { by, layout }: FormWish,
  asked: ReportBasis,
  reader: Reader,
  ctx: Context,
) {
  const { screen, language } = ctx.texts;
  const columns = columnsOf(layout);
  const figures = figuresNamed(columns.map(({ sum }) => sum));
  const cellsOf = (ask: ReportBasis['ask']) =>
    cellsNamed(reader, { ...ask, by: cellKey(by) }, [...figures, 'handled']);
  const rowsOf = (some: readonly Cell[]): FormRows => ({
    rows: [...groupBy(some, keyBy(by, asked))].map(([label, own]) => ({
      label,
      row: formRow(columns, total(own)),
    })),
    total: formRow(columns, total(some)),
  });
  const cells = await cellsOf(asked.ask);
  const previous = previousPeriod(asked.period);
  const before = rowsOf(await cellsOf(askFor(asked, previous)));
  const labelOf = await labelsBy(by, asked, reader);
  const all = rowsOf(cells);
  const rows = all.rows.filter(({ row }) => Object.values(row).some((n) => n !== 0));
  const first = `c${columns[0]!.number}` as const;
  return {
    ...asked.period,
    form: layout.form,
    variant: layout.variants[by]?.[language] ?? null,
    by,
    layout: toldOf(layout, asked.period, language),
    columns: layout.groups.flatMap((group) =>
      group.columns.map(({ number, sum, title }) => ({
        key: `c${number}` as const,
        ...{ number, title: title[language], group: group.title[language] },
        ...{ sum: sum.text, figures: figuresNamed([sum]) },
      })),
    ),
    rows: rows
      .map(({ label: key, row }) => lineOf(key, groupName(labelOf(key), screen), row))
      .sort((a, b) => b[first]! - a[first]! || (a.label < b.label ? -1 : 1)),
    total: all.total,
    checks: formChecks(layout, { rows, total: all.total }, before),
    previous,
    notes: layout.notes.map((note) => note[language]),
    made: { ...asked.made, dossiers: total(cells).handled },
  };
}
