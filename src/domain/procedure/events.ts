/** What can happen to the catalogue: editions of procedures come, and wrong ones go. */
import { event, nobody } from '../event-kind.ts';
import { rowPlace } from '../import/facts-shape.ts';
import { having, list, record, text } from '../shape.ts';
import type { Uuid } from '../value/id.ts';
import type { Procedure } from './procedure.ts';

export const procedureShape = having<Procedure>(
  'code',
  'name',
  'shortName',
  'field',
  'cases',
  'keywords',
  'validFrom',
  'validTo',
);

export const procedureEvents = {
  'procedure.published': event(record({ edition: text(), procedure: procedureShape }), nobody),
  'procedure.imported': event(
    record({ ...rowPlace, edition: text(), procedure: procedureShape, flags: list(text()) }),
    nobody,
  ),
  'procedure.import_undone': event(record({ edition: text(), batch: text<Uuid>() }), nobody),
};
