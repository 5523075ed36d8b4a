/** Reports as tables for scripts and spreadsheets: stable English heads, plain numbers. */
import type { ListTable } from '../../cli/list-file.ts';
import { figureNames } from '../../domain/report/figure.ts';
import type { Group } from './gather.ts';
import type { ReportLineView } from './line.ts';

/** One row a group and one for the total; a cell that is not known is empty. */
export function groupTable(report: { by: string; groups: Group[]; total: object }): ListTable {
  const keys = [report.by, 'name', 'level'];
  const row = (group: object, labels: string[]): (string | number | null)[] => [
    ...labels,
    ...figureNames.map((name) => plain((group as Record<string, unknown>)[name])),
  ];
  return {
    head: [...keys, ...figureNames],
    rows: [
      ...report.groups.map((group) => row(group, labelsOf(group))),
      row(report.total, ['total', '', '']),
    ],
  };
}

/** The identifier, the name people know it by, and the level. */
export function labelsOf(group: Group): [id: string, name: string, level: string] {
  const { office, staff, level } = group;
  const id = office?.agencyId ?? staff?.login ?? group.field ?? group.channel ?? group.month;
  return [id ?? level ?? '', office?.name ?? staff?.name ?? '', level ?? ''];
}

export function lineTable(lines: readonly ReportLineView[]): ListTable {
  return {
    head: [
      'code',
      'status',
      'office',
      'procedure',
      'field',
      'name',
      'channel',
      'received_at',
      'due_at',
      'ended_at',
      'returned_at',
      'counts',
    ],
    rows: lines.map((line) => [
      line.code,
      line.status,
      line.office,
      line.procedure.code,
      line.field,
      line.citizen.name,
      line.channel,
      line.receivedAt,
      line.dueAt ?? '',
      line.endedAt ?? '',
      line.returnedAt ?? '',
      line.counts === null ? '' : String(line.counts),
    ]),
  };
}

function plain(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
