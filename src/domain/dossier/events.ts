/** Everything that can happen to a dossier, from its reception or its row in a list to its end. */
import { lateStarts } from '../calendar/run.ts';
import { event, nobody } from '../event-kind.ts';
import type { SlipCode } from '../handover/slip.ts';
import type { ImportCorrection, ImportedDossier } from '../import/facts.ts';
import {
  paperState,
  paperStateShape,
  rowPlace,
  sparsePersonsShape,
} from '../import/facts-shape.ts';
import { absent, like, list, maybe, number, oneOf, record, text, yesOrNo } from '../shape.ts';
import type { AgencyId, DossierCode, Uuid } from '../value/id.ts';
import type { Dong } from '../value/money.ts';
import type { Instant } from '../value/instant.ts';
import type { PlainDate } from '../value/plain-date.ts';
import { takenNumber } from '../value/series.ts';
import { correctable } from './correction.ts';
import { reception, receptionPersons } from './reception-shape.ts';
import { correctedFactsShape, formerWordsShape, personsShape } from './correction-shape.ts';
import { authorityKinds, collectorKinds, outcomes, partyRoles, type PartyFact } from './dossier.ts';
import { lookedUpShape, lookedUpWords } from './look-up-shape.ts';
import {
  componentShape,
  countShape,
  partyShape,
  runShape,
  supplementItems,
} from './parts-shape.ts';
import { statuses } from './status.ts';

const dossier = text<Uuid>();
const dueBefore = maybe(text<Instant>());
const dueAt = maybe(text<Instant>());
/** Words of staff: they may speak of people, so they stand where they can be erased. */
const because = record({ reason: text() });
const noting = record({ note: maybe(text()) });
const collector = record({ collectorName: maybe(text()), collectorNumber: maybe(text()) });

