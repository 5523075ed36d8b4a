/** How an event type is declared: what it tells, and apart from that what names a person. */
import { nothing, type Shape } from './shape.ts';

export interface EventKind<Data, Personal> {
  data: Shape<Data>;
  /** It can be erased while the chain stays whole. */
  personal: Shape<Personal>;
}

/** Of an event that names no person. */
export const nobody = nothing;

export function event<Data extends object, Personal>(
  data: Shape<Data>,
  personal: Shape<Personal>,
): EventKind<Data, Personal> {
  return { data, personal };
}
