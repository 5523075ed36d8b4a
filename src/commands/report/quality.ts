/** `report quality`: the index of Decision 766, as far as this store can know it. */
import { command } from '../../cli/command.ts';
import type { DossierFigure } from '../../domain/report/figure.ts';
import { total } from '../../domain/report/fold.ts';
import { qualityLines, type QualityLine } from '../../domain/report/quality.ts';
import type { Texts } from '../../locale/texts.ts';
import { decimalText } from '../../locale/format.ts';
import type { ReportPage } from '../../print/model/report.ts';
import type { Reader } from '../../store/store.ts';
import { reportOn, type Asked } from './ask.ts';
import { groupsOf, type Group } from './gather.ts';
import { madeFacts } from './made.ts';
import { reportOptions, type Breakdown } from './options.ts';
import { groupName } from './summary-page.ts';
import { drawPage, drawSaved, requirePlaces, writeFiles } from './write.ts';

export default command({
  args: {},
  options: reportOptions,
  run: async (input, ctx) => {
    requirePlaces(input);
    const { made, ...told } = await reportOn(input, ctx, (asked, reader) =>
      qualityOf(input.by, asked, reader),
    );
    const page = () => qualityPage({ ...told, made }, ctx.texts);
    const written = await writeFiles(page, input, made, ctx);
    return written.map((files) => ({ ...told, made, files }));
  },
  table: ({ components }) => ({
    head: ['id', 'group', 'state', 'numerator', 'denominator', 'ratio', 'points', 'max'],
    rows: components.map((line) => [
      line.id,
      line.group,
      line.state,
      ...[line.numerator, line.denominator, line.ratio, line.points, line.max],
    ]),
  }),
  show: (result, ui, input) => {
    drawPage(qualityPage(result, ui.texts), ui, input);
    drawSaved(result.files, ui);
    ui.next(`motcua report summary --from ${result.from} --to ${result.to} --explain onTimeIndex`);
  },
});

/** What the components are made of, and the shares of a group. */
const figures = [
  ...(['handled', 'received', 'online', 'digitised', 'granted', 'eResult'] as const),
  ...(['ended', 'endedLate', 'onTimeIndex', 'openLate', 'resolved', 'onTime'] as const),
] satisfies DossierFigure[];

/** All that the report says, from one moment of the store. */
export async function qualityOf(by: Breakdown | null, asked: Asked, reader: Reader) {
  const key = by === 'channel' || by === 'staff' ? by : null;
  const wish = { figures, months: by === 'month' };
  const cells = await (await reader.reports()).dossierCells({ ...asked.ask, by: key }, wish);
  const counted = { cells, names: new Set(figures) };
  const sums = total(counted.cells);
  const online = await (await reader.reports()).proceduresOnline(asked.ask);
  const paid = await (await reader.reports()).portalPayments(asked.ask);
  const components = qualityLines(sums, {
    online: online.offered,
    usedOnline: online.used,
    withFees: paid.procedures,
    paidOnline: paid.proceduresByPortal,
    paidDossiers: paid.dossiers,
    paidThroughPortal: paid.dossiersByPortal,
  });
  return {
    ...asked.period,
    by,
    components,
    groups: by === null ? [] : await groupsOf(counted, by, asked, reader),
    made: { ...asked.made, dossiers: sums.handled },
  };
}

interface Index {
  from: Asked['period']['from'];
  to: Asked['period']['to'];
  by: string | null;
  components: QualityLine[];
  groups: Group[];
  made: Asked['made'];
}

function qualityPage(index: Index, texts: Texts): ReportPage {
  const { report } = texts.screen;
  const { quality: words } = report;
  const known = index.components.filter(({ state }) => state !== 'not_here');
  const unknown = index.components.filter(({ state }) => state === 'not_here');
  const points = (value: number | null): string =>
    value === null ? report.paper.unknown : decimalText(value, report.mark);
  const titled = ({ id, state }: QualityLine): string =>
    `${id} ${words.names[id]}${state === 'partly' ? ` (${words.states.partly})` : ''}`;
  return {
    title: words.title,
    subtitle: report.made.range(index.from, index.to),
    story: [words.basis],
    sections: [
      {
        title: '',
        table: {
          columns: [
            { title: words.component, kind: 'text', share: 40 },
            { title: words.numerator, kind: 'count' },
            { title: words.denominator, kind: 'count' },
            { title: words.ratio, kind: 'share' },
            { title: words.points, kind: 'count' },
            { title: words.max, kind: 'count' },
          ],
          rows: known.map((line) => [
            titled(line),
            line.numerator,
            line.denominator,
            line.ratio,
            points(line.points),
            points(line.max),
          ]),
        },
      },
      ...(index.groups.length === 0 ? [] : [groupSection(index, texts)]),
      {
        title: words.notHere,
        lines: unknown.map(({ id, why }) => `${id} ${words.names[id]}: ${words.why[why!]}.`),
      },
    ],
    made: madeFacts(index, index.made, texts),
    formulas: known.map(({ id }) => `${id} ${words.names[id]}: ${words.formulas[id]}.`),
    landscape: false,
    pageTotal: null,
  };
}

function groupSection({ by, groups }: Index, { screen }: Texts): ReportPage['sections'][number] {
  const { report } = screen;
  const names = ['onTimeShare', 'onlineShare', 'eResultShare', 'digitisedShare'] as const;
  return {
    title: report.sections.groups[by as keyof typeof report.sections.groups],
    table: {
      columns: [
        { title: report.columns.name, kind: 'text', share: 34 },
        ...names.map((name) => ({ title: report.figures[name].name, kind: 'share' as const })),
      ],
      rows: groups.map((group) => [groupName(group, screen), ...names.map((name) => group[name])]),
    },
  };
}
