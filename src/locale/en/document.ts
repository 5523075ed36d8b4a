/** Words for digitised papers. */
import type { GoneWhy } from '../../domain/document/document.ts';
import type { FileKind } from '../../domain/document/kind.ts';
import type { FileFault } from '../../domain/document/problems.ts';
import { countText, dateText, shellWord } from '../format.ts';
import type { EventWords } from '../lists.ts';
import type { ProblemsOf } from '../shape.ts';
import type { ScreenOf } from '../vi.ts';
import { signProblems, signWords } from './document-sign.ts';
import { reuseProblems, reuseWords } from './document-reuse.ts';
import { kinds } from './document-kinds.ts';
import { scansWords } from './document-scans.ts';
import { sortProblems, sortWords } from './document-sort.ts';

const megabytes = (bytes: number): string => `${countText(Math.floor(bytes / 2 ** 20))} MB`;

function faultText(fault: FileFault, kind: FileKind | null, most: number): string {
  const what = kind === null ? 'The file' : `The ${kinds[kind]}`;
  const faults: Readonly<Record<FileFault, string>> = {
    empty: 'The file is empty.',
    unknown_kind: 'What is in it is no PDF, JPEG, PNG or TIFF, whatever its name says.',
    broken: `${what} is damaged or was not copied whole: it cannot be opened.`,
    encrypted: 'The PDF has a password and cannot be opened.',
    too_large: `The file is larger than ${megabytes(most)}.`,
    too_many_pages: `${what} has more than ${countText(most)} pages.`,
    too_many_pixels: `${what} has more than ${countText(most / 1_000_000)} million pixels.`,
    too_slow: `${what} takes too long to open.`,
    link: 'It is a link and not the file itself.',
    not_a_file: 'It is a folder or a device and no file.',
    changed: 'The file is being written: it changed while it was read.',
  };
  return faults[fault];
}

const remedies: Readonly<Record<FileFault, string>> = {
  empty: 'Scan the paper again.',
  unknown_kind: 'Scan it again as PDF, JPEG, PNG or TIFF.',
  broken: 'Copy the file again, or scan the paper again.',
  encrypted: 'Save one without a password and add that.',
  too_large: 'Scan it again at 200 DPI, or in several files.',
  too_many_pages: 'Part it into several files and add each.',
  too_many_pixels: 'Scan it again at 200 DPI.',
  too_slow: 'Scan the paper again, or print the file and scan that.',
  link: 'Name the file that the link leads to.',
  not_a_file: 'Name each file of the folder.',
  changed: 'Wait for the scanner, then type the command again.',
};

