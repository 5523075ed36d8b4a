/** `report summary`: the figures of a period, compared, drawn, and each open to question. */
import { command } from '../../cli/command.ts';
import { choice, whole, withDefault, type Input } from '../../cli/option.ts';
import { figureNames, figuresOf, type Figures } from '../../domain/report/figure.ts';
import { monthLines, total } from '../../domain/report/fold.ts';
import { cellKey } from '../../domain/report/group.ts';
import { lastYear, monthsOf, previousPeriod, type Period } from '../../domain/report/period.ts';
import { summaryPage } from '../../print/model/reports/summary.ts';
import type { Reader } from '../../store/store.ts';
import { askFor, reportOn, type ReportBasis } from './ask.ts';
import { explain, showExplained } from './explain.ts';
import { daysOf, reportVerb } from './frame.ts';
import { count, groupsOf, measured } from './gather.ts';
import { reportLineFields } from './line.ts';
import { reportOptions } from './options.ts';
import { groupList, lineList } from './table.ts';

const options = {
  ...reportOptions,
  explain: choice(figureNames, 'figure'),
  limit: withDefault(whole(1, 100_000), 200),
  cursor: withDefault(whole(0, 100_000_000), 0),
};

const summary = reportVerb({
  count: summaryOf,
  page: summaryPage,
  table: groupList,
  after: (told, ui) =>
    ui.next(
      `motcua report summary ${daysOf(told)} --pdf bao-cao.pdf`,
      `motcua report summary ${daysOf(told)} --explain onTimeShare`,
    ),
});

export default command({
  args: {},
  options,
  json: [
    'from to made by? groups? levels? total? months? compared? guidance? files?',
    'explained? value? numerator? denominator? nextCursor?',
    { 'dossiers?': [...reportLineFields, 'amount'] },
  ],
  run: async (input, ctx) => {
    const { explain: figure } = input;
    if (figure === null) return summary.run(input, ctx);
    return reportOn(input, ctx, (asked, reader) => explain(figure, input, asked, reader));
  },
  table: (told) => ('explained' in told ? lineList(told.dossiers) : summary.table(told)),
  show: (told, ui, input) =>
    'explained' in told ? showExplained(told, ui) : summary.show(told, ui, input),
});

async function summaryOf(input: Input<typeof options>, asked: ReportBasis, reader: Reader) {
  const by = input.by ?? 'office';
  const { period, made } = asked;
  const counted = await count(reader, { ...asked.ask, by: cellKey(by) });
  const { figures, byField } = measured(counted.cells, counted.names);
  const before = await compared(previousPeriod(period), asked, reader);
  const guidance = await (await reader.reports()).guidance(asked.ask);
  const nameOf = (team: string): string => asked.offices.get(team)?.name ?? team;
  const yearAgo = await compared(lastYear(period), asked, reader);
  return {
    ...period,
    by,
    groups: await groupsOf(counted, by, asked, reader),
    levels: await groupsOf(counted, 'level', asked, reader),
    total: { ...figures, byField },
    months: monthLines(counted.cells, monthsOf(period), counted.names).map(
      ({ month, figures: own }) => ({ month, ...own }),
    ),
    compared: { previous: before, lastYear: yearAgo },
    guidance: guidance.map((each) => ({ ...each, name: nameOf(each.team) })),
    made: { ...made, dossiers: figures.handled ?? 0 },
  };
}

async function compared(
  period: Period,
  asked: ReportBasis,
  reader: Reader,
): Promise<Period & { total: Figures }> {
  const { cells, names } = await count(reader, askFor(asked, period));
  return { ...period, total: figuresOf(total(cells), names) };
}
