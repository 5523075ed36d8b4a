import { hash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sha256OfShort } from '../../../src/domain/value/digest.ts';

it('gives the digest that the standard gives as its example', () => {
  expect(sha256OfShort('abc')).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});

it('gives what Node gives, however a text ends in its last block', () => {
  for (let length = 0; length <= 200; length++) {
    const text = 'Nguyễn Văn Thử '.repeat(20).slice(0, length);
    expect([length, sha256OfShort(text)]).toEqual([length, hash('sha256', text)]);
  }
});

it('gives what Node gives for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
      expect(sha256OfShort(text)).toBe(hash('sha256', text));
    }),
  );
});
