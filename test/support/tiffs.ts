/** TIFFs as a scanner's program writes them, constructed here tag by tag. */
import type { Picture } from '../print/read-pdf.ts';

/** Tags by number, in place of those that a grey page of one strip has. */
export type Tags = Readonly<Record<number, number>>;

/** Grey pages of a byte a dot, little-endian, each in one strip and not packed. */
export function tiffOfPages(pages: readonly Picture[], tags: Tags = {}): Buffer {
  const pieces: Buffer[] = [Buffer.from('49492a0008000000', 'hex')];
  let at = 8;
  pages.forEach(({ width, height, light }, n) => {
    const own = { 256: width, 257: height, 258: 8, 259: 1, 262: 1, 277: 1, 278: height };
    const count = Object.keys({ ...own, 273: 0, 279: 0, ...tags }).length;
    const head = 2 + 12 * count + 4;
    const entries = { ...own, 273: at + head, 279: light.length, ...tags };
    const directory = Buffer.alloc(head);
    directory.writeUInt16LE(count, 0);
    Object.entries(entries).forEach(([tag, value], entry) => {
      directory.writeUInt16LE(Number(tag), 2 + 12 * entry);
      directory.writeUInt16LE(4, 4 + 12 * entry);
      directory.writeUInt32LE(1, 6 + 12 * entry);
      directory.writeUInt32LE(value, 10 + 12 * entry);
    });
    at += head + light.length;
    directory.writeUInt32LE(n === pages.length - 1 ? 0 : at, head - 4);
    pieces.push(directory, Buffer.from(light));
  });
  return Buffer.concat(pieces);
}
