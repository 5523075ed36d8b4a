/** `report quality`: the index of Decision 766, as far as this store can know it. */
import { command } from '../../cli/command.ts';
import type { Input } from '../../cli/option.ts';
import type { DossierFigure } from '../../domain/report/figure.ts';
import { total } from '../../domain/report/fold.ts';
import { cellKey, type Breakdown } from '../../domain/report/group.ts';
import { qualityLines } from '../../domain/report/quality.ts';
import { qualityPage } from '../../print/model/reports/quality.ts';
import type { Reader } from '../../store/store.ts';
import type { ReportBasis } from './ask.ts';
import { daysOf, reportVerb } from './frame.ts';
import { groupsOf } from './gather.ts';
import { reportOptions } from './options.ts';

export default command({
  args: {},
  options: reportOptions,
  json: [
    'from to by',
    { components: ['id group max target state why numerator denominator ratio points'] },
    'groups made files',
  ],
  ...reportVerb({
    count: (input: Input<typeof reportOptions>, asked: ReportBasis, reader: Reader) =>
      qualityOf(input.by, asked, reader),
    page: qualityPage,
    table: ({ components }) => ({
      head: ['id', 'group', 'state', 'numerator', 'denominator', 'ratio', 'points', 'max'],
      rows: components.map((line) => [
        line.id,
        line.group,
        line.state,
        ...[line.numerator, line.denominator, line.ratio, line.points, line.max],
      ]),
    }),
    after: (told, ui) => ui.next(`motcua report summary ${daysOf(told)} --explain onTimeIndex`),
  }),
});

/** What the components are made of, and the shares of a group. */
const figures = [
  ...(['handled', 'received', 'online', 'digitised', 'granted', 'eResult'] as const),
  ...(['ended', 'endedLate', 'onTimeIndex', 'openLate', 'resolved', 'onTime'] as const),
  ...(['onlineEResult', 'digital'] as const),
] satisfies DossierFigure[];

/** All that the report says, from one moment of the store. */
export async function qualityOf(by: Breakdown | null, asked: ReportBasis, reader: Reader) {
  const reports = await reader.reports();
  const wish = { figures, months: by === 'month' };
  const cells = await reports.dossierCells({ ...asked.ask, by: cellKey(by) }, wish);
  const counted = { cells, names: new Set(figures) };
  const sums = total(counted.cells);
  const online = await reports.proceduresOnline(asked.ask);
  const paid = await reports.onlinePayments(asked.ask);
  const components = qualityLines(sums, {
    offeredOnline: online.offered,
    usedOnline: online.used,
    ...paid,
  });
  return {
    ...asked.period,
    by,
    components,
    groups: by === null ? [] : await groupsOf(counted, by, asked, reader),
    made: { ...asked.made, dossiers: sums.handled },
  };
}
