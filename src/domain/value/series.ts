/** Numbers that follow one another in a series of their own. */
import { like, number, text } from '../shape.ts';

/** A number taken from a series: never reused, gaps accounted for. */
export interface TakenNumber {
  series: string;
  n: number;
}

export const takenNumber = like<TakenNumber>({ series: text(), n: number() });
