/** What can happen to fees: what they cost here, and what becomes of those of one dossier. */
import { event, nobody } from '../event-kind.ts';
import { loweredBesides } from '../payment/lowered.ts';
import { channels, feeKinds, feeUnits } from '../procedure/procedure.ts';
import { absent, like, list, maybe, number, oneOf, record, text, yesOrNo } from '../shape.ts';
import type { Uuid } from '../value/id.ts';
import type { Dong } from '../value/money.ts';
import type { PlainDate } from '../value/plain-date.ts';
import { feeParts, type FeeLine } from './fee-line.ts';
import type { FeeRate } from './rate.ts';

export const feeLine = like<FeeLine>({
  id: text(),
  name: text(),
  kind: oneOf(feeKinds),
  per: oneOf(feeUnits),
  unitPrice: maybe(number<Dong>()),
  quantity: number(),
  copies: number(),
  parts: absent(feeParts),
  amount: maybe(number<Dong>()),
  known: yesOrNo,
  legalBasis: text(),
});

export const feeTiers = list(record({ from: number(), amount: number<Dong>() }));

export const feeEvents = {
  'fee.rate_set': event(
    like<FeeRate>({
      procedure: text(),
      fee: text(),
      caseId: maybe(text()),
      channel: maybe(oneOf(channels)),
      amount: number<Dong>(),
      tiers: feeTiers,
      ceiling: maybe(number<Dong>()),
      from: text<PlainDate>(),
      to: maybe(text<PlainDate>()),
      legalBasis: text(),
    }),
    nobody,
  ),
  'fee.settled': event(
    record({
      dossier: text<Uuid>(),
      lines: list(feeLine),
      amountDue: number<Dong>(),
      /** Lines that are unknown still. */
      unknown: number(),
    }),
    nobody,
  ),
  /** One person made it less by what was received or ended otherwise: what it would be, and is. */
  'fee.lowered': event(
    record({
      dossier: text<Uuid>(),
      kind: oneOf(loweredBesides),
      would: number<Dong>(),
      due: number<Dong>(),
    }),
    record({ reason: maybe(text()) }),
  ),
  'fee.reduced': event(
    record({
      dossier: text<Uuid>(),
      fee: text(),
      amount: number<Dong>(),
      /** The waiver by law that says so, and its legal basis; `null` of a decision on paper. */
      waiver: maybe(text()),
      basis: maybe(text()),
    }),
    /** Why, and by which paper, or what was seen: both speak of whoever is spared. */
    record({ reason: text(), paper: text() }),
  ),
};
