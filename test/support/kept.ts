/** A store as it stands, to be put back as often as a test wants. */
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { onPostgres } from './engine.ts';
import { asOwner } from './postgres-owner.ts';
import { serverUrl } from './postgres.ts';
import type { Counter } from './program.ts';
import { keepSecret, secretOf } from './seat.ts';
import { behind } from './store.ts';

/**
 * Keeps a store that nobody has open; gives what puts it back, and makes its machine forget how far
 * it has written since.
 */
export async function kept(counter: Counter): Promise<() => Promise<void>> {
  const { store } = counter;
  const secret = await secretOf(counter.stateFolder, store);
  const putBack = onPostgres ? await keptDatabase(store) : keptFile(store);
  return async () => {
    await putBack();
    rmSync(join(counter.stateFolder, 'heads'), { recursive: true, force: true });
    // A server gives what is put back another number.
    await keepSecret(counter.stateFolder, store, secret, counter.now);
  };
}

/** A transaction may have left the file's companions. */
function keptFile(store: string): () => Promise<void> {
  const copy = `${store}.kept`;
  behind(store, (database) => database.pragma('wal_checkpoint(truncate)'));
  copyFileSync(store, copy);
  return async () => {
    for (const end of ['-wal', '-shm']) rmSync(`${store}${end}`, { force: true });
    copyFileSync(copy, store);
  };
}

async function keptDatabase(store: string): Promise<() => Promise<void>> {
  const server = await serverUrl();
  const name = new URL(store).pathname.slice(1);
  const copy = `${name}_kept`;
  const drop = (database: string): string => `drop database if exists ${database} with (force)`;
  await asOwner(server, `create database ${copy} template ${name}`);
  onTestFinished(async () => void (await asOwner(server, drop(copy))));
  return async () => {
    await asOwner(server, drop(name), `create database ${name} template ${copy}`);
  };
}
