/** `report late`: what is over its date, what ended late, and what will be late at this pace. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { choice, whole, withDefault } from '../../cli/option.ts';
import { loadCalendar } from '../../config/load.ts';
import { radar } from '../../domain/dossier/radar.ts';
import { total } from '../../domain/report/fold.ts';
import { epochSeconds, localDate, type Instant } from '../../domain/value/instant.ts';
import { addDays } from '../../domain/value/plain-date.ts';
import type { Texts } from '../../locale/texts.ts';
import type { ReportColumn, ReportPage } from '../../print/model/report.ts';
import type { Reader } from '../../store/store.ts';
import { reportOn, type Asked } from './ask.ts';
import { groupsOf, type Group } from './gather.ts';
import { lineTable } from './table.ts';
import { reportLineView, type ReportLineView } from './line.ts';
import { formulaLines, madeFacts } from './made.ts';
import { breakdowns, filterOptions, outputOptions, periodOptions } from './options.ts';
import { groupName } from './summary-page.ts';
import { drawPage, drawSaved, requirePlaces, writeFiles } from './write.ts';

const options = {
  ...periodOptions,
  by: choice(breakdowns),
  ...filterOptions,
  limit: withDefault(whole(1, 100_000), 500),
  ...outputOptions,
};

/** The pace is that of the last so many days. */
const PACE_DAYS = 90;

export default command({
  args: {},
  options,
  run: async (input, ctx) => {
    requirePlaces(input);
    const { made, ...told } = await reportOn(input, ctx, async (asked, reader) => {
      const by = input.by ?? 'office';
      const key = by === 'channel' || by === 'staff' ? by : null;
      const figures = ['openLate', 'endedLate', 'inProgress', 'ended'] as const;
      const wish = { figures, months: by === 'month' };
      const cells = await (await reader.reports()).dossierCells({ ...asked.ask, by: key }, wish);
      const names = new Set(figures);
      const sums = total(cells);
      const page = { limit: input.limit, offset: 0 };
      const open = await (await reader.reports()).overdue(asked.ask, page);
      const ended = await (await reader.reports()).behind('endedLate', null, asked.ask, page);
      const groups = await groupsOf({ cells, names }, by, asked, reader);
      return {
        ...asked.period,
        by,
        total: { openLate: sums.openLate, endedLate: sums.endedLate },
        groups: groups.filter((each) => (each.openLate ?? 0) + (each.endedLate ?? 0) > 0),
        open: open.map((line) => ({
          ...reportLineView(line),
          daysLate: daysBetween(line.dueAt, asked.ask.cut),
        })),
        ended: ended.map(({ line }) => ({
          ...reportLineView(line),
          daysLate: daysBetween(line.dueAt, line.endedAt),
        })),
        radar: asked.made.over ? null : await radarHere(reader, asked, ctx),
        made: { ...asked.made, dossiers: sums.handled },
      };
    });
    const written = await writeFiles(
      () => latePage({ ...told, made }, ctx.texts),
      input,
      made,
      ctx,
    );
    return written.map((files) => ({ ...told, made, files }));
  },
  table: ({ open, ended }) => lineTable([...open, ...ended]),
  show: (result, ui, input) => {
    drawPage(latePage(result, ui.texts), ui, input);
    drawSaved(result.files, ui);
    const [first] = result.open;
    ui.next(first ? `motcua dossier due ${first.code} --why` : 'motcua dossier radar');
  },
});

/** Whole days past a date; `null` without one. A date that was moved too late may lie ahead. */
function daysBetween(due: Instant | null, to: Instant | null): number | null {
  if (due === null || to === null) return null;
  return Math.max(0, Math.floor((epochSeconds(to) - epochSeconds(due)) / 86_400));
}

