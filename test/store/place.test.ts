/** What is a server's address and what is a file, and that no spelling of it tells a password. */
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isServer, namesPassword, shownPlace } from '../../src/store/place.ts';
import { openStore } from '../../src/store/store.ts';
import { schemaFolder, seededEntropy } from '../support/station.ts';
import { problemOf } from '../support/store.ts';

const SECRET = 'bí-mật-0d1e';

const mistyped = [
  'postgres//u:SECRET@h/d',
  'postgresql//u:a/SECRET@h:5432/d',
  'postgress://u:SECRET@h/d',
  'postgresql:/u:SECRET@h/d',
  'postgres:u:SECRET@h/d',
  'pg://u:SECRET@h/d',
  'psotgres//u:SECRET@h/d',
  'jdbc:postgresql://u:SECRET@h/d',
  "'postgres://u:SECRET@h/d'",
  '//u:SECRET@h/d',
  'u:SECRET@h/d',
  'quay:/SECRET@h:5432/d',
  'h:5432/d?password=SECRET',
  'postgres://u@x:SECRET@h/d?sslmod=1',
  'postgres://u/x:SECRET@h/d',
  'host=h dbname=d password=SECRET',
  "host=h password = 'a SECRET' user=u",
];

test.each(mistyped)('%s is refused as an address, and tells no password', async (spelt) => {
  const path = spelt.replace('SECRET', SECRET);
  const entropy = seededEntropy('place');
  const refusal = await problemOf(openStore({ path, create: true, schemaFolder, entropy }));
  expect(refusal.code).toBe('store.bad_address');
  expect(JSON.stringify(refusal.detail)).not.toMatch(/0d1e/);
  expect(existsSync(path)).toBe(false);
  // What is shown of it is kept and opened again: it never becomes a file.
  expect(isServer(shownPlace(path))).toBe(true);
});

test('an address is shown as it is, but for the password', () => {
  const shown = 'postgres://u@h:5432/d?sslmode=require';
  expect(shownPlace(shown)).toBe(shown);
  expect(namesPassword(shown)).toBe(false);
  const told = `postgres://u:${SECRET}@h:5432/d?sslmode=require`;
  expect([shownPlace(told), namesPassword(told)]).toEqual([shown, true]);
  expect(shownPlace(`postgres://h/d?password=${SECRET}&sslmode=require`)).toBe(
    'postgres://h/d?password=…&sslmode=require',
  );
  expect(namesPassword('postgres//u@h/d')).toBe(false);
});

test.each([
  'kho.db',
  './postgres/kho.db',
  'postgres/kho.db',
  'hồ sơ/kho năm 2026.db',
  '/srv//motcua/kho.db',
  '//srv/motcua/kho.db',
  './a:b@c.db',
  'C:\\Users\\me@work\\kho.db',
  '\\\\may\\chung\\kho.db',
  'me@work/kho.db',
])('%s is a file', (path) => {
  expect([isServer(path), shownPlace(path)]).toEqual([false, path]);
});
