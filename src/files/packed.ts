/** Large files that ship with the program: a package has them packed, a checkout as they are. */
import { existsSync } from 'node:fs';
import { decodedText } from './encoding.ts';
import { readSmall } from './read.ts';

/** Brotli takes a fifth less room than an archive's own way. */
export const PACKED = '.br';

/** The text of a file that lies there packed or as it is. Throws as `readText` does. */
export function readShippedText(path: string): string {
  if (!existsSync(`${path}${PACKED}`)) return decodedText(readSmall(path));
  const { brotliDecompressSync } = process.getBuiltinModule('node:zlib');
  return decodedText(brotliDecompressSync(readSmall(`${path}${PACKED}`)));
}
