/** Words for the scanner's folder, where a scan's file is asked for. */
import type { FileKind } from '../../domain/document/kind.ts';
import type { FileFault } from '../../domain/document/problems.ts';
import { kinds } from './document-kinds.ts';
import { fileFault } from './general.ts';

const marks: Readonly<Record<FileFault, string>> = {
  empty: 'empty',
  unknown_kind: 'no PDF, JPEG, PNG or TIFF',
  broken: 'damaged, or not written whole',
  encrypted: 'has a password',
  too_large: 'too large',
  too_many_pages: 'too many pages',
  too_many_pixels: 'too many pixels',
  too_slow: 'takes too long to open',
  link: 'a link',
  not_a_file: 'no file',
  changed: 'being written',
};

export const scansWords = {
  newest: (folder: string): string => `New in the scanner's folder ${folder}:`,
  older: (count: string): string => `and ${count} older ones, not listed.`,
  pick: 'A number: that file. Enter: look again. Or type a path, or drop a file.',
  pickSome:
    'A number: that file (several: 1 2). Enter: look again. Or type a path, or drop a file.',
  pickMaybe: 'A number: that file. Enter: none. 0: look again. Or type a path, or drop a file.',
  askResult: 'File of the result (Enter for none):',
  none: (folder: string): string =>
    `No PDF, JPEG, PNG or TIFF in the scanner's folder ${folder} yet. Type a path, or drop a file.`,
  cannotRead: (folder: string, why: string): string =>
    `The scanner's folder ${folder} cannot be read: ${fileFault(why)} Type a path, or drop a file.`,
  silent: (folder: string, seconds: string): string =>
    `The scanner's folder ${folder} has not answered for ${seconds} seconds: check the network drive. Type a path, or drop a file.`,
  tooMany: (folder: string, most: string): string =>
    `More than ${most} files in the scanner's folder ${folder}: none is offered until old ones are moved away.`,
  marks,
  keptAs: (ref: string): string => `kept as ${ref}`,
  notWhole: (name: string, fault: FileFault): string => `${name} is not taken: ${marks[fault]}.`,
  size: (kind: FileKind, kilobytes: string): string => `${kinds[kind]}, ${kilobytes} KB`,
  ago: {
    now: 'just now',
    minutes: (count: string): string => `${count} min ago`,
    hours: (count: string): string => `${count} h ago`,
  },
  explain: [
    'What the scanner wrote last stands first; the file itself stays in that folder.',
    'The setting scan.folder names the folder; wait for what is being written, then look again.',
  ],
};
