/** Words for what any command may say: using the program, questions, files. */
import { limits, type FileLimit } from '../../domain/limits.ts';
import { countText, megabytes, shellWord } from '../format.ts';
import type { ExpectedWords, ProblemsOf } from '../shape.ts';
import type { ScreenSays } from '../vi.ts';
import { expectation, orList } from './list.ts';
import { staffWords } from './staff.ts';

export const expected: ExpectedWords = {
  text: 'some text, not left blank, without damaged letters (�)',
  path: 'the name of a real file or folder on this computer, for example report.csv',
  choice: 'one of the listed values',
  whole: (least, most) => `a whole number from ${least} to ${most}`,
  date: 'a date, for example 24/11/2026, or 24/11 of this year; four digits of the year',
  birth_date:
    'a date of birth such as 29/02/1992, or the year alone such as 1942; four digits of the year, ' +
    'and not in the future',
  person_name: `a name with all its letters, ${limits.nameLetters} at most, without ? or damaged ones (�), for example Thu Company`,
  human_name: `the name of a person: with all its letters, ${limits.nameLetters} at most, without digits, ? or damaged ones (�), for example Tran Thi Thu`,
  id_number:
    'a number of 12 digits (an old CMND of 9), or a passport number, for example 022192000001',
  tax_code:
    'a tax code of 10 digits, or of a branch with 3 more behind a dash, for example 5700100200-001',
  passport:
    'a passport number: 5 to 12 letters and digits, at least 3 of them digits, for example C1234567',
  address: 'an address in words, for example 1 Hill Street, Ha Long',
  phone: 'a phone number, for example 0912 345 678',
  instant: 'a date and time, for example 2026-11-24T09:14 (Vietnam time)',
  agency_id: 'an agency code, for example H49.22 or 000.17.22.H49',
  amount: 'a whole amount in đồng, for example 8000, 8.000, 50k or 1tr2',
  certified: '<original>=<copies>/<pages>, for example "Diploma=3/1"',
  component:
    '<name or number>=<originals>/<certified copies>/<plain copies>, for example "1=1/0/0"',
  field_value: '<field>=<answer>, for example "child.name=Trần Thị Thử"',
  person_value: '<person>=<number>, for example mother=022192000001',
  data_found: '<name or number>, or <name or number>=<database>, for example "2"',
  data_failed: '<name or number>=<reason>, for example "2=not in the database yet"',
  reused: '<name or number>=<digitised paper>, for example "2=H49.22-261123-0001/1"',
  quantity: '<fee>=<n>, with x<copies> if needed; for example "5x3" is 5 pages, 3 copies',
  login:
    'a login name: small unaccented letters, digits and dots, beginning with a letter, for example lan.pt',
  email: 'an e-mail address, for example name@example.vn',
  tracking: 'a tracking code of 13 characters, for example RB123456785VN',
  prefix: 'two letters, for example RB',
  period: 'a period: 2026, 2026-Q1 or 2026-03',
  month: 'a month, such as 9/2026',
  time: 'a time as HH:MM, for example 10:00',
  pieces: '<note>x<how many>, for example 500x3 200x2 or 500000=3; small notes 500vndx4',
  drawer: 'the sum as 1tr2 or 1.250.000, or the notes as 500x3 200x2',
  tier: '<from which unit>=<amount>, for example 3=1000',
  bank: 'a bank: its name, its short name or its BIN of six digits: Vietcombank, VCB, 970436',
  bank_account: 'an account number: 3 to 19 plain letters and digits, for example 0123456789',
  bank_row: '<row> or <row>=<dossier code>, for example 12 or 12=H49.22-261123-0001',
  recovery_code: 'five groups of four signs, as on the recovery paper',
  pin: (least, most) => `${least} to ${most} letters or digits, without spaces`,
  pin_again: 'the same PIN both times',
  pin_other: 'another PIN than the one that was set by somebody else',
  pin_easy: 'a PIN that is harder to guess: no repetition, row, date, or part of the login name',
  office_hours: 'working hours, for example 07:00-11:30,13:30-17:00',
  reception_hours: 'hours such as 07:30-11:30, or nothing',
  minutes_before: 'minutes from 0 to 240, for example 30, or nothing',
  backup_days: 'a number of days from 1 to 400, for example 30',
  reason:
    'a reason in words, such as "taken of the wrong person"; a number, a sign or one letter is none',
  short_line: 'one line of at most 200 letters, for example: the second set',
  note: 'one line of at most 1,000 characters, without damaged letters (�)',
  procedure_codes: 'procedure codes with commas between, for example 1.001193,2.000815',
  folder: 'the name of a folder, for example backups',
  ip_address: 'an IP address of this machine, for example 127.0.0.1 or 0.0.0.0',
  digest: '64 hexadecimal digits, as the list of settings shows; empty for the shipped wording',
  chain_head:
    'an entry’s number and at least 16 digits of its hash, as printed: 41 3f9ab01c55d07e21',
};

