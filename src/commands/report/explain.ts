/** The dossiers behind one number of a report. */
import type { Ui } from '../../cli/ui.ts';
import {
  behind,
  dossierFigures,
  unitOf,
  type DossierFigure,
  type FigureName,
} from '../../domain/report/figure.ts';
import { Problem } from '../../domain/problem.ts';
import { dateText } from '../../locale/format.ts';
import { localDate } from '../../domain/value/instant.ts';
import { cellText } from '../../print/model/report.ts';
import type { Reader } from '../../store/store.ts';
import type { Asked } from './ask.ts';
import { count, measured } from './gather.ts';
import { reportLineView } from './line.ts';

export type Explained = Awaited<ReturnType<typeof explain>>;

/** Throws `usage.bad_value` for a figure that counts no dossiers, such as a waiting time. */
export async function explain(
  figure: FigureName,
  { limit, cursor }: { limit: number; cursor: number },
  asked: Asked,
  reader: Reader,
) {
  const { part, whole } = sidesOf(figure);
  const { cells, names } = await count(reader, asked.ask);
  const { figures } = measured(cells, names);
  const page = { limit: limit + 1, offset: cursor };
  const found = await reader.reports.behind(part, whole, asked.ask, page);
  const more = found.length > limit;
  return {
    ...asked.period,
    explained: figure,
    value: figures[figure],
    numerator: { figure: part, count: figures[part] ?? 0 },
    denominator: whole && { figure: whole, count: figures[whole] ?? 0 },
    made: { ...asked.made, dossiers: figures.handled ?? 0 },
    dossiers: found
      .slice(0, limit)
      .map(({ line, counts }) => reportLineView(line, whole === null ? null : counts)),
    nextCursor: more ? cursor + limit : null,
  };
}

function sidesOf(figure: FigureName): { part: DossierFigure; whole: DossierFigure | null } {
  const sides = behind(figure);
  const known = (name: string): name is DossierFigure => name in dossierFigures;
  const expected = Object.keys(dossierFigures).join(' | ');
  const wrong = new Problem('usage.bad_value', { name: '--explain', value: figure, expected });
  if (!sides || !known(sides.part)) throw wrong;
  if (sides.whole === null) return { part: sides.part, whole: null };
  // A share is explained where both its sides are of one set of dossiers.
  if (!known(sides.whole) || dossierFigures[sides.whole] !== dossierFigures[sides.part])
    throw wrong;
  return { part: sides.part, whole: sides.whole };
}

export function showExplained(result: Explained, ui: Ui): void {
  const { report, words } = ui.texts.screen;
  const { name, formula } = report.figures[result.explained];
  ui.title(report.explained(name, cellText(result.value, unitOf(result.explained), report.paper)));
  const sides = [result.numerator, result.denominator].filter((side) => side !== null);
  ui.facts([
    [report.formula, formula],
    [report.made.period, report.made.range(result.from, result.to)],
    ...sides.map(({ figure, count: n }) => [report.figures[figure].name, String(n)] as const),
  ]);
  ui.line();
  const { columns } = report;
  const shares = result.denominator !== null;
  ui.table(
    [
      ...(shares ? [columns.counts] : []),
      columns.code,
      columns.owner,
      columns.dueAt,
      columns.endedAt,
      columns.status,
    ],
    result.dossiers.map((line) => [
      ...(shares ? [line.counts === true ? report.counted : report.uncounted] : []),
      line.code,
      line.citizen.name,
      dayOf(line.dueAt),
      dayOf(line.endedAt),
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
