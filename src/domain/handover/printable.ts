/** When the record of a hand-over can be made. */
import { Problem } from '../problem.ts';
import type { Handover } from './handover.ts';

/** True until it is called back: then nothing was handed over, and nobody signs that it was. */
export function hasRecord({ state }: Pick<Handover, 'state'>): boolean {
  return state !== 'recalled';
}

/** Throws `handover.recalled`. */
export function requireRecord(handover: Pick<Handover, 'slip' | 'state'>): void {
  if (!hasRecord(handover)) throw new Problem('handover.recalled', { slip: handover.slip });
}
