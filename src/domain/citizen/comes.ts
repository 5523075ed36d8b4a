/** Whether somebody can come to a counter alone. */
import { Problem } from '../problem.ts';
import type { PlainDate } from '../value/plain-date.ts';
import type { CitizenDetails } from './citizen.ts';

/** From this age on one does most things oneself (Civil Code 91/2015/QH13, article 21). */
const OF_AGE_TO_COME = 15;

/** Whether what is handed in for nobody else may be somebody's own: a child is brought by another. */
export function maySubmit(who: CitizenDetails, today: PlainDate): boolean {
  return who.kind === 'organisation' || mayComeAlone(who, today);
}

/** Throws `dossier.child_alone` of a child who would have handed in a dossier on a day. */
export function requireMaySubmit(who: CitizenDetails, day: PlainDate): void {
  if (!maySubmit(who, day)) throw new Problem('dossier.child_alone', { name: who.name });
}

/**
 * False for an organisation, and for a child under fifteen: somebody else stands at the counter.
 * Of whose birth the year alone is known nothing is said before the year is over.
 */
export function mayComeAlone({ kind, dob }: CitizenDetails, today: PlainDate): boolean {
  if (kind === 'organisation') return false;
  if (dob === null) return true;
  const turns = `${Number(dob.slice(0, 4)) + OF_AGE_TO_COME}${dob.slice(4)}`;
  return turns <= today.slice(0, turns.length);
}
