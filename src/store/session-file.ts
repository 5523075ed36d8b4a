/**
 * The secret of a terminal's session. It lies in the person's own state folder and never beside a
 * store: whoever copies a store, and whatever lies beside it, is signed in nowhere.
 */
import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  type Stats,
} from 'node:fs';
import { join } from 'node:path';
import { makePrivateFolder } from '../files/owner.ts';
import { removeFile } from '../files/remove.ts';
import { Problem } from '../domain/problem.ts';
import { epochSeconds, instantOfEpochSeconds, type Instant } from '../domain/value/instant.ts';
import { NewFile } from '../files/new-file.ts';
import { tried, withFile } from '../files/problem.ts';
import { sha256 } from './hash.ts';

/** What a terminal knows of its session. */
export interface TerminalSecret {
  secret: string;
  /** Whose: what the store says of the secret decides. */
  login: string;
  /** The PIN is asked for before anything else is done. */
  locked: boolean;
}

/** A secret with the latest time at which somebody did something with it. */
export interface KeptSecret extends TerminalSecret {
  seen: Instant;
}

/** Which store, and where it is. */
export interface StoreHere {
  /** The same for all copies. */
  id: string;
  /** Of this one alone. */
  identity: string;
}

const LINE = /^([\w-]{16,}) ([a-z][a-z\d._-]*)( locked)?\n$/;
/** Longer than any session holds. */
const ABANDONED_MS = 2 * 24 * 3600 * 1000;

/**
 * Of one store in one place, on one terminal. The same store in another place, or seen from another
 * terminal, has another file. `stateFolder` is the person's own.
 */
export class SessionFile {
  readonly path: string;
  readonly #folder: string;

  constructor(stateFolder: string, { id, identity }: StoreHere, terminal: string) {
    this.#folder = join(stateFolder, 'sessions', id);
    this.path = join(this.#folder, sha256(`${identity}\n${terminal}`).slice(0, 32));
  }

  /** `null` where nobody has signed in, and for a file that is anybody else's or open to others. */
  read(): KeptSecret | null {
    return tried(() => {
      const file = openSync(this.path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
      try {
        const there = fstatSync(file);
        const found = isOwn(there) ? LINE.exec(readFileSync(file, 'utf8')) : null;
        if (!found) return null;
        const [, secret, login, locked] = found;
        const seen = instantOfEpochSeconds(there.mtimeMs / 1000);
        return { secret: secret!, login: login!, locked: locked !== undefined, seen };
      } finally {
        closeSync(file);
      }
    });
  }

  /** Throws `file.cannot_write`. What other terminals have left long ago goes. */
  keep({ secret, login, locked }: TerminalSecret, at: Instant): void {
    withFile('file.cannot_write', this.#folder, () => makePrivateFolder(this.#folder));
    const file = new NewFile(this.path).sweep();
    try {
      file.write(`${secret} ${login}${locked ? ' locked' : ''}\n`);
      file.finish();
    } finally {
      file.drop();
    }
    this.touch(at);
    tried(() => this.#sweep());
  }

  /** Somebody has done something: the latest such time is the file's own. */
  touch(at: Instant): void {
    const seconds = epochSeconds(at);
    tried(() => utimesSync(this.path, seconds, seconds));
  }

  /** It was left alone. Where the disk does not take that, its time tells it all the same. */
  lock(kept: TerminalSecret, at: Instant): void {
    try {
      this.keep({ ...kept, locked: true }, at);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
  }

  drop(): void {
    tried(() => removeFile(this.path));
  }

  /** By the clock of the disk itself, which tells when each was last touched, too. */
  #sweep(): void {
    const oldest = statSync(this.path).ctimeMs - ABANDONED_MS;
    for (const name of readdirSync(this.#folder)) {
      const path = join(this.#folder, name);
      if (statSync(path).ctimeMs < oldest) removeFile(path);
    }
  }
}

/** A file that another user has put there, or may read, keeps no secret. */
function isOwn(there: Stats): boolean {
  const me = process.getuid?.();
  return there.isFile() && (me === undefined || (there.uid === me && (there.mode & 0o077) === 0));
}
