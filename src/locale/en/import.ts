/** Words for imports: what is refused of a whole file, of a row, and what is worth seeing. */
import type { FaultCode, FlagCode, NoteCode } from '../../domain/import/fault.ts';
import type { EventWords } from '../lists.ts';
import type { ProblemsOf } from '../shape.ts';
import type { ScreenOf } from '../vi.ts';
import { counted } from './list.ts';

export const importProblems: ProblemsOf<'import'> = {
  'import.unreadable': ({ file, format }) => ({
    what: `The file ${file} cannot be read as ${format}.`,
    why:
      format === 'xls'
        ? 'Excel files of the old kind (.xls) cannot be imported.'
        : 'It is damaged, locked with a password, or of another kind.',
    next: ['Open it in a spreadsheet, save it as .xlsx or .csv (UTF-8), and import that.'],
  }),
  'import.no_header': ({ file, missing, seen }) => ({
    what: `No header row was found in the file ${file}.`,
    why: [
      missing.length > 0 ? `Missing columns: ${missing.join(', ')}.` : '',
      seen.length > 0 ? `Columns that were read: ${seen.join('; ')}.` : 'The file has no rows.',
    ]
      .filter(Boolean)
      .join(' '),
    next: ['Say which column is what: --map <file>', 'motcua help import dossiers'],
    desk: ['Add + to the key of the act to name a file that says which column is what.'],
  }),
  'import.bad_map': ({ path, typed, line }) => ({
    what: `The column map ${path} is not right: ${badMap(typed, line)}.`,
    why: 'Each line says "header in the file = column of motcua"; an empty right side drops it.',
    next: ['motcua help import dossiers'],
  }),
  'import.no_sheet': ({ file, typed, sheets }) => ({
    what: `The file ${file} has no sheet "${typed}".`,
    why:
      sheets.length === 0
        ? 'Only an Excel workbook (.xlsx) has sheets.'
        : `Its sheets: ${sheets.join('; ')}.`,
    next: ['motcua help import dossiers'],
  }),
  'import.plan_damaged': ({ path, line }) => ({
    what:
      line === null
        ? `The file ${path} is not a whole import plan.`
        : `Line ${line} of the file ${path} is no line of an import plan.`,
    why: 'A plan is done just as it was made; this one was changed or cut off.',
    next: ['motcua import dossiers <file> --plan <plan>'],
  }),
  'import.plan_foreign': ({ path }) => ({
    what: `The import plan ${path} was not made in this store.`,
    why: 'A plan says what is to be written, so it is taken only where it was made and looked at.',
    next: ['motcua import dossiers <file> --plan <plan>'],
  }),
  'import.interrupted': ({ file, kept }) => ({
    what: `Stopped as you asked. ${counted(kept, 'row')} went in and stay.`,
    why: `The file ${file} is not finished.`,
    next: ['Type the same command again: it goes on where it stopped.', 'motcua import list'],
  }),
  'import.batch_not_found': ({ typed }) => ({
    what: `There is no import "${typed}".`,
    next: ['motcua import list'],
  }),
  'import.already_undone': ({ batch }) => ({
    what: `The import ${batch} has been undone before.`,
    next: ['motcua import list'],
  }),
  'import.being_undone': ({ batch, file, what }) => ({
    what:
      what === null
        ? `The import of the file ${file} is being undone, so nothing more can be imported yet.`
        : `The import of the file ${file} is being undone, so this cannot be done to ${what} yet.`,
    why: 'It is undone in pieces, so that no counter waits; when it is over, work goes on.',
    next: [
      'Wait for its end and type the command again. Where it was cut off, this undoes the rest:',
      `motcua import undo ${batch}`,
    ],
  }),
  'import.undo_blocked': ({ batch, blocks, count }) => ({
    what: `The import ${batch} cannot be undone: ${counted(count, 'thing')} in it went on since.`,
    why: `In the way: ${blocks.join('; ')}.`,
    next: ['motcua dossier timeline <code>', 'motcua import list'],
  }),
  'import.changed_meanwhile': () => ({
    what: 'The store changed during the import. Nothing was written.',
    why: 'All rows were to go in or none.',
    next: ['Type the command again.'],
  }),
  'import.long_together': ({ file, rows, seconds }) => ({
    what: `The file ${file} has ${counted(rows, 'row')} to go in at once, so none has gone in yet.`,
    why: `For about ${counted(seconds, 'second')}, or longer on a slow machine, no counter could write.`,
    next: [
      'Without --all-or-nothing it comes in pieces, the counters go on, and all can be undone.',
      'Or type it again when the counters are closed, with --now.',
    ],
    desk: [
      'Not all together it comes in pieces: the counters go on, and all can be undone.',
      'Or do it again when the counters are closed: add + behind the key of the act to do it at once.',
    ],
  }),
};

