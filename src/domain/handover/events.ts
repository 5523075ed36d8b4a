/** What can happen to a batch on its way; what it does to each dossier is told by the dossier. */
import { event, nobody } from '../event-kind.ts';
import { list, maybe, number, oneOf, record, text, yesOrNo } from '../shape.ts';
import type { AgencyId, DossierCode, Uuid } from '../value/id.ts';
import { takenNumber } from '../value/series.ts';
import { discrepancyKinds, resolutions } from './discrepancy.ts';
import { handoverStates, itemStates } from './handover.ts';
import type { SlipCode } from './slip.ts';

const slip = text<SlipCode>();
const item = { dossier: text<Uuid>(), code: text<DossierCode>() };
const remark = record({ code: text(), note: maybe(text()) });

export const handoverEvents = {
  'handover.sent': event(
    record({
      slip,
      number: takenNumber,
      from: text<AgencyId>(),
      to: text<AgencyId>(),
      items: list(record(item)),
      digest: text(),
      note: maybe(text()),
    }),
    record({ giverName: text() }),
  ),
  'handover.received': event(
    record({
      slip,
      accepted: list(record({ ...item, damaged: yesOrNo })),
      missing: list(record(item)),
      /** Codes reported missing before that turned up now. */
      late: list(text()),
      extra: list(remark),
      damaged: list(remark),
      state: oneOf(handoverStates),
    }),
    record({ receiverName: text() }),
  ),
  'handover.recalled': event(
    record({ slip, dossiers: list(text<Uuid>()), reason: maybe(text()) }),
    nobody,
  ),
  'handover.settled': event(
    record({
      slip,
      kind: oneOf(discrepancyKinds),
      code: text(),
      resolution: oneOf(resolutions),
      note: maybe(text()),
      /** What becomes of the dossier's place on the list; an extra one kept is a new place. */
      item: maybe(record({ ...item, state: oneOf(itemStates), position: number() })),
      state: oneOf(handoverStates),
    }),
    record({ name: text() }),
  ),
  'handover.printed': event(record({ slip, number: number(), copies: number() }), nobody),
};
