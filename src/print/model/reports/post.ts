/** The page of `report post`: what went through the post offices' hands. */
import type { ReportHead } from '../../../domain/report/made.ts';
import type { Direction, ShipmentState } from '../../../domain/shipment/shipment.ts';
import type { Texts } from '../../../locale/texts.ts';
import type { ReportPage, ReportSection } from '../report.ts';
import { formulaLines, reportPage, type ScreenTexts } from './told.ts';

export const postColumns = [
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
type PostColumn = (typeof postColumns)[number];

export interface PostReport extends ReportHead {
  offices: ({ office: { agencyId: string; name: string } } & Record<PostColumn, number | null>)[];
  total: Record<'postReceived' | 'postReturned' | 'byPost' | 'returnedByPost', number | null>;
  shipments: { direction: Direction; state: ShipmentState; count: number }[];
}

export function postPage(told: PostReport, { screen }: Texts): ReportPage {
  const { report } = screen;
  const { post } = report;
  const { postReceived, postReturned, byPost, returnedByPost } = told.total;
  const sum = (name: PostColumn): number =>
    told.offices.reduce((all, line) => all + (line[name] ?? 0), 0);
  const part = (names: readonly PostColumn[]) => ({
    columns: [
      { title: report.columns.office, kind: 'text' as const, share: 30 },
      ...names.map((name) => ({ title: post.columns[name], kind: 'count' as const })),
    ],
    rows: told.offices.map((line) => [line.office.name, ...names.map((name) => line[name])]),
    sums: [report.columns.total, ...names.map(sum)],
  });
  const own = {
    title: post.title,
    story: [
      report.story.post(postReceived ?? 0, postReturned ?? 0),
      post.ways(byPost ?? 0, returnedByPost ?? 0),
    ],
    sections: [
      { title: '', only: 'paper' as const, table: part(postColumns) },
      { title: post.dossiers, only: 'screen' as const, table: part(postColumns.slice(0, 5)) },
      { title: post.now, only: 'screen' as const, table: part(postColumns.slice(5)) },
      shipmentSection(told, screen),
    ],
    formulas: formulaLines(
      ['postReceived', 'postReturned', 'byPost', 'returnedByPost', 'accounts', 'guided'],
      screen,
    ),
    landscape: true,
  };
  return reportPage(told, own, screen);
}

function shipmentSection({ shipments }: PostReport, { report, words }: ScreenTexts): ReportSection {
  const { post } = report;
  return {
    title: post.shipments,
    table: {
      columns: [
        { title: post.direction, kind: 'text' },
        { title: report.columns.status, kind: 'text' },
        { title: post.count, kind: 'count' },
      ],
      rows: shipments.map(({ direction, state, count }) => [
        words.direction[direction],
        words.shipmentState[state],
        count,
      ]),
    },
  };
}
