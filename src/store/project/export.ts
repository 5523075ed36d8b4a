/** Which lists left the store as files. */
import type { EventsOf, Projectors } from './projectors.ts';

export const exportProjectors: Projectors<EventsOf<'list'>> = {
  'list.exported': ({ data, at, actor, office }) => {
    const { export: id, kind, file, format, criteria, rows } = data;
    const made = { id, kind, file, format, criteria: JSON.stringify(criteria), row_count: rows };
    return [{ op: 'insert', table: 'list_export', row: { ...made, at, actor, office } }];
  },
};
