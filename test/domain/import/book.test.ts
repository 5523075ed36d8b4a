import { describe, expect, test } from 'vitest';
import { aligned } from '../../../src/domain/import/aligned.ts';
import { officeBook, procedureBook, type BookEdition } from '../../../src/domain/import/book.ts';
import type { Procedure } from '../../../src/domain/procedure/procedure.ts';
import type { AgencyId, ProcedureCode } from '../../../src/domain/value/id.ts';
import { day, fc } from '../../support/arbitrary.ts';
import { office, procedure } from '../dossier/sample.ts';
import { gone, here } from './sample.ts';

const edition = (name: string, change: Partial<Procedure>): BookEdition => ({
  edition: name,
  procedure: { ...procedure, ...change },
});
const death = {
  code: '1.000656' as ProcedureCode,
  name: 'Thủ tục đăng ký khai tử',
  shortName: 'Khai tử',
};

describe('a procedure', () => {
  const book = procedureBook([
    edition('a', {}),
    edition('b', death),
    edition('c', { ...death, code: '1.000893' as ProcedureCode, shortName: 'Đăng ký khai tử' }),
  ]);

  test.each([
    ['by its code', '1.001193'],
    ['by its code with the office behind', '1.001193.H49'],
    ['by its code and its name', '1.001193 - Đăng ký khai sinh'],
    ['by its code and a colon', '1.001193: Đăng ký khai sinh'],
    ['by its short name', 'đăng ký khai sinh'],
    ['by its whole name', 'THỦ TỤC ĐĂNG KÝ KHAI SINH'],
    ['by its name with a word more', 'Thủ tục Đăng ký khai sinh'],
  ])('is found %s', (_how, cell) => {
    expect(book.find(cell)).toEqual({ code: '1.001193' });
    // Asked again, it is the same.
    expect(book.find(cell)).toEqual({ code: '1.001193' });
  });

  test('of two of one name is neither, and both are near', () => {
    expect(book.find('Thủ tục đăng ký khai tử')).toEqual({ near: ['1.000656', '1.000893'] });
    expect(book.find('Khai tử')).toEqual({ code: '1.000656' });
  });

  test('that nobody knows is told with what is near it', () => {
    expect(book.find('1.001194')).toMatchObject({ near: expect.arrayContaining(['1.001193']) });
    expect(book.find('Đăng ký khai xinh')).toEqual({ near: ['1.001193'] });
    expect(book.find('zzzz')).toEqual({ near: [] });
  });

  test.each([
    ['cut short', 'ĐK khai sinh', ['1.001193']],
    ['without its first word', 'Khai sinh', ['1.001193']],
    ['with its beginning alone', 'Chứng thực bản sao', ['2.000815']],
    ['that begins more than one', 'Chứng thực', []],
    // Six letters of eighteen make another one of it.
    ['that another one looks like', 'Chứng thực bản ký', []],
    ['with more than one has', 'Đăng ký khai sinh kết hợp', []],
    ['of few letters', 'ct', []],
  ])('%s is near where it is sure', (_how, cell, near) => {
    const copy = { code: '2.000815' as ProcedureCode, name: 'Chứng thực bản sao từ bản chính' };
    const sign = { code: '2.000884' as ProcedureCode, name: 'Chứng thực chữ ký' };
    const named = [copy, sign].map((each) => edition(each.code, { ...each, shortName: each.name }));
    expect(procedureBook([edition('a', {}), ...named]).find(cell)).toEqual({ near });
  });

  test('has the edition in force on a day, else the nearest', () => {
    const old = edition('old', { validFrom: day('2020-01-01'), validTo: day('2025-06-30') });
    const now = edition('now', { validFrom: day('2025-07-01'), validTo: null });
    const again = edition('again', { validFrom: day('2025-07-01'), validTo: null });
    const on = (text: string, editions = [now, old]) =>
      procedureBook(editions).edition('1.001193', day(text)).edition;
    expect(on('2025-06-30')).toBe('old');
    expect(on('2020-01-01')).toBe('old');
    expect(on('2025-07-01')).toBe('now');
    expect(on('2019-12-31')).toBe('old');
    expect(on('2026-01-01', [now, again])).toBe('again');
    expect(on('2026-01-01', [again, now])).toBe('now');
    const over = edition('over', { validFrom: day('2026-01-01'), validTo: day('2026-02-01') });
    expect(on('2026-03-01', [over, now])).toBe('now');
    expect(on('2026-02-01', [over, now])).toBe('over');
  });
});

describe('an office', () => {
  const twin = { ...here, agencyId: 'H49.30' as AgencyId, name: 'UBND phường Đôi' };
  const other = { ...twin, agencyId: 'H49.31' as AgencyId };
  const book = officeBook([here, twin, other], [gone]);

  test.each([
    ['by its id', 'H49.22', office, null],
    ['by its id in small letters', 'h49.22', office, null],
    ['by its name', 'Trung tâm phục vụ hành chính công thử', office, null],
    ['that was there before, by its id', 'H49.07', 'H49.07', gone],
    ['that was there before, by its name', 'UBND Phường Cũ', 'H49.07', gone],
  ])('is found %s', (_how, cell, id, opens) => {
    expect(book.find(cell)).toEqual({ id });
    expect(book.opens(id as AgencyId)).toBe(opens);
  });

  test('of one name with another is neither', () => {
    expect(book.find('UBND phường Đôi')).toHaveProperty('near');
    expect(book.find('H49.99')).toHaveProperty('near');
  });

  test('that is listed as a preset too is one', () => {
    const both = officeBook([here], [{ ...gone, office: here }]);
    expect(both.find(here.name)).toEqual({ id: office });
    expect(both.opens(office)).toBeNull();
  });

  test.each([
    ['its successor', gone.office.agencyId, office, '2026-11-23', office],
    ['itself, on its last day', gone.office.agencyId, office, '2025-06-30', gone.office.agencyId],
    [
      'itself, where we are not the successor',
      gone.office.agencyId,
      twin.agencyId,
      '2026-11-23',
      gone.office.agencyId,
    ],
    ['itself, of one that nobody took over', twin.agencyId, office, '2026-11-23', twin.agencyId],
  ])('is acted for by %s', (_who, of, own, today, holder) => {
    expect(book.holderOf(of, own, day(today))).toBe(holder);
  });

  test('is acted for by itself while it has no last day', () => {
    const open = officeBook([here], [{ ...gone, validTo: null }]);
    expect(open.holderOf(gone.office.agencyId, office, day('2026-11-23'))).toBe('H49.07');
  });
});

test('without marks every letter stands where it stood', () => {
  expect(aligned('Đường đi Ấp 3')).toBe('Duong di Ap 3');
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-zÀ-ỹ0-9 ]{0,20}$/), (text) => {
      expect(aligned(text)).toHaveLength(text.length);
    }),
  );
});
