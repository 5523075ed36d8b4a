/** Words for what is wrong with a row of a list, and for what is worth seeing of it. */
import type { ForeignKind } from '../../domain/import/foreign.ts';
import type { FaultCode, FlagCode, NoteCode } from '../../domain/import/fault.ts';

export const faultWords: Record<FaultCode, { what: string; next: string }> = {
  missing: { what: 'Value missing', next: 'Fill this cell.' },
  garbled: { what: 'Spoilt letters', next: 'Type it again from the paper.' },
  no_name: { what: 'Not a name', next: 'Type the name as on the paper.' },
  no_value: {
    what: 'A formula without its result',
    next: 'Open it in a spreadsheet, let it calculate, and save.',
  },
  ditto: {
    what: 'A mark that says "as above"',
    next: 'Type what stands in the row above it in the book.',
  },
  placeholder: {
    what: 'A mark that stands for what is left out',
    next: 'Fill it in, or leave it empty.',
  },
  ragged: { what: 'More cells than the header has columns', next: 'See which cell was split.' },
  no_column: {
    what: 'No key is the name of a column',
    next: 'See the names of the columns in the help on importing.',
  },
  repeated_key: {
    what: 'A JSON object names one key twice',
    next: 'Take one of them out, and import again.',
  },
  not_json: { what: 'The line is no JSON object', next: 'Correct this line.' },
  too_long: { what: 'Too long', next: 'Shorten it, or see whether lines run together.' },
  masked: { what: 'The number is masked', next: 'Take the whole number from the paper.' },
  bad_number: {
    what: 'Not a personal number',
    next: '12 digits (CCCD), 9 digits (CMND), a passport, or a tax code of 10 digits.',
  },
  leading_zero: { what: 'A spreadsheet dropped the leading zero', next: 'Put the zero back.' },
  scientific: {
    what: 'A spreadsheet rounded the number, and its last digits are gone',
    next: 'Format the column as text and type the number again.',
  },
  bad_date: { what: 'Not a date', next: 'Write a date as 24/11/2026.' },
  ambiguous_date: { what: 'Not a certain date', next: 'Write day, month and a four-digit year.' },
  month_first: {
    what: 'The date may be two days: the file has months first somewhere',
    next: 'Say of the whole column whether the day or the month stands first.',
  },
  old_date: { what: 'A date too long ago for this paper', next: 'Check the year.' },
  future_date: { what: 'A date in the future', next: 'Check the date.' },
  date_order: { what: 'A date before the step it follows', next: 'Check the order of the dates.' },
  bad_amount: { what: 'Not an amount', next: 'Write whole dong, as 8000.' },
  bad_choice: { what: 'An unknown value', next: 'See the values in the help on importing.' },
  bad_code: { what: 'Not a usable code', next: 'Letters, digits, dots, dashes and spaces only.' },
  procedure_ended: {
    what: 'The procedure has ended',
    next: 'The list still has an old procedure: leave the row out, or import what came instead.',
  },
  bad_procedure: {
    what: 'The procedure in the file is not in the right form',
    next: 'Mend the place that is named; the form is that of the exported catalogue.',
  },
  says_less: {
    what: 'The record says less than the procedure there is; replacing it would lose',
    next: 'Leave it, or import again and say that what would be lost is replaced too.',
  },
  unknown_procedure: { what: 'No such procedure', next: 'Look the code of the procedure up.' },
  unknown_office: { what: 'No such office', next: 'Look the code of the office up.' },
  status_without_date: {
    what: 'The status needs a date that the row does not have',
    next: 'Fill the date, or leave the status empty.',
  },
  status_contradicts: {
    what: 'The status gainsays the dates',
    next: 'Correct the status or the date.',
  },
  duplicate_in_file: { what: 'The same as a row above', next: 'See row' },
  name_differs: {
    what: 'Perhaps somebody known, or the number of somebody else',
    next: 'Check number and name; a record that is wrong is to be corrected.',
  },
  code_taken: {
    what: 'The code belongs to a dossier received here that says otherwise',
    next: 'Open the dossier of that code.',
  },
  code_to_give: {
    what: 'The code is of a series that counters of an office here still give, today or later',
    next: 'Give another code, or import it the day after the one in the code.',
  },
  stands_on: {
    what: 'The dossier went on since it was imported; a file no longer corrects it',
    next: 'Look at what happened to the dossier.',
  },
  bad_count: { what: 'Not a usable count', next: 'Digits only, as 12.' },
  number_taken: {
    what: 'The number stands in the book otherwise than in this column',
    next: 'Look it up on paper; a number is never given again.',
  },
  day_outside_year: {
    what: 'The day is not of the book’s year',
    next: 'Check the day or the year.',
  },
  far_number: {
    what: 'The number is too far from all others of the book, and may be mistyped',
    next: 'Mend the number, or import again and say that far numbers are accepted.',
  },
  volume_contradicts: {
    what: 'The volume gainsays the book there is: its numbers or pages are others',
    next: 'See the volumes there are in the list of certification books.',
  },
  changed_meanwhile: {
    what: 'The store is not as it was when the plan was made',
    next: 'Plan these rows again.',
  },
};

