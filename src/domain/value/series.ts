/** Numbers that follow one another in a series of their own. */

/** A number taken from a series: never reused, gaps accounted for. */
export interface TakenNumber {
  series: string;
  n: number;
}
