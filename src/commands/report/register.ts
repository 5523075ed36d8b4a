/** `report register`: the register book (form 07), every dossier in the order of reception. */
import { command } from '../../cli/command.ts';
import { whole, withDefault } from '../../cli/option.ts';
import { total } from '../../domain/report/fold.ts';
import { localDate, type Instant } from '../../domain/value/instant.ts';
import { dateText } from '../../locale/format.ts';
import type { Texts } from '../../locale/texts.ts';
import type { ReportPage, ReportTable } from '../../print/model/report.ts';
import { reportOn, type Asked } from './ask.ts';
import { lineTable } from './table.ts';
import { reportLineView, type ReportLineView } from './line.ts';
import { madeFacts } from './made.ts';
import { filterOptions, outputOptions, periodOptions } from './options.ts';
import { drawPage, drawSaved, requirePlaces, writeFiles } from './write.ts';

const options = {
  ...periodOptions,
  ...filterOptions,
  limit: withDefault(whole(1, 1_000_000), 10_000),
  cursor: withDefault(whole(0, 100_000_000), 0),
  ...outputOptions,
};

export default command({
  args: {},
  options,
  run: async (input, ctx) => {
    requirePlaces(input);
    const { made, ...told } = await reportOn(input, ctx, async (asked, reader) => {
      const { limit, cursor: offset } = input;
      const lines = await (
        await reader.reports()
      ).register(asked.ask, { limit: limit + 1, offset });
      const wish = { figures: ['received'], months: false } as const;
      const sums = total(await (await reader.reports()).dossierCells(asked.ask, wish));
      const names = Object.fromEntries(
        [...asked.offices.values()].map(({ agencyId, name }) => [agencyId as string, name]),
      );
      const view = (line: (typeof lines)[number], index: number) => ({
        n: offset + index + 1,
        ...reportLineView(line),
        holderName: names[line.holder] ?? line.holder,
      });
      return {
        ...asked.period,
        received: sums.received,
        dossiers: lines.slice(0, limit).map(view),
        nextCursor: lines.length > limit ? offset + limit : null,
        made: { ...asked.made, dossiers: sums.received },
      };
    });
    const page = () => registerPage({ ...told, made }, ctx.texts);
    const written = await writeFiles(page, input, made, ctx);
    return written.map((files) => ({ ...told, made, files }));
  },
  table: ({ dossiers }) => lineTable(dossiers),
  show: (result, ui, input) => {
    drawPage(registerPage(result, ui.texts), ui, input);
    drawSaved(result.files, ui);
    const days = `--from ${result.from} --to ${result.to}`;
    if (result.nextCursor !== null) {
      ui.warn(ui.texts.screen.report.more(result.dossiers.length));
      ui.next(`motcua report register ${days} --cursor ${result.nextCursor}`);
      return;
    }
    ui.next(`motcua report register ${days} --pdf so-theo-doi.pdf`);
  },
});

interface Register {
  from: Asked['period']['from'];
  to: Asked['period']['to'];
  dossiers: (ReportLineView & { n: number; holderName: string })[];
  made: Asked['made'];
}

function registerPage(told: Register, texts: Texts): ReportPage {
  const { report } = texts.screen;
  const { register } = report;
  return {
    title: register.title,
    subtitle: report.made.range(told.from, told.to),
    story: [register.form],
    sections: [
      { title: '', only: 'paper', table: paperTable(told, texts) },
      { title: '', only: 'screen', table: screenTable(told, texts) },
    ],
    made: madeFacts(told, told.made, texts),
    formulas: [],
    landscape: true,
    pageTotal: register.pageTotal,
  };
}

function paperTable(told: Register, { screen }: Texts): ReportTable {
  const { words, report } = screen;
  const { columns, register } = report;
  const column = (title: string, share: number) => ({ title, kind: 'text' as const, share });
  return {
    columns: [
      column(register.number, 5),
      column(columns.code, 19),
      column(columns.procedure, 22),
      column(columns.owner, 18),
      column(columns.holder, 18),
      column(columns.receivedAt, 10),
      column(columns.dueAt, 10),
      column(columns.returnedAt, 10),
      column(register.returnBy, 10),
      column(register.note, 14),
    ],
    rows: told.dossiers.map((line) => [
      line.n,
      line.code,
      line.procedure.name,
      line.citizen.name,
      line.holderName,
      dayText(line.receivedAt),
      dayText(line.dueAt),
      dayText(line.returnedAt),
      words.returnWay[line.returnBy as keyof typeof words.returnWay] ?? line.returnBy,
      '',
    ]),
  };
}

function screenTable(told: Register, { screen }: Texts): ReportTable {
  const { words, report } = screen;
  const { columns, register } = report;
  const titles = [register.number, columns.code, columns.owner, columns.dueAt, columns.status];
  return {
    columns: titles.map((title) => ({ title, kind: 'text' })),
    rows: told.dossiers.map((line) => [
      String(line.n),
      line.code,
      line.citizen.name,
      dayText(line.dueAt),
      words.status[line.status],
    ]),
  };
}

/** Left empty on paper where there is no date: a pen may fill it in. */
function dayText(moment: Instant | null): string {
  return moment === null ? '' : dateText(localDate(moment));
}
