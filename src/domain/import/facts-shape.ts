/** The shapes of what rows tell, for the events that keep it. */
import { citizenKinds } from '../citizen/citizen.ts';
import { sources } from '../dossier/dossier.ts';
import { statuses } from '../dossier/status.ts';
import { methods } from '../payment/payment.ts';
import { channels, type Term } from '../procedure/procedure.ts';
import { absent, having, like, number, oneOf, maybe, text, yesOrNo } from '../shape.ts';
import type { AgencyId, Uuid } from '../value/id.ts';
import type { Instant } from '../value/instant.ts';
import type { Dong } from '../value/money.ts';
import type { BirthDate } from '../value/birth-date.ts';
import type { PlainDate } from '../value/plain-date.ts';
import {
  type Originals,
  type PaperStanding,
  type PaperState,
  type SparsePaper,
  type SparsePersons,
} from './facts.ts';

/** Which row of which batch: fields of every row's entry. */
export const rowPlace = { batch: text<Uuid>(), row: number() };

export const originals = having<Originals>();

const paper = like<SparsePaper>({
  code: text(),
  procedure: text(),
  caseId: absent(text()),
  channel: oneOf(channels),
  source: absent(oneOf(sources)),
  office: text<AgencyId>(),
  status: oneOf(statuses),
  receivedAt: text<Instant>(),
  dueDate: absent(text<PlainDate>()),
  resolvedAt: absent(text<Instant>()),
  returnedAt: absent(text<Instant>()),
  resultNumber: absent(text()),
  fee: absent(number<Dong>()),
  paid: absent(number<Dong>()),
  method: absent(oneOf(methods)),
  digitised: absent(yesOrNo),
  resultDigitised: absent(yesOrNo),
  eResult: absent(yesOrNo),
});

const standing = like<PaperStanding>({
  edition: text(),
  field: text(),
  caseId: text(),
  term: having<Term>('rule'),
  dueAt: maybe(text<Instant>()),
  holder: text<AgencyId>(),
});

/** Fields of what a paper tells but for the people's names. */
export const paperState = { citizen: absent(text<Uuid>()), paper, standing };

export const paperStateShape = like<PaperState>(paperState);

export const sparsePersonsShape = like<SparsePersons>({
  owner: like<SparsePersons['owner']>({
    kind: oneOf(citizenKinds),
    name: text(),
    number: absent(text()),
    address: absent(text()),
    phone: absent(text()),
    email: absent(text()),
  }),
  dob: absent(text<BirthDate>()),
  oldNumber: absent(text()),
  subject: absent(text()),
  note: absent(text()),
  originals: absent(originals),
});
