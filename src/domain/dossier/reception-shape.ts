/** What is written when a dossier is received: what was decided, and whom it speaks of. */
import { feeLine } from '../fee/events.ts';
import { channels } from '../procedure/procedure.ts';
import { absent, list, maybe, number, oneOf, record, text, type Of } from '../shape.ts';
import type { AgencyId, DossierCode, Uuid } from '../value/id.ts';
import type { Instant } from '../value/instant.ts';
import { takenNumber } from '../value/series.ts';
import { returnWays, sources } from './dossier.ts';
import { componentShape, partyShape, termShape } from './parts-shape.ts';

/** What was decided when a dossier was received. */
export const reception = record({
  dossier: text<Uuid>(),
  code: text<DossierCode>(),
  number: takenNumber,
  office: text<AgencyId>(),
  counter: number(),
  /** The office that is to decide it, and the one that helped with it; `null` for this one. */
  competent: maybe(text<AgencyId>()),
  helpedAt: maybe(text<AgencyId>()),
  /** What was received in one visit bears one id; `null` from before visits were kept. */
  visit: maybe(text<Uuid>()),
  channel: oneOf(channels),
  source: maybe(oneOf(sources)),
  /** The published edition of the procedure: the snapshot. */
  edition: text(),
  procedure: text(),
  field: text(),
  caseId: text(),
  term: termShape,
  ownerCitizen: maybe(text<Uuid>()),
  components: list(componentShape),
  missing: list(text()),
  /** Papers whose condition does not hold; left out where nobody said so of any. */
  notNeeded: absent(list(text())),
  sets: number(),
  fees: list(feeLine),
  returnBy: oneOf(returnWays),
  receivedAt: text<Instant>(),
  dueAt: maybe(text<Instant>()),
  /** The dossier, received by mistake, that was cancelled for this one. */
  replaces: maybe(text<DossierCode>()),
});
export type Reception = Of<typeof reception>;

export const receptionPersons = record({
  owner: partyShape,
  submitter: maybe(partyShape),
  subject: maybe(text()),
  /** By what right the submitter acts. */
  authorisation: maybe(text()),
  missingReason: maybe(text()),
  /** Where the result goes by post; `null` where it goes to the owner's own address. */
  posting: maybe(record({ address: maybe(text()), phone: maybe(text()) })),
  /** Why the reception bears another time than the clock's. */
  receivedAtReason: maybe(text()),
  receivedByName: text(),
});
export type ReceptionPersons = Of<typeof receptionPersons>;
