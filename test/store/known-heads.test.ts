/** What a machine knows of a store is whole after whatever was cut off, and stays small. */
import { appendFileSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import type { Instant } from '../../src/domain/value/instant.ts';
import { KnownHeads } from '../../src/store/known-heads.ts';
import { freshFolder } from '../support/store.ts';

const store = '01935a3c-9e20-7000-8000-000000000001';
const here = { id: store, identity: '/srv/kho.db', path: 'kho.db' };
const [one, two] = [store.replace(/1$/, 'a'), store.replace(/1$/, 'b')];
const at = '2026-11-23T09:14:00+07:00' as Instant;

function head(book: string, seq: number) {
  return { book, seq, hash: String(seq).padStart(64, '0'), at };
}

let folder: string;
let heads: KnownHeads;
beforeEach(() => {
  folder = freshFolder();
  heads = new KnownHeads(folder, here);
});

function known(): (string | number)[][] {
  return heads.all().map(({ book, seq }) => [book, seq]);
}

test('the newest of each book, in whatever order windows told them', () => {
  for (const each of [head(one, 3), head(two, 7), head(one, 5), head(one, 4)]) heads.remember(each);
  expect(known()).toEqual([
    [one, 5],
    [two, 7],
  ]);
  // Of one that is gone nothing is known any more, of the other book all.
  heads.forget([head(one, 5)]);
  expect(known()).toEqual([[two, 7]]);
  heads.forget(heads.all());
  expect(known()).toEqual([]);
});

test('a line that was cut off is none, and takes nothing of the next', () => {
  heads.remember(head(one, 3));
  const file = join(folder, 'heads', readdirSync(join(folder, 'heads'))[0]!);
  const line = readFileSync(file, 'utf8');
  for (let end = 1; end < line.length; end++) {
    appendFileSync(file, line.slice(0, end).replace(' 3 ', ' 900 '));
    heads.remember(head(two, end));
    expect(known()).toEqual([
      [one, 3],
      [two, end],
    ]);
  }
});

test('ten thousand writes leave a small file, for nobody else to read', () => {
  for (let seq = 1; seq <= 10_000; seq++) heads.remember(head(seq % 2 === 0 ? one : two, seq));
  expect(known()).toEqual([
    [two, 9_999],
    [one, 10_000],
  ]);
  const [file, ...others] = readdirSync(join(folder, 'heads'));
  expect(others).toEqual([]);
  const { size, mode } = statSync(join(folder, 'heads', file!));
  expect(size).toBeLessThan(20_000);
  expect(mode & 0o077).toBe(0);
});

test('what is no id names no file', () => {
  const wrong = new KnownHeads(folder, { ...here, id: '../../elsewhere' });
  wrong.remember(head(one, 3));
  expect([wrong.all(), existsSync(join(folder, 'heads'))]).toEqual([[], false]);
});

test('what made an older copy the store is known to the newest forty, however small the file', () => {
  const accepted = (n: number): string => String(n).padStart(3, '0').padEnd(64, 'a');
  for (let seq = 1; seq <= 200; seq++)
    heads.remember(head(one, seq), { hash: accepted(seq >> 1), stood: [] });
  expect([heads.knowsAccepted(accepted(100)), heads.knowsAccepted(accepted(101))]).toEqual([
    true,
    false,
  ]);
  heads.forget([head(one, 200)]);
  expect([heads.knowsAccepted(accepted(100)), known()]).toEqual([true, []]);
  expect(heads.knowsAccepted(accepted(60))).toBe(false);
});

test('a database that was put in another’s place is asked for what that one had', () => {
  const at = (identity: string) => {
    return new KnownHeads(folder, { id: store, identity, path: 'postgres://quay@may-chu/motcua' });
  };
  at('7/1').remember(head(one, 9));
  const fresh = at('7/2');
  expect([fresh.all(), fresh.before()]).toEqual([at('7/1').all(), null]);
  fresh.forget(fresh.all());
  fresh.remember(head(one, 5));
  expect(
    at('7/3')
      .all()
      .map(({ seq }) => seq),
  ).toEqual([5]);
});