export const generalProblems = (): ProblemsOf<
  'usage' | 'input' | 'file' | 'command' | 'data' | 'program'
> => ({
  'usage.missing': ({ command, names }) => ({
    what: `"${command}" still needs: ${names.join(', ')}.`,
    why: 'When the program cannot ask on the screen, everything has to be given in the command.',
    next: [`motcua ${command} --help`],
  }),
  'usage.bad_value': ({ name, value, expected: wanted }) => ({
    what: `"${value}" cannot be used for ${name}.`,
    why: `Expected ${expectation(wanted, expected)}.`,
  }),
  'usage.unknown_command': ({ typed, near }) => ({
    what: `There is no command "${typed}".`,
    ...(near.length > 0 && { why: `Did you mean ${orList(near)}?` }),
    next: ['motcua help'],
  }),
  'usage.unknown_option': ({ typed, command, near }) => ({
    what: `"${command}" has no option ${typed}.`,
    ...(near.length > 0 && { why: `Did you mean ${orList(near)}?` }),
    next: [`motcua ${command} --help`],
  }),
  'usage.too_many_arguments': ({ command, extra }) => ({
    what: `"${command}" was given too many words: ${extra}.`,
    why: 'A value that contains spaces has to stand in double quotes.',
    next: [`motcua ${command} --help`],
  }),
  'usage.no_topic': ({ topic, topics }) => ({
    what: `There is no help on "${topic}".`,
    why: `There is help on: ${topics.join(', ')}.`,
    next: ['motcua help'],
  }),
  'usage.clock_only_in_training': ({ variable }) => ({
    what: `${variable} only works in a training store.`,
    why: 'A real store always goes by the clock of the computer.',
    next: [`Take ${variable} away and type the command again.`],
  }),
  'usage.no_terminal': ({ command }) => ({
    what: `"${command}" needs a screen on which to ask.`,
    next: [`motcua ${command} --help`],
  }),
  'usage.too_long': ({ name, most }) => ({
    what: `The value of ${name} is longer than ${countText(most)} letters.`,
    why: 'Nothing that a dossier tells is that long. Nothing was recorded.',
    next: ['Shorten it and type the command again.'],
  }),
  'usage.one_only': ({ names }) => ({
    what: `Only one of ${names.join(', ')} can be used.`,
    why: 'They exclude one another, and which of them is meant is not guessed.',
    next: ['Leave out all but one and type the command again.'],
  }),
  'program.replaced': () => ({
    what: 'motcua was brought up to date while this window was open.',
    why: 'A part of the older program is gone. What was recorded is kept, and so is the draft.',
    next: ['Close this window and open it again: motcua'],
  }),
  'input.cancelled': () => ({
    what: 'Stopped, as you asked. The step in hand was not recorded.',
  }),
  'input.declined': () => ({ what: 'You chose "No". This step was not recorded.' }),
  'file.cannot_read': ({ path, why }) => ({
    what: `The file ${path} could not be read.`,
    why: fileFault(why),
  }),
  'file.cannot_write': ({ path, why }) => ({
    what: `The file ${path} could not be written.`,
    why: `${fileFault(why)} The dossiers recorded in the store are safe.`,
  }),
  'file.exists': ({ path }) => ({
    what: `There is a file ${path} already.`,
    why: 'Nobody agreed to write over it. Nothing was written.',
    next: ['--yes to write over it', 'or another file name'],
  }),
  'file.held': ({ path, put }) => ({
    what: `The file ${path} could not be replaced; the new one is ${put}.`,
    why: 'A program has the old file open, or it may not be replaced. It is as it was.',
    next: [`Use ${put}; next time close the window that shows the old file before printing.`],
  }),
  'file.no_place': ({ path, why }) => ({
    what: `Nothing is written to ${path}.`,
    why: noPlace[why],
    next: ['Choose another file name, or - for standard output.'],
  }),
  'file.wrong_ending': ({ path, endings, near }) => ({
    what: `${path} is the name of another kind of file.`,
    why: `Here only ${endings.map((each) => `.${each}`).join(', ')} can be written.`,
    next: [shellWord(near)],
  }),
  'file.too_large': ({ path, what }) => ({
    what: `${path} is not read: it has more than is taken.`,
    why: fileLimits[what],
    next: ['Cut it into several files, or open it as a spreadsheet, clear the rest and save it.'],
  }),
  'file.letters_missing': ({ letters }) => ({
    what: `The fonts for paper do not have: ${letters.join(' ')}.`,
    why: 'Each of them is an empty box on the paper: write it in by hand.',
    next: ['If it was mistyped, correct it: motcua citizen edit <number> --name "<name>"'],
  }),
  'file.cannot_output': ({ why }) => ({
    what: 'Standard output did not take the whole result.',
    why: `${fileFault(why)} Dossiers recorded in the store are intact.`,
    next: ['Make room on the disk, or send the result elsewhere, and type it again.'],
  }),
  'data.bad_file': ({ path, why }) => ({
    what: `Something is wrong in the data file ${path}.`,
    why: `What is wrong: ${why}.`,
    next: ['Correct that file, or install motcua again, and try once more.'],
  }),
  'command.answer_altered': ({ key }) => ({
    what: `The answer that was kept for the key ${key} is not as it was recorded, and is not given.`,
    why: 'Something other than motcua has changed it. The journal tells whether the thing was done.',
    next: ['motcua store verify', 'See whether it was recorded before doing it under another key.'],
  }),
  'command.key_reused': ({ key, command, of }) => ({
    what: {
      command: `The key "${key}" was already used for "${command}".`,
      values: `The key "${key}" was already used for "${command}" with other values. Nothing was recorded.`,
      staff: `Somebody else has used the key "${key}" for "${command}". Nothing was recorded.`,
    }[of],
    why: 'A key belongs to one act only, so that typing it again never records it twice.',
    next: ['Choose another key for --key.'],
  }),
});

