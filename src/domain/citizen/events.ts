/** What can happen to two records of one person; each record has its own half of the act. */
import type { Uuid } from '../value/id.ts';
import type { CitizenDetails } from './citizen.ts';

interface Change {
  before: CitizenDetails;
  after: CitizenDetails;
}

export interface CitizenEventShapes {
  /** Of the record that is kept: what it gained. */
  'citizen.merged': {
    data: {
      citizen: Uuid;
      merged: Uuid;
      /** Names of what it lacked and has now. */
      fields: (keyof CitizenDetails)[];
      /** Why the two are one person, where their names differ. */
      reason: string | null;
    };
    personal: Change;
  };
  /** Of the other record: it gives up its number and points to the kept one. */
  'citizen.absorbed': {
    data: { citizen: Uuid; into: Uuid };
    personal: { number: string | null };
  };
  /** The compensation of `citizen.merged`: what was gained goes back. */
  'citizen.unmerged': {
    data: { citizen: Uuid; released: Uuid; fields: (keyof CitizenDetails)[] };
    personal: Change;
  };
  /** The compensation of `citizen.absorbed`: a record of its own again, with its number. */
  'citizen.released': {
    data: { citizen: Uuid; from: Uuid };
    personal: { number: string | null };
  };
}
