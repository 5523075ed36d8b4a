/** Cells of a period from the store, and groups of them with their labels. */
import { channels, type Channel } from '../../domain/procedure/procedure.ts';
import {
  dossierFigures,
  figuresOf,
  helpFigures,
  moneyFigures,
  queueFigures,
  type Basis,
  type DossierFigure,
  type Figures,
  type SumName,
} from '../../domain/report/figure.ts';
import {
  fieldLines,
  groupBy,
  reportLevels,
  monthLines,
  total,
  type Cell,
  type ReportLevel,
} from '../../domain/report/fold.ts';
import type { Breakdown, Group, GroupLabel } from '../../domain/report/group.ts';
import { monthsOf } from '../../domain/report/period.ts';
import type { Reader, ReportAsk } from '../../store/store.ts';
import type { ReportBasis } from './ask.ts';

export interface Counted {
  cells: Cell[];
  /** What was asked: help and the queue know no field and no channel. */
  names: ReadonlySet<SumName>;
}

/** Everything that is counted of a period, each dossier once. */
export async function count(reader: Reader, ask: ReportAsk): Promise<Counted> {
  const reports = await reader.reports();
  const cells = [
    ...(await reports.dossierCells(ask)),
    ...(await reports.returnedCells(ask)),
    ...(await reports.cancelledCells(ask)),
    ...(await reports.moneyCells(ask)),
  ];
  const names: SumName[] = [...(Object.keys(dossierFigures) as DossierFigure[]), ...moneyFigures];
  if (ask.field !== null || ask.channel !== null) return { cells, names: new Set(names) };
  cells.push(...(await reports.helpCells(ask)), ...(await reports.queueCells(ask)));
  return { cells, names: new Set([...names, ...helpFigures, ...queueFigures]) };
}

/** The cells of some dossier figures alone, each asked of the set of dossiers that it counts. */
export async function cellsNamed(
  reader: Reader,
  ask: ReportAsk,
  figures: readonly DossierFigure[],
  months = false,
): Promise<Cell[]> {
  const reports = await reader.reports();
  const wish = { figures, months };
  const asked = (basis: Basis): boolean => figures.some((name) => dossierFigures[name] === basis);
  return [
    ...(await reports.dossierCells(ask, wish)),
    ...(asked('returned') ? await reports.returnedCells(ask, wish) : []),
    ...(asked('cancelled') ? await reports.cancelledCells(ask) : []),
  ];
}

/** The groups of a report, in the order in which people look for them. */
export async function groupsOf(
  counted: Counted,
  by: Breakdown,
  asked: ReportBasis,
  reader: Reader,
): Promise<Group[]> {
  if (by === 'month') return monthGroups(counted, asked);
  const keyOf = keyBy(by, asked);
  const grouped = [...groupBy(counted.cells, keyOf)];
  const labels = await labelsBy(by, asked, reader);
  return grouped
    .map(([key, cells]) => ({ key, label: labels(key), ...measured(cells, counted.names) }))
    .sort(inOrder(by))
    .map(({ label, figures, byField }) => ({ ...label, ...figures, byField }));
}

export function measured(cells: readonly Cell[], names: ReadonlySet<SumName>) {
  return { figures: figuresOf(total(cells), names), byField: fieldLines(cells) };
}

function monthGroups({ cells, names }: Counted, { period }: ReportBasis): Group[] {
  const byMonth = groupBy(cells, ({ month }) => month);
  return monthLines(cells, monthsOf(period), names).map(({ month, figures }) => ({
    month,
    ...figures,
    byField: fieldLines(byMonth.get(month) ?? []),
  }));
}

export function keyBy(
  by: Breakdown,
  { homeOf, offices }: ReportBasis,
): (cell: Cell) => string | null {
  switch (by) {
    case 'office':
      return ({ office }) => homeOf(office);
    case 'level':
      return ({ office }) => offices.get(homeOf(office))?.level ?? 'city';
    case 'field':
      return ({ field }) => field;
    case 'month':
      return ({ month }) => month;
    default:
      return ({ key }) => key;
  }
}

/** What the group of a key is about. */
export async function labelsBy(
  by: Breakdown,
  { offices }: ReportBasis,
  reader: Reader,
): Promise<(key: string) => GroupLabel> {
  if (by === 'staff') {
    const names = new Map((await reader.offices.staffList()).map((one) => [one.login, one.name]));
    return (login) => ({ staff: { login, name: names.get(login) ?? login } });
  }
  if (by === 'level') return (level) => ({ level: level as ReportLevel });
  if (by === 'channel') return (channel) => ({ channel: channel as Channel });
  if (by === 'field') return (field) => ({ field });
  if (by === 'month') return (month) => ({ month });
  return (agencyId) => {
    const office = offices.get(agencyId);
    const { name = agencyId, kind = null, mergedInto = null, level = null } = office ?? {};
    return { office: { agencyId, name, kind, mergedInto }, level };
  };
}

interface Ordered {
  key: string;
  label: GroupLabel;
  figures: Figures;
}

function inOrder(by: Breakdown): (a: Ordered, b: Ordered) => number {
  const byKey = (a: Ordered, b: Ordered): number => (a.key < b.key ? -1 : 1);
  const place = (list: readonly string[], key: string | null | undefined): number =>
    list.indexOf(key ?? '');
  switch (by) {
    case 'office':
      return (a, b) =>
        place(reportLevels, a.label.level) - place(reportLevels, b.label.level) || byKey(a, b);
    case 'level':
      return (a, b) => place(reportLevels, a.key) - place(reportLevels, b.key);
    case 'channel':
      return (a, b) => place(channels, a.key) - place(channels, b.key);
    default:
      return (a, b) => (b.figures.received ?? 0) - (a.figures.received ?? 0) || byKey(a, b);
  }
}