/** What this office will be late with at its own pace; `null` when nobody is signed in. */
async function radarHere(reader: Reader, { now, ownOffice }: Asked, ctx: Context) {
  if (ownOffice === null) return null;
  const since = addDays(localDate(now), -PACE_DAYS);
  // Work may have begun long before the days that are looked at.
  const calendar = await loadCalendar(reader, ctx.surroundings.env, addDays(since, -1800));
  const done = await reader.pace.done(ownOffice, since);
  const lines = radar(await reader.pace.open(ownOffice), done, now, calendar);
  const willMiss = lines.filter(({ verdict }) => verdict === 'will_miss');
  const atRisk = lines.filter(({ verdict }) => verdict === 'at_risk');
  return {
    office: ownOffice,
    since,
    willMiss: willMiss.length,
    atRisk: atRisk.length,
    dossiers: [...willMiss, ...atRisk].map(({ code, dueAt, risk, verdict }) => ({
      code,
      dueAt,
      risk,
      verdict,
    })),
  };
}

type LateLine = ReportLineView & { daysLate: number | null };

interface LateReport {
  from: Asked['period']['from'];
  to: Asked['period']['to'];
  by: keyof Texts['screen']['report']['sections']['groups'];
  total: { openLate: number; endedLate: number };
  groups: Group[];
  open: LateLine[];
  ended: LateLine[];
  radar: Awaited<ReturnType<typeof radarHere>>;
  made: Asked['made'];
}

function latePage(told: LateReport, texts: Texts): ReportPage {
  const { screen } = texts;
  const { report } = screen;
  const { late, figures, columns } = report;
  const names = ['openLate', 'endedLate'] as const;
  return {
    title: late.title,
    subtitle: report.made.range(told.from, told.to),
    story: [report.late.counts(told.total.openLate, told.total.endedLate)],
    sections: [
      {
        title: `${late.byGroup} – ${report.sections.groups[told.by].toLocaleLowerCase('vi')}`,
        table: {
          columns: [
            { title: columns.name, kind: 'text', share: 40 },
            ...names.map((name): ReportColumn => ({ title: figures[name].name, kind: 'count' })),
          ],
          rows: told.groups.map((group) => [
            groupName(group, screen),
            ...names.map((name) => group[name]),
          ]),
          sums: [columns.total, ...names.map((name) => told.total[name])],
        },
      },
      lineSection(late.open, told.open, told.total.openLate, texts),
      lineSection(late.ended, told.ended, told.total.endedLate, texts),
      ...radarSection(told.radar, texts),
    ],
    made: madeFacts(told, told.made, texts),
    formulas: formulaLines(['openLate', 'endedLate'], texts),
    landscape: false,
    pageTotal: null,
  };
}

function lineSection(
  title: string,
  lines: readonly LateLine[],
  count: number,
  { screen }: Texts,
): ReportPage['sections'][number] {
  const { report } = screen;
  const { columns } = report;
  if (lines.length === 0) return { title, lines: [report.late.none] };
  return {
    title,
    ...(lines.length < count && { lines: [report.more(lines.length)] }),
    table: {
      columns: [
        { title: columns.code, kind: 'text', share: 20 },
        { title: columns.owner, kind: 'text' },
        { title: columns.procedure, kind: 'text' },
        { title: columns.dueAt, kind: 'date' },
        { title: columns.days, kind: 'count' },
      ],
      rows: lines.map((line) => [
        line.code,
        line.citizen.name,
        line.procedure.name,
        line.dueAt === null ? null : localDate(line.dueAt),
        line.daysLate,
      ]),
    },
  };
}

function radarSection(told: LateReport['radar'], { screen }: Texts): ReportPage['sections'] {
  if (told === null || told.dossiers.length === 0) return [];
  const { report, radar: said } = screen;
  return [
    {
      title: report.late.radar(told.willMiss, told.atRisk),
      table: {
        columns: [
          { title: report.columns.code, kind: 'text' },
          { title: report.columns.status, kind: 'text' },
          { title: report.columns.dueAt, kind: 'date' },
          { title: report.late.risk, kind: 'share' },
        ],
        rows: told.dossiers.map((line) => [
          line.code,
          said.verdict[line.verdict],
          localDate(line.dueAt),
          line.risk,
        ]),
      },
    },
  ];
}
