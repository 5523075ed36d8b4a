/** How SQLite keeps what the program knows as text, and that nobody else notices. */
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { packed, unpacked } from '../../src/store/engine/sqlite-values.ts';
import { fc } from '../support/arbitrary.ts';
import { behind, freshStore } from '../support/store.ts';
import { receive } from '../support/station.ts';

const id = '01a22291-f035-7d60-a61d-1fcc41000002';
const digest = 'ca9e0e9d09a0'.padEnd(64, '0');

describe('a value', () => {
  test.each([
    [id, 16],
    [`dossier:${id}`, 23],
    [`shipment-range:${id}`, 30],
    [digest, 32],
  ])('%s is kept in %i bytes', (text, length) => {
    const kept = packed(text);
    expect(kept).toBeInstanceOf(Buffer);
    expect(kept).toHaveLength(length);
    expect(unpacked(kept)).toBe(text);
  });

  test.each([
    ['2026-11-23T09:14:05+07:00', '2026-11-23T09:14:05+'],
    ['2026-11-23T09:14:00+07:00', '2026-11-23T09:14+'],
    ['2026-11-23T09:00:00+07:00', '2026-11-23T09:00+'],
    ['2026-11-23T00:00:00+07:00', '2026-11-23+'],
    // Somebody's own words, which only look like it.
    ['2026-11-23+', '2026-11-23++'],
    ['2026-11-23T09:14++', '2026-11-23T09:14+++'],
  ])('%s is kept as %s', (text, kept) => {
    expect(packed(text)).toBe(kept);
    expect(unpacked(kept)).toBe(text);
  });

  test.each([
    ...['', '+', 'a+', '2026-11-23', '2026-11-23T09:14:05+08:00', 'Nguyễn Văn An'],
    ...[id.toUpperCase(), id.slice(1), `x${id}`, `Dossier:${id}`, `a-word-that-is-long:${id}`],
    ...[id.replace('f', 'g'), id.replace('5', '５'), `${id.slice(1)}é`, `${id.slice(0, -1)}-`],
    ...[digest.toUpperCase(), digest.slice(1), `${digest}0`, 7, null],
  ])('%j is kept as it is', (value) => {
    expect(packed(value)).toBe(value);
    expect(unpacked(value)).toBe(value);
  });

  test.each([
    ...[id, `dossier:${id}`, digest, '2026-11-23T09:14:00+07:00', '2026-11-23T00:00+'],
    ...['2026-11-23T09:14:00+', Buffer.alloc(15), Buffer.alloc(24), Buffer.alloc(33)],
  ])('%j that the program would not have written so comes out as bytes', (value) => {
    expect(unpacked(value)).toBeInstanceOf(Buffer);
  });

  const texts = fc.oneof(
    fc.string(),
    fc.uuid(),
    fc.tuple(fc.constantFrom('a', 'dossier', 'B'), fc.uuid()).map((parts) => parts.join(':')),
    fc.stringMatching(/^[0-9a-f]{64}$/),
    fc.stringMatching(/^2\d{3}-[01]\d-[0-3]\d(T[0-2]\d:[0-5]\d(:[0-5]\d)?)?(\+{0,3}|\+07:00)$/),
  );

  test('of any text comes back as it was', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(unpacked(packed(text))).toBe(text);
      }),
    );
  });

  test('is in the order of its text, among those of its kind, and begins with its day', () => {
    const database = new Database(':memory:');
    onTestFinished(() => void database.close());
    const compare = database.prepare('select ? < ?').pluck();
    const isBefore = (a: string, b: string) => compare.get(packed(a), packed(b)) === 1;
    const part = (most: number) => fc.nat(most).map((n) => String(n).padStart(2, '0'));
    const moments = fc
      .tuple(part(28), part(23), part(59), part(59))
      .map(([d, h, m, s]) => `2026-11-${d}T${h}:${m}:${s}+07:00`);
    for (const kind of [fc.uuid(), moments]) {
      fc.assert(
        fc.property(kind, kind, (a, b) => {
          expect(isBefore(a, b)).toBe(a < b);
        }),
      );
    }
    const days = part(29).map((day) => `2026-11-${day}`);
    fc.assert(
      fc.property(moments, days, (moment, day) => {
        expect(isBefore(moment, day)).toBe(moment < day);
        expect(isBefore(moment, `${day}T99`)).toBe(moment < `${day}T99`);
      }),
    );
  });
});

/** Columns that name something by an identifier of ours, or hold a hash, whatever their table. */
const UUIDS =
  /^(book|command_id|stream_id|dossier|reused_dossier|citizen|owner_citizen|submitter_citizen|brought_citizen|merged_into|batch|corrected_batch|shift|payment|ticket|visit|previous|later|together|ref)$/;
const HASHES = /^(hash|digest|sha256|personal_digest|plan|said)$/;
/**
 * An office is merged into another one, by its number; of a hand-over's list a part is enough; a
 * recovery paper's hash tells how it was made, as a PIN's does.
 */
const OTHERWISE = new Set([
  ...['office.merged_into', 'handover.digest', 'recovery_paper.hash', 'catalogue_taken.digest'],
]);

test('every column of identifiers and hashes is declared as one, and holds bytes', async () => {
  const { store, entropy, path } = await freshStore();
  await receive(store, entropy);
  behind(path, (database) => {
    const columns = database.prepare(COLUMNS).all() as Record<'of' | 'name' | 'type', string>[];
    expect(columns.length).toBeGreaterThan(300);
    const misnamed = columns.filter(({ of, name, type }) => {
      if (OTHERWISE.has(`${of}.${name}`)) return false;
      return UUIDS.test(name) !== (type === 'uuid' && name !== 'id')
        ? true
        : HASHES.test(name) !== (type === 'bytea');
    });
    expect(misnamed).toEqual([]);
    for (const { of, name, type } of columns) {
      const length = { uuid: 16, bytea: 32 }[type];
      if (length === undefined) continue;
      const wrong = `select count(*) from ${of} where ${name} is not null
        and (typeof(${name}) <> 'blob' or length(${name}) <> ${length})`;
      expect([of, name, database.prepare(wrong).pluck().get()]).toEqual([of, name, 0]);
    }
  });
});

const COLUMNS =
  'select t.name as of, c.name as name, lower(c.type) as type ' +
  'from sqlite_master t, pragma_table_info(t.name) c ' +
  "where t.type = 'table' and t.name not like 'search_words%'";

test('a key that looks like an identifier, a hash or a moment finds its answer again', async () => {
  const { store, entropy } = await freshStore();
  for (const key of [id, digest, `dossier:${id}`, '2026-11-23T09:14:00+07:00', '2026-11-23+']) {
    const { value } = await receive(store, entropy, { key });
    expect(await receive(store, entropy, { key })).toMatchObject({ value, replayed: true });
    expect(await store.history.isAnswered(key)).toBe(true);
  }
});
