/** Help for imports. */
import type { HelpOf } from '../../vi/help.ts';

const options = {
  format: 'the kind of file, where it is guessed wrong',
  sheet: 'which sheet of a workbook, by its name or place; the first where nobody can be asked',
  map: 'a file that says which column is what: a line "header = column" each',
  dryRun: 'only look, write nothing to the store',
  plan: 'only write the plan to this file, to be done later',
  update: 'correct what rows say otherwise than before',
  stopAfter: 'stop at so many bad rows',
  allOrNothing: 'one bad row, and none goes in',
  now: 'what must go in together and is long: at once, and the counters wait',
  restoreZeros: 'take personal numbers whose leading zero a spreadsheet dropped',
  out: 'folder for the files that are left; beside the imported file otherwise',
};

const dated = {
  ...options,
  dates: 'where a file has American dates: whether the day or the month stands first',
};

const { update: _update, restoreZeros: _zeros, ...book } = dated;

const file = { file: 'a CSV, XLSX or NDJSON file; - for standard input' };

const left = [
  'Good rows go in, bad ones do not. Beside the file are left: FILE.valid.csv (good rows), ' +
    'FILE.invalid.csv (bad rows, to be corrected and imported), FILE.errors.csv (row, column, ' +
    'code, message, suggestion), and FILE.notes.csv where there is something to see. With bad ' +
    'rows the exit code is 7.',
  'A file that is there already and says something else is left, as somebody may have corrected ' +
    'it: then these bear a number (FILE.invalid.2.csv), unless --yes says to write over it.',
  'Text files are read in UTF-8, UTF-16, windows-1258 and windows-1252. Text in TCVN3 (.VnTime) and ' +
    'VNI is judged by the whole column and turned into Unicode, before and after told in ' +
    'FILE.notes.csv; what reads either way is left, with a note font_unsure of the other reading.',
  'The same file again adds nothing; after an interruption the same command goes on.',
];

export const importHelp: HelpOf<'import'> = {
  'import dossiers': {
    summary: 'Import paper dossiers, spreadsheets, online lists',
    examples: [
      'import dossiers register.xlsx --dry-run',
      'import dossiers register.csv --plan plan.ndjson',
      'import dossiers portal.xlsx --source portal',
      'nhap ho-so register.csv --map columns.txt --json',
    ],
    args: file,
    options: { ...dated, source: 'every row was filed online, through the portal or the app' },
    more: [
      'Columns (English or Vietnamese names, any order): code, procedure, name and received_at ' +
        'are needed; case, citizen_id, dob, address, phone, due_date, channel, source, office, ' +
        'status, resolved_at, returned_at, result_number, fee, paid, method, digitised, ' +
        'result_digitised, e_result, subject, note. A name in two columns is joined.',
      'Values: status: received, processing, supplement_requested, resolved, unresolved, ' +
        'returned, refused, withdrawn, stopped; channel: counter, online, post, home; source: ' +
        'portal, app, assisted; method: cash, transfer, vietqr, portal, card, post; digitised, ' +
        'result_digitised, e_result: yes, no.',
      ...left,
    ],
  },
  'import citizens': {
    summary: 'Import a list of citizens and organisations',
    examples: [
      'import citizens people.xlsx --dry-run',
      'import citizens people.csv --update',
      'nhap cong-dan people.csv --json',
    ],
    args: file,
    options: dated,
    more: [
      'Columns: name is needed; citizen_id, dob, sex, address, phone, email, kind. Who has no ' +
        'number needs a date of birth. A row that says otherwise than what is known is only ' +
        'shown; with --update date of birth, sex, address, phone and e-mail are corrected by the ' +
        'file (a blank takes nothing away). Names and numbers are not: use citizen edit. Open ' +
        'dossiers received here follow, those of a list are told by their list. A dob may be a ' +
        'year alone. A name in two columns is joined.',
      'Values: sex: male, female, other; kind: person, organisation.',
      ...left,
    ],
  },
  'import certifications': {
    summary: 'Import certification books kept before',
    examples: [
      'import certifications book.xlsx --kind copies --dry-run',
      'import certifications book.csv --kind signatures',
      'nhap chung-thuc book.ndjson --json',
    ],
    args: file,
    options: {
      ...book,
      kind: 'which book, of rows that do not say',
      acceptGaps: 'bring in numbers that are more than 500 behind all others, too',
    },
    more: [
      'Columns (in English or Vietnamese, in any order): number, day, asker and original are ' +
        'needed; kind, year, volume, signer, title, copies, pages, fee, volume_pages, note. ' +
        'Without a column of volumes all is volume 1; the year is that of its column, of the ' +
        'volume (01/2025) or of the day. volume_pages is how many pages the whole volume has: ' +
        'with it the volume is closed.',
      'Values: kind: copies, signatures, contracts, or the letters that a book bears.',
      'A number that stands for something else, two rows of one number, a day outside the year ' +
        'and a number outside its volume are refused; missing numbers are noted, and more than 500 wait for a yes. The book goes on ' +
        'behind the highest number and gives none again, not even when the import is undone. ' +
        'A row that was imported before adds nothing.',
      ...left,
    ],
  },
  'import procedures': {
    summary: 'Import procedures as the national portal exports them',
    examples: [
      'import procedures list.xlsx --dry-run',
      'import procedures procedures.ndjson',
      'nhap thu-tuc list.xlsx --json',
    ],
    args: file,
    options: {
      ...options,
      replace: 'replace procedures that say more than the file: what it leaves out is lost',
    },
    more: [
      'What the portal does not say is left open and flagged: terms without a unit, "free" where ' +
        'the amount is set elsewhere, sentences standing as papers. See motcua procedure show.',
      'Keys of a record: ma_thu_tuc and ten_thu_tuc are needed; linh_vuc, cap_thuc_hien, ' +
        'co_quan_co_tham_quyen, so_quyet_dinh, cach_thuc_thuc_hien, thanh_phan_ho_so, ' +
        'can_cu_phap_ly, ket_qua_xu_ly. JSON of the portal keeps its own: codeNotation, name, ' +
        'categories, executingAgencies, decisionNo, executionMethods, executionCases, ' +
        'legalBasisesDetails, resultsDetails.',
      '--update corrects procedures that are known, but a record that would take a term, a case or ' +
        'a known fee away is refused, and what would be lost is told; --replace replaces it still.',
      ...left,
    ],
  },
  'import apply': {
    summary: 'Do exactly what an import plan says',
    examples: [
      'import apply plan.ndjson',
      'import apply plan.ndjson --json',
      'nhap thuc-hien plan.ndjson',
    ],
    args: { plan: 'the plan file' },
    options: { now: 'do a long plan that must go in together at once, and the counters wait' },
    more: ['A row that no longer comes out as planned is refused; the others go in.'],
  },
  'import undo': {
    summary: 'Take an import back while nothing stands on it',
    examples: ['import undo 019ab5d2', 'import undo 019ab5d2 --yes', 'nhap huy 019ab5d2'],
    args: { batch: 'the number of the import, or its beginning' },
    more: [
      'The journal keeps both the import and its undoing; what is in the way is named.',
      'A long one is undone in pieces, between which the counters go on; from the first on nobody ' +
        'sees or acts on what it brought. Cut off, the same command clears the rest.',
    ],
  },
  'import list': {
    summary: 'Imports, newest first',
    examples: ['import list', 'import list --limit 5', 'nhap danh-sach --csv'],
    options: { limit: 'how many at most' },
  },
};
