/** `report post`: what went through the post offices' hands. */
import { command } from '../../cli/command.ts';
import { figuresOf, helpFigures, type SumName } from '../../domain/report/figure.ts';
import { groupBy, total } from '../../domain/report/fold.ts';
import type { Texts } from '../../locale/texts.ts';
import type { ReportPage } from '../../print/model/report.ts';
import type { Reader, ReportAsk } from '../../store/store.ts';
import { reportOn, type Asked } from './ask.ts';
import type { Counted } from './gather.ts';
import { formulaLines, madeFacts } from './made.ts';
import { filterOptions, outputOptions, periodOptions } from './options.ts';
import { drawPage, drawSaved, requirePlaces, writeFiles } from './write.ts';

const options = { ...periodOptions, ...filterOptions, ...outputOptions };

export default command({
  args: {},
  options,
  run: async (input, ctx) => {
    requirePlaces(input);
    const { made, ...told } = await reportOn(input, ctx, postOf);
    const written = await writeFiles(
      () => postPage({ ...told, made }, ctx.texts),
      input,
      made,
      ctx,
    );
    return written.map((files) => ({ ...told, made, files }));
  },
  table: ({ offices }) => ({
    head: ['office', 'name', ...columns],
    rows: offices.map((line) => [
      line.office.agencyId,
      line.office.name,
      ...columns.map((name) => line[name]),
    ]),
  }),
  show: (result, ui, input) => {
    drawPage(postPage(result, ui.texts), ui, input);
    drawSaved(result.files, ui);
    const days = `--from ${result.from} --to ${result.to}`;
    ui.next(`motcua report summary ${days} --explain postReceived`, 'motcua handover ageing');
  },
});

/** All that the report says, from one moment of the store. */
export async function postOf(asked: Asked, reader: Reader) {
  const { cells, names } = await counted(asked.ask, reader);
  const byOffice = groupBy(cells, ({ office }) => office);
  const posts = [...asked.offices.values()].filter(
    ({ kind, agencyId }) =>
      kind === 'post_office' && (asked.ask.offices?.includes(agencyId) ?? true),
  );
  const ids = posts.map(({ agencyId }) => agencyId as string);
  const custody = await (await reader.reports()).custody(asked.ask, ids);
  const offices = posts.map(({ agencyId, name }, at) => {
    const own = figuresOf(total(byOffice.get(agencyId) ?? []), names);
    const { office: _office, ...hands } = custody[at]!;
    const { received, resolved, onTimeShare, accounts, guided } = own;
    return {
      office: { agencyId, name },
      ...{ received, resolved, onTimeShare, accounts, guided },
      ...hands,
    };
  });
  const all = figuresOf(total(cells), names);
  return {
    ...asked.period,
    offices,
    total: {
      postReceived: all.postReceived,
      postReturned: all.postReturned,
      byPost: all.byPost,
      returnedByPost: all.returnedByPost,
    },
    shipments: await (await reader.reports()).shipmentCounts(asked.ask),
    made: { ...asked.made, dossiers: all.handled ?? 0 },
  };
}

const received = ['handled', 'received', 'byPost', 'postReceived', 'resolved', 'onTime'] as const;
const handedOver = ['returnedByPost', 'postReturned'] as const;

/** What the report needs and no more. Help knows no field and no channel. */
async function counted(ask: ReportAsk, reader: Reader): Promise<Counted> {
  const reports = await reader.reports();
  const cells = await reports.dossierCells(ask, { figures: received, months: false });
  cells.push(...(await reports.returnedCells(ask, { figures: handedOver, months: false })));
  const names: SumName[] = [...received, ...handedOver];
  if (ask.field !== null || ask.channel !== null) return { cells, names: new Set(names) };
  cells.push(...(await reports.helpCells(ask)));
  return { cells, names: new Set([...names, ...helpFigures]) };
}

const columns = [
  'received',
  'resolved',
  'sentOn',
  'broughtIn',
  'returnedHere',
  'inHand',
  'onTheRoad',
  'accounts',
  'guided',
] as const;

interface PostReport {
  from: Asked['period']['from'];
  to: Asked['period']['to'];
  offices: ({ office: { agencyId: string; name: string } } & Record<
    (typeof columns)[number],
    number | null
  >)[];
  total: Record<'postReceived' | 'postReturned' | 'byPost' | 'returnedByPost', number | null>;
  shipments: { direction: string; state: string; count: number }[];
  made: Asked['made'];
}

function postPage(told: PostReport, texts: Texts): ReportPage {
  const { report, words } = texts.screen;
  const { post } = report;
  const sum = (name: (typeof columns)[number]): number =>
    told.offices.reduce((all, line) => all + (line[name] ?? 0), 0);
  const half = (...names: (typeof columns)[number][]) => ({
    columns: [
      { title: report.columns.office, kind: 'text' as const, share: 30 },
      ...names.map((name) => ({ title: post.columns[name], kind: 'count' as const })),
    ],
    rows: told.offices.map((line) => [line.office.name, ...names.map((name) => line[name])]),
    sums: [report.columns.total, ...names.map(sum)],
  });
  const { direction, shipmentState } = words;
  return {
    title: post.title,
    subtitle: report.made.range(told.from, told.to),
    story: [
      report.story.post(told.total.postReceived ?? 0, told.total.postReturned ?? 0),
      post.ways(told.total.byPost ?? 0, told.total.returnedByPost ?? 0),
    ],
    sections: [
      { title: '', only: 'paper', table: half(...columns) },
      { title: post.dossiers, only: 'screen', table: half(...columns.slice(0, 5)) },
      { title: post.now, only: 'screen', table: half(...columns.slice(5)) },
      {
        title: post.shipments,
        table: {
          columns: [
            { title: post.direction, kind: 'text' },
            { title: report.columns.status, kind: 'text' },
            { title: post.count, kind: 'count' },
          ],
          rows: told.shipments.map((line) => [
            direction[line.direction as keyof typeof direction] ?? line.direction,
            shipmentState[line.state as keyof typeof shipmentState] ?? line.state,
            line.count,
          ]),
        },
      },
    ],
    made: madeFacts(told, told.made, texts),
    formulas: formulaLines(
      ['postReceived', 'postReturned', 'byPost', 'returnedByPost', 'accounts', 'guided'],
      texts,
    ),
    landscape: true,
    pageTotal: null,
  };
}
