/** Sending a batch: it is on the road from now on, and nobody may act on what is in it. */
import { requireHeld } from '../dossier/custody.ts';
import { happened, type NewEvent } from '../event.ts';
import type { Counter, KnownOffice } from '../office/office.ts';
import { requireRoute } from '../office/route.ts';
import { Problem } from '../problem.ts';
import { dossierStream, handoverStream } from '../stream.ts';
import { localDate, type Instant } from '../value/instant.ts';
import { type Carried } from './handover.ts';
import { listDigest, nextSlip } from './slip.ts';

export interface SendFacts {
  from: KnownOffice;
  to: KnownOffice;
  counter: Counter;
  now: Instant;
  /** The last number of this counter's slips of the day. */
  lastNumber: number;
  giverName: string;
  sha256: (text: string) => string;
}

/**
 * Decides a sending. Throws `handover.empty`, `handover.same_office`, `office.merged`,
 * `office.no_route`, and `dossier.in_transit` or `dossier.not_holder` for the first dossier
 * that is not here to be given.
 */
export function sendHandover(
  dossiers: readonly Carried[],
  note: string | null,
  facts: SendFacts,
): NewEvent[] {
  const [from, to] = [facts.from.agencyId, facts.to.agencyId];
  requireRoute(facts.from, facts.to);
  if (dossiers.length === 0) throw new Problem('handover.empty', { office: from });
  for (const dossier of dossiers) requireHeld(dossier, from);
  const items = dossiers.map(({ id, code }) => ({ dossier: id, code }));
  const codes = items.map(({ code }) => code);
  const { slip, number } = nextSlip(facts.counter, localDate(facts.now), facts.lastNumber);
  const digest = listDigest(codes, facts.sha256);
  const personal = { giverName: facts.giverName };
  const sent = { slip, number, from, to, items, digest };
  return [
    happened('handover.sent', handoverStream(slip), sent, { ...personal, note }),
    ...items.map(({ dossier }) => {
      const data = { dossier, slip, from, to };
      return happened('dossier.dispatched', dossierStream(dossier), data, personal);
    }),
  ];
}
