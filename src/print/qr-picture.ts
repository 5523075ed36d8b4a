/** A QR code as letters for a terminal, as SVG and as PNG, each with its white around it. */
import { crc32, deflateSync } from 'node:zlib';
import { qrMatrix, qrQuietModules } from './qr.ts';

/** With the quiet zone; `true` is dark. The least of error correction makes the smallest code. */
function framed(text: string): boolean[][] {
  const rows = qrMatrix(text, 'L');
  const side = rows.length + 2 * qrQuietModules;
  return Array.from({ length: side }, (_, y) =>
    Array.from({ length: side }, (_, x) => rows[y - qrQuietModules]?.[x - qrQuietModules] ?? false),
  );
}

/**
 * Two modules a letter, one above the other. What is light is drawn, as on most terminals letters
 * are light: a scanner sees dark on light. `quietRows` of white stand above and below.
 */
export function qrLetters(text: string, quietRows = qrQuietModules): string[] {
  const whole = framed(text);
  const cut = qrQuietModules - quietRows;
  const rows = whole.slice(cut, whole.length - cut);
  const lines: string[] = [];
  for (let y = 0; y < rows.length; y += 2) {
    const letters = rows[y]!.map((dark, x) => {
      // The last row may stand alone; below it is white, too.
      const below = rows[y + 1]?.[x] ?? false;
      if (dark) return below ? ' ' : '▄';
      return below ? '▀' : '█';
    });
    lines.push(letters.join(''));
  }
  return lines;
}

export function qrSvg(text: string): string {
  const rows = framed(text);
  const side = rows.length;
  const boxes = rows.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side * 8}"`,
    ` height="${side * 8}" shape-rendering="crispEdges">`,
    `<rect width="${side}" height="${side}" fill="#fff"/><path d="${boxes.join('')}"/></svg>\n`,
  ].join('');
}

/** Dots a module. */
const SCALE = 8;

export function qrPng(text: string): Uint8Array {
  const rows = framed(text);
  const side = rows.length * SCALE;
  // One byte of filter before each line, one byte of grey a dot.
  const raw = Buffer.alloc(side * (side + 1), 0xff);
  for (let y = 0; y < side; y++) {
    raw[y * (side + 1)] = 0;
    for (let x = 0; x < side; x++) {
      const dark = rows[Math.floor(y / SCALE)]![Math.floor(x / SCALE)]!;
      raw[y * (side + 1) + 1 + x] = dark ? 0 : 0xff;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(raw)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
