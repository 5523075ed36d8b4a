import { encode } from 'uqr';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { qrMatrix } from '../../src/print/qr.ts';
import { penaltyOf } from '../../src/print/qr-mask.ts';
import { qrText } from './sample-dossier.ts';

/** As the package weighs the masks by itself, which is slow. */
const weighed = (text: string, ecc: 'L' | 'M'): boolean[][] =>
  encode(text, { ecc, boostEcc: false, border: 0 }).data;

test('a code has the mask that the rules ask for', () => {
  expect(qrMatrix(qrText)).toEqual(weighed(qrText, 'M'));
  const texts = fc.oneof(
    fc.string({ maxLength: 300, unit: 'grapheme' }),
    fc.stringMatching(/^[0-9]{0,400}$/),
    fc.stringMatching(/^[A-Z0-9 $%*+./:-]{0,300}$/),
  );
  const levels = fc.constantFrom('L' as const, 'M' as const);
  const alike = fc.property(texts, levels, (text, level) => {
    expect(qrMatrix(text, level)).toEqual(weighed(text, level));
  });
  fc.assert(alike, { seed: 20261123, numRuns: 300 });
});

test('each rule has its penalty', () => {
  // Rows and columns of four by four by turns: no long run, no block, half of it dark.
  const board = Uint8Array.from({ length: 64 }, (_, at) => (at + (at >> 3)) & 1);
  const fair = penaltyOf(8, board);
  // A block of four: three more modules are of their neighbours' colour.
  const block = board.slice();
  [27, 28, 35, 36].forEach((at) => (block[at] = 1));
  expect(penaltyOf(8, block)).toBeGreaterThan(fair);
  const dark = new Uint8Array(64).fill(1);
  // Sixteen runs of eight, 49 blocks, and ten twentieths from half.
  expect(penaltyOf(8, dark)).toBe(16 * 6 + 49 * 3 + 9 * 10);
});
