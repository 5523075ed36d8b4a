/** An older copy of a store put in its place: a file copied back, a standby that lacks the last. */
import { copyFileSync } from 'node:fs';
import { onPostgres } from './engine.ts';
import { asOwner } from './postgres-owner.ts';
import { freshDatabase, serverUrl } from './postgres.ts';
import type { Counter } from './program.ts';

/** Keeps a copy of a counter's store as it is now; gives what puts that in its place. */
export async function olderCopy(counter: Counter): Promise<() => Promise<void>> {
  const { store, folder } = counter;
  if (!onPostgres) {
    const older = `${folder}/older-${process.hrtime.bigint()}.db`;
    copyFileSync(store, older);
    return async () => copyFileSync(older, store);
  }
  const nameOf = (url: string): string => new URL(url).pathname.slice(1);
  const older = nameOf(await freshDatabase(nameOf(store)));
  return async () => {
    const drop = `drop database ${nameOf(store)} with (force)`;
    await asOwner(await serverUrl(), drop, `create database ${nameOf(store)} template ${older}`);
    // To whoever was signed in it is another database, though under the same name.
    await counter.json('staff login lan');
  };
}
