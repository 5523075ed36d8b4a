/** What the parts of a dossier must be, wherever they come out of a store. */
import type { Count, Run } from '../calendar/run.ts';
import { citizenKinds } from '../citizen/citizen.ts';
import type { Term } from '../procedure/procedure.ts';
import { having, like, list, maybe, number, oneOf, text, yesOrNo } from '../shape.ts';
import type { Uuid } from '../value/id.ts';
import type { Instant } from '../value/instant.ts';
import type { ClockState } from './clock.ts';
import type { Party, ReceivedComponent, SupplementItem } from './dossier.ts';

export const termShape = having<Term>('rule');
export const countShape = having<Count>('rule');
export const runShape = like<Run>({ from: text<Instant>(), count: countShape });

export const clockShape = like<ClockState>({
  run: runShape,
  left: maybe(countShape),
  dueAt: maybe(text<Instant>()),
});

export const partyShape = like<Party>({
  citizen: maybe(text<Uuid>()),
  kind: oneOf(citizenKinds),
  number: maybe(text()),
  name: text(),
  address: maybe(text()),
  phone: maybe(text()),
  email: maybe(text()),
});

export const componentShape = like<ReceivedComponent>({
  id: text(),
  name: text(),
  originals: number(),
  certified: number(),
  copies: number(),
  digitised: yesOrNo,
});

export const supplementItems = list(
  like<SupplementItem>({ component: maybe(text()), name: text(), fault: maybe(text()) }),
);
