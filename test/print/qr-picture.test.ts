/** A scanner app must read the code from the terminal's own letters and from every picture. */
import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { qrBlocks } from '../../src/commands/payment/qr-blocks.ts';
import { vietQr } from '../../src/domain/payment/vietqr.ts';
import { vi } from '../../src/locale/vi.ts';
import { qrLetters, qrPng, qrSvg } from '../../src/print/qr-picture.ts';
import { readBarcodes } from './read-pdf.ts';

const payload = vietQr({
  bin: '970436',
  account: '0123456789',
  amount: 1_234_567,
  purpose: '000.01.02.H49-261123-0001',
  service: 'QRIBFTTA',
});

/** The letters as a screen shows them: each is a cell, its upper and lower half light or dark. */
function screenOf(lines: readonly string[], dots = 4) {
  const width = lines[0]!.length * dots;
  const height = lines.length * 2 * dots;
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const row = Math.floor(y / dots);
      const letter = lines[row >> 1]![Math.floor(x / dots)]!;
      const light = row % 2 === 0 ? '█▀'.includes(letter) : '█▄'.includes(letter);
      data.fill(light ? 255 : 0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  return { data, width, height };
}

async function decoded(image: { data: Uint8ClampedArray; width: number; height: number }) {
  const found = await readBarcodes(image, { formats: ['QRCode'] });
  return found.map(({ text }) => text);
}

describe('on a terminal', () => {
  test('the letters are read by a decoder', async () => {
    expect(await decoded(screenOf(qrLetters(payload)))).toEqual([payload]);
  });

  test('on a screen of light ground and dark letters, too', async () => {
    const { data, ...size } = screenOf(qrLetters(payload));
    const turned = data.map((value, index) => (index % 4 === 3 ? 255 : 255 - value));
    expect(await decoded({ data: turned, ...size })).toEqual([payload]);
  });

  test('four modules of white stand on each side, in 80 columns and 24 lines', () => {
    const lines = qrLetters(payload);
    expect(lines.length).toBeLessThanOrEqual(24);
    expect(lines[0]!.length).toBeLessThanOrEqual(80);
    const edges = [...lines.slice(0, 2), ...lines.map((line) => line.slice(0, 4))];
    edges.push(...lines.map((line) => line.slice(-4)), ...lines.slice(-1));
    expect(edges.filter((edge) => !/^█+$/.test(edge))).toEqual([]);
  });
});

describe('at the counter', () => {
  const transfer = {
    ...{ bin: '970436', account: '0123456789012345678', amount: 1_234_567_890 },
    ...{ purpose: '000.01.02.H49-261123-0001', service: 'QRIBFTTA' as const },
  };
  const payee = { transfer, bank: 'Vietcombank', holder: 'UBND PHUONG THU' };
  const longest = vietQr(transfer);

  test('the longest code stands whole on 80 columns and 24 lines, with its sum and reference', async () => {
    const lines = qrBlocks(longest, payee, { columns: 80, rows: 24 }, vi);
    // One line is left blank above, one is for the question, one for what was said.
    expect(lines.length).toBeLessThanOrEqual(21);
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
    const text = lines.join('\n');
    for (const part of ['1.234.567.890 đ', transfer.purpose, transfer.account, payee.holder]) {
      expect(text).toContain(part);
    }
    const code = lines.map((line) => line.slice(0, lines.length * 2 + 3).replace(/[^█▀▄ ].*/, ''));
    const width = Math.max(...code.map((line) => line.trimEnd().length));
    expect(await decoded(screenOf(code.map((line) => line.padEnd(width).slice(0, width))))).toEqual(
      [longest],
    );
  });

  test('on a narrow screen what it asks for stands above it', () => {
    const lines = qrBlocks(longest, payee, { columns: 60, rows: 40 }, vi);
    expect(lines[0]).toBe(vi.screen.payment.payBy);
    expect(lines.filter((line) => line.length > 60)).toEqual([]);
    // Where all of that is too high, the sum alone.
    const [sum, ...code] = qrBlocks(longest, payee, { columns: 60, rows: 26 }, vi);
    expect([sum, code.every((line) => /^[█▀▄ ]+$/.test(line))]).toEqual(['1.234.567.890 đ', true]);
  });

  test('a code that would be cut is told in words, with how large the window has to be', () => {
    for (const size of [
      { columns: 60, rows: 20 },
      { columns: 40, rows: 40 },
    ]) {
      const text = qrBlocks(longest, payee, size, vi).join(' ');
      expect(text).not.toMatch(/[█▀▄]/);
      for (const part of ['1.234.567.890 đ', transfer.purpose, transfer.account, payee.holder]) {
        expect(text).toContain(part);
      }
      expect(text).toContain('24 dòng');
    }
  });
});

/** Our own PNG, read back by hand: eight bits of grey, no filter. */
function pngImage(bytes: Uint8Array) {
  const file = Buffer.from(bytes);
  const width = file.readUInt32BE(16);
  const length = file.readUInt32BE(33);
  const raw = inflateSync(file.subarray(41, 41 + length));
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (let y = 0; y < width; y++) {
    for (let x = 0; x < width; x++) {
      const grey = raw[y * (width + 1) + 1 + x]!;
      data.fill(grey, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  return { data, width, height: width };
}

test('the PNG is read by a decoder, by its pixels and as a file', async () => {
  const png = qrPng(payload);
  expect(await decoded(pngImage(png))).toEqual([payload]);
  const found = await readBarcodes(png, { formats: ['QRCode'] });
  expect(found.map(({ text }) => text)).toEqual([payload]);
});

test('the SVG has one box for each dark module', () => {
  const svg = qrSvg(payload);
  const dark = qrLetters(payload).join('');
  const halves = [...dark].reduce(
    (sum, letter) => sum + (letter === ' ' ? 2 : letter === '█' ? 0 : 1),
    0,
  );
  expect(svg.match(/h1v1h-1z/g)).toHaveLength(halves);
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 \d+ \d+"/);
});
