/** What can happen to the catalogue: editions of procedures come, and wrong ones go. */
import { event, nobody } from '../event-kind.ts';
import { rowPlace } from '../import/facts-shape.ts';
import { having, list, maybe, oneOf, record, text } from '../shape.ts';
import type { Uuid } from '../value/id.ts';
import type { PlainDate } from '../value/plain-date.ts';
import { channels, type Procedure } from './procedure.ts';

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
  /** What the office entered of a term: the edition with it, and by which decision. */
  'procedure.term_set': event(
    record({
      ...{ edition: text(), procedure: procedureShape },
      caseIds: list(text()),
      channel: maybe(oneOf(channels)),
      legalBasis: text(),
    }),
    nobody,
  ),
  /** A later shipment tells that procedure otherwise: only what was received under it keeps it. */
  'procedure.retired': event(record({ edition: text() }), nobody),
  /** Which shipped catalogue the store has now: when it was made up, and its digest. */
  'procedure.catalogue_taken': event(record({ date: text<PlainDate>(), digest: text() }), nobody),
  'procedure.import_undone': event(record({ edition: text(), batch: text<Uuid>() }), nobody),
};
