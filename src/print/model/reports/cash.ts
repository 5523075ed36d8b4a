/** The page of `report cash`: what was taken, by which way, and how much of it without cash. */
import type { LoweredSum } from '../../../domain/payment/lowered.ts';
import type { Method, ReversalKind } from '../../../domain/payment/payment.ts';
import { moneyFigures, type Figures } from '../../../domain/report/figure.ts';
import type { Breakdown, Group } from '../../../domain/report/group.ts';
import type { ReportHead } from '../../../domain/report/made.ts';
import type { Texts } from '../../../locale/texts.ts';
import type { ReportPage, ReportSection } from '../report.ts';
import { formulaLines, groupTable, monthChart, reportPage, type ScreenTexts } from './told.ts';

export interface CashReport extends ReportHead {
  by: Breakdown;
  methods: {
    method: Method;
    payments: number;
    dossiers: number;
    amount: number;
    refunded: number;
  }[];
  /** What lists say was paid; `''` where a row does not say how. It passed no counter here. */
  imported: { method: Method | ''; dossiers: number; amount: number }[];
  reversals: { kind: ReversalKind; count: number; amount: number }[];
  /** What single persons made smaller of what is due. */
  lowered: (LoweredSum & { byName: string })[];
  groups: Group[];
  months: {
    month: string;
    collected: number;
    collectedCashless: number;
    refunded: number;
    net: number;
    importedPaid: number;
  }[];
  total: Figures;
}

const figures = [...moneyFigures, 'cashlessShare', 'cashlessAmountShare'] as const;

export function cashPage(told: CashReport, { screen }: Texts): ReportPage {
  const { cash } = screen.report;
  const months = monthChart(cash.months, ['collected', 'collectedCashless'], told.months, screen);
  const sections = [
    methodSection(told, screen),
    ...(told.imported.length === 0 ? [] : [importedSection(told, screen)]),
    groupSection(told, screen),
    ...(told.reversals.length === 0 ? [] : [reversalSection(told, screen)]),
    ...loweredSections(told, screen),
    months,
  ];
  const formulas = formulaLines(figures, screen);
  return reportPage(
    told,
    { title: cash.title, story: [cash.story(told.total)], sections, formulas },
    screen,
  );
}

function methodSection({ methods }: CashReport, { report, words }: ScreenTexts): ReportSection {
  const { cash } = report;
  const sum = (name: 'payments' | 'amount' | 'refunded'): number =>
    methods.reduce((all, line) => all + line[name], 0);
  return {
    title: cash.methods,
    table: {
      columns: [
        { title: cash.method, kind: 'text' },
        { title: cash.payments, kind: 'count' },
        { title: cash.collected, kind: 'money' },
        { title: cash.refunded, kind: 'money' },
        { title: cash.net, kind: 'money' },
      ],
      rows: methods.map(({ method, payments, amount, refunded }) => [
        words.method[method],
        payments,
        amount,
        refunded,
        amount - refunded,
      ]),
      sums: [
        report.columns.total,
        ...[sum('payments'), sum('amount'), sum('refunded'), sum('amount') - sum('refunded')],
      ],
    },
  };
}

/** Beside the money that was taken, and in no sum of it. */
function importedSection({ imported }: CashReport, { report, words }: ScreenTexts): ReportSection {
  const { cash, columns, paper } = report;
  const sum = (name: 'dossiers' | 'amount'): number =>
    imported.reduce((all, line) => all + line[name], 0);
  return {
    title: cash.imported,
    table: {
      columns: [
        { title: cash.method, kind: 'text' },
        { title: cash.paid, kind: 'count' },
        { title: cash.amount, kind: 'money' },
      ],
      rows: imported.map(({ method, dossiers, amount }) => [
        ...[method === '' ? paper.unknown : words.method[method], dossiers, amount],
      ]),
      sums: [columns.total, sum('dossiers'), sum('amount')],
    },
  };
}

function groupSection({ by, groups, total }: CashReport, screen: ScreenTexts): ReportSection {
  const { cash, sections } = screen.report;
  const shown = [
    ...(['paid', 'cashless', 'cashlessShare', 'collected', 'cashlessAmountShare'] as const),
    ...(['refunded', 'net'] as const),
    ...(total.importedPaid ? (['importedPaid'] as const) : []),
  ];
  type Shown = (typeof shown)[number];
  const columns = { share: 28, figures: shown, titleOf: (name: Shown) => cash[name] };
  return { title: sections.groups[by], table: groupTable(columns, groups, total, screen) };
}

function reversalSection({ reversals }: CashReport, { report, words }: ScreenTexts): ReportSection {
  const { cash } = report;
  return {
    title: cash.reversals,
    table: {
      columns: [
        { title: report.columns.name, kind: 'text' },
        { title: cash.times, kind: 'count' },
        { title: cash.amount, kind: 'money' },
      ],
      rows: reversals.map(({ kind, count, amount }) => [words.reversal[kind], count, amount]),
    },
  };
}

/** What persons decided, and what laws took off: each has its own. */
function loweredSections({ lowered }: CashReport, { report, words }: ScreenTexts): ReportSection[] {
  const { cash } = report;
  const section = (title: string, why: string, rows: (string | number)[][]): ReportSection[] =>
    rows.length === 0
      ? []
      : [
          {
            title,
            table: {
              columns: [
                { title: cash.by, kind: 'text' },
                { title: why, kind: 'text' },
                { title: cash.times, kind: 'count' },
                { title: cash.amount, kind: 'money' },
              ],
              rows,
            },
          },
        ];
  const decided = lowered.filter(({ waiver }) => waiver === null);
  return [
    ...section(
      cash.lowered,
      report.columns.name,
      decided.map(({ byName, kind, count, amount }) => [
        ...[byName, words.lowering[kind], count, amount],
      ]),
    ),
    ...section(
      cash.loweredLaw,
      cash.law,
      lowered.flatMap(({ byName, waiver, count, amount }) =>
        waiver === null ? [] : [[byName, waiver, count, amount]],
      ),
    ),
  ];
}
