/** A person as a question finds one. */
import type { Reply } from '../../cli/steps.ts';
import { hidden } from '../../domain/access/mask.ts';
import type { Citizen } from '../../domain/citizen/citizen.ts';
import { dateText, shownNumber } from '../../locale/format.ts';
import type { Newcomer } from '../citizen/shared.ts';

/** Somebody known here, or somebody who is to be recorded. */
export type Who = { known: Citizen } | { newcomer: Newcomer };

/** One of several in a list: twins of one name and address differ by their numbers alone. */
export function personLine({ name, idKind, idNumber, dob, phone, address }: Citizen): string {
  const number = shownNumber(idKind, idNumber);
  const reached = phone && hidden(phone.typed);
  const told = [name, dob && dateText(dob), number, reached, address];
  return told.filter(Boolean).join('  ');
}

/** What becomes of the person found. */
export type Take<A> = (who: Who) => Promise<Reply<A>> | Reply<A>;
