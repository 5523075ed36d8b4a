/**
 * The newest head of each book that this machine has seen in a store, and where the book's lines of
 * who saw whom ended, at the place where it lies.
 * It is kept in the person's state folder and never beside the store: whoever puts an older copy of
 * the store back, or leaves its last entries behind, brings no older memory along. What is written
 * in a copy elsewhere is known of that copy, and of the store itself nothing changes.
 */
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { isInstant, type Instant } from '../domain/value/instant.ts';
import { tried } from '../files/problem.ts';
import { idOfFile } from './id-of-file.ts';
import { sha256 } from './journal.ts';
import { isServer } from './place.ts';

/** The entry that was the last of its book when it was written from here. */
export interface KnownHead {
  book: string;
  seq: number;
  /** The first 32 hexadecimal digits. */
  hash: string;
  at: Instant;
}

/** A store's id, which all its copies have, and where this one is. */
export interface PlacedStore {
  id: string;
  /** Of this one alone: a file's whole path, a server's database. */
  identity: string;
  /** As people name it. */
  path: string;
}

/** Another place at which this machine has written a store of the same id. */
export interface OtherPlace {
  path: string;
  /** It is there still, and so what lies here is its copy. Of a server nobody asks. */
  there: boolean;
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
/** What was cut off, and runs into the next line, is no part of that. `s`: of who saw whom. */
const LINE = /([\da-f-]{36}) (s?)(\d+) ([\da-f]{32}) (\S+)$/;
const ACCEPTED = /accepted ([\da-f]{32})$/;
/** At the beginning, where the file is made in one piece. */
const PLACE = /^place (own|copy) (.+)$/;
const HASH = 32;

/** Eighty lines: every write reads them. */
const MOST_BYTES = 8 * 1024;
/** So many times an office accepts an older copy in its life, and more. */
const MOST_ACCEPTED = 40;

/** Of the journal, or of who saw whom. */
type HeadKind = '' | 's';

/** What a file says. */
interface Remembered {
  path: string;
  /** Begun while the store it was copied from was there. */
  isCopy: boolean;
  /** One a book. */
  heads: readonly KnownHead[];
  /** Where a book's lines of who saw whom ended; one a book. */
  sights: readonly KnownHead[];
  /** Entries, each by the beginning of its hash, that made an older copy the store. */
  accepted: readonly string[];
}

/** Nothing here throws for a disk: what was recorded stands without it. */
export class KnownHeads {
  readonly #folder: string;
  readonly #place: PlacedStore;
  /** `null` for what is no store's id, as a file that somebody else has made may have. */
  readonly #file: string | null;

  constructor(stateFolder: string, place: PlacedStore) {
    this.#folder = join(stateFolder, 'heads');
    this.#place = isServer(place.path) ? place : { ...place, path: place.identity };
    const name = `${place.id}-${sha256(place.identity).slice(0, 16)}.heads`;
    this.#file = UUID.test(place.id) ? join(this.#folder, name) : null;
  }

  /** One a book; empty where this machine has written nothing yet, or cannot say. */
  all(): readonly KnownHead[] {
    return this.#kept().heads;
  }

  /** The same of where lines of who saw whom end. */
  sights(): readonly KnownHead[] {
    return this.#kept().sights;
  }

  /** Whether this machine, when it last wrote, knew the entry by which a copy was accepted. */
  knowsAccepted(hash: string): boolean {
    return this.#kept().accepted.includes(hash.slice(0, HASH));
  }

