/** Settings that name a folder: one that cannot be used is refused when set and when read. */
import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Problem } from '../domain/problem.ts';
import type { FolderUse, SettingKey } from './keys.ts';

/**
 * The folder that a setting names; one to write in is made where what it stands in is there: a
 * slip in its name must not grow a tree of folders. `judged` makes none yet. Throws
 * `config.no_folder`.
 */
export function folderOf(
  key: SettingKey,
  named: string,
  use: FolderUse,
  judged: 'judged' | null = null,
): string {
  const path = resolve(named);
  try {
    const isNew = use === 'written' && !existsSync(path);
    if (isNew && judged === null) mkdirSync(path, { mode: 0o700 });
    const mode = use === 'written' ? constants.W_OK : constants.R_OK;
    accessSync(isNew && judged ? dirname(path) : path, mode | constants.X_OK);
    if (isNew && judged) return path;
  } catch (cause) {
    throw new Problem('config.no_folder', { key, path, why: String(codeOf(cause)) }, { cause });
  }
  if (statSync(path).isDirectory()) return path;
  throw new Problem('config.no_folder', { key, path, why: 'ENOTDIR' });
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : error;
}
