/** A person as a question finds one. */
import type { Reply } from '../../cli/steps.ts';
import type { Citizen } from '../../domain/citizen/citizen.ts';
import type { Newcomer } from '../citizen/shared.ts';

/** Somebody known here, or somebody who is to be recorded. */
export type Who = { known: Citizen } | { newcomer: Newcomer };

/** What becomes of the person found. */
export type Take<A> = (who: Who) => Promise<Reply<A>> | Reply<A>;
