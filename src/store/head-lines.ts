/** The lines of the file in which this machine knows a store's newest heads, read and written. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isInstant, type Instant } from '../domain/value/instant.ts';
import type { BookSeq } from '../domain/backup/gone.ts';
import { tried } from '../files/problem.ts';

/** What was cut off, and runs into the next line, is no part of that. `s`: of who saw whom. */
const LINE = /([\da-f-]{36}) (s?)(\d+) ([\da-f]{32}) (\S+)$/;
const ACCEPTED = /accepted ([\da-f]{32})((?: [\da-f-]{36}:\d+)*)$/;
/** At the beginning, where the file is made in one piece. */
const PLACE = /^place (own|copy) (.+)$/;
const GONE = /gone ([\da-f-]{36}) (\d+) ([\da-f]{32}) (\S+) skipped (\d+) till ([\da-f]{32})$/;
export const HASH = 32;

/** The entry that was the last of its book when it was written from here. */
export interface KnownHead {
  book: string;
  seq: number;
  /** The first 32 hexadecimal digits. */
  hash: string;
  at: Instant;
}

/**
 * What was gone when somebody made an older copy the store, by the entry that tells so: where that
 * entry is gone, too, nothing in the store says any more that this was ever there.
 */
export interface GoneHead extends KnownHead {
  /** How many numbers each series skipped for it. */
  skipped: number;
  till: string;
}

/** An entry that made an older copy the store, and how far each book had come before it. */
export interface KnownAcceptance {
  /** How its hash begins. */
  hash: string;
  stood: readonly BookSeq[];
}

/** Of the journal, or of who saw whom. */
type HeadKind = '' | 's';

/** What a file says. */
export interface Remembered {
  path: string;
  /** Begun while the store it was copied from was there. */
  isCopy: boolean;
  /** One a book. */
  heads: readonly KnownHead[];
  /** Where a book's lines of who saw whom ended; one a book. */
  sights: readonly KnownHead[];
  accepted: readonly KnownAcceptance[];
  gone: readonly GoneHead[];
}

/** `null` where there is none. */
export function keptIn(file: string): Remembered | null {
  const text = tried(() => readFileSync(file, 'utf8'));
  if (text === null) return null;
  // Behind the last line's end there is nothing, or a line that was cut off.
  const lines = text.split('\n').slice(0, -1);
  const [, kind, path] = PLACE.exec(lines[0] ?? '') ?? [];
  return {
    ...{ path: path ?? '', isCopy: kind === 'copy' },
    heads: newestOf(lines.flatMap(headOf(''))),
    sights: newestOf(lines.flatMap(headOf('s'))),
    accepted: eachOnce(lines.flatMap(acceptedOf)),
    gone: lines.flatMap(goneOf),
  };
}

/** A file and what it says. */
export interface HeadsFile {
  file: string;
  kept: Remembered;
}

/** What is known of a store at its other places: of every file of it but `own`. */
export function keptBeside(folder: string, store: string, own: string | null): HeadsFile[] {
  const names = tried(() => readdirSync(folder)) ?? [];
  return names.flatMap((name) => {
    const file = join(folder, name);
    const isOne = name.startsWith(`${store}-`) && name.endsWith('.heads') && file !== own;
    const kept = isOne ? keptIn(file) : null;
    return kept ? [{ file, kept }] : [];
  });
}

/** The file in one piece. */
export function headsText(kept: Remembered): string {
  return [
    `place ${kept.isCopy ? 'copy' : 'own'} ${kept.path}\n`,
    ...kept.accepted.map(acceptedLine),
    ...kept.gone.map(goneLine),
    ...kept.heads.map(lineOf('')),
    ...kept.sights.map(lineOf('s')),
  ].join('');
}

export function acceptedLine({ hash, stood }: KnownAcceptance): string {
  return `accepted ${[hash, ...stood.map(({ book, seq }) => `${book}:${seq}`)].join(' ')}\n`;
}

function acceptedOf(line: string): KnownAcceptance[] {
  const [, hash, books = ''] = ACCEPTED.exec(line) ?? [];
  if (hash === undefined) return [];
  const stood = books.split(' ').filter((each) => each !== '');
  return [
    {
      hash,
      stood: stood.map((each) => {
        const [book = '', seq] = each.split(':');
        return { book, seq: Number(seq) };
      }),
    },
  ];
}

/** Of each entry what was said of it first. */
export function eachOnce(accepted: readonly KnownAcceptance[]): KnownAcceptance[] {
  return accepted.filter(({ hash }, at) => accepted.findIndex((each) => each.hash === hash) === at);
}

export function lineOf(kind: HeadKind) {
  return ({ book, seq, hash, at }: KnownHead): string =>
    `${book} ${kind}${seq} ${hash.slice(0, HASH)} ${at}\n`;
}

/** The newest of each book. */
export function newestOf(heads: readonly KnownHead[]): KnownHead[] {
  const newest = new Map<string, KnownHead>();
  for (const each of heads) {
    if (each.seq > (newest.get(each.book)?.seq ?? 0)) newest.set(each.book, each);
  }
  return [...newest.values()];
}

function headOf(kind: HeadKind) {
  return (line: string): KnownHead[] => {
    const [, book, of, seq, hash, at] = LINE.exec(line) ?? [];
    if (book === undefined || of !== kind || !isInstant(at)) return [];
    return [{ book, seq: Number(seq), hash: hash!, at }];
  };
}

function goneLine({ skipped, till, ...head }: GoneHead): string {
  return `gone ${lineOf('')(head).trimEnd()} skipped ${skipped} till ${till}\n`;
}

function goneOf(line: string): GoneHead[] {
  const [, book, seq, hash, at, skipped, till] = GONE.exec(line) ?? [];
  if (book === undefined || !isInstant(at)) return [];
  const head = { book, seq: Number(seq), hash: hash!, at };
  return [{ ...head, skipped: Number(skipped), till: till! }];
}

/** True of an entry, by how its hash begins. */
export function isAmong(hash: string, accepted: readonly KnownAcceptance[]): boolean {
  return accepted.some((each) => each.hash === hash);
}