const faults: Record<FaultCode, { what: string; next: string }> = {
  missing: { what: 'Value missing', next: 'Fill this cell.' },
  garbled: { what: 'Spoilt letters', next: 'Type it again from the paper.' },
  no_name: { what: 'Not a name', next: 'Type the name as on the paper.' },
  no_value: {
    what: 'A formula without its result',
    next: 'Open it in a spreadsheet, let it calculate, and save.',
  },
  ragged: { what: 'More cells than the header has columns', next: 'See which cell was split.' },
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
    what: 'The date may be two days: the column has months first',
    next: 'Say what stands first: --dates day-first or month-first.',
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
  changed_meanwhile: {
    what: 'The store is not as it was when the plan was made',
    next: 'Plan these rows again.',
  },
};

const notes: Record<NoteCode, string> = {
  converted: 'TCVN3 or VNI text turned into Unicode:',
  font_unsure: 'May be TCVN3 or VNI text, left as it is (suggested: as the old font has it):',
  changed: 'The row says something else than before; not corrected',
  doubtful: 'No personal number, perhaps somebody known:',
  zero_restored: 'Leading zero put back:',
  office_opened: 'Office opened from the catalogue:',
  no_due_date: 'An open dossier without a due date',
  fee_less: 'A fee lower than the catalogue asks on the day of reception:',
  left_out: 'No phone or e-mail in its cell, left out:',
  born_long_ago: 'Born before 1900:',
  far_date: 'A due date very far off:',
  place_unknown: 'The first three digits belong to no province:',
  year_in_future: 'The year of birth in the number is still to come:',
  year_1900: 'The year of birth in the number is 1900:',
  sex_differs: 'The sex differs from the number:',
  year_differs: 'The year of birth differs from the number:',
  tax_digit: 'The last digit of the tax code does not follow from the others:',
};

const flags: Record<FlagCode, string> = {
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

export const importEventWords: EventWords<'import'> = {
  'import.started': 'Import begun',
  'import.finished': 'Import finished',
  'import.undo_begun': 'Undoing of an import begun',
  'import.undone': 'Import undone',
};

export const importScreen: ScreenOf<'importing'> = {
  importing: {
    faults,
    notes,
    flags,
    blocks: {
      acted_on: 'something was done since',
      corrected: 'another import corrected it',
      merged: 'merged with another record',
      has_dossier: 'has another dossier',
      in_use: 'a dossier uses it',
    },
    kinds: { dossiers: 'Dossiers', citizens: 'Citizens', procedures: 'Procedures' },
    states: {
      running: 'not finished',
      finished: 'finished',
      undoing: 'being undone',
      undone: 'undone',
    },
    done: (file: string) => `The file ${file} is in.`,
    planned: (file: string) => `The file ${file} was looked through; nothing was written.`,
    undone: (file: string) => `The import of the file ${file} is undone.`,
    sureUndo: (file: string) => `Undo the whole import of the file ${file}?`,
    kept: (invalid: string) =>
      `The files that an earlier import left stay as they are; these have another number: ${invalid}.`,
    unclearDates: (header: string, seen: string, row: string): string =>
      seen === ''
        ? `The column "${header}" has days first, against what was said, so dates as 05/03 were not ` +
          'read. Say it of each column in the file of --map: "header = column day-first".'
        : `The column "${header}" has a month first (${seen}, row ${row}), so a date as 05/03 may be ` +
          'two days. Say of the whole column what stands first: --dates day-first or month-first.',
    otherSheets: (read: string, others: readonly string[]) =>
      `Only the sheet "${read}" was read; left: ${others.join('; ')}. Name a sheet to import it.`,
    stopped: 'Stopped at too many bad rows; those behind were not read.',
    none: 'No file has been imported.',
    batch: 'Import',
    kind: 'Kind',
    fileName: 'File',
    state: 'State',
    when: 'At',
    rows: 'Rows',
    imported: 'Imported',
    wouldImport: 'To import',
    updated: 'Corrected by the file',
    skipped: 'Known before',
    changed: 'Otherwise than before',
    refused: 'Refused',
    unmapped: 'Columns not used',
    plan: 'Plan',
    errors: 'Errors by row',
    notesFile: 'To be looked at',
    count: 'How many',
    what: 'What',
    progress: (rows: string, rate: string, left: number | null) =>
      left === null
        ? `${rows} rows, ${rate} rows a second`
        : `${rows} rows, ${rate} rows a second, about ${left} seconds left`,
  },
};

function badMap(typed: string, line: number | null): string {
  if (typed !== '') return `there is no column "${typed}"`;
  return line === null ? 'it is no JSON that can be read' : `line ${line} says no column`;
}
