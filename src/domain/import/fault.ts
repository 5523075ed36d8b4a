/** Why a row is refused, and what is worth saying of one that is not. */

export const faultCodes = [
  'missing',
  'garbled',
  'no_name',
  'no_value',
  'placeholder',
  'ditto',
  'ragged',
  'not_json',
  'repeated_key',
  'no_column',
  'too_long',
  'masked',
  'bad_number',
  'leading_zero',
  'scientific',
  'bad_date',
  'ambiguous_date',
  'month_first',
  'old_date',
  'future_date',
  'date_order',
  'bad_amount',
  'bad_choice',
  'bad_code',
  'unknown_procedure',
  'procedure_ended',
  'says_less',
  'bad_procedure',
  'unknown_office',
  'status_without_date',
  'status_contradicts',
  'duplicate_in_file',
  'name_differs',
  'code_taken',
  'code_to_give',
  'stands_on',
  'bad_count',
  'number_taken',
  'day_outside_year',
  'volume_contradicts',
  'far_number',
  'changed_meanwhile',
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** What looks odd about a number, in the words of the record that is typed at a counter. */
export const numberNotes = [
  'place_unknown',
  'year_in_future',
  'year_1900',
  'sex_differs',
  'year_differs',
  'tax_digit',
] as const;

export function isNumberNote(code: string): code is (typeof numberNotes)[number] {
  return numberNotes.some((each) => each === code);
}

export const noteCodes = [
  'converted',
  'font_unsure',
  'changed',
  'doubtful',
  'zero_restored',
  'name_joined',
  'name_odd',
  'phone_odd',
  'office_opened',
  'no_due_date',
  'left_out',
  'fee_less',
  'born_long_ago',
  'far_date',
  'small_sum',
  'number_gap',
  ...numberNotes,
] as const;
export type NoteCode = (typeof noteCodes)[number];

/** What is odd about an entry of the national catalogue. */
export const flagCodes = [
  'list_only',
  'duration_missing',
  'duration_without_unit',
  'duration_several',
  'fee_missing',
  'fee_decided_elsewhere',
  'fee_with_note',
  'fee_several',
  'fee_contradicts',
  'fee_foreign_currency',
  'sentence_as_paper',
  'papers_by_case',
  'paper_without_count',
  'many_results',
  'no_result_code',
  'several_levels',
  'level_missing',
  'field_missing',
  'long_name',
  'not_nfc',
  'methods_unreadable',
] as const;
export type FlagCode = (typeof flagCodes)[number];

export function isFlag(code: NoteCode | FlagCode): code is FlagCode {
  return flagCodes.some((each) => each === code);
}

/** One thing wrong in one cell; `given` is what stood there. */
export interface RowFault {
  column: string;
  code: FaultCode;
  given: string;
  /** What could stand there instead, where that can be told. */
  suggestion: string | null;
}

/** Something a person should see about a row that goes in. */
export interface RowNote {
  column: string;
  code: NoteCode | FlagCode;
  before: string;
  after: string;
}
