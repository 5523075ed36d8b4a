/** `report post`: what went through the post offices' hands. */
import { command } from '../../cli/command.ts';
import type { Input } from '../../cli/option.ts';
import { figuresOf, helpFigures, type SumName } from '../../domain/report/figure.ts';
import { groupBy, total } from '../../domain/report/fold.ts';
import { postColumns, postPage } from '../../print/model/reports/post.ts';
import type { Reader, ReportAsk } from '../../store/store.ts';
import type { ReportBasis } from './ask.ts';
import { daysOf, reportVerb } from './frame.ts';
import type { Counted } from './gather.ts';
import { filterOptions, outputOptions, periodOptions } from './options.ts';

const options = { ...periodOptions, ...filterOptions, ...outputOptions };

export default command({
  args: {},
  options,
  json: [
    'from to',
    {
      offices: [
        'office received broughtIn inHand sentOn onTheRoad resolved onTimeShare returnedHere',
        'accounts guided',
      ],
    },
    'total shipments made files',
  ],
  ...reportVerb({
    count: (_input: Input<typeof options>, asked: ReportBasis, reader: Reader) =>
      postOf(asked, reader),
    page: postPage,
    table: ({ offices }) => ({
      head: ['office', 'name', ...postColumns],
      rows: offices.map((line) => [
        line.office.agencyId,
        line.office.name,
        ...postColumns.map((name) => line[name]),
      ]),
    }),
    after: (told, ui) =>
      ui.next(
        `motcua report summary ${daysOf(told)} --explain postReceived`,
        'motcua handover ageing',
      ),
  }),
});

/** All that the report says, from one moment of the store. */
export async function postOf(asked: ReportBasis, reader: Reader) {
  const { cells, names } = await counted(asked.ask, reader);
  const byOffice = groupBy(cells, ({ office }) => office);
  const posts = [...asked.offices.values()].filter(
    ({ kind, agencyId }) =>
      kind === 'post_office' && (asked.ask.offices?.includes(agencyId) ?? true),
  );
  const ids = posts.map(({ agencyId }) => agencyId as string);
  const reports = await reader.reports();
  const custody = await reports.custody(asked.ask, ids);
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
    shipments: await reports.shipmentCounts(asked.ask),
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
