/** Batches of rows that came in from files. */
import type { Change, Row } from '../engine/portable.ts';
import type { EventsOf, Projectors } from './projectors.ts';

export const importProjectors: Projectors<EventsOf<'import'>> = {
  'import.started': ({ data, at, actor }) => [
    {
      op: 'insert',
      table: 'import_batch',
      row: {
        id: data.batch,
        kind: data.kind,
        file: data.file,
        digest: data.digest,
        started_at: at,
        started_by: actor,
        status: 'running',
      },
    },
  ],
  'import.finished': ({ data: { batch, counts }, at }) => {
    const { rows, ...rest } = counts;
    return batchChanged(batch, { status: 'finished', ended_at: at, row_count: rows, ...rest });
  },
  'import.undo_begun': ({ data }) => batchChanged(data.batch, { status: 'undoing' }),
  'import.undone': ({ data, at }) => batchChanged(data.batch, { status: 'undone', ended_at: at }),
};

function batchChanged(id: string, set: Row): Change[] {
  return [{ op: 'update', table: 'import_batch', where: { id }, set }];
}
