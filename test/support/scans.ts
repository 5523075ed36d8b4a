/** Scanned files as a scanner makes them: constructed here, byte by byte. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import type { Counter } from './program.ts';

/** A grey PNG; `shade` makes others of the same size. */
export function pngOf(width: number, height: number, shade = 200): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const rows = Buffer.alloc((width + 1) * height, shade);
  for (let row = 0; row < height; row++) rows[row * (width + 1)] = 0;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A PDF with so many empty pages; `said` stands in it, so that others have other bytes. */
export function pdfOf(pages: number, said = ''): Buffer {
  const kids = Array.from({ length: pages }, (_, n) => `${n + 3} 0 R`);
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R >>`,
    `<< /Type /Pages /Count ${pages} /Kids [${kids.join(' ')}] >>`,
    ...kids.map(() => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'),
  ];
  let text = `%PDF-1.4\n% ${said}\n`;
  const places = objects.map((object, n) => {
    const at = text.length;
    text += `${n + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** A TIFF, little-endian, of so many pages of black and white without a bit in them. */
export function tiffOf(pages: number, [width, height] = [1700, 2200]): Buffer {
  const pieces = [Buffer.from('49492a0008000000', 'hex')];
  for (let page = 0, at = 8; page < pages; page++) {
    const entries = [
      [256, width],
      [257, height],
    ] as const;
    const directory = Buffer.alloc(2 + 12 * entries.length + 4);
    directory.writeUInt16LE(entries.length, 0);
    entries.forEach(([tag, told], n) => {
      directory.writeUInt16LE(tag, 2 + 12 * n);
      directory.writeUInt16LE(4, 4 + 12 * n);
      directory.writeUInt32LE(1, 6 + 12 * n);
      directory.writeUInt32LE(told, 10 + 12 * n);
    });
    at += directory.length;
    directory.writeUInt32LE(page === pages - 1 ? 0 : at, directory.length - 4);
    pieces.push(directory);
  }
  return Buffer.concat(pieces);
}

/** A scanned file in the counter's folder; gives its path. */
export function scanned(counter: Counter, name: string, bytes: Uint8Array): string {
  const path = counter.file(name);
  writeFileSync(path, bytes);
  return path;
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The names of what lies in the folder beside the counter's store. */
export function lyingBeside(counter: Counter): string[] {
  const folder = `${counter.store}.files`;
  if (!existsSync(folder)) return [];
  const below = readdirSync(folder, { recursive: true, withFileTypes: true });
  return below.filter((each) => each.isFile()).map(({ name }) => name);
}
