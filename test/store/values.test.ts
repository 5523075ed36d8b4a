/** What a store keeps of itself: the same for every window and machine that works on it. */
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openSqlite } from '../../src/store/engine/sqlite.ts';
import { migrate } from '../../src/store/migrate.ts';
import { valuesOver } from '../../src/store/values.ts';
import { request, schemaFolder } from '../support/station.ts';
import { freshFolder, freshStore, opened } from '../support/store.ts';

test('values are kept by name, and taken away', async () => {
  const { store } = await freshStore();
  await store.values.set({ a: '1', b: '2' });
  await store.values.set({ a: '3', b: null });
  expect([await store.values.get('a'), await store.values.get('b')]).toEqual(['3', null]);
});

test('every one that counts gets another number, from whichever window', async () => {
  const { store, path, entropy } = await freshStore();
  const other = await opened({ path, create: false, schemaFolder, entropy });
  const counted: number[] = [];
  for (const each of [store, other, other, store]) counted.push(await each.values.count('pin'));
  expect(counted).toEqual([1, 2, 3, 4]);
  await other.values.set({ pin: null });
  expect(await store.values.count('pin')).toBe(1);
});

test('kept by a write that fails, they are not kept', async () => {
  const { store, entropy } = await freshStore();
  const failing = store.write(request(entropy), async (writer) => {
    await writer.keep({ a: '1' });
    throw new RangeError('changed its mind');
  });
  await expect(failing).rejects.toThrow('changed its mind');
  expect(await store.values.get('a')).toBeNull();
  await store.write(request(entropy), (writer) => writer.keep({ a: '1' }));
  expect(await store.values.get('a')).toBe('1');
});

test('of a store that cannot be written they are counted on, and what is cleared stays so', async () => {
  const { store } = await freshStore();
  await store.values.set({ 'pin.lan': '8', 'pin.mai': '3' });
  const elsewhere = openSqlite(join(freshFolder(), 'elsewhere.db'), { create: true });
  onTestFinished(() => elsewhere.close());
  await migrate(elsewhere, schemaFolder, { create: true });
  const values = valuesOver(store.values, elsewhere);
  expect(await values.count('pin.moi')).toBe(1);
  expect([await values.count('pin.lan'), await values.count('pin.lan')]).toEqual([9, 10]);
  await values.set({ 'pin.mai': null });
  expect(await values.get('pin.mai')).toBeNull();
  expect(await values.under('pin.')).toEqual(new Map(Object.entries({ lan: '10', moi: '1' })));
  expect(await values.count('pin.mai')).toBe(1);
  expect(await store.values.get('pin.lan')).toBe('8');
});
