/** The dossiers behind one number of a report. */
import type { Ui } from '../../cli/ui.ts';
import {
  behind,
  dossierFigures,
  moneyFigures,
  unitOf,
  type DossierFigure,
  type FigureName,
  type MoneyFigure,
} from '../../domain/report/figure.ts';
import { Problem } from '../../domain/problem.ts';
import { dateText, moneyText } from '../../locale/format.ts';
import { localDate } from '../../domain/value/instant.ts';
import { shownCell } from '../../print/model/report.ts';
import type { Reader } from '../../store/store.ts';
import type { ReportBasis } from './ask.ts';
import { count, measured } from './gather.ts';
import { reportLineView } from './line.ts';

export type Explained = Awaited<ReturnType<typeof explain>>;

/** Throws `usage.bad_value` for a figure that counts no dossiers, such as a waiting time. */
export async function explain(
  figure: FigureName,
  { limit, cursor }: { limit: number; cursor: number },
  asked: ReportBasis,
  reader: Reader,
) {
  const sides = sidesOf(figure);
  const { part, whole } = sides;
  const { cells, names } = await count(reader, asked.ask);
  const { figures } = measured(cells, names);
  const page = { limit: limit + 1, offset: cursor };
  const found = await dossiersBehind(sides, asked.ask, page, reader);
  const more = found.length > limit;
  return {
    ...asked.period,
    explained: figure,
    value: figures[figure],
    numerator: { figure: part, count: figures[part] ?? 0 },
    denominator: whole && { figure: whole, count: figures[whole] ?? 0 },
    made: { ...asked.made, dossiers: figures.handled ?? 0 },
    dossiers: found.slice(0, limit).map(({ line, counts, amount }) => ({
      ...reportLineView(line, whole === null ? null : counts),
      amount: amount ?? null,
    })),
    nextCursor: more ? cursor + limit : null,
  };
}

/** Both sides are of one set of dossiers: those that paid, or those of one basis. */
type Sides =
  | { money: true; part: MoneyFigure; whole: MoneyFigure | null }
  | { money: false; part: DossierFigure; whole: DossierFigure | null };

type Reports = Awaited<ReturnType<Reader['reports']>>;
type Behind = Awaited<ReturnType<Reports['behind']>>[number] & { amount?: number };

/** What was paid is told only where it is about money. */
async function dossiersBehind(
  sides: Sides,
  ask: ReportBasis['ask'],
  page: { limit: number; offset: number },
  reader: Reader,
): Promise<Behind[]> {
  const reports = await reader.reports();
  if (sides.money) return reports.payers(sides.part, sides.whole, ask, page);
  return reports.behind(sides.part, sides.whole, ask, page);
}

function sidesOf(figure: FigureName): Sides {
  const { part = null, whole = null } = behind(figure) ?? {};
  if (isOf(moneyFigures, part) && (whole === null || isOf(moneyFigures, whole))) {
    return { money: true, part, whole };
  }
  const counted = Object.keys(dossierFigures) as DossierFigure[];
  if (isOf(counted, part) && (whole === null || isOf(counted, whole))) {
    const one = whole === null || dossierFigures[whole] === dossierFigures[part];
    if (one) return { money: false, part, whole };
  }
  const expected = [...counted, ...moneyFigures];
  throw new Problem('usage.bad_value', { name: '--explain', value: figure, expected });
}

function isOf<Name extends string>(names: readonly Name[], name: string | null): name is Name {
  return (names as readonly (string | null)[]).includes(name);
}

export function showExplained(result: Explained, ui: Ui): void {
  const { report, words } = ui.texts.screen;
  const { name, formula } = report.figures[result.explained];
  ui.title(report.explained(name, shownCell(result.value, unitOf(result.explained), report.paper)));
  const sides = [result.numerator, result.denominator].filter((side) => side !== null);
  ui.facts([
    [report.formula, formula],
    [report.made.period, report.made.range(result.from, result.to)],
    ...sides.map(({ figure, count: n }) => [report.figures[figure].name, String(n)] as const),
  ]);
  ui.line();
  const { columns } = report;
  const shares = result.denominator !== null;
  const paid = result.dossiers.some(({ amount }) => amount !== null);
  ui.table(
    [
      ...(shares ? [columns.counts] : []),
      columns.code,
      columns.owner,
      ...(paid ? [report.cash.amount] : [columns.dueAt, columns.endedAt]),
      columns.status,
    ],
    result.dossiers.map((line) => [
      ...(shares ? [line.counts === true ? report.counted : report.uncounted] : []),
      line.code,
      line.citizen.name,
      ...(paid ? [moneyText(line.amount ?? 0)] : [dayOf(line.dueAt), dayOf(line.endedAt)]),
      words.status[line.status],
    ]),
  );
  if (result.nextCursor === null) return;
  ui.warn(report.more(result.dossiers.length));
  const days = `--from ${result.from} --to ${result.to}`;
  ui.next(
    `motcua report summary ${days} --explain ${result.explained} --cursor ${result.nextCursor}`,
  );
}

function dayOf(moment: Explained['dossiers'][number]['dueAt']): string {
  return moment === null ? '' : dateText(localDate(moment));
}
