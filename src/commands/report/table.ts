/** Reports as tables for scripts and spreadsheets: stable English heads, plain numbers. */
import type { ListTable } from '../../cli/list-file.ts';
import { figureNames, type Figures } from '../../domain/report/figure.ts';
import { groupId, properName, type Group, type GroupLabel } from '../../domain/report/group.ts';
import type { ReportLineView } from './line.ts';

/** One row a group and one for the total; a cell that is not known is empty. */
export function groupList(report: { by: string; groups: Group[]; total: Figures }): ListTable {
  const keys = [report.by, 'name', 'level'];
  const row = (labels: string[], figures: Figures): (string | number | null)[] => [
    ...labels,
    ...figureNames.map((name) => figures[name]),
  ];
  return {
    head: [...keys, ...figureNames],
    rows: [
      ...report.groups.map((group) => row(labelsOf(group), group)),
      row(['total', '', ''], report.total),
    ],
  };
}

/** The identifier, the name people know it by, and the level. */
function labelsOf(group: GroupLabel): string[] {
  return [groupId(group), properName(group), group.level ?? ''];
}

export function lineList(lines: readonly ReportLineView[]): ListTable {
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
