import { describe, expect, test } from 'vitest';
import { maybe, number, oneOf, record, text } from '../../src/domain/shape.ts';
import { bit, rowReader } from '../../src/store/row.ts';

const tickets = rowReader('queue_period', {
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
        detail: { table: 'queue_period', key: String(row.id), column },
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
        detail: { table: 'queue_period', key: 'p1', column },
      }),
    );
  });
});
