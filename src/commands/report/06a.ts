/** `report 06a`: form II.06a of Circular 01/2020/TT-VPCP, with its checks. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { choice, type Input } from '../../cli/option.ts';
import {
  checks06a,
  columns,
  formFigures,
  row06a,
  type LabelledRow,
} from '../../domain/report/form-06a.ts';
import { groupBy, total, type Cell } from '../../domain/report/fold.ts';
import { cellKey } from '../../domain/report/group.ts';
import { previousPeriod } from '../../domain/report/period.ts';
import { page06a } from '../../print/model/reports/form-06a.ts';
import { groupName, type ScreenTexts } from '../../print/model/reports/told.ts';
import type { Reader } from '../../store/store.ts';
import { askFor, type ReportBasis } from './ask.ts';
import { daysOf, reportVerb } from './frame.ts';
import { keyBy, labelsBy } from './gather.ts';
import { filterOptions, outputOptions, periodOptions } from './options.ts';

const options = {
  ...periodOptions,
  by: choice(['field', 'office', 'level', 'channel', 'staff'], 'breakdown'),
  ...filterOptions,
  ...outputOptions,
};

export default command({
  args: {},
  options,
  json: [
    'from to form by',
    { rows: ['key label c3 c4 c5 c6 c7 c8 c9 c10 c11 c12 c13'] },
    'total checks previous made files',
  ],
  ...reportVerb({
    count: (input: Input<typeof options>, asked: ReportBasis, reader: Reader, ctx: Context) =>
      form06aOf(input.by ?? 'field', asked, reader, ctx.texts.screen),
    page: page06a,
    table: ({ rows, total: sum }) => ({
      head: ['key', 'label', ...columns.map((n) => `c${n}`)],
      rows: [...rows, { key: 'total', label: '', ...sum }].map((row) => [
        row.key,
        row.label,
        ...columns.map((n) => row[`c${n}`]),
      ]),
    }),
    after: (told, ui) => ui.next(`motcua report 06a ${daysOf(told)} --pdf bieu-06a.pdf`),
  }),
  /** A form whose sums do not hold may not be handed in. */
  exitCode: ({ checks }) => (checks.every(({ ok }) => ok) ? 0 : 3),
});

async function form06aOf(
  by: 'field' | 'office' | 'level' | 'channel' | 'staff',
  asked: ReportBasis,
  reader: Reader,
  screen: ScreenTexts,
) {
  const wish = { figures: formFigures, months: false };
  const reports = await reader.reports();
  const cellsOf = (ask: ReportBasis['ask']) =>
    reports.dossierCells({ ...ask, by: cellKey(by) }, wish);
  const cells = await cellsOf(asked.ask);
  const before = previousPeriod(asked.period);
  const previous = await cellsOf(askFor(asked, before));
  const labelOf = await labelsBy(by, asked, reader);
  const rowsOf = (some: readonly Cell[]): LabelledRow[] =>
    [...groupBy(some, keyBy(by, asked))].map(([label, own]) => ({
      label,
      row: row06a(total(own)),
    }));
  const rows = rowsOf(cells).filter(({ row }) => row.c3 > 0);
  const sum = row06a(total(cells));
  const last = { rows: rowsOf(previous), total: row06a(total(previous)) };
  return {
    ...asked.period,
    form: 'II.06a',
    by,
    rows: rows
      .map(({ label: key, row }) => ({ key, label: groupName(labelOf(key), screen), ...row }))
      .sort((a, b) => b.c3 - a.c3 || (a.label < b.label ? -1 : 1)),
    total: sum,
    checks: checks06a(rows, sum, last),
    previous: before,
    made: { ...asked.made, dossiers: sum.c3 },
  };
}
