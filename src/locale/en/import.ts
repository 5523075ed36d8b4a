/** Words for imports: what is refused of a whole file, of a row, and what is worth seeing. */
import type { EventWords } from '../lists.ts';
import type { ProblemsOf } from '../shape.ts';
import type { ScreenOf } from '../vi.ts';
import { isForeign } from '../../domain/import/foreign.ts';
import { importAsk } from './import-ask.ts';
import { faultWords, flagWords, foreignWords, noteWords } from './import-words.ts';
import { counted } from './list.ts';

export const importProblems = (): ProblemsOf<'import'> => ({
  'import.unreadable': ({ file, format }) =>
    isForeign(format)
      ? {
          what: `The file ${file} is ${foreignWords[format].what}, no list that can be imported.`,
          next: [foreignWords[format].next],
        }
      : {
          what: `The file ${file} cannot be read as ${format}.`,
          why: 'It is damaged, locked with a password, or of another kind.',
          next: ['Open it in a spreadsheet, save it as .xlsx or .csv (UTF-8), and import that.'],
        },
  'import.file_changed': ({ file, batch, kept }) => ({
    what: `The file ${file} was changed while it was read: the import is not finished.`,
    why:
      batch === null
        ? 'No row went in.'
        : `${counted(kept, 'row')} went in, some perhaps old and some new; the batch is not over.`,
    next: [
      'Close the file in other programs, or copy it and import the copy.',
      ...(batch === null ? [] : [`motcua import undo ${batch}`]),
    ],
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
  'import.other_unit': ({ file, header }) => ({
    what: `The file ${file} says "${header}": its sums are not in đồng.`,
    why: 'Money is recorded in đồng; to read 8 thousand đồng as 8 đồng would be wrong.',
    next: [
      'Turn the sums in the file into đồng, change the header, and import it.',
      'Or leave that column out: delete it in the file.',
    ],
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
  'import.several': ({ typed, batches }) => ({
    what: `Several imports begin with "${typed}".`,
    why: `These: ${batches.join('; ')}.`,
    next: ['Type some more characters of the one that is meant.', 'motcua import list'],
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
});

export const importEventWords: EventWords<'import'> = {
  'import.started': 'Import begun',
  'import.finished': 'Import finished',
  'import.undo_begun': 'Undoing of an import begun',
  'import.undone': 'Import undone',
};

export const importScreen: ScreenOf<'importing'> = {
  importing: () => ({
    asked: importAsk,
    faults: faultWords,
    notes: noteWords,
    flags: flagWords,
    blocks: {
      acted_on: 'something was done since',
      corrected: 'another import corrected it',
      merged: 'merged with another record',
      has_dossier: 'has another dossier',
      in_use: 'a dossier uses it',
      office_entered: 'the office entered a term or a fee for it',
    },
    kinds: {
      dossiers: 'Dossiers',
      citizens: 'Citizens',
      procedures: 'Procedures',
      certifications: 'Certifications',
    },
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
    unclearDates: (header, seen, why) =>
      `${importAsk.because[why](header, seen)} ` +
      (why === 'said_otherwise'
        ? 'Say it of each column, in the file that says which column is what.'
        : 'Say of the whole column whether the day or the month stands first, and import again.'),
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
    passed: 'Passed over (sums, headings, signatures)',
    furniture: {
      header: 'A header again',
      total: 'A sum',
      section: 'A heading',
      signature: 'A signature',
      cancelled: 'A cancelled dossier',
    },
    unmapped: 'Columns not used',
    plan: 'Plan',
    errors: 'Errors by row',
    notesFile: 'To be looked at',
    count: 'How many',
    what: 'What',
    progress: (unit, count, rate, left) =>
      `${unit}: ${count}, ${rate} a second${left === null ? '' : `, about ${left} seconds left`}`,
  }),
};

function badMap(typed: string, line: number | null): string {
  if (typed !== '') return `there is no column "${typed}"`;
  return line === null ? 'it is no JSON that can be read' : `line ${line} says no column`;
}
