/** What a store is made of, as its catalogue tells it. */

/** A table, an index or a trigger, and the text that makes it. */
export interface Part {
  type: string;
  name: string;
  /** The table that it is, or is on. */
  table: string;
  sql: string;
}
