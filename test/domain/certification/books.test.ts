/** Volumes, first numbers, and what a loss of entries does to a book. */
import { describe, expect, test } from 'vitest';
import { carryNumbers } from '../../../src/domain/backup/numbers.ts';
import { certificationSeries, type BookYear } from '../../../src/domain/certification/book.ts';
import { parseCertifiedLine, parsePickedLines } from '../../../src/domain/certification/entry.ts';
import { bookToWriteIn, openBook } from '../../../src/domain/certification/open-close.ts';
import { Problem } from '../../../src/domain/problem.ts';
import type { AgencyId } from '../../../src/domain/value/id.ts';
import { day, moment } from '../../support/arbitrary.ts';

const year: BookYear = { office: 'H49.22' as AgencyId, kind: 'copies', year: 2026 };
const none = { books: [], last: 0, lost: null };

function refusedAs(act: () => unknown): string | null {
  try {
    act();
    return null;
  } catch (error) {
    return error instanceof Problem ? error.code : String(error);
  }
}

describe('behind a loss of entries', () => {
  const at = moment('2026-11-23T09:14:00+07:00');
  const lost = { at, until: at };

  test('a book that may have been opened is opened with its number alone', () => {
    expect(refusedAs(() => bookToWriteIn(year, { ...none, lost }))).toBe(
      'certification.numbers_unsure',
    );
    expect(openBook(year, { ...none, lost }, 412)).toMatchObject([{ data: { first: 412 } }]);
    expect(refusedAs(() => bookToWriteIn({ ...year, year: 2027 }, { ...none, lost }))).toBeNull();
  });

  test('a book that is there goes on behind as many numbers as are gone', () => {
    const series = certificationSeries(year);
    const older = certificationSeries({ ...year, year: 2024 });
    const has = { series: [series, older].map((name) => ({ series: name, n: 40 })) };
    const { carried } = carryNumbers({ ...has, books: [], ranges: [] }, null, {
      ...{ entries: 25, counters: [] },
      ...{ from: day('2026-11-20'), today: day('2026-11-23'), to: day('2026-11-23') },
    });
    expect(carried.series).toEqual([{ series, n: 65 }]);
  });
});

describe('what is typed', () => {
  test.each([
    ['Bằng tốt nghiệp=3/1', { original: 'Bằng tốt nghiệp', copies: 3, pages: 1 }],
    ['Sổ hộ khẩu=2', { original: 'Sổ hộ khẩu', copies: 2, pages: null }],
    ['  Học bạ ', { original: 'Học bạ', copies: null, pages: null }],
    ['=3/1', null],
    ['Bằng=0/1', null],
    ['Bằng=501/1', null],
    ['Bằng=1/2001', null],
    ['Bằng=1=2/1', null],
    ['x', null],
  ])('%s', (typed, read) => {
    expect(parseCertifiedLine(typed)).toEqual(read);
  });

  const usual = [
    { original: 'Bằng tốt nghiệp', pages: 1 },
    { original: 'Sổ hộ khẩu', pages: 12 },
  ];
  test.each([
    ['1 2', [1, 12], [1, 1]],
    ['1, 2=3', [1, 12], [3, 3]],
    ['2=3/5', [5], [3]],
  ])('numbers of those offered: %s', (typed, pages, copies) => {
    const read = parsePickedLines(typed, usual)!;
    expect([read.map((each) => each.pages), read.map((each) => each.copies)]).toEqual([
      pages,
      copies,
    ]);
  });

  test.each(['3', '1 3', '0', '', 'Bằng', '1=0', '1=2/0'])('no such numbers: "%s"', (typed) => {
    expect(parsePickedLines(typed, usual)).toBeNull();
  });
});
