/** The types of field that a declaration may have, and when one is asked for. */

/** What a field takes; see `answer.ts`. */
export const fieldTypes = [
  'text',
  'lines',
  'date',
  'date_or_year',
  'date_in_words',
  'instant_or_date',
  'sex',
  'choice',
  'yes_no',
  'count',
  'money',
  'address',
  'identity',
  'citizen_id',
  'phone',
  'email',
] as const;
export type FieldType = (typeof fieldTypes)[number];

/** Of copies, or of marriages: none is no answer, and more than that is a slip. */
export const countBounds = { least: 1, most: 999 } as const;

/** So many rows a table has at most: nobody's household is larger. */
export const MOST_TABLE_ROWS = 99;

/** A field is asked for, or a rule holds, where another one has this answer. */
export interface When {
  field: string;
  is: string;
  /** Where it has another one than this. */
  not: boolean;
  /** Of a field of free text, where capitals and marks make no difference. */
  isFree: boolean;
}
