/** Dossiers as a table for spreadsheets. */
import type { ListTable } from '../../cli/list-file.ts';
import type { DossierLineView } from './line-view.ts';

export function dossierTable(dossiers: readonly DossierLineView[]): ListTable {
  return {
    head: [
      'code',
      'status',
      'procedure',
      'name',
      'channel',
      'received_at',
      'due_date',
      'fee',
      'fees_unknown',
      'limit_date',
      'money',
      'phone',
      'late',
      'days_left',
      'send_by',
    ],
    rows: dossiers.map((line) => [
      line.code,
      line.status,
      line.procedure.code,
      line.citizen.name,
      line.channel,
      line.receivedAt,
      line.dueDate,
      line.amountDue,
      line.feesUnknown,
      line.limitDate,
      line.money,
      line.phone,
      line.left && Number(line.left.late),
      line.left && line.left.days,
      line.sendBy,
    ]),
  };
}
