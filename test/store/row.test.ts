import { describe, expect, test } from 'vitest';
import { maybe, number, oneOf, record, text, type Shape } from '../../src/domain/shape.ts';
import { bit, natural, day, moment, money, rowReader } from '../../src/store/row.ts';

const tickets = rowReader('ticket', {
  id: text(),
  kind: oneOf(['wait', 'service']),
  seconds: number(),
  late: bit,
  detail: maybe(text()),
});
const whole = { id: 'p1', kind: 'wait', seconds: 12, late: 0, detail: null };
const inner = record({ place: oneOf(['counter', 'home']) });

describe('a row is what its columns say', () => {
  test('whatever else was selected with it', () => {
    expect(tickets.read({ ...whole, office: 'H49.22' })).toMatchObject(whole);
  });

  test.each([
    ['a word that is in no list', { kind: 'nap' }, 'kind'],
    ['a number where words stand', { kind: 1 }, 'kind'],
    ['text where a number stands', { seconds: '12' }, 'seconds'],
    ['nothing where something stands', { id: null }, 'id'],
    ['neither yes nor no', { late: 2 }, 'late'],
    ['a column that was not selected', { detail: undefined }, 'detail'],
  ])('%s is damage', (_what, wrong, column) => {
    const row = { ...whole, ...wrong };
    expect(() => tickets.read(row)).toThrow(
      expect.objectContaining({
        code: 'store.row_damaged',
        detail: { table: 'ticket', key: String(row.id), column },
      }),
    );
  });

  test('named by all columns of its key that are there', () => {
    const parts = rowReader('payment_part', { amount: number() });
    const keyOf = (row: object): unknown => {
      try {
        return parts.read(row);
      } catch (error) {
        return (error as { detail: { key: string } }).detail.key;
      }
    };
    expect(keyOf({ payment: 'p7', position: 2 })).toBe('p7 2');
    expect(keyOf({ payment: 'p7' })).toBe('p7');
    expect(keyOf({})).toBe('');
  });
});

describe('a column that holds JSON', () => {
  const read = (detail: string | null) =>
    tickets.json({ ...whole, kind: 'wait', late: 0, detail }, 'detail', inner);

  test('is read as deep as it was declared', () => {
    expect(read('{"place":"home","more":1}')).toEqual({ place: 'home', more: 1 });
  });

  test.each([
    ['no JSON', '{', 'detail'],
    ['nothing', null, 'detail'],
    ['another value', '[]', 'detail'],
    ['a field that is in no list', '{"place":"moon"}', 'detail.place'],
  ])('%s is damage', (_what, detail, column) => {
    expect(() => read(detail)).toThrow(
      expect.objectContaining({
        code: 'store.row_damaged',
        detail: { table: 'ticket', key: 'p1', column },
      }),
    );
  });
});

describe('a value is kept in one form alone', () => {
  test.each<[string, Shape<unknown>, unknown[], unknown[]]>([
    [
      'a moment',
      moment,
      ['2026-11-23T09:14:00+07:00', '2028-02-29T23:59:59+07:00'],
      ['2026-13-45', '2026-11-23T09:14:00Z', '2026-11-23T24:00:00+07:00', '2026-11-23', 5, ''],
    ],
    ['a day', day, ['2026-11-23', '2028-02-29'], ['2026-02-29', '23/11/2026', '2026-04-31', 1]],
    ['đồng', money, [0, 8000], [-5.5, -1, 0.5, 2 ** 53, '8000']],
    ['a natural number', natural, [0, 3], [-1, 1.5, '1', NaN]],
  ])('%s', (_what, shape, good, wrong) => {
    expect(good.map((each) => shape.fault(each))).toEqual(good.map(() => null));
    expect(wrong.map((each) => shape.fault(each))).toEqual(wrong.map(() => ''));
  });
});
