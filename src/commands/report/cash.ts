/** `report cash`: what was taken, by which way, and how much of it without cash. */
import { command } from '../../cli/command.ts';
import { figuresOf, moneyFigures, type Figures } from '../../domain/report/figure.ts';
import { monthLines, total } from '../../domain/report/fold.ts';
import { monthsOf } from '../../domain/report/period.ts';
import { moneyText } from '../../locale/format.ts';
import type { Texts } from '../../locale/texts.ts';
import type { ReportColumn, ReportPage, ReportSection } from '../../print/model/report.ts';
import type { Reader } from '../../store/store.ts';
import { reportOn, type Asked } from './ask.ts';
import { groupTable } from './table.ts';
import { groupsOf, type Group } from './gather.ts';
import { formulaLines, madeFacts } from './made.ts';
import { reportOptions, type Breakdown } from './options.ts';
import { groupName } from './summary-page.ts';
import { monthText } from './summary-parts.ts';
import { drawPage, drawSaved, requirePlaces, writeFiles } from './write.ts';

const figures = [...moneyFigures, 'cashlessShare', 'cashlessAmountShare'] as const;

export default command({
  args: {},
  options: reportOptions,
  run: async (input, ctx) => {
    requirePlaces(input);
    const { made, ...told } = await reportOn(input, ctx, (asked, reader) =>
      cashOf(input.by ?? 'office', asked, reader),
    );
    const written = await writeFiles(
      () => cashPage({ ...told, made }, ctx.texts),
      input,
      made,
      ctx,
    );
    return written.map((files) => ({ ...told, made, files }));
  },
  table: (result) => groupTable(result),
  show: (result, ui, input) => {
    drawPage(cashPage(result, ui.texts), ui, input);
    drawSaved(result.files, ui);
    const days = `--from ${result.from} --to ${result.to}`;
    ui.next(`motcua report cash ${days} --by month --chart`, 'motcua shift show');
  },
});

/** All that the report says, from one moment of the store. */
export async function cashOf(by: Breakdown, asked: Asked, reader: Reader) {
  const key = by === 'channel' || by === 'staff' ? by : null;
  const cells = await (await reader.reports()).moneyCells({ ...asked.ask, by: key });
  const names = new Set(moneyFigures);
  const { period, ask } = asked;
  const all = figuresOf(total(cells), names);
  return {
    ...period,
    by,
    methods: await (await reader.reports()).methods(ask),
    reversals: await (await reader.reports()).reversals(ask),
    groups: await groupsOf({ cells, names }, by, asked, reader),
    months: monthLines(cells, monthsOf(period), names).map(({ month, figures: own }) => ({
      month,
      collected: own.collected ?? 0,
      collectedCashless: own.collectedCashless ?? 0,
    })),
    total: all,
    made: { ...asked.made, dossiers: all.paid ?? 0 },
  };
}

interface CashReport {
  from: Asked['period']['from'];
  to: Asked['period']['to'];
  by: Breakdown;
  methods: { method: string; payments: number; dossiers: number; amount: number }[];
  reversals: { kind: string; count: number; amount: number }[];
  groups: Group[];
  months: { month: string; collected: number; collectedCashless: number }[];
  total: Figures;
  made: Asked['made'];
}

function cashPage(told: CashReport, texts: Texts): ReportPage {
  const { screen } = texts;
  const { report } = screen;
  const { total: all } = told;
  return {
    title: report.cash.title,
    subtitle: report.made.range(told.from, told.to),
    story: [report.cash.story(all)],
    sections: [
      methodSection(told, screen),
      groupSection(told, screen),
      ...(told.reversals.length === 0 ? [] : [reversalSection(told, screen)]),
      monthSection(told, screen),
    ],
    made: madeFacts(told, told.made, texts),
    formulas: formulaLines(figures, texts),
    landscape: false,
    pageTotal: null,
  };
}

function methodSection({ methods }: CashReport, { report, words }: Texts['screen']): ReportSection {
  const { cash } = report;
  const sum = (name: 'payments' | 'amount'): number =>
    methods.reduce((all, line) => all + line[name], 0);
  return {
    title: cash.methods,
    table: {
      columns: [
        { title: cash.method, kind: 'text' },
        { title: cash.payments, kind: 'count' },
        { title: cash.amount, kind: 'money' },
      ],
      rows: methods.map(({ method, payments, amount }) => [
        words.method[method as keyof typeof words.method] ?? report.paper.unknown,
        payments,
        amount,
      ]),
      sums: [report.columns.total, sum('payments'), sum('amount')],
    },
  };
}

function groupSection(
  { by, groups, total: all }: CashReport,
  screen: Texts['screen'],
): ReportSection {
  const { report } = screen;
  const names = ['paid', 'cashless', 'cashlessShare', 'collected', 'cashlessAmountShare'] as const;
  const kinds = ['count', 'count', 'share', 'money', 'share'] as const;
  return {
    title: report.sections.groups[by],
    table: {
      columns: [
        { title: report.columns.name, kind: 'text', share: 28 },
        ...names.map((name, at): ReportColumn => ({ title: report.cash[name], kind: kinds[at]! })),
      ],
      rows: groups.map((group) => [groupName(group, screen), ...names.map((name) => group[name])]),
      sums: [report.columns.total, ...names.map((name) => all[name])],
    },
  };
}

function reversalSection(
  { reversals }: CashReport,
  { report, words }: Texts['screen'],
): ReportSection {
  const { cash } = report;
  return {
    title: cash.reversals,
    table: {
      columns: [
        { title: report.columns.name, kind: 'text' },
        { title: cash.times, kind: 'count' },
        { title: cash.amount, kind: 'money' },
      ],
      rows: reversals.map(({ kind, count, amount }) => [
        words.reversal[kind as keyof typeof words.reversal] ?? kind,
        count,
        amount,
      ]),
    },
  };
}

function monthSection({ months }: CashReport, { report }: Texts['screen']): ReportSection {
  const series = (name: 'collected' | 'collectedCashless') => ({
    name: report.figures[name].name,
    values: months.map((month) => month[name]),
    shown: months.map((month) => moneyText(month[name])),
  });
  return {
    title: '',
    chart: {
      kind: 'chart',
      shape: 'columns',
      title: report.cash.months,
      labels: months.map(({ month }) => monthText(month)),
      series: [series('collected'), series('collectedCashless')],
    },
  };
}
