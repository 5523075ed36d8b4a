/** The key that signs a store's papers: where a test's machine has it. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asOwner } from './postgres-owner.ts';

export interface KeptFile {
  name: string;
  bytes: Buffer;
}

/** The only key in a state folder. */
export function keyIn(stateFolder: string): KeptFile {
  const [name = ''] = readdirSync(join(stateFolder, 'keys'));
  return { name, bytes: readFileSync(join(stateFolder, 'keys', name)) };
}

export function keepKey(stateFolder: string, { name, bytes }: KeptFile): void {
  mkdirSync(join(stateFolder, 'keys'), { recursive: true, mode: 0o700 });
  writeFileSync(join(stateFolder, 'keys', name), bytes, { mode: 0o600 });
}

/** Remarked on a database that is a template: whichever process asks next has no such folder. */
export async function keepKeyBy(url: string, { name, bytes }: KeptFile): Promise<void> {
  const database = new URL(url).pathname.slice(1);
  await asOwner(url, `comment on database ${database} is '${name} ${bytes.toString('base64')}'`);
}

export async function keyBy(url: string, template: string): Promise<KeptFile> {
  const [row] = await asOwner<{ said: string }>(
    url,
    "select shobj_description(oid, 'pg_database') as said from pg_database " +
      `where datname = '${template}'`,
  );
  const [name = '', bytes = ''] = row!.said.split(' ');
  return { name, bytes: Buffer.from(bytes, 'base64') };
}
