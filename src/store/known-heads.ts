/**
 * The newest head of each book that this machine has seen in a store, and where the book's lines of
 * who saw whom ended, at the place where it lies.
 * It is kept in the person's state folder and never beside the store: whoever puts an older copy of
 * the store back, or leaves its last entries behind, brings no older memory along. What is written
 * in a copy elsewhere is known of that copy, and of the store itself nothing changes.
 */
import { appendFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePrivateFolder } from '../files/owner.ts';
import { removeFile } from '../files/remove.ts';
import { tried } from '../files/problem.ts';
import { rename } from '../files/replace.ts';
import {
  acceptedLine,
  eachOnce,
  HASH,
  headsText,
  isAmong,
  keptBeside,
  keptIn,
  lineOf,
  newestOf,
  type GoneHead,
  type KnownAcceptance,
  type HeadsFile,
  type KnownHead,
  type Remembered,
} from './head-lines.ts';
import { idOfFile } from './id-of-file.ts';
import { sha256 } from './hash.ts';
import { isServer } from './place.ts';
import type { ToldLoss } from './query/losses.ts';

export type { KnownAcceptance, KnownHead } from './head-lines.ts';

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
/** Some hundred lines: every write reads them. */
const MOST_BYTES = 16 * 1024;
/** So many times an office accepts an older copy in its life, and more. */
const MOST_ACCEPTED = 40;
/** Of all that was ever gone the latest: what is older is in every copy that is left. */
const MOST_GONE = 20;

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
    return isAmong(hash.slice(0, HASH), this.accepted());
  }

  /** Those that this machine knew when it last wrote. */
  accepted(): readonly KnownAcceptance[] {
    return this.#kept().accepted;
  }

  /** What was gone at earlier times, each with the entry that told so. */
  gone(): readonly GoneHead[] {
    return this.#kept().gone;
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
   * on. That they were gone is kept, for the entry that tells so, the newest of `told`, may be lost
   * like them. `told` are all such entries: the next copy may lack any, and `head` stands for those
   * of others.
   */
  forget(
    lost: readonly KnownHead[],
    told: readonly ToldLoss[] = [],
    head: KnownHead | null = null,
  ): void {
    const books = new Set(lost.map(({ book }) => book));
    const kept = this.#kept();
    const all = told.map(({ hash, skipped }) => ({ skipped, till: hash.slice(0, HASH) }));
    const last = all.at(-1);
    const isTold = (by: string): boolean => all.some(({ till }) => till === by);
    // What an entry told that is gone itself was told once more by the newest.
    const gone = kept.gone.map((each) => {
      return last === undefined || isTold(each.till) ? each : { ...each, till: last.till };
    });
    if (last !== undefined) gone.push(...lost.map((each) => ({ ...each, ...last })));
    const alone = all.filter(({ till }) => gone.every((each) => each.till !== till));
    if (head !== null) gone.push(...alone.map((each) => ({ ...head, seq: 0, ...each })));
    const heads = kept.heads.filter(({ book }) => !books.has(book));
    this.#put({ ...kept, heads, gone });
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
  remember(head: KnownHead, accepted: KnownAcceptance | null = null): void {
    const file = this.#file;
    if (file === null) return;
    const own = this.#own();
    if (own === null) this.#put(this.#kept());
    const known = accepted && { ...accepted, hash: accepted.hash.slice(0, HASH) };
    const isNew = known !== null && !isAmong(known.hash, own?.accepted ?? []);
    this.#add(file, `${isNew ? acceptedLine(known) : ''}${lineOf('')(head)}`);
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
    const accepted = eachOnce(others.flatMap((each) => each.accepted));
    const isCopy = others.some((each) => this.#isAt(each.path));
    const gone = others.flatMap((each) => each.gone);
    return { path, isCopy, heads, sights, accepted, gone };
  }

  #own(): Remembered | null {
    return this.#file === null ? null : keptIn(this.#file);
  }

  /** Of a database that was put in another's place: the same address, and yet not the same. */
  #sameAddress(): HeadsFile | null {
    if (!isServer(this.#place.path)) return null;
    return this.#others().find(({ kept }) => kept.path === this.#place.path) ?? null;
  }

  #originals(): Remembered[] {
    return this.#others().flatMap(({ kept }) => (kept.isCopy ? [] : [kept]));
  }

  #others(): HeadsFile[] {
    return keptBeside(this.#folder, this.#place.id, this.#file);
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
    const [accepted, gone] = [kept.accepted.slice(-MOST_ACCEPTED), kept.gone.slice(-MOST_GONE)];
    const text = headsText({ ...kept, accepted, gone });
    const done = tried(() => {
      makePrivateFolder(this.#folder);
      writeFileSync(fresh, text, { mode: 0o600 });
      rename(fresh, file);
      for (const each of left) removeFile(each);
      return true;
    });
    if (done === null) tried(() => removeFile(fresh));
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
    if (file !== null) tried(() => removeFile(file));
  }
}
