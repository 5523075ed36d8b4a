/** `report cash`: what was taken, by which way, and how much of it without cash. */
import { command } from '../../cli/command.ts';
import type { Input } from '../../cli/option.ts';
import { figuresOf, moneyFigures } from '../../domain/report/figure.ts';
import { monthLines, total } from '../../domain/report/fold.ts';
import { cellKey, type Breakdown } from '../../domain/report/group.ts';
import { monthsOf } from '../../domain/report/period.ts';
import { cashPage } from '../../print/model/reports/cash.ts';
import type { Reader } from '../../store/store.ts';
import { loweredTotals } from '../payment/lowered-view.ts';
import type { ReportBasis } from './ask.ts';
import { daysOf, reportVerb } from './frame.ts';
import { groupsOf } from './gather.ts';
import { reportOptions } from './options.ts';
import { groupList } from './table.ts';

export default command({
  args: {},
  options: reportOptions,
  json: ['from to by methods imported reversals lowered groups months total made files'],
  ...reportVerb({
    count: (input: Input<typeof reportOptions>, asked: ReportBasis, reader: Reader) =>
      cashReport(input.by ?? 'office', asked, reader),
    page: cashPage,
    table: groupList,
    after: (told, ui) =>
      ui.next(`motcua report cash ${daysOf(told)} --by month --chart`, 'motcua shift show'),
  }),
});

/** All that the report says, from one moment of the store. */
export async function cashReport(by: Breakdown, asked: ReportBasis, reader: Reader) {
  const reports = await reader.reports();
  const { period, ask } = asked;
  const cells = await reports.moneyCells({ ...ask, by: cellKey(by) });
  const names = new Set(moneyFigures);
  const within = { offices: ask.offices, from: ask.from, before: ask.next };
  const all = figuresOf(total(cells), names);
  return {
    ...period,
    by,
    methods: await reports.methods(ask),
    imported: await reports.imported(ask),
    reversals: await reports.reversals(ask),
    lowered: await loweredTotals(await reader.money.lowered(within), reader),
    groups: await groupsOf({ cells, names }, by, asked, reader),
    months: monthLines(cells, monthsOf(period), names).map(({ month, figures }) => ({
      month,
      collected: figures.collected ?? 0,
      collectedCashless: figures.collectedCashless ?? 0,
      refunded: figures.refunded ?? 0,
      net: figures.net ?? 0,
      importedPaid: figures.importedPaid ?? 0,
    })),
    total: all,
    made: { ...asked.made, dossiers: all.paid ?? 0 },
  };
}
