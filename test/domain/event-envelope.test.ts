import { describe, expect, test } from 'vitest';
import { withoutSaid, withSaid } from '../../src/domain/event-envelope.ts';

const needed = ['dossier', 'office', 'counter', 'to'];
const around = { stream: 'dossier:d1', office: 'H49.22', counter: 2 };
const data = { dossier: 'd1', office: 'H49.22', counter: 2, to: 'H49.41' };

describe('what the entry says already', () => {
  test('is written once, and read again with the facts', () => {
    const held = withoutSaid(data, needed, around);
    expect(held).toEqual({ to: 'H49.41' });
    expect(withSaid(held, needed, around)).toEqual(data);
  });

  test('is written where the facts say otherwise, or nothing', () => {
    const other = { ...data, dossier: 'd2', counter: 0 };
    expect(withoutSaid(other, needed, around)).toEqual({ dossier: 'd2', counter: 0, to: 'H49.41' });
    expect(withSaid(withoutSaid(other, needed, around), needed, around)).toEqual(other);
    expect(withSaid({ office: null }, ['office'], around)).toEqual({ office: null });
  });

  test('is no fact of an event that has no such field, or need not have it', () => {
    expect(withSaid({ to: 'x' }, ['to'], around)).toEqual({ to: 'x' });
    expect(withoutSaid(data, ['to'], around)).toBe(data);
  });

  test('is the thing that the stream is named after, and of all calendars nothing', () => {
    const money = { ...around, stream: 'money:d1' };
    expect(withoutSaid(data, needed, money)).toEqual({ to: 'H49.41' });
    expect(withoutSaid({ key: 'a:b' }, ['key'], { ...around, stream: 'setting:a:b' })).toEqual({});
    const calendar = { ...around, stream: 'calendar' };
    expect(withoutSaid({ days: [] }, ['days'], calendar)).toEqual({ days: [] });
    expect(withSaid({ days: [] }, ['days', 'calendar'], calendar)).toEqual({ days: [] });
  });
});
