/** What a value must be, where one was typed that is not: words for it are in `locale`. */

/** By the key that the parser of an option or the table of settings names. */
export type ExpectedKey =
  | 'text'
  | 'path'
  | 'choice'
  | 'date'
  | 'birth_date'
  | 'person_name'
  | 'human_name'
  | 'id_number'
  | 'tax_code'
  | 'passport'
  | 'phone'
  | 'address'
  | 'instant'
  | 'agency_id'
  | 'amount'
  | 'component'
  | 'certified'
  | 'field_value'
  | 'person_value'
  | 'data_found'
  | 'data_failed'
  | 'reused'
  | 'quantity'
  | 'pieces'
  | 'drawer'
  | 'tier'
  | 'bank'
  | 'bank_account'
  | 'bank_row'
  | 'login'
  | 'email'
  | 'tracking'
  | 'prefix'
  | 'period'
  | 'month'
  | 'time'
  | 'recovery_code'
  | 'pin_again'
  | 'pin_other'
  | 'pin_easy'
  | 'office_hours'
  | 'reception_hours'
  | 'minutes_before'
  | 'backup_days'
  | 'reason'
  | 'short_line'
  | 'note'
  | 'procedure_codes'
  | 'folder'
  | 'ip_address'
  | 'digest'
  | 'chain_head';

/** A number, or how many signs a text has, from a least to a most that both will do. */
export interface ExpectedRange {
  range: 'whole' | 'pin';
  least: number;
  most: number;
}

/** What one value must be. */
export type ExpectedKind = ExpectedKey | ExpectedRange;

/** A kind of value, or the only values that will do. */
export type Expected = ExpectedKind | readonly string[];
