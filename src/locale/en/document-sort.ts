/** Words for a scanned pile that is parted, and for its separator sheets. */
import type { PileDoubt } from '../../domain/document/pile.ts';
import type { LeftWhy } from '../../domain/document/pile-paper.ts';
import type { PileFault } from '../../domain/document/problems.ts';
import { counted } from './list.ts';
import type { ProblemsOf } from '../shape.ts';

const leftWhys: Readonly<Record<LeftWhy, (code: string) => string>> = {
  too_slow: () => 'a page takes too long to read: add it by hand; what lies behind it stays, too',
  too_many_pixels: () =>
    'a page has too many pixels: scan it at 200 DPI; what lies behind it stays, too',
  not_drawn: () => 'a page cannot be read: scan it again; what lies behind it stays, too',
  before_first: () => 'before the first separator or receipt',
  not_found: (code) => `there is no dossier ${code} here`,
  other_store: (code) => `the separator of ${code} is of another store`,
  not_ours: (code) => `dossier ${code} is not for this office to digitise`,
  cancelled: (code) => `dossier ${code} was cancelled`,
  closed: (code) => `dossier ${code} is closed: add by hand what is really of it`,
  which_paper: (code) => `dossier ${code} has several papers: print a separator for each`,
  paper_not_here: (code) => `the paper of the separator was not handed in for ${code}`,
  card: (code) => `the paper of ${code} is a citizen's card: cards are not kept as images`,
  several_codes: () => 'there are codes of several dossiers or papers on the page',
  own_paper: () => 'a hand-over record is of no dossier; what lies behind it stays, too',
  no_declaration: (code) => `there is no declaration ${code} here`,
  not_received: (code) => `declaration ${code} is of no dossier yet: receive it, then sort again`,
  filled_again: (code) => `declaration ${code} was filled in again as another`,
  which_declaration: (code) =>
    `not just one paper of ${code} is called a declaration: print its separator`,
};

const pileFaults: Readonly<Record<PileFault, string>> = {
  empty: 'the file is empty',
  unknown_kind: 'no PDF, JPEG, PNG or TIFF',
  broken: 'damaged, or not copied whole',
  encrypted: 'a PDF with a password',
  too_large: 'too large: scan at 200 DPI, or into several files',
  too_many_pages: 'too many pages: scan into several files',
  too_many_pixels: 'too many pixels: scan at 200 DPI',
  too_slow: 'takes too long to open: scan it again',
  link: 'a link',
  not_a_file: 'no file',
  changed: 'being written: wait for the scanner',
  signed: 'a signed PDF, whose pages would lose the signature: add it by hand',
  not_drawn: 'codes cannot be read in such a picture: scan into a PDF, or add it by hand',
};

const pileDoubts: Readonly<Record<PileDoubt, string>> = {
  digitised: 'this paper has a scan already',
  foreign_code: 'bears somebody else’s bar code',
  blank_pages: 'has empty pages',
  pages_missing: 'pages of the declaration are missing',
  pages_out_of_turn: 'the pages of the declaration are all there, and not in order',
  unread_behind: 'the page behind it could not be read: see whether it is its own',
};

export const sortProblems: Pick<ProblemsOf<'document'>, 'document.no_separator'> = {
  'document.no_separator': ({ code, status }) =>
    status === 'cancelled'
      ? {
          what: `No separator is printed: dossier ${code} was cancelled.`,
          why: 'Sorting would leave every page that lies behind the sheet.',
          next: [`motcua dossier show ${code}`],
        }
      : {
          what: `No separator is printed: dossier ${code} is closed.`,
          why: 'Sorting would leave every page behind the sheet; papers of a closed dossier are added by hand.',
          next: [
            `motcua document add ${code} <file> --component 1`,
            `motcua document add ${code} --result <file>`,
          ],
          desk: ["Add them by hand on the dossier's page: 10 digitised papers."],
        },
};

export const sortWords = {
  dossier: 'Dossier',
  paper: 'Paper',
  pages: 'Pages',
  state: 'State',
  told: (pages: string, papers: string, separators: string, blanks: string): string =>
    `Pages: ${pages}; papers: ${papers}; separators or receipts: ${separators}; ` +
    `their empty backs: ${blanks}.`,
  states: {
    planned: (): string => 'will be kept',
    kept: (ref: string): string => `kept as ${ref}`,
    already: (ref: string): string => `there already, as ${ref}`,
  },
  doubts: pileDoubts,
  place: (file: string, pages: string): string => `${file} page ${pages}`,
  stays: (pages: string, why: string): string => `Stays: ${pages}: ${why}.`,
  whys: leftWhys,
  faults: pileFaults,
  nothingBehind: (place: string, code: string): string =>
    `${place}: nothing is behind the separator of ${code}.`,
  leftIn: (file: string): string => `The pages that stay are in ${file}.`,
  sure: (papers: number, dossiers: number): string =>
    `Keep ${counted(papers, 'paper')} in ${counted(dossiers, 'dossier')} as shown?`,
  sheet: {
    title: 'SEPARATOR',
    caption: (code: string): string => `Dossier ${code}`,
    procedure: 'Procedure:',
    behind: 'Behind this sheet:',
    whole: 'the papers of this dossier, each behind its own separator',
    only: (name: string): string => `the only paper of the dossier: ${name}`,
    component: (id: string, name: string): string => `paper ${id}: ${name}`,
    result: 'the result',
    note: 'Lay it on the papers and scan the whole pile. The sheet is not kept, and can be used again.',
  },
};
