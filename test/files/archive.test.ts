/** What comes in an archive is taken whole, or not at all. */
import { gzipSync } from 'node:zlib';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { archiveFiles, BadArchive } from '../../src/files/archive.ts';
import { isOwnPath } from '../../src/domain/update/manifest.ts';
import { limits } from '../../src/domain/limits.ts';
import { packing } from '../support/packages.ts';
import { temporaryFolder } from '../support/program.ts';

const files = { 'a/b.txt': Buffer.from('một'), 'a/c.bin': Buffer.alloc(1500, 7) };
const entries = Object.entries(files).map(([path, bytes]) => ({ path, bytes, mode: 0o644 }));

function faultOf(bytes: Uint8Array): string | null {
  try {
    archiveFiles(bytes);
    return null;
  } catch (error) {
    if (error instanceof BadArchive) return error.why;
    throw error;
  }
}

describe('an archive', () => {
  it.each(['win32', 'linux'])('is read as it was made for %s', (platform) => {
    const read = archiveFiles(packing.archiveOf(entries, platform));
    expect([...read].map(([path, bytes]) => [path, Buffer.from(bytes)])).toEqual(
      Object.entries(files),
    );
  });

  it('is read as tar itself makes it, with long names and folders', () => {
    const folder = temporaryFolder();
    const deep = `motcua/${'x'.repeat(90)}`;
    mkdirSync(join(folder, deep), { recursive: true });
    writeFileSync(join(folder, deep, 'yyyyyyyyyyyyyyyyyyyy.txt'), 'một');
    execFileSync('tar', ['--format=ustar', '-czf', 'a.tar.gz', 'motcua'], { cwd: folder });
    const read = archiveFiles(readFileSync(join(folder, 'a.tar.gz')));
    expect([...read.keys()]).toEqual([`${deep}/yyyyyyyyyyyyyyyyyyyy.txt`]);
  });

  it.each([
    '../x',
    'a/../../x',
    '/x',
    'C:/x',
    'a\\..\\x',
    'a/x:y',
    'a//x',
    'con',
    'a/nul.txt',
    'x.',
  ])('with the path %j is refused in both forms', (path) => {
    expect(isOwnPath(path)).toBe(false);
    const bad = [{ path, bytes: Buffer.from('x'), mode: 0o644 }];
    const seen = ['win32', 'linux'].map((kind) => faultOf(packing.archiveOf(bad, kind)));
    expect(seen).toEqual(['bad_path', 'bad_path']);
  });

  it('with a link is refused', () => {
    const folder = temporaryFolder();
    symlinkSync('/etc', join(folder, 'x'));
    execFileSync('tar', ['czf', 'a.tar.gz', 'x'], { cwd: folder });
    expect(faultOf(readFileSync(join(folder, 'a.tar.gz')))).toBe('bad_path');
  });

  it('with a name twice is refused', () => {
    const twice = [...entries, { ...entries[0]!, bytes: Buffer.from('khác') }];
    expect(faultOf(packing.archiveOf(twice, 'linux'))).toBe('bad_path');
  });

  it('that would fill the memory is not unpacked', () => {
    const piece = gzipSync(Buffer.alloc(2 ** 22));
    const pieces = Math.ceil(limits.packageBytes / 2 ** 22) + 1;
    const large = Buffer.concat(Array.from({ length: pieces }, () => piece));
    expect(faultOf(large)).toBe('too_large');
    const zip = zipSync({ x: new Uint8Array(10) });
    // What the list at its end says of the size: four bytes at 24.
    const list = Buffer.from(zip).indexOf('PK\u0001\u0002', 0, 'latin1');
    Buffer.from(zip.buffer, zip.byteOffset).writeUInt32LE(limits.packageBytes + 1, list + 24);
    expect(faultOf(zip)).toBe('too_large');
  });

  it('in which many names are of one piece that says to be empty is not unpacked', () => {
    const size = 2 ** 20;
    const names = Math.ceil(limits.packageBytes / size) + 1;
    const zip = Buffer.from(zipSync({ a: new Uint8Array(size) }, { level: 0 }));
    const list = zip.indexOf('PK\u0001\u0002', 0, 'latin1');
    const end = zip.indexOf('PK\u0005\u0006', 0, 'latin1');
    // Lines of the list at its end: each says 0 bytes at 24, and has a name of its own.
    const lines = Array.from({ length: names }, (_, n) => {
      const line = Buffer.concat([zip.subarray(list, list + 46), Buffer.from(`a${n}`)]);
      line.writeUInt32LE(0, 24);
      line.writeUInt16LE(`a${n}`.length, 28);
      return line;
    });
    const last = Buffer.from(zip.subarray(end));
    for (const at of [8, 10]) last.writeUInt16LE(names, at);
    last.writeUInt32LE(Buffer.concat(lines).length, 12);
    expect(faultOf(Buffer.concat([zip.subarray(0, list), ...lines, last]))).toBe('too_large');
  });

  it('that is cut short or spoilt is told from one, and never a bug', () => {
    const whole = ['win32', 'linux'].map((kind) => packing.archiveOf(entries, kind));
    const one = fc.constantFrom(...whole);
    fc.assert(
      fc.property(one, fc.nat(), fc.nat(255), fc.boolean(), (bytes, at, byte, cut) => {
        const spoilt = Uint8Array.from(cut ? bytes.subarray(0, at % bytes.length) : bytes);
        if (!cut) spoilt[at % spoilt.length] = byte;
        faultOf(spoilt);
      }),
      { numRuns: 300 },
    );
    expect(whole.map((bytes) => faultOf(bytes.subarray(0, bytes.length / 2)))).not.toContain(null);
    expect(faultOf(Buffer.from('không phải gói'))).toBe('no_package');
  });
});
