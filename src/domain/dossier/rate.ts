/** What a citizen thinks of how a result was handed back, where they are asked after that. */
import { happened, type NewEvent } from '../event.ts';
import { dossierStream } from '../stream.ts';
import type { Dossier } from './dossier.ts';

/** The answers there are, the best first: 2 pleased, 1 content, 0 not. */
export const satisfactions = [2, 1, 0] as const;

type Rated = Pick<Dossier, 'id' | 'status' | 'satisfaction'>;

/** Asked once: what was answered, at the counter or later, stays. */
export function mayRate({ status, satisfaction }: Omit<Rated, 'id'>): boolean {
  return status === 'returned' && satisfaction === null;
}

/** Nothing where it was answered before, or the result is not with its own. */
export function rateReturn(dossier: Rated, satisfaction: number): NewEvent[] {
  if (!mayRate(dossier) || !satisfactions.some((each) => each === satisfaction)) return [];
  const data = { dossier: dossier.id, satisfaction };
  return [happened('dossier.rated', dossierStream(dossier.id), data, null)];
}
