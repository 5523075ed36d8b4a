/** Archives as packages come: a zip, or a tar behind gzip, read whole and held to limits. */
import { gunzipSync } from 'node:zlib';
import { unzipSync, type UnzipFileInfo } from 'fflate';
import { isOwnPath } from '../domain/update/manifest.ts';
import { limits } from '../domain/limits.ts';

/** Why an archive is not read. */
export type ArchiveFault = 'no_package' | 'too_large' | 'bad_path';

/** What speaks against an archive as a whole; whoever reads one says it in words. */
export class BadArchive extends Error {
  readonly why: ArchiveFault;

  constructor(why: ArchiveFault, options?: ErrorOptions) {
    super(why, options);
    this.why = why;
  }
}

/**
 * Its plain files by their paths. A folder is none; a link, a device, a path that leads out of the
 * archive and a name that stands in it twice are refused. Throws `BadArchive`.
 */
export function archiveFiles(bytes: Uint8Array): Map<string, Uint8Array> {
  const [first, second] = bytes;
  if (first === 0x50 && second === 0x4b) return zipFiles(bytes);
  if (first === 0x1f && second === 0x8b) return tarFiles(unzipped(bytes));
  throw new BadArchive('no_package');
}

/**
 * How much it may hold is asked by what it says of itself, and no more than that is unpacked. What
 * is stored plain is copied by its packed size, whatever else is said: the larger of both counts,
 * or many names of one piece that each say 0 bytes would fill the memory.
 */
function zipFiles(bytes: Uint8Array): Map<string, Uint8Array> {
  const sized = new Map<string, number>();
  let total = 0;
  const filter = ({ name, size, originalSize }: UnzipFileInfo): boolean => {
    if (name.endsWith('/')) return false;
    takeName(name, sized);
    total += Math.max(size, originalSize);
    requireFit(sized.size + 1, total);
    sized.set(name, originalSize);
    return true;
  };
  const files = asArchive(() => unzipSync(bytes, { filter }));
  return new Map(Object.entries(files));
}

function takeName(name: string, taken: ReadonlyMap<string, unknown>): void {
  if (!isOwnPath(name) || taken.has(name)) throw new BadArchive('bad_path');
}

function requireFit(files: number, bytes: number): void {
  if (files > limits.packageFiles || bytes > limits.packageBytes) throw new BadArchive('too_large');
}

function unzipped(bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: limits.packageBytes });
  } catch (cause) {
    const isLarge = (cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new BadArchive(isLarge ? 'too_large' : 'no_package', { cause });
  }
}

function asArchive<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw cause instanceof BadArchive ? cause : new BadArchive('no_package', { cause });
  }
}

const BLOCK = 512;
const [PLAIN, PLAIN_OF_OLD, FOLDER] = ['0', '\0', '5'];

/** The plain form that every tar reads: names, sizes in octal, blocks of 512 bytes. */
function tarFiles(bytes: Uint8Array): Map<string, Uint8Array> {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const files = new Map<string, Uint8Array>();
  for (let at = 0; at + BLOCK <= all.length;) {
    const head = all.subarray(at, at + BLOCK);
    if (head.every((byte) => byte === 0)) return files;
    const { name, kind, size } = tarHead(head);
    const from = at + BLOCK;
    if (from + size > all.length) break;
    at = from + Math.ceil(size / BLOCK) * BLOCK;
    if (kind === FOLDER) continue;
    if (kind !== PLAIN && kind !== PLAIN_OF_OLD) throw new BadArchive('bad_path');
    takeName(name, files);
    requireFit(files.size + 1, at);
    files.set(name, all.subarray(from, from + size));
  }
  throw new BadArchive('no_package');
}

function tarHead(head: Buffer): { name: string; kind: string; size: number } {
  const text = (from: number, length: number): string =>
    head.toString('utf8', from, from + length).replace(/\0.*$/s, '');
  const octal = (from: number, length: number): number => {
    const digits = text(from, length).trim();
    return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : Number.NaN;
  };
  const sum = head.reduce((all, byte, at) => all + (at >= 148 && at < 156 ? 0x20 : byte), 0);
  const [size, said] = [octal(124, 12), octal(148, 8)];
  if (said !== sum || !Number.isSafeInteger(size)) throw new BadArchive('no_package');
  const above = text(345, 155);
  const name = `${above === '' ? '' : `${above}/`}${text(0, 100)}`;
  return { name, kind: head.toString('latin1', 156, 157), size };
}