export const dossierEvents = {
  'dossier.received': event(reception, receptionPersons),
  'dossier.forwarded': event(record({ dossier }), noting),
  'dossier.resolved': event(
    record({
      dossier,
      outcome: oneOf(outcomes),
      number: text(),
      date: text<PlainDate>(),
      file: maybe(text()),
    }),
    record({ signer: maybe(text()) }),
  ),
  'dossier.returned': event(
    record({
      dossier,
      to: oneOf(collectorKinds),
      paper: yesOrNo,
      /** By which paper somebody else took it; `null` where nobody said. */
      authority: maybe(oneOf(authorityKinds)),
      originals: maybe(number()),
      shipment: maybe(text()),
      /** What the citizen answered: 2 pleased, 1 content, 0 not; nothing when not asked. */
      satisfaction: maybe(number()),
    }),
    collector,
  ),
  /** Asked on the page of a receipt, where nobody was when the result was handed back. */
  'dossier.rated': event(record({ dossier, satisfaction: number() }), nobody),
  'dossier.supplement_requested': event(
    record({
      dossier,
      /** 1 for the first request; from the second on it counts as late in index 766. */
      number: number(),
      /** The citizen's last day. */
      limit: maybe(text<PlainDate>()),
      dueBefore,
      /** What was left on the clock. */
      left: countShape,
      /** The due date had passed when the papers were asked for. */
      late: yesOrNo,
    }),
    record({
      reason: text(),
      items: supplementItems,
      /** Why there is a second notice at the same stage. */
      again: maybe(text()),
    }),
  ),
  'dossier.supplement_completed': event(
    record({
      dossier,
      number: number(),
      to: oneOf(statuses),
      /** Every paper of the dossier from now on. */
      components: list(componentShape),
      missing: list(text()),
      run: runShape,
      dueBefore,
      dueAt,
      /** The citizen's own limit had passed. */
      afterLimit: yesOrNo,
    }),
    noting,
  ),
  /** Promised for later, and here now: nothing was asked for, and the clock is as it was. */
  'dossier.paper_added': event(
    record({
      dossier,
      /** Names of what came. */
      added: list(text()),
      /** Every paper of the dossier from now on. */
      components: list(componentShape),
      missing: list(text()),
    }),
    nobody,
  ),
  /** Data instead of paper, or why there was none. */
  'dossier.data_looked_up': event(lookedUpShape, lookedUpWords),
  'dossier.extended': event(
    record({
      dossier,
      number: number(),
      run: runShape,
      dueBefore: text<Instant>(),
      dueAt: text<Instant>(),
      /** The apology came after the due date. */
      late: yesOrNo,
    }),
    because,
  ),
  /** What was written at reception was wrong; what is not told of stays as it was. */
  'dossier.corrected': event(
    record({
      dossier,
      code: text<DossierCode>(),
      fields: list(oneOf(correctable)),
      before: correctedFactsShape,
      after: correctedFactsShape,
    }),
    record({
      reason: text(),
      before: personsShape,
      after: personsShape,
      former: list(formerWordsShape),
    }),
  ),
  /** What its term waited for is there: it came where it is decided, or the review began. */
  'dossier.begun': event(
    record({
      dossier,
      why: oneOf(lateStarts),
      run: runShape,
      left: maybe(countShape),
      dueBefore,
      dueAt,
    }),
    noting,
  ),
  'dossier.refused': event(record({ dossier }), because),
  /** Received by mistake: its number stays, and it counts nowhere. */
  'dossier.cancelled': event(record({ dossier, replacedBy: maybe(text<DossierCode>()) }), because),
  /** The cancellation was the mistake: it stands again where it did, with what it costs. */
  'dossier.reinstated': event(record({ dossier, to: oneOf(statuses) }), because),
  'dossier.withdrawn': event(record({ dossier, left: countShape }), because),
  'dossier.stopped': event(record({ dossier, left: countShape }), because),
  'dossier.reopened': event(
    record({
      dossier,
      from: oneOf(statuses),
      to: oneOf(statuses),
      run: runShape,
      left: maybe(countShape),
      dueBefore,
      dueAt,
    }),
    because,
  ),
  /** A result that the wrong one had was fetched back, and waits again. */
  'dossier.taken_back': event(record({ dossier, to: oneOf(statuses) }), because),
  /** The papers of a dossier that ends without a result went back. */
  'dossier.papers_returned': event(record({ dossier, to: oneOf(collectorKinds) }), collector),
  /** It left an office: until it arrives, nobody may act on it. */
  'dossier.dispatched': event(
    record({ dossier, slip: text<SlipCode>(), from: text<AgencyId>(), to: text<AgencyId>() }),
    record({ giverName: text() }),
  ),
  'dossier.arrived': event(
    record({
      dossier,
      slip: text<SlipCode>(),
      from: text<AgencyId>(),
      to: text<AgencyId>(),
      giver: text(),
      sentAt: text<Instant>(),
      damaged: yesOrNo,
    }),
    record({ receiverName: text() }),
  ),
  /** It never went, or came back unaccepted: the sender holds it as before. */
  'dossier.brought_back': event(
    record({
      dossier,
      slip: text<SlipCode>(),
      office: text<AgencyId>(),
      why: oneOf(['recalled', 'with_sender']),
    }),
    nobody,
  ),
  /** Its people are told otherwise, as their record was corrected. */
  'dossier.people_corrected': event(
    record({ dossier, as: list(oneOf(partyRoles)), fields: list(text<PartyFact>()) }),
    record({ owner: partyShape, submitter: maybe(partyShape) }),
  ),
  'dossier.noted': event(record({ dossier }), record({ text: text() })),
  'dossier.shelved': event(record({ dossier, shelf: maybe(text()) }), nobody),
  /** The office that held it was taken into another one. */
  'dossier.rehomed': event(
    record({ dossier, holder: text<AgencyId>(), transitTo: maybe(text<AgencyId>()) }),
    nobody,
  ),
  'dossier.imported': event(
    like<ImportedDossier>({
      ...rowPlace,
      ...paperState,
      dossier,
      number: absent(takenNumber),
      newCitizen: absent(oneOf([true])),
      less: absent(number<Dong>()),
    }),
    sparsePersonsShape,
  ),
  'dossier.import_corrected': event(
    like<ImportCorrection>({
      ...rowPlace,
      dossier,
      fields: list(text()),
      undoes: yesOrNo,
      earlier: absent(text<Uuid>()),
      newCitizen: absent(oneOf([true])),
      before: paperStateShape,
      after: paperStateShape,
    }),
    /** `null` where the people of the dossier have been erased. */
    maybe(record({ before: sparsePersonsShape, after: sparsePersonsShape })),
  ),
  /** `citizen`: whom the dossier's row had brought, and who goes with it. */
  'dossier.import_undone': event(
    record({ dossier, batch: text<Uuid>(), citizen: maybe(text<Uuid>()) }),
    nobody,
  ),
  'paper.printed': event(
    record({ dossier, paper: text(), number: number(), copies: number() }),
    nobody,
  ),
};
