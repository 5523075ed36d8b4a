/** One act of a random history. */

/** What, on which of the things there are, with which words, by whom and when. */
export interface Step<Kind extends string = string> {
  kind: Kind;
  pick: number;
  word: string;
  other: string | null;
  flag: boolean;
  /** Seconds on the clock since the last act; it may be set back. */
  seconds: number;
}
