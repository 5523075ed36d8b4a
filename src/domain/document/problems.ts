/** What may be refused of digitised papers, and of the files that hold them. */
import type { Status } from '../dossier/status.ts';
import type { ProblemKinds } from '../problem-kind.ts';
import type { Instant } from '../value/instant.ts';
import type { PlainDate } from '../value/plain-date.ts';
import type { FileKind } from './kind.ts';
import type { UnusableWhy } from './unusable.ts';

/** What is wrong with a file that was to be kept. */
export type FileFault =
  | 'empty'
  | 'unknown_kind'
  | 'broken'
  | 'encrypted'
  | 'too_large'
  | 'too_many_pages'
  | 'too_many_pixels'
  /** Opening it, which anybody can make take minutes. */
  | 'too_slow'
  | 'link'
  | 'not_a_file'
  | 'changed';

/**
 * Why a file of a pile is passed over besides: a page cut out of a signed one would bear no
 * signature, and not every picture is drawn here.
 */
export type PileFault = FileFault | 'signed' | 'not_drawn';

/** Why a PDF is not signed here. */
export type UnsignableFault =
  | 'encrypted'
  /** Whoever certified it allows no change at all, no signature either. */
  | 'forbidden'
  /** It is made in a way in which a signature would not stand, or an earlier one be worth less. */
  | 'unusual'
  /** Opening it, or comparing its pages, takes longer than anybody should wait. */
  | 'too_slow'
  /** A picture that no PDF takes, or of several pages. */
  | 'no_pdf';

/** What is wrong with a key that is to sign, or with the file that it is in. */
export type KeyFileFault =
  | 'unreadable'
  | 'password'
  | 'unsupported'
  | 'no_key'
  | 'no_certificate'
  | 'other_key'
  | 'not_yet'
  | 'ended'
  | 'authority'
  | 'not_for_signing'
  | 'weak';

export interface DocumentProblems {
  /** `kind` is what it says that it is; `most` the limit that it is beyond. */
  'document.bad_file': { path: string; fault: FileFault; kind: FileKind | null; most: number };
  'document.too_many_files': { most: number };
  /** Somebody else's: nobody uses another's paper again. */
  'document.of_other': { ref: string };
  /** Its last day is over. */
  'document.over': { ref: string; until: PlainDate };
  /** Of another kind than the paper asked for: by national codes, else by what both are called. */
  'document.other_paper': {
    ref: string;
    code: string | null;
    wanted: string | null;
    name: string;
  };
  'document.unusable': { ref: string; why: Exclude<UnusableWhy, 'gone' | 'ended'> };
  /** The dossier has it for that paper, or it is one of its own. */
  'document.here_already': { code: string; ref: string };
  /** Scans of its owner's are used again, and the dossier is said to be somebody else's. */
  'document.reused_of_owner': { code: string; refs: string[] };
  /** Neither a paper nor the result was named, or both. */
  'document.of_what': Record<never, never>;
  /** The office has never had to do with the dossier. */
  'document.not_ours': { code: string; office: string };
  /** Nothing of it was handed in: it is added first. */
  'document.paper_not_here': { code: string; name: string };
  /** Cancelled or at its end: sorting leaves what lies behind its sheets. */
  'document.no_separator': { code: string; status: Status };
  'document.not_found': { typed: string; code: string | null };
  /** Several files begin with what was typed. */
  'document.several': { typed: string };
  'document.gone': { code: string; n: number };
  /** Somebody in the dossier is held: nothing of it goes. */
  'document.held': { code: string; n: number; until: PlainDate | null };
  /** Its term is not over, by what bears out the day; `open`: the dossier is not closed. */
  'document.kept': {
    code: string;
    n: number;
    until: PlainDate | null;
    open: boolean;
    source: string | null;
    today: PlainDate;
  };
  /** Nothing shows files here, or `program` could not. */
  'document.no_viewer': { ref: string; program: string | null };
  /** Somebody stopped the sorting of a pile: so many of its papers were kept. */
  'document.sort_stopped': { kept: number; of: number };
  'document.dates': { issuedOn: PlainDate; validUntil: PlainDate };
  /** Of so many the bytes did not go along: they are missing or altered where they came from. */
  'document.files_lost': { count: number; sha256: string; place: string };
  /** Lies among the certificates that are to be trusted, and is none. */
  'document.bad_root': { path: string };
  /** No certificate lies there at all. */
  'document.no_roots': { path: string };
  /** The certificates there are not those that a manager agreed to; `agreed` of none is null. */
  'document.other_roots': { path: string; digest: string; agreed: string | null };
  /** A PKCS #12 file that signs nothing; whose certificate it is, where that counts. */
  'document.bad_key_file': {
    path: string;
    fault: KeyFileFault;
    holder: string | null;
    from: Instant | null;
    until: Instant | null;
  };
  'document.not_signable': { code: string; n: number; fault: UnsignableFault };
  /** What came of it is kept as number `as`. */
  'document.signed_here': { code: string; n: number; as: number };
  /** It has no pages for a printer: no PDF, and bound into none. */
  'document.not_printed': { code: string; n: number };
  /** No file of its result is kept. */
  'document.no_result': { code: string };
  /** Nothing of the dossier is digitised that is not signed. */
  'document.nothing_to_sign': { code: string };
  /** A citizen's card, which is not kept as an image; a paper's name, or the result's. */
  'document.card': { code: string; name: string; result: boolean };
  /** Its bytes are not where they are kept. */
  'document.file_missing': { sha256: string; place: string };
  /** What lies there is not what was kept. */
  'document.file_altered': { sha256: string; place: string };
}

export const documentProblemKinds: ProblemKinds<DocumentProblems> = {
  'document.bad_file': 'refused',
  'document.too_many_files': 'usage',
  'document.of_other': 'refused',
  'document.over': 'refused',
  'document.other_paper': 'refused',
  'document.unusable': 'refused',
  'document.here_already': 'refused',
  'document.reused_of_owner': 'refused',
  'document.of_what': 'usage',
  'document.not_ours': 'refused',
  'document.paper_not_here': 'refused',
  'document.no_separator': 'refused',
  'document.not_found': 'not_found',
  'document.several': 'usage',
  'document.gone': 'refused',
  'document.held': 'refused',
  'document.kept': 'refused',
  'document.no_viewer': 'environment',
  'document.sort_stopped': 'cancelled',
  'document.dates': 'usage',
  'document.files_lost': 'partly',
  'document.bad_root': 'usage',
  'document.no_roots': 'usage',
  'document.other_roots': 'refused',
  'document.bad_key_file': 'refused',
  'document.not_signable': 'refused',
  'document.signed_here': 'refused',
  'document.not_printed': 'refused',
  'document.no_result': 'not_found',
  'document.nothing_to_sign': 'refused',
  'document.card': 'refused',
  'document.file_missing': 'environment',
  'document.file_altered': 'environment',
};
