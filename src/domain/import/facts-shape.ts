/** The shapes of what rows tell, for the events that keep it. */
import { citizenKinds } from '../citizen/citizen.ts';
import { absent, having, like, number, oneOf, text } from '../shape.ts';
import type { Uuid } from '../value/id.ts';
import type { BirthDate } from '../value/birth-date.ts';
import { paperCellsShape } from './said.ts';
import { type Originals, type PaperState, type SparsePersons } from './facts.ts';

/** Which row of which batch: fields of every row's entry. */
export const rowPlace = { batch: text<Uuid>(), row: number() };

export const originals = having<Originals>();

/** Fields of what a paper tells but for the people's names. */
export const paperState = { citizen: absent(text<Uuid>()), said: paperCellsShape };

export const paperStateShape = like<PaperState>(paperState);

export const sparsePersonsShape = like<SparsePersons>({
  owner: like<SparsePersons['owner']>({
    kind: absent(oneOf(citizenKinds)),
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
