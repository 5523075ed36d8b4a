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
/** Words of staff, one for each code: they may speak of people. */
const notes = list(maybe(text()));

export const handoverEvents = {
  'handover.sent': event(
    record({
      slip,
      number: takenNumber,
      from: text<AgencyId>(),
      to: text<AgencyId>(),
      items: list(record(item)),
      digest: text(),
    }),
    record({ giverName: text(), note: maybe(text()) }),
  ),
  'handover.received': event(
    record({
      slip,
      accepted: list(record({ ...item, damaged: yesOrNo })),
      missing: list(record(item)),
      /** Codes reported missing before that turned up now. */
      late: list(text()),
      /** Codes of what was not on the list, and of what came damaged. */
      extra: list(text()),
      damaged: list(text()),
      state: oneOf(handoverStates),
    }),
    record({ receiverName: text(), extra: notes, damaged: notes }),
  ),
  'handover.recalled': event(
    record({ slip, dossiers: list(text<Uuid>()) }),
    record({ reason: maybe(text()) }),
  ),
  'handover.settled': event(
    record({
      slip,
      kind: oneOf(discrepancyKinds),
      code: text(),
      resolution: oneOf(resolutions),
      /** What becomes of the dossier's place on the list; an extra one kept is a new place. */
      item: maybe(record({ ...item, state: oneOf(itemStates), position: number() })),
      state: oneOf(handoverStates),
    }),
    record({ name: text(), note: maybe(text()) }),
  ),
  'handover.printed': event(record({ slip, number: number(), copies: number() }), nobody),
};
