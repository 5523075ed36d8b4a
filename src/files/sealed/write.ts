/** Writing a sealed file, a piece at a time: memory does not grow with it. */
import { createCipheriv, randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import type { NewFile } from '../new-file.ts';
import { bondOf, CIPHER, keyOf, magic, nonceOf, PIECE_BYTES } from './format.ts';
import type { HeadSeal, Lock } from './format.ts';

/** Takes bytes, and gives them to a file sealed; `finish` seals the last, and leaves the rest. */
export class SealedWriter {
  readonly #file: NewFile;
  readonly #key: Buffer;
  readonly #bond: Buffer;
  #waiting: Buffer[] = [];
  #waitingBytes = 0;
  #number = 0;

  private constructor(file: NewFile, key: Buffer, bond: Buffer) {
    this.#file = file;
    this.#key = key;
    this.#bond = bond;
  }

  /** `about` is what anybody may read of it. */
  static async begin(
    file: NewFile,
    about: object,
    passphrase: string | null,
    cost: Lock,
  ): Promise<SealedWriter> {
    const lock = passphrase === null ? null : cost;
    const salt = randomBytes(32).toString('hex');
    const { key, check } = await keyOf({ salt, lock }, passphrase, file.path);
    const seal: HeadSeal = { salt, lock, check };
    const head = Buffer.from(JSON.stringify({ ...about, ...seal }));
    const length = Buffer.alloc(4);
    length.writeUInt32BE(head.length);
    file.write(Buffer.concat([magic, length, head]));
    return new SealedWriter(file, key, bondOf(head));
  }

  write(bytes: Uint8Array): void {
    // A copy: whoever reads a file piece by piece uses the same bytes again.
    this.#waiting.push(Buffer.from(bytes));
    this.#waitingBytes += bytes.length;
    if (this.#waitingBytes <= PIECE_BYTES) return;
    let all = Buffer.concat(this.#waiting);
    for (; all.length > PIECE_BYTES; all = all.subarray(PIECE_BYTES)) {
      this.#seal(all.subarray(0, PIECE_BYTES), false);
    }
    [this.#waiting, this.#waitingBytes] = [[all], all.length];
  }

  finish(): void {
    this.#seal(Buffer.concat(this.#waiting), true);
  }

  #seal(piece: Buffer, isLast: boolean): void {
    const cipher = createCipheriv(CIPHER, this.#key, nonceOf(this.#number++, isLast));
    cipher.setAAD(this.#bond);
    const sealed = Buffer.concat([
      cipher.update(deflateRawSync(piece, { level: 1 })),
      cipher.final(),
      cipher.getAuthTag(),
    ]);
    const before = Buffer.alloc(5);
    before.writeUInt32BE(sealed.length);
    before[4] = isLast ? 1 : 0;
    this.#file.write(before);
    this.#file.write(sealed);
  }
}
