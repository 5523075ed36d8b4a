/** The shapes of what a correction tells: what is other than it was, and nothing else. */
import { feeLine } from '../fee/events.ts';
import { absent, like, list, maybe, number, oneOf, text } from '../shape.ts';
import type { AgencyId, Uuid } from '../value/id.ts';
import type { CorrectedFacts, DossierPersons, FormerWords } from './correction.ts';
import { returnWays } from './dossier.ts';
import { clockShape, componentShape, partyShape, termShape } from './parts-shape.ts';

export const correctedFactsShape = like<CorrectedFacts>({
  ownerCitizen: absent(maybe(text<Uuid>())),
  submitterCitizen: absent(maybe(text<Uuid>())),
  caseId: absent(text()),
  term: absent(termShape),
  components: absent(list(componentShape)),
  missing: absent(list(text())),
  notNeeded: absent(list(text())),
  sets: absent(number()),
  fees: absent(list(feeLine)),
  returnBy: absent(oneOf(returnWays)),
  competent: absent(text<AgencyId>()),
  clock: absent(clockShape),
});

/** All who are named, and what was asked in their words. */
export const personsShape = like<DossierPersons>({
  owner: partyShape,
  submitter: maybe(partyShape),
  subject: maybe(text()),
  authorisation: maybe(text()),
  missingReason: maybe(text()),
});

/** What those who stay were once found by. */
export const formerWordsShape = like<FormerWords>({
  name: text(),
  number: maybe(text()),
  phone: maybe(text()),
});