export const documentProblems = (): ProblemsOf<'document'> => ({
  ...signProblems(),
  'document.bad_file': ({ path, fault, kind, most }) => ({
    what: `The file ${path} is not taken. No file was kept.`,
    why: faultText(fault, kind, most),
    next: [remedies[fault]],
  }),
  'document.too_many_files': ({ most }) => ({
    what: `At most ${countText(most)} files are added at once.`,
    next: ['Add them in several goes.'],
  }),
  ...reuseProblems,
  ...sortProblems,
  'document.of_what': () => ({
    what: 'Which paper of the dossier is it, or is it the result? Name one of the two.',
    next: ['--component <number or name of the paper>', '--result'],
    desk: ['Name the paper by its number, or choose the result.'],
  }),
  'document.not_ours': ({ code, office }) => ({
    what: `${office} does not digitise dossier ${code}.`,
    why: 'It neither received nor has nor decides that dossier.',
    next: [`motcua dossier show ${code}`],
  }),
  'document.paper_not_here': ({ code, name }) => ({
    what: `Dossier ${code} has no paper "${name}" yet.`,
    why: 'Only what was handed in is digitised; what comes later is recorded first.',
    next: [`motcua dossier add-paper ${code}`],
  }),
  'document.not_found': ({ typed, code }) => ({
    what:
      code === null
        ? `No digitised paper is "${typed}".`
        : `Dossier ${code} has no digitised paper "${typed}".`,
    why: 'Give the dossier and a number (H49.22-261123-0001/2), or 8 digits or more of the digest.',
    next: [`motcua document list ${code ?? '<code>'}`],
  }),
  'document.several': ({ typed }) => ({
    what: `The digests of several files begin with "${typed}".`,
    next: ['Type some more digits of the digest.'],
  }),
  'document.gone': ({ code, n }) => ({
    what: `The digitised paper ${code}/${n} is kept no longer.`,
    why: 'Its file was removed; the digest and the reason are left.',
    next: [`motcua document show ${code}/${n}`],
  }),
  'document.held': ({ code, n, until }) => ({
    what: `The digitised paper ${code}/${n} is held${until === null ? '' : ` until the end of ${dateText(until)}`} and cannot be removed.`,
    why: 'A manager has decided to keep all data of somebody who stands in this dossier.',
    next: ['motcua privacy list'],
    desk: ['See who is held in the list of requests about personal data.'],
  }),
  'document.kept': ({ code, n, until, open, source, today }) => ({
    what: `The digitised paper ${code}/${n} may not be destroyed yet.`,
    why: open
      ? 'The dossier is still open.'
      : until === null
        ? `It is kept for ever${source === null ? '' : `: ${source}`}.`
        : `It has to be kept until the end of ${dateText(until)}; by the days of work in the store it is at least ${dateText(today)}. Source: ${source ?? ''}.`,
    next: ['motcua document retention'],
  }),
  'document.no_viewer': ({ ref, program }) => ({
    what: `${ref} cannot be opened on this machine.`,
    why:
      program === null
        ? 'There is no screen here, or nobody to ask when it has been seen.'
        : `The program ${program} did not run, or said that it could not open it.`,
    next: [`motcua document export ${ref} ./paper.pdf`, 'MOTCUA_VIEWER=<a viewer>'],
    desk: ['Write the paper to a file and open that.'],
  }),
  'document.sort_stopped': ({ kept, of }) => ({
    what: `Stopped: ${countText(kept)} of the pile’s ${countText(of)} papers were kept.`,
    why: 'What is kept is not kept twice.',
    next: ['motcua document sort <file or folder>'],
  }),
  'document.dates': ({ issuedOn, validUntil }) => ({
    what: `A paper of ${dateText(issuedOn)} cannot end on ${dateText(validUntil)}.`,
    next: ['--issued-on <day> --valid-until <day>'],
  }),
  'document.files_lost': ({ count, sha256, place }) => ({
    what: `Scanned files that did not go along: ${countText(count)}, first of all ${sha256.slice(0, 16)}….`,
    why: `At ${place} they are missing, or are no longer what was kept.`,
    next: ['motcua store verify --files'],
  }),
  'document.bad_root': ({ path }) => ({
    what: `File ${path} is no certificate.`,
    why: 'A folder of root certificates has PEM or DER files.',
    next: [
      'Take the file out of the folder and set it again.',
      'motcua config set signature.roots "<folder>"',
    ],
  }),
  'document.no_roots': ({ path }) => ({
    what: `There is no certificate in ${path}.`,
    why: 'Each root certificate is a file .pem, .crt, .cer or .der.',
    next: ['motcua config set signature.roots "<folder>"'],
  }),
  'document.other_roots': ({ path, digest, agreed }) => ({
    what: `Nothing is checked by the root certificates in ${path} (digest ${digest}).`,
    why:
      agreed === null
        ? 'No manager has agreed to trust them.'
        : `Those that a manager agreed to have digest ${agreed}; these are others.`,
    next: [`motcua config set signature.roots ${shellWord(path)}`],
  }),
  'document.card': ({ code, name, result }) => ({
    what: `"${name}" of dossier ${code} is not kept as an image.`,
    why: 'A card is shown, and scanned for its data; by Law 91/2025 no more is kept than is needed.',
    next: [
      ...(result ? [] : [`motcua dossier add-paper ${code} --data ${shellWord(name)}`]),
      'motcua config set documents.cards keep',
    ],
  }),
  'document.file_missing': ({ sha256, place }) => ({
    what: `File ${sha256.slice(0, 16)}… is not at ${place}.`,
    why: 'The journal names it, and it is no longer where files are kept.',
    next: ['motcua store verify --files'],
  }),
  'document.file_altered': ({ sha256, place }) => ({
    what: `File ${sha256.slice(0, 16)}… at ${place} is no longer what was kept.`,
    why: 'What is read does not have the digest that the journal tells.',
    next: ['motcua store verify --files'],
  }),
});

export const documentEventWords: EventWords<'document'> = {
  'document.added': 'Paper digitised',
  'document.verified': 'Signatures checked',
  'document.removed': 'Digitised paper removed',
};

const goneShort: Readonly<Record<GoneWhy, string>> = {
  mistake: 'removed, a mistake',
  erased: 'erased as asked',
  retention: 'destroyed, its time over',
};

