/** What a value must be, where one was typed that is not: words for it are in `locale`. */

/** By the key that the parser of an option or the table of settings names. */
export type ExpectedKey =
  | 'text'
  | 'choice'
  | 'whole'
  | 'date'
  | 'birth_date'
  | 'person_name'
  | 'id_number'
  | 'tax_code'
  | 'passport'
  | 'phone'
  | 'address'
  | 'instant'
  | 'agency_id'
  | 'amount'
  | 'component'
  | 'quantity'
  | 'pieces'
  | 'drawer'
  | 'tier'
  | 'bank_row'
  | 'login'
  | 'email'
  | 'tracking'
  | 'prefix'
  | 'period'
  | 'time'
  | 'pin'
  | 'recovery_code'
  | 'pin_again'
  | 'office_hours'
  | 'reception_hours'
  | 'session_hours'
  | 'minutes_before'
  | 'short_line'
  | 'note'
  | 'procedure_codes'
  | 'folder';

/** A kind of value, or the only values that will do. */
export type Expected = ExpectedKey | readonly string[];
