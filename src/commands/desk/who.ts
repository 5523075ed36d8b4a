/** A person as a question finds one. */
import type { Reply } from '../../cli/steps.ts';
import type { Citizen } from '../../domain/citizen/citizen.ts';
import { dateText, maskedNumber } from '../../locale/format.ts';
import type { Newcomer } from '../citizen/shared.ts';

/** Somebody known here, or somebody who is to be recorded. */
export type Who = { known: Citizen } | { newcomer: Newcomer };

/** One of several in a list: twins of one name and address differ by their numbers alone. */
export function personLine({ name, idNumber, dob, phone, address }: Citizen): string {
  const told = [name, dob && dateText(dob), maskedNumber(idNumber), phone, address];
  return told.filter((part) => part !== null && part !== '').join('  ');
}

/** What becomes of the person found. */
export type Take<A> = (who: Who) => Promise<Reply<A>> | Reply<A>;
