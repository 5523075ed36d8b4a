/** `report summary`: the figures of a period, compared, drawn, and each open to question. */
import { command } from '../../cli/command.ts';
import { choice, whole, withDefault, type Input } from '../../cli/option.ts';
import { figureNames, figuresOf, type Figures } from '../../domain/report/figure.ts';
import { groupBy, monthLines, total } from '../../domain/report/fold.ts';
import { lastYear, monthsOf, previousPeriod, type Period } from '../../domain/report/period.ts';
import type { Reader } from '../../store/store.ts';
import { askFor, reportOn, type Asked } from './ask.ts';
import { groupTable, lineTable } from './table.ts';
import { explain, showExplained } from './explain.ts';
import { count, groupsOf, measured, type Counted } from './gather.ts';
import { reportOptions } from './options.ts';
import { summaryPage } from './summary-page.ts';
import { drawPage, drawSaved, requirePlaces, writeFiles } from './write.ts';

const options = {
  ...reportOptions,
  explain: choice(figureNames),
  limit: withDefault(whole(1, 100_000), 200),
  cursor: withDefault(whole(0, 100_000_000), 0),
};

export default command({
  args: {},
  options,
  run: async (input, ctx) => {
    requirePlaces(input);
    const told = await reportOn(input, ctx, async (asked, reader) => {
      if (input.explain === null) return { summary: await summaryOf(input, asked, reader) };
      return { explained: await explain(input.explain, input, asked, reader) };
    });
    if (told.explained) return told.explained;
    const { made, ...summary } = told.summary;
    const page = () => summaryPage({ made, ...summary }, ctx.texts);
    const written = await writeFiles(page, input, made, ctx);
    return written.map((files) => ({ ...summary, made, files }));
  },
  table: (result) => ('explained' in result ? lineTable(result.dossiers) : groupTable(result)),
  show: (result, ui, input) => {
    if ('explained' in result) {
      showExplained(result, ui);
      return;
    }
    drawPage(summaryPage(result, ui.texts), ui, input);
    drawSaved(result.files, ui);
    const days = `--from ${result.from} --to ${result.to}`;
    ui.next(
      `motcua report summary ${days} --pdf bao-cao.pdf`,
      `motcua report summary ${days} --explain onTimeShare`,
    );
  },
});

export type Summary = Awaited<ReturnType<typeof summaryOf>>;

async function summaryOf(input: Input<typeof options>, asked: Asked, reader: Reader) {
  const by = input.by ?? 'office';
  const { period, made } = asked;
  const key = by === 'channel' || by === 'staff' ? by : null;
  const counted = await count(reader, { ...asked.ask, by: key });
  const { figures, byField } = measured(counted.cells, counted.names);
  const before = await compared(previousPeriod(period), asked, reader);
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
    guidance: await (await reader.reports()).guidance(asked.ask),
    made: { ...made, dossiers: figures.handled ?? 0 },
    offices: officeNames(counted, asked),
  };
}

async function compared(
  period: Period,
  asked: Asked,
  reader: Reader,
): Promise<Period & { total: Figures }> {
  const { cells, names } = await count(reader, askFor(asked, period));
  return { ...period, total: figuresOf(total(cells), names) };
}

/** The offices with something in the period: agency id and name, for the tables that name them. */
function officeNames({ cells }: Counted, { offices }: Asked): Record<string, string> {
  const ids = [...groupBy(cells, ({ office }) => office).keys()];
  return Object.fromEntries(ids.map((id) => [id, offices.get(id)?.name ?? id]));
}
