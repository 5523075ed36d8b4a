/** Behind a store's back, and with every right. */
import { Client } from 'pg';

/** Asks a database behind the store's back, as its owner would. */
export async function asOwner<R = Record<string, unknown>>(
  url: string,
  ...statements: readonly string[]
): Promise<R[]> {
  const client = new Client(url);
  await client.connect();
  try {
    let rows: unknown[] = [];
    for (const statement of statements) ({ rows } = await client.query(statement));
    return rows as R[];
  } finally {
    await client.end();
  }
}

/** Removes all that a run left on a server that goes on without it. */
export async function sweep(server: string, run: number): Promise<void> {
  const left = await asOwner<{ name: string }>(
    server,
    `select datname as name from pg_database where datname like 'motcua\\_${run}\\_%'`,
  );
  for (const { name } of left) {
    const drop = `drop database if exists ${name} with (force)`;
    await asOwner(server, `alter database ${name} is_template false`, drop);
  }
}
