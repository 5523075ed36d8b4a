/** Where a person's own data lies: never in whatever folder the program happens to be started in. */
import { isAbsolute, join, relative, resolve } from 'node:path';
import { homedir, userInfo } from 'node:os';
import envPaths from 'env-paths';
import { Problem } from '../domain/problem.ts';
import { tried } from '../files/problem.ts';

const NAMED = ['XDG_DATA_HOME', 'XDG_STATE_HOME', 'LOCALAPPDATA', 'APPDATA'];

/**
 * A relative path in `XDG_DATA_HOME` or `XDG_STATE_HOME` is to be ignored, the specification says:
 * it would mean another store, other sessions and another memory in every folder. What env-paths
 * calls the log is `XDG_STATE_HOME` where that is known. Throws what `underHome` throws.
 */
export function ownFolders(env: NodeJS.ProcessEnv): { data: string; log: string } {
  for (const name of NAMED) if (!isAbsolute(env[name] ?? '/')) delete env[name];
  const { data, log } = envPaths('motcua', { suffix: '' });
  const entry = (): string => tried(() => userInfo().homedir) ?? '';
  const [typed, here] = [homedir(), (path: string) => underHome(path, { typed, entry })];
  return { data: here(data), log: here(log) };
}

/**
 * The same place under the home that the system's own entry of the person names, where `HOME` is
 * empty or relative. Throws `file.cannot_write` where that names none either.
 */
export function underHome(
  path: string,
  { typed, entry }: { typed: string; entry: () => string },
): string {
  if (isAbsolute(path)) return path;
  const home = entry();
  if (!isAbsolute(home)) {
    throw new Problem('file.cannot_write', { path: `HOME=${typed}`, why: 'ENOENT' });
  }
  return join(home, relative(resolve(typed), resolve(path)));
}
