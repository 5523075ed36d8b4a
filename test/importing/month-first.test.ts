/** A first look for dates with the month first: the same by bytes as by letters, however cut. */
import { expect, test } from 'vitest';
import { fc } from '../support/arbitrary.ts';
import { MonthFirstSearch } from '../../src/importing/month-first.ts';

const parts = fc.constantFrom(
  ...[
    '03/15/2026',
    '15/03/2026',
    '3-31-26',
    '3\\/13\\/2026',
    '05.13.2026',
    '12/12/2026',
    '13/13/2026',
  ],
  ...[
    '/',
    '-',
    '.',
    ',',
    '0',
    '1',
    '2',
    '3',
    ' 9',
    '\n',
    'ệ',
    '2026-11-23T09:14',
    '8.000.000',
    '\0',
  ],
);

function found(bytes: Buffer, sizes: readonly number[], way: 'see' | 'seeBytes'): boolean {
  const search = new MonthFirstSearch();
  let at = 0;
  for (let n = 0; at < bytes.length; n++) {
    const piece = bytes.subarray(at, at + sizes[n % sizes.length]!);
    if (way === 'see') search.see(piece.toString('latin1'));
    else search.seeBytes(piece);
    at += piece.length;
  }
  return search.found;
}

test('bytes and letters tell the same', () => {
  let some = 0;
  fc.assert(
    fc.property(
      fc.array(parts, { maxLength: 12 }),
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 }),
      fc.constantFrom('utf8' as const, 'utf16le' as const),
      (texts, sizes, encoding) => {
        const bytes = Buffer.from(texts.join(''), encoding);
        const wanted = found(bytes, sizes, 'see');
        some += Number(wanted);
        expect(found(bytes, sizes, 'seeBytes')).toBe(wanted);
      },
    ),
    { numRuns: 3000 },
  );
  expect(some).toBeGreaterThan(300);
});
