/**
 * How much is taken of anything that comes from outside. What has more was not meant for us, or was
 * meant to bring the machine down; each is far above what an office has, and low enough that the
 * memory of a counter's machine holds it.
 */
export const limits = {
  /** Bytes of a small file that is read whole: a PIN, wording, a map of columns, a statement. */
  smallFile: 64 * 2 ** 20,
  /** Bytes of a list to be imported, which is read piece by piece. */
  listFile: 8 * 2 ** 30,
  /** Of one that comes from a pipe or standard input, and is kept on the disk meanwhile. */
  pipedList: 2 ** 30,
  /** Bytes of a JSON answer with a list in it, or of one of a list's members: held in memory. */
  jsonDocument: 64 * 2 ** 20,
  /** Bytes of one sheet of a workbook once it is unpacked, which is read piece by piece. */
  sheetBytes: 4 * 2 ** 30,
  /** Bytes of any other part of a workbook once it is unpacked, which is held in memory. */
  workbookBytes: 256 * 2 ** 20,
  /** Texts that a workbook's cells share, held in memory. */
  sharedTexts: 5_000_000,
  /** Rows of a sheet: what Excel itself has at most. */
  sheetRows: 1_048_576,
  /** Sheets of a workbook, and ways in which its cells look. */
  workbookParts: 100_000,
  /** Letters of one line of a plan, which has a row and all that is to be done with it. */
  lineLetters: 8_000_000,
  /** Bytes of a package of the program once it is unpacked, which is held in memory. */
  packageBytes: 400 * 2 ** 20,
  packageFiles: 5000,
  /** Bytes of a scanned file, of which one is held in memory. */
  documentBytes: 50 * 2 ** 20,
  /** Pages of one, and of what pictures are bound into. */
  documentPages: 500,
  /** Pixels of a scanned picture: an A3 page at 600 dots an inch. */
  documentPixels: 72_000_000,
  /** Files that are added at once. */
  documentFiles: 200,
  /** Bytes of one signature in a PDF, with all certificates that it brings. */
  signatureBytes: 2 * 2 ** 20,
  /** Files of a folder that is sorted as one pile. */
  pileFiles: 1000,
  /** Files of a scanner's folder: of more none is offered. */
  scanFolderFiles: 5000,
  /** Levels of what stands in one another in JSON. */
  depth: 100,
  /** Letters of one value: of a cell, and of what is typed behind an option. */
  valueLetters: 4000,
  /** Letters of a name, of a person, an organisation, an office or a day. */
  nameLetters: 250,
  /** Letters of one row of a list, of any kind of file. */
  rowLetters: 1_000_000,
  /** Cells of a row: further ones are told, and not kept. */
  rowCells: 1024,
  /** Seconds by which a clock may stand behind the latest entry of its store, which another
   *  counter's machine may have written: their clocks are minutes apart. */
  clockBackSeconds: 600,
} as const;

type LimitName = keyof typeof limits;

/** What a file can have too much of. */
export type FileLimit = Exclude<
  LimitName,
  | 'packageBytes'
  | 'packageFiles'
  | 'documentBytes'
  | 'documentPages'
  | 'documentPixels'
  | 'documentFiles'
  | 'signatureBytes'
  | 'pileFiles'
  | 'scanFolderFiles'
  | 'depth'
  | 'nameLetters'
  | 'valueLetters'
  | 'rowLetters'
  | 'rowCells'
  | 'clockBackSeconds'
>;
