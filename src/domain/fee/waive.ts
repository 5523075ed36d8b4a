/** Taking a waiver by law: what it takes off each fee is told with the law and what was seen. */
import { happened, type NewEvent } from '../event.ts';
import { moneyStream } from '../stream.ts';
import type { Uuid } from '../value/id.ts';
import {
  feesWaived,
  type FeeReduced,
  type LawWaiver,
  type TakenWaivers,
  type WaivedDossier,
} from './waiver.ts';

/** What a waiver is taken on. */
export interface WaiverFacts {
  dossier: Uuid;
  /** All that the catalogue has. */
  waivers: readonly LawWaiver[];
  of: WaivedDossier;
  /** What was taken off before. */
  before?: readonly FeeReduced[];
}

/** Nothing where none is named. Throws what `feesWaived` does. */
export function reduceByLaw(
  taken: TakenWaivers,
  { dossier, waivers, of, before = [] }: WaiverFacts,
): NewEvent<'fee.reduced'>[] {
  return feesWaived(taken, waivers, of, before).map(({ fee, amount, waiver }) => {
    const { id, name, basis } = waiver;
    const data = { dossier, fee, amount, waiver: id, basis };
    // Where nothing has to be seen, the law itself is the paper.
    const personal = { reason: name, paper: taken.seen ?? basis };
    return happened('fee.reduced', moneyStream(dossier), data, personal);
  });
}