export const noteWords: Record<NoteCode, string> = {
  converted: 'TCVN3 or VNI text turned into Unicode:',
  font_unsure: 'May be TCVN3 or VNI text, left as it is (suggested: as the old font has it):',
  changed: 'The row says something else than before; not corrected',
  doubtful: 'No personal number, perhaps somebody known:',
  zero_restored: 'Leading zero put back:',
  name_joined: 'A name in two cells, joined:',
  name_odd: 'The cell of the name says more than one person’s name, kept as it is:',
  phone_odd: 'No one phone number that can be dialled, kept as it is:',
  office_opened: 'Office opened from the catalogue:',
  no_due_date: 'An open dossier without a due date (suggested: the day it gets by its term)',
  fee_less: 'A fee lower than the catalogue asks on the day of reception:',
  left_out: 'No phone or e-mail in its cell, left out:',
  born_long_ago: 'Born before 1900:',
  far_date: 'A due date very far off:',
  number_gap: 'Numbers missing before this one:',
  small_sum: 'Less than 1,000 đồng, perhaps typed in thousands:',
  place_unknown: 'The first three digits belong to no province:',
  year_in_future: 'The year of birth in the number is still to come:',
  year_1900: 'The year of birth in the number is 1900:',
  sex_differs: 'The sex differs from the number:',
  year_differs: 'The year of birth differs from the number:',
  tax_digit: 'The last digit of the tax code does not follow from the others:',
};

export const flagWords: Record<FlagCode, string> = {
  list_only: 'Only code, name and field',
  duration_missing: 'No term stated',
  duration_without_unit: 'A term without a unit',
  duration_several: 'Several terms for one channel',
  fee_missing: 'Fee not clear',
  fee_decided_elsewhere: 'Says free, but the amount is set elsewhere: unknown, not free',
  fee_with_note: 'A fee with a note',
  fee_several: 'Several fees in running text',
  fee_contradicts: 'A fee that its own note contradicts',
  fee_foreign_currency: 'A fee in foreign currency',
  sentence_as_paper: 'A sentence standing as a paper',
  papers_by_case: 'Papers that differ by circumstance',
  paper_without_count: 'Number of papers not readable',
  many_results: 'Several kinds of result',
  no_result_code: 'No result code',
  several_levels: 'Several levels',
  level_missing: 'Level not clear',
  field_missing: 'No field stated',
  long_name: 'A name of over 500 letters',
  not_nfc: 'Letters not composed (NFC); composed now',
  methods_unreadable: 'Ways of filing not readable',
};

const SAVE_AS = 'Open it in a spreadsheet, save it as .xlsx or .csv (UTF-8), and import that.';

export const foreignWords: Record<ForeignKind, { what: string; next: string }> = {
  xls: { what: 'an Excel file of the old kind (.xls)', next: SAVE_AS },
  locked: {
    what: 'an Excel file locked with a password',
    next: 'Open it in a spreadsheet, take the password off, save, and import it again.',
  },
  gz: { what: 'a compressed file (gzip)', next: 'Unpack it and import the file in it.' },
  packed: { what: 'a compressed file', next: 'Unpack it and import the file in it.' },
  pdf: { what: 'a PDF file', next: 'Ask for the list as a spreadsheet (.xlsx) or .csv.' },
  ods: { what: 'an OpenDocument spreadsheet (.ods)', next: SAVE_AS },
  xlsb: { what: 'a binary Excel file (.xlsb)', next: SAVE_AS },
  docx: {
    what: 'a Word document (.docx)',
    next: 'Copy its table into a spreadsheet, save that as .xlsx, and import it.',
  },
  pptx: {
    what: 'a presentation (.pptx)',
    next: 'Ask for the list as a spreadsheet (.xlsx) or .csv.',
  },
  zip: { what: 'a compressed file (.zip)', next: 'Unpack it and import the file in it.' },
  html: { what: 'a web page (HTML), though it may be called .xls', next: SAVE_AS },
  rtf: {
    what: 'a text document (RTF)',
    next: 'Copy its table into a spreadsheet, save that as .xlsx, and import it.',
  },
  picture: { what: 'a picture', next: 'Ask for the list as a spreadsheet (.xlsx) or .csv.' },
  xml: { what: 'an XML file, perhaps a spreadsheet all in XML (.fods, .xml)', next: SAVE_AS },
};
