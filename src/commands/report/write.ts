/** A report's page in each of its forms: on the screen, as a spreadsheet, on paper. */
import type { Context } from '../../cli/context.ts';
import type { Ui } from '../../cli/ui.ts';
import { bar, spark } from '../../cli/chart.ts';
import type { Chart } from '../../print/model/sheet.ts';
import {
  alignOf,
  isTelling,
  shownCell,
  reportSheet,
  type ReportPage,
  type ReportSection,
  type ReportTable,
} from '../../print/model/report.ts';
import { deliver } from '../../cli/out-file.ts';
import { noPaper, Outcome } from '../../cli/outcome.ts';
import { headOf, pdfOf, pressOf } from '../print/press.ts';
import type { Made } from '../../domain/report/made.ts';

export interface Outputs {
  xlsx: string | null;
  pdf: string | null;
}

/** Where a report was put, and how long it is. */
export interface ReportFiles extends Outputs {
  /** Of the PDF; `null` where none was asked for. */
  pages: number | null;
  /** In all its tables. */
  rows: number;
}

/** Writes the files that were asked for; their names, `null` for what was not. */
export async function writeFiles(
  page: () => ReportPage,
  outputs: Outputs,
  made: Made,
  ctx: Context,
): Promise<Outcome<ReportFiles>> {
  let [xlsx, pdf] = [noPaper, noPaper];
  let pages: number | null = null;
  if (outputs.xlsx !== null) {
    const { reportXlsx } = await import('../../print/xlsx.ts');
    const bytes = await reportXlsx(page(), ctx.texts.screen.report.about);
    xlsx = await deliver(outputs.xlsx, bytes);
  }
  if (outputs.pdf !== null) {
    const bytes = await paperOf(page(), made, ctx);
    const { pageCount } = await import('../../print/pdf.ts');
    pages = pageCount(bytes);
    pdf = await deliver(outputs.pdf, bytes);
  }
  const papers = [...xlsx.papers, ...pdf.papers];
  const rows = page().sections.reduce((sum, { table }) => sum + (table?.rows.length ?? 0), 0);
  const troubles = [...xlsx.troubles, ...pdf.troubles];
  return new Outcome({ xlsx: xlsx.value, pdf: pdf.value, pages, rows }, { papers, troubles });
}

async function paperOf(page: ReportPage, made: Made, ctx: Context): Promise<Uint8Array> {
  const press = await pressOf(ctx);
  const viewer = await ctx.session().catch(() => null);
  const [first] = await (await ctx.store()).offices.list();
  const office = viewer?.office ?? first!;
  const { parentOffice: superior, place, training } = await headOf(press, office);
  const maker = viewer?.staff.name ?? '';
  const frame = { office: office.name, superior, place, maker, madeAt: made.at, training };
  return pdfOf(ctx, reportSheet(page, frame, ctx.texts.screen.report.paper));
}

/** The page on a screen; charts where they were asked for. */
export function drawPage(page: ReportPage, ui: Ui, options: { chart: boolean }): void {
  const { report } = ui.texts.screen;
  ui.title(`${page.title} – ${page.subtitle}`);
  for (const line of page.story) ui.line(line);
  for (const section of page.sections) drawSection(section, ui, options);
  ui.line();
  ui.title(report.about);
  ui.facts(page.made);
}

function drawSection(
  { title, only, lines, table, chart }: ReportSection,
  ui: Ui,
  options: { chart: boolean },
): void {
  if (only === 'paper') return;
  const picture = chart && options.chart && isTelling(chart);
  if (!table && !lines && !picture) return;
  ui.line();
  if (title !== '') ui.title(title);
  for (const line of lines ?? []) ui.line(line);
  if (table) drawTable(table, ui);
  if (picture) drawChart(chart, ui);
}

function drawTable({ columns, rows, sums }: ReportTable, ui: Ui): void {
  const { paper } = ui.texts.screen.report;
  const all = sums ? [...rows, sums] : rows;
  ui.table(
    columns.map(({ title }) => title),
    all.map((row) => row.map((cell, at) => shownCell(cell, columns[at]!.kind, paper))),
    columns.map(({ kind }) => alignOf(kind)),
  );
}

/** Bars beside their values, one line each; several series one below the other. */
function drawChart({ title, labels, series, shape }: Chart, ui: Ui): void {
  ui.line(title);
  if (shape === 'line') {
    for (const { name, values, shown, most } of series) {
      ui.table(['', '', ''], [[name, spark(values, most), `${shown[0]} … ${shown.at(-1)}`]]);
    }
    return;
  }
  const most = Math.max(0, ...series.flatMap(({ values }) => values.map((n) => n ?? 0)));
  const rows = labels.flatMap((label, index) =>
    series.map(({ name, values, shown }, at) => [
      at === 0 ? label : '',
      ...(series.length > 1 ? [name] : []),
      shown[index] ?? '',
      bar(values[index] ?? 0, most, BAR),
    ]),
  );
  const head = series.length > 1 ? ['', '', '', ''] : ['', '', ''];
  const sides =
    series.length > 1
      ? (['left', 'left', 'right', 'left'] as const)
      : (['left', 'right', 'left'] as const);
  ui.table(head, rows, sides);
}

/** The longest bar, in characters: what names and values of a screen of 80 leave. */
const BAR = 30;

/** Where the files went, and how long they are. */
export function drawSaved({ xlsx, pdf, pages, rows }: ReportFiles, ui: Ui): void {
  const { saved } = ui.texts.screen.report;
  if (xlsx !== null) ui.done(saved(xlsx, null, rows));
  if (pdf !== null) ui.done(saved(pdf, pages, rows));
}
