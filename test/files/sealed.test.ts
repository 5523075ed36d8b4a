import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Problem } from '../../src/domain/problem.ts';
import { NewFile } from '../../src/files/new-file.ts';
import { lightLock as cheap, PIECE_BYTES, magic } from '../../src/files/sealed/format.ts';
import { SealedReader } from '../../src/files/sealed/read.ts';
import { SealedWriter } from '../../src/files/sealed/write.ts';
import { temporaryFolder } from '../support/program.ts';

async function sealed(content: Buffer, passphrase: string | null): Promise<string> {
  const file = new NewFile(join(temporaryFolder(), 'x.sealed'));
  const writer = await SealedWriter.begin(file, { of: 'a test' }, passphrase, cheap);
  for (let at = 0; at < content.length; at += 70_000) {
    writer.write(content.subarray(at, at + 70_000));
  }
  writer.finish();
  file.finish();
  return file.path;
}

async function opened(path: string, passphrase: string | null): Promise<Buffer> {
  const reader = new SealedReader(path);
  try {
    const pieces: Buffer[] = [];
    for await (const piece of reader.pieces(passphrase)) pieces.push(piece);
    return Buffer.concat(pieces);
  } finally {
    reader.close();
  }
}

/** The code of what is thrown; a file that opens is none. */
async function refusedAs(path: string, passphrase: string | null): Promise<string> {
  try {
    await opened(path, passphrase);
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
  return 'opened';
}

describe('a sealed file', () => {
  it.each([
    ['of nothing', 0],
    ['of one byte', 1],
    ['of exactly a piece', PIECE_BYTES],
    ['of a piece and a byte', PIECE_BYTES + 1],
    ['of several pieces', 3 * PIECE_BYTES + 12_345],
  ])('%s comes out as it went in', async (_what, bytes) => {
    const content = randomBytes(bytes);
    for (const passphrase of [null, 'một câu dài']) {
      const path = await sealed(content, passphrase);
      expect((await opened(path, passphrase)).equals(content)).toBe(true);
    }
  });

  it('is of one key each: the same content never looks the same', async () => {
    const [one, other] = [
      await sealed(Buffer.alloc(999), 'câu'),
      await sealed(Buffer.alloc(999), 'câu'),
    ];
    expect(readFileSync(one).equals(readFileSync(other))).toBe(false);
  });

  it('with another passphrase, or none, does not open', async () => {
    const path = await sealed(Buffer.from('nội dung'), 'đúng câu này');
    expect(await refusedAs(path, 'câu khác')).toBe('backup.wrong_passphrase');
    expect(await refusedAs(path, null)).toBe('backup.needs_passphrase');
  });

  it('of which any one byte was changed does not open, wherever it stands', async () => {
    const path = await sealed(Buffer.from('x'.repeat(200)), 'câu');
    const whole = readFileSync(path);
    for (let at = 0; at < whole.length; at++) {
      const changed = Buffer.from(whole);
      changed[at]! ^= 1 << (at % 8);
      writeFileSync(path, changed);
      expect([at, await refusedAs(path, 'câu')]).not.toEqual([at, 'opened']);
    }
  });

  it('that was cut off anywhere, or goes on, does not open', async () => {
    const path = await sealed(randomBytes(2 * PIECE_BYTES + 50), null);
    const whole = readFileSync(path);
    const [first, second] = piecesOf(whole);
    const ends = [0, 1, 15, 16, 19, 20, 60, first!, first! + 3, second!, whole.length - 1];
    for (const end of ends) {
      writeFileSync(path, whole.subarray(0, end));
      expect([end, await refusedAs(path, null)]).not.toEqual([end, 'opened']);
    }
    writeFileSync(path, Buffer.concat([whole, Buffer.from('!')]));
    expect(await refusedAs(path, null)).toBe('backup.damaged');
  });

  it('with its pieces in another order, or one of them twice, does not open', async () => {
    const path = await sealed(randomBytes(2 * PIECE_BYTES + 50), null);
    const whole = readFileSync(path);
    const [first, second, third] = piecesOf(whole) as [number, number, number];
    const head = whole.subarray(0, first);
    const [one, two] = [whole.subarray(first, second), whole.subarray(second, third)];
    const last = whole.subarray(third);
    for (const pieces of [
      [two, one, last],
      [one, one, two, last],
      [one, last],
      [last],
      [one, two],
    ]) {
      writeFileSync(path, Buffer.concat([head, ...pieces]));
      expect(await refusedAs(path, null)).toBe('backup.damaged');
    }
  });

  it('that asks for more memory than there is does not get it', async () => {
    const path = await sealed(Buffer.from('x'), 'câu');
    const text = readFileSync(path).toString('latin1').replace('"N":1024,', '"N":2e99,');
    writeFileSync(path, Buffer.from(text, 'latin1'));
    expect(await refusedAs(path, 'câu')).toBe('backup.damaged');
  });
});

/** Where each piece begins. */
function piecesOf(whole: Buffer): number[] {
  const begins = [];
  let at = magic.length + 4 + whole.readUInt32BE(magic.length);
  for (; at < whole.length; at += 5 + whole.readUInt32BE(at)) begins.push(at);
  return begins;
}
