/** `report quality`: the index of Decision 766, as far as this store can know it. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { textValue, type Input } from '../../cli/option.ts';
import type { DossierFigure } from '../../domain/report/figure.ts';
import { total } from '../../domain/report/fold.ts';
import { cellKey, type Breakdown } from '../../domain/report/group.ts';
import { figuresNamed, layoutFor, toldOf } from '../../domain/report/layout.ts';
import type { BothLanguages } from '../../domain/value/both-languages.ts';
import { qualityLines, type QualityLayout } from '../../domain/report/quality.ts';
import { readQualityLayouts } from '../../importing/report-layouts.ts';
import { qualityPage } from '../../print/model/reports/quality.ts';
import type { Reader } from '../../store/store.ts';
import type { ReportBasis } from './ask.ts';
import { daysOf, reportVerb } from './frame.ts';
import { cellsNamed, groupsOf } from './gather.ts';
import { reportOptions } from './options.ts';

const options = { ...reportOptions, layout: textValue('code') };

export default command({
  args: {},
  options,
  json: [
    'from to by groups made files',
    { layout: ['id title heading validFrom validTo legalBasis source verified inForce'] },
    {
      components: [
        'id group title max target state why reason formula numerator denominator ratio points',
      ],
    },
  ],
  ...reportVerb({
    count: (input: Input<typeof options>, asked: ReportBasis, reader: Reader, ctx: Context) => {
      const layouts = readQualityLayouts(ctx.surroundings.dataFolder);
      const layout = layoutFor(layouts, asked.period, input.layout);
      return qualityOf({ by: input.by, layout, language: ctx.texts.language }, asked, reader);
    },
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

/** What the shares of a group are made of. */
const groupFigures = [
  ...(['handled', 'received', 'online', 'digitised', 'eResult'] as const),
  ...(['ended', 'resolved', 'onTime'] as const),
] satisfies DossierFigure[];

interface QualityWish {
  by: Breakdown | null;
  layout: QualityLayout;
  language: keyof BothLanguages;
}

/** All that the report says, from one moment of the store. */
export async function qualityOf(
  { by, layout, language }: QualityWish,
  asked: ReportBasis,
  reader: Reader,
) {
  const sums = layout.components.flatMap((each) =>
    each.state === 'not_here' ? [] : [each.numerator, each.denominator],
  );
  const figures = [...new Set([...groupFigures, ...figuresNamed(sums)])];
  const ask = { ...asked.ask, by: cellKey(by) };
  const cells = await cellsNamed(reader, ask, figures, by === 'month');
  const counted = { cells, names: new Set(figures) };
  const reports = await reader.reports();
  const online = await reports.proceduresOnline(asked.ask);
  const paid = await reports.onlinePayments(asked.ask);
  const reused = await reports.papersReused(asked.ask);
  const all = total(cells);
  const counts = { offeredOnline: online.offered, usedOnline: online.used, ...paid, ...reused };
  return {
    ...asked.period,
    by,
    layout: toldOf(layout, asked.period, language),
    components: qualityLines(layout, { ...all, ...counts }, language),
    groups: by === null ? [] : await groupsOf(counted, by, asked, reader),
    made: { ...asked.made, dossiers: all.handled },
  };
}
