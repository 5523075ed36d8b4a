// A tar in the form that every system reads: plain files, sorted, of no time and of nobody.
const BLOCK = 512;

/** @param {readonly {path: string, bytes: Uint8Array, mode: number}[]} entries */
export function tarOf(entries) {
  const parts = entries.flatMap(({ path, bytes, mode }) => [
    head(path, bytes.length, mode),
    bytes,
    Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK),
  ]);
  return Buffer.concat([...parts, Buffer.alloc(2 * BLOCK)]);
}

function head(path, size, mode) {
  const { name, above } = split(path);
  const block = Buffer.alloc(BLOCK);
  const octal = (value, from, length) =>
    block.write(`${value.toString(8).padStart(length - 1, '0')}\0`, from, 'latin1');
  block.write(name, 0, 'utf8');
  octal(mode, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(size, 124, 12);
  octal(TIME, 136, 12);
  block.write('        0', 148, 'latin1');
  block.write('ustar\u000000', 257, 'latin1');
  block.write(above, 345, 'utf8');
  const sum = block.reduce((all, byte) => all + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return block;
}

/** The first second of 2020 in Greenwich: some programs refuse what is as old as time. */
export const TIME = Date.UTC(2020, 0, 1) / 1000;

/** A name of at most 100 bytes, and of what is above it at most 155. */
function split(path) {
  if (path.length <= 100) return { name: path, above: '' };
  const cut = path.indexOf('/', path.length - 101);
  if (cut < 0 || cut > 155) throw new Error(`${path}: too long for a tar`);
  return { name: path.slice(cut + 1), above: path.slice(0, cut) };
}