export const documentScreen: ScreenOf<'document'> = {
  document: () => ({
    scans: scansWords,
    sort: sortWords,
    sign: signWords,
    reuse: reuseWords,
    result: 'the result',
    kinds,
    size: (kind, pages, kilobytes) => `${kinds[kind]}, pages: ${pages}, ${kilobytes} KB`,
    ref: 'Digitised paper',
    of: 'Of',
    file: 'File',
    digest: 'Digest',
    name: 'File name',
    paperCode: 'Paper code',
    number: 'Number',
    issuedOn: 'Issued on',
    issuedBy: 'Issued by',
    signer: 'Signed by',
    validUntil: 'Valid until',
    added: 'Digitised at',
    gone: 'Removed',
    goneReason: 'Reason',
    goneShort,
    goneWhy: {
      mistake: (at) => `${at}, a mistake`,
      erased: (at) => `${at}, erased as asked`,
      retention: (at) => `${at}, its time was over`,
    },
    kept: (ref, of, size) => `Kept ${ref}: ${of} (${size}).`,
    none: (code) => `Nothing of dossier ${code} is digitised yet.`,
    exported: (ref, file) => (file === null ? `Wrote ${ref}.` : `Wrote ${ref} to ${file}.`),
    removed: (ref) => `Removed ${ref}; its digest and the reason are left.`,
    removedSigned: (ref) => `With it ${ref}, the copy signed from it.`,
    fileMissing: (sha256) => `File ${sha256} is missing.`,
    fileAltered: (sha256) => `File ${sha256} is no longer what was kept.`,
    filesWhole: (files) => `Scanned files read back, all there and whole: ${files}.`,
    resultGoes: (ref: string, digest: string): string =>
      `The electronic result to be sent: ${ref}, digest ${digest}….`,
    resultFile: 'Result file',
    nothingGoes: '! none is kept: it is returned online, and there is nothing to send',
    noResultFile: (code: string): string =>
      `${code} is returned online, and no file of its result is kept.`,
    untilSeen: (ref: string): string => `${ref} is opening. Press Enter when you have seen it:`,
    opened: (ref: string): string => `${ref} was seen; the copy is gone.`,
    noneOver: 'No scan is over its time of keeping.',
    destroyed: (ref: string): string => `${ref} is destroyed; digest and reason stay.`,
    fileLeft: (sha256: string): string =>
      `The file ${sha256} was erased by law and still lies there: the command was cut off.`,
    filesStrange: (files: string, path: string): string =>
      `Among the files of digitised papers lie others: ${files}, as ${path}. Look what they are and take them away yourself.`,
    filesErased: (files: string): string =>
      `${files} file${files === '1' ? ' was' : 's were'} erased as asked or at the end of the term: digest and reason are left.`,
    filesBack:
      'Take them from the folder of scanned files beside the backups; where they are not there, scan the papers again and add them.',
    beforeRefilled: (of, code) => `${of}: scanned before it was filled in again (${code})`,
    removedUsed: (ref) => `An open dossier uses this scan again: ${ref}. Look at that paper there.`,
    filesCameBack: (count) => `Files taken back from beside the backups: ${count}.`,
    here: (count) => `scanned papers (${count})`,
    noneHere: 'Nothing has been scanned yet.',
    until: (day) => `until ${day}`,
    numberedPaper: (name, id) => `${name} (paper ${id})`,
    signedCopy: (name) => `${name}, signed copy`,
    whichPaper: (papers) =>
      papers === 0
        ? 'No paper of the dossier is here.'
        : 'Type the number in front of a paper, or its name.',
    explainPaper: (hasResult) => [
      'Which paper of the dossier: the number in front of its name above, or some words of it.',
      ...(hasResult ? ['k is the result, and no paper that was handed in.'] : []),
    ],
    already: (ref, of) => `There already as ${ref}: ${of}; not kept once more.`,
    severalPapers: (papers) =>
      `That makes ${papers} papers: each PDF or TIFF is one of its own, JPEG and PNG pictures together are one.`,
    afterReturn: (code) =>
      `The result of ${code} was handed over before: this file is kept, and the citizen has not got it.`,
    addHere: 'add a scan',
    exportHere: (ending) => `write it to a .${ending} file`,
    removeHere: 'remove it: a wrong scan',
    explainHere: [
      'What is scanned; the number of one shows it, to be written out or removed.',
      'To add: drop the file onto this window when it is asked for.',
      'Enter goes back to the page before.',
    ],
    sealed: (files) => `Sealed what an encryption of the store had left open: ${files}.`,
    tidy: (place) => `There is nothing left over at ${place}.`,
    tidied: (files, place) => `Files taken away at ${place} that nothing names: ${files}.`,
  }),
};
