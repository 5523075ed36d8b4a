/** What whoever makes room for a signature and whoever fills it in must know alike. */
import type { Instant } from '../domain/value/instant.ts';

/** Each number of the range stands so until it is known. */
export const PLACEHOLDER = '**********';

/** What a signature says of itself beside whose it is. */
export interface Signing {
  at: Instant;
  name: string;
  reason: string;
  location: string;
  /** What it is seen by: a PDF of one page, as large as the mark is to be. */
  mark: Uint8Array;
}
