/** `report register`: the register book (form 07), every dossier in the order of reception. */
import { command } from '../../cli/command.ts';
import { whole, withDefault, type Input } from '../../cli/option.ts';
import { total } from '../../domain/report/fold.ts';
import { registerPage } from '../../print/model/reports/register.ts';
import type { Reader } from '../../store/store.ts';
import type { ReportBasis } from './ask.ts';
import { daysOf, reportVerb } from './frame.ts';
import { reportLineFields, reportLineView } from './line.ts';
import { filterOptions, outputOptions, periodOptions } from './options.ts';
import { lineList } from './table.ts';

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
  json: [
    'from to received',
    { dossiers: ['n', ...reportLineFields, 'reinstated holderName'] },
    'nextCursor made files',
  ],
  ...reportVerb({
    count: registerOf,
    page: registerPage,
    table: ({ dossiers }) => lineList(dossiers),
    after: (told, ui) => {
      const { nextCursor, dossiers } = told;
      if (nextCursor !== null) ui.warn(ui.texts.screen.report.more(dossiers.length));
      const on = nextCursor === null ? '--pdf so-theo-doi.pdf' : `--cursor ${nextCursor}`;
      ui.next(`motcua report register ${daysOf(told)} ${on}`);
    },
  }),
});

async function registerOf(input: Input<typeof options>, asked: ReportBasis, reader: Reader) {
  const { limit, cursor: offset } = input;
  const reports = await reader.reports();
  const lines = await reports.register(asked.ask, { limit: limit + 1, offset });
  const wish = { figures: ['received'], months: false } as const;
  const sums = total(await reports.dossierCells(asked.ask, wish));
  return {
    ...asked.period,
    received: sums.received,
    dossiers: lines.slice(0, limit).map(({ reinstated, ...line }, index) => ({
      n: offset + index + 1,
      ...reportLineView(line),
      reinstated,
      holderName: asked.offices.get(line.holder)?.name ?? line.holder,
    })),
    nextCursor: lines.length > limit ? offset + limit : null,
    made: { ...asked.made, dossiers: sums.received },
  };
}