  /** Where this machine has written before, if it writes at this place for the first time. */
  before(): OtherPlace | null {
    if (this.#file === null || this.#own() !== null || this.#sameAddress() !== null) return null;
    const others = this.#originals();
    const other = others.find(({ path }) => this.#isAt(path)) ?? others[0];
    return other ? { path: other.path, there: this.#isAt(other.path) } : null;
  }

  /** Of what was begun as a copy: where the other one is, as long as it is there. */
  copyOf(): string | null {
    const other = this.before();
    if (other) return other.there ? other.path : null;
    if (this.#own()?.isCopy !== true) return null;
    return this.#originals().find(({ path }) => this.#isAt(path))?.path ?? null;
  }

  /**
   * Somebody has found out that these are gone, and said that an older copy is the store from now
   * on. What is known of other books, and of who saw whom, holds as before.
   */
  forget(lost: readonly KnownHead[]): void {
    const books = new Set(lost.map(({ book }) => book));
    const kept = this.#kept();
    this.#put({ ...kept, heads: kept.heads.filter(({ book }) => !books.has(book)) });
  }

  /** The same of lines of who saw whom alone. */
  forgetSights(lost: readonly KnownHead[]): void {
    const books = new Set(lost.map(({ book }) => book));
    const kept = this.#kept();
    this.#put({ ...kept, sights: kept.sights.filter(({ book }) => !books.has(book)) });
  }

  /**
   * A line more, in one piece: of any number of windows none takes another's away. Whether a disk
   * has it is not waited for: older knowledge is true, too. `accepted` is the entry that last made
   * an older copy the store, if there was one.
   */
  remember(head: KnownHead, accepted: string | null = null): void {
    const file = this.#file;
    if (file === null) return;
    const own = this.#own();
    if (own === null) this.#put(this.#kept());
    const known = accepted?.slice(0, HASH) ?? null;
    const isNew = known !== null && own?.accepted.includes(known) !== true;
    this.#add(file, `${isNew ? `accepted ${known}\n` : ''}${lineOf('')(head)}`);
  }

  /**
   * The same of where lines of who saw whom end, at a place where this machine has written: who has
   * only looked at a copy has not begun anything there.
   */
  rememberSights(end: KnownHead): void {
    if (this.#file !== null && this.#own() !== null) this.#add(this.#file, lineOf('s')(end));
  }

  #add(file: string, text: string): void {
    const bytes = tried(() => {
      appendFileSync(file, text, { mode: 0o600 });
      return statSync(file).size;
    });
    if ((bytes ?? 0) > MOST_BYTES) this.#put(this.#kept());
  }

  /** The store has been moved here: what was known of it there is known of it here from now on. */
  takeOver(from: KnownHeads): void {
    const kept = from.#kept();
    if (kept.heads.length === 0) return;
    this.#put({ ...kept, path: this.#place.path, isCopy: false });
    from.#drop();
  }

  /** What is known of this place; of one where nothing was written yet, what it has to have. */
  #kept(): Remembered {
    const here = this.#own() ?? this.#sameAddress()?.kept;
    const { path } = this.#place;
    if (here) return { ...here, path };
    const others = this.#originals();
    // A copy has what the store had until then; what came after tells that it is an older one.
    const heads = newestOf(others.flatMap((each) => each.heads));
    const sights = newestOf(others.flatMap((each) => each.sights));
    const accepted = [...new Set(others.flatMap((each) => each.accepted))];
    const isCopy = others.some((each) => this.#isAt(each.path));
    return { path, isCopy, heads, sights, accepted };
  }

  #own(): Remembered | null {
    return this.#file === null ? null : keptIn(this.#file);
  }

  /** Of a database that was put in another's place: the same address, and yet not the same. */
  #sameAddress(): { file: string; kept: Remembered } | null {
    if (!isServer(this.#place.path)) return null;
    return this.#others().find(({ kept }) => kept.path === this.#place.path) ?? null;
  }

  #originals(): Remembered[] {
    return this.#others().flatMap(({ kept }) => (kept.isCopy ? [] : [kept]));
  }

  #others(): { file: string; kept: Remembered }[] {
    const { id } = this.#place;
    const names = tried(() => readdirSync(this.#folder)) ?? [];
    return names.flatMap((name) => {
      const file = join(this.#folder, name);
      const isOne = name.startsWith(`${id}-`) && name.endsWith('.heads') && file !== this.#file;
      const kept = isOne ? keptIn(file) : null;
      return kept ? [{ file, kept }] : [];
    });
  }

  /** Whether there is a store of this id in another file. */
  #isAt(path: string): boolean {
    return !isServer(path) && idOfFile(path, this.#place.identity) === this.#place.id;
  }

  /** What another window adds meanwhile is lost, and only that. */
  #put(kept: Remembered): void {
    const file = this.#file;
    if (file === null) return;
    // What lies there no more is not the store's any longer.
    const left = this.#own() === null ? this.#leftBehind() : [];
    const fresh = `${file}.${process.pid}`;
    const lines = [
      `place ${kept.isCopy ? 'copy' : 'own'} ${kept.path}\n`,
      ...kept.accepted.slice(-MOST_ACCEPTED).map((each) => `accepted ${each}\n`),
      ...kept.heads.map(lineOf('')),
      ...kept.sights.map(lineOf('s')),
    ];
    tried(() => {
      mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
      writeFileSync(fresh, lines.join(''), { mode: 0o600 });
      renameSync(fresh, file);
      for (const each of left) rmSync(each, { force: true });
    });
  }

  #leftBehind(): string[] {
    const same = this.#sameAddress();
    if (same) return [same.file];
    return this.#others()
      .filter(({ kept: { path, isCopy } }) => !isCopy && !isServer(path) && !this.#isAt(path))
      .map(({ file }) => file);
  }

  #drop(): void {
    const file = this.#file;
    if (file !== null) tried(() => rmSync(file, { force: true }));
  }
}

function keptIn(file: string): Remembered | null {
  const text = tried(() => readFileSync(file, 'utf8'));
  if (text === null) return null;
  // Behind the last line's end there is nothing, or a line that was cut off.
  const lines = text.split('\n').slice(0, -1);
  const [, kind, path] = PLACE.exec(lines[0] ?? '') ?? [];
  return {
    ...{ path: path ?? '', isCopy: kind === 'copy' },
    heads: newestOf(lines.flatMap(headOf(''))),
    sights: newestOf(lines.flatMap(headOf('s'))),
    accepted: [...new Set(lines.flatMap((line) => ACCEPTED.exec(line)?.[1] ?? []))],
  };
}

function headOf(kind: HeadKind) {
  return (line: string): KnownHead[] => {
    const [, book, of, seq, hash, at] = LINE.exec(line) ?? [];
    if (book === undefined || of !== kind || !isInstant(at)) return [];
    return [{ book, seq: Number(seq), hash: hash!, at }];
  };
}

function newestOf(heads: readonly KnownHead[]): KnownHead[] {
  const newest = new Map<string, KnownHead>();
  for (const each of heads) {
    if (each.seq > (newest.get(each.book)?.seq ?? 0)) newest.set(each.book, each);
  }
  return [...newest.values()];
}

function lineOf(kind: HeadKind) {
  return ({ book, seq, hash, at }: KnownHead): string =>
    `${book} ${kind}${seq} ${hash.slice(0, HASH)} ${at}\n`;
}
