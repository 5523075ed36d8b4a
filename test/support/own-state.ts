/** What a person's own state folder holds of a store is not another test's of a copy of it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folders = new Map<string, string>();
const made: string[] = [];

/**
 * The environment of a process that works on a store: with a state folder for each store, as copies
 * of one store have one id, and nobody's real folder is a test's. What a test says itself stands.
 */
export function withOwnState(
  store: string,
  env: Record<string, string> = {},
): Record<string, string> {
  if ('HOME' in env || 'XDG_STATE_HOME' in env) return env;
  return { XDG_STATE_HOME: stateHome(store), ...env };
}

/** The state folder of those processes. */
export function stateFolderOf(store: string): string {
  return join(stateHome(store), 'motcua');
}

/** From now on processes that work on a store have the state of whoever works on it here. */
export function shareState(store: string, home: string): void {
  folders.set(store, home);
}

function stateHome(store: string): string {
  const known = folders.get(store);
  if (known !== undefined) return known;
  const folder = mkdtempSync(join(tmpdir(), 'motcua-test-state-'));
  if (made.length === 0) process.once('exit', removeAll);
  made.push(folder);
  folders.set(store, folder);
  return folder;
}

function removeAll(): void {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
}
