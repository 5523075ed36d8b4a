/** Reading a sealed file: what comes out is what went in, or nothing does. */
import { createDecipheriv } from 'node:crypto';
import { closeSync, readSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { Problem } from '../../domain/problem.ts';
import { parseJson } from '../json.ts';
import { openInput } from '../input.ts';
import { withFile } from '../problem.ts';
import {
  bondOf,
  CIPHER,
  keyOf,
  magic,
  MOST_HEAD_BYTES,
  nonceOf,
  PIECE_BYTES,
  TAG_BYTES,
  type HeadSeal,
} from './format.ts';

/** A deflated piece is at most a little longer than the piece. */
const MOST_SEALED_BYTES = PIECE_BYTES + 64 * 1024;

/** A sealed file that is being read; whoever opens one closes it. */
export class SealedReader {
  readonly path: string;
  /** What anybody may read of it, as JSON: whoever reads it looks whether it is what it must be. */
  readonly about: Readonly<Record<string, unknown>>;
  readonly isLocked: boolean;
  readonly #file: number;
  readonly #seal: HeadSeal;
  readonly #bond: Buffer;

  /** Throws `file.cannot_read`, `backup.not_one` and `backup.damaged`. */
  constructor(path: string) {
    this.path = path;
    this.#file = openInput(path);
    try {
      const head = this.#head();
      this.#bond = bondOf(head);
      this.about = recordOf(head, path);
      this.#seal = sealOf(this.about, path);
      this.isLocked = this.#seal.lock !== null;
    } catch (error) {
      this.close();
      throw error;
    }
  }

  /**
   * The pieces, in order; that there is no more is known only when all have been read. Throws
   * `backup.needs_passphrase`, `backup.wrong_passphrase` and `backup.damaged`.
   */
  async *pieces(passphrase: string | null): AsyncGenerator<Buffer> {
    const { key, check } = await keyOf(this.#seal, passphrase, this.path);
    if (check !== this.#seal.check) throw this.#wrong();
    for (let number = 0; ; number++) {
      const before = this.#take(5);
      const [length, last] = [before.readUInt32BE(), before[4]];
      if (length < TAG_BYTES || length > MOST_SEALED_BYTES) throw this.#damaged();
      const isLast = last === 1;
      yield this.#opened(key, this.#take(length), nonceOf(number, isLast));
      if (!isLast) continue;
      if (this.#read(Buffer.alloc(1)) > 0) throw this.#damaged();
      return;
    }
  }

  close(): void {
    closeSync(this.#file);
  }

  #head(): Buffer {
    const start = Buffer.alloc(magic.length + 4);
    const got = this.#read(start);
    // Another version of this form has the same first letters.
    if (got < start.length || !start.subarray(0, magic.length).equals(magic)) {
      throw new Problem('backup.not_one', { file: this.path });
    }
    const length = start.readUInt32BE(magic.length);
    if (length > MOST_HEAD_BYTES) throw this.#damaged();
    return this.#take(length);
  }

  #opened(key: Buffer, sealed: Buffer, nonce: Buffer): Buffer {
    try {
      const cipher = createDecipheriv(CIPHER, key, nonce);
      cipher.setAAD(this.#bond);
      cipher.setAuthTag(sealed.subarray(-TAG_BYTES));
      const deflated = Buffer.concat([
        cipher.update(sealed.subarray(0, -TAG_BYTES)),
        cipher.final(),
      ]);
      return inflateRawSync(deflated, { maxOutputLength: PIECE_BYTES });
    } catch (cause) {
      throw new Problem('backup.damaged', { file: this.path }, { cause });
    }
  }

  #take(length: number): Buffer {
    const bytes = Buffer.alloc(length);
    if (this.#read(bytes) < length) throw this.#damaged();
    return bytes;
  }

  #read(into: Buffer): number {
    return withFile('file.cannot_read', this.path, () => {
      let got = 0;
      for (;;) {
        const more = readSync(this.#file, into, got, into.length - got, null);
        got += more;
        if (more === 0 || got === into.length) return got;
      }
    });
  }

  #damaged(): Problem {
    return new Problem('backup.damaged', { file: this.path });
  }

  #wrong(): Problem {
    const code = this.isLocked ? 'backup.wrong_passphrase' : 'backup.damaged';
    return new Problem(code, { file: this.path });
  }
}

function recordOf(head: Buffer, file: string): Readonly<Record<string, unknown>> {
  try {
    const said = parseJson(head.toString('utf8'));
    if (isRecord(said)) return said;
  } catch {
    // Said below: it is no head, whatever is wrong with it.
  }
  throw new Problem('backup.damaged', { file });
}

function sealOf({ salt, lock, check }: Readonly<Record<string, unknown>>, file: string): HeadSeal {
  const isText = typeof salt === 'string' && typeof check === 'string';
  if (!isText || !/^[\da-f]{64}$/.test(salt)) throw new Problem('backup.damaged', { file });
  if (lock === null) return { salt, check, lock };
  const { kdf, N, r, p } = isRecord(lock) ? lock : {};
  const isKnown = kdf === 'scrypt' && [N, r, p].every((cost) => Number.isSafeInteger(cost));
  if (!isKnown) throw new Problem('backup.damaged', { file });
  return { salt, check, lock: { kdf, N: Number(N), r: Number(r), p: Number(p) } };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
