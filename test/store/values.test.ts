/** What a store keeps of itself: the same for every window and machine that works on it. */
import { expect, test } from 'vitest';
import { request, schemaFolder } from '../support/station.ts';
import { freshStore, opened } from '../support/store.ts';

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