const fileLimits: Readonly<Record<FileLimit, string>> = {
  smallFile: `A file of this kind has ${megabytes(limits.smallFile)} at most.`,
  listFile: `A list has ${megabytes(limits.listFile)} at most.`,
  jsonDocument: `A JSON answer with a list in it has ${megabytes(limits.jsonDocument)} at most; import a longer list by itself, with one object a line (NDJSON), or as CSV.`,
  pipedList: `A list from a pipe or standard input has ${megabytes(limits.pipedList)} at most.`,
  sheetBytes: `A sheet, once it is unpacked, has ${megabytes(limits.sheetBytes)} at most.`,
  workbookBytes: `What a workbook's sheets share, once unpacked, has ${megabytes(limits.workbookBytes)} at most.`,
  sharedTexts: `A workbook has at most ${countText(limits.sharedTexts)} different texts in its cells.`,
  sheetRows: `A sheet has at most ${countText(limits.sheetRows)} rows.`,
  workbookParts: `A workbook has at most ${countText(limits.workbookParts)} sheets and looks of cells.`,
  lineLetters: `A line has at most ${countText(limits.lineLetters)} letters.`,
};

const noPlace = {
  ours: 'It is a store, or a file kept beside one: that is never written over. Nothing was written.',
  link: 'It is a link, and nothing is written through links. Nothing was written.',
  reserved:
    'Windows has no file of that name: it is a device (CON, NUL, COM1…), ends in a dot or a space, or ' +
    'has one of < > : " | ? *. Nothing was written.',
  device: 'It is a device or a pipe, and no plain file. Nothing was written.',
};

/** The system's own code: one that is not here is shown as it is. */
export function fileFault(why: string): string {
  const faults: Record<string, string> = {
    ENOENT: 'There is no such file or folder.',
    EACCES: 'You are not allowed to use this file or folder.',
    EPERM: 'You are not allowed to use this file or folder.',
    EBUSY: 'A program has this file open: close its window and try again.',
    EISDIR: 'This is a folder, not a file.',
    ENOTDIR: 'A part of the path is not a folder.',
    ENOSPC: 'The disk is full.',
    EFBIG: 'The disk is full, or the file is over its limit.',
    EROFS: 'The disk can only be read.',
    ENAMETOOLONG: 'The name is too long.',
    ELOOP: 'Its links lead in a circle.',
    named_pipe: 'This is a named pipe, not a regular file.',
  };
  return faults[why] ?? `The computer says: ${why}.`;
}

export const generalTexts: ScreenSays<
  | ('yes' | 'yesNoRule' | 'next' | 'sureBoxes' | 'sureReplace' | 'written' | 'bug')
  | ('askOthers' | 'clockStepped')
> = {
  yes: 'Yes',
  yesNoRule: 'Type y for yes, n for no.',
  next: 'Next:',
  sureReplace: (file: string): string => `There is a file ${file} already. Write over it?`,
  sureBoxes: (letters: readonly string[]): string =>
    `The fonts for paper lack ${letters.join(' ')}: empty boxes on it. Print all the same?`,
  written: (file: string) => `Written to ${file}.`,
  bug: (file: string | null) =>
    file === null
      ? 'The program has a fault of its own. What was recorded is safe. Please try again.'
      : 'The program has a fault of its own. What was recorded is safe. Please try again.\n' +
        `  A report to send to whoever looks after it (no personal data): ${file}`,
  askOthers: (roles, line) =>
    `ask somebody who may (${roles.map((role) => staffWords.role[role]).join(', ')}): ${line}`,
  clockStepped:
    'The clock of this computer has gone back since the last entry: check its date and time.',
};
