/** A password that is kept in a file of its owner's, as PostgreSQL's own programs find it. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Address, ServerVariables } from './address.ts';

/**
 * The password for an address: from itself or the environment, else from the file that `PGPASSFILE`
 * names, else from `~/.pgpass`; `null` where none is kept. A file that others may read is not asked.
 */
export function passwordOf(address: Address, env: ServerVariables): string | null {
  if (address.password !== null) return address.password;
  const home = env['HOME'] ?? '';
  const file = env['PGPASSFILE'] ?? (home === '' ? windowsFile(env) : join(home, '.pgpass'));
  if (file === null) return null;
  return (
    linesOf(file)
      .map((line) => passwordIn(line, address))
      .find((each) => each !== null) ?? null
  );
}

function windowsFile(env: ServerVariables): string | null {
  const folder = env['APPDATA'];
  return folder === undefined ? null : join(folder, 'postgresql', 'pgpass.conf');
}

const OTHERS = 0o077;

function linesOf(file: string): string[] {
  try {
    const open = (statSync(file).mode & OTHERS) !== 0;
    if (open && process.platform !== 'win32') return [];
    return readFileSync(file, 'utf8').split(/\r?\n/);
  } catch {
    // None is kept, or it is not ours to read: the server says whether it wants one.
    return [];
  }
}

const FIELD = String.raw`((?:\\.|[^:\\])*)`;
const LINE = new RegExp(`^(?!#)${[FIELD, FIELD, FIELD, FIELD].join(':')}:(.*)$`);

/** A line is `host:port:database:user:password`; `*` is any, and `\` keeps a colon in a field. */
function passwordIn(line: string, { host, port, database, user }: Address): string | null {
  const found = LINE.exec(line);
  if (!found) return null;
  const fields = found.slice(1).map(unescaped);
  // A socket's folder goes by the name of this machine.
  const hosts = host.startsWith('/') ? [host, 'localhost'] : [host];
  const wanted = [hosts, [String(port)], [database], [user]];
  const fits = wanted.every((some, at) => found[at + 1] === '*' || some.includes(fields[at] ?? ''));
  return fits ? (fields[4] ?? null) : null;
}

function unescaped(field: string): string {
  return field.replace(/\\(.)/g, '$1');
}
