/** Coming to a server: guarded as its address says, and to the one that is written to. */
import { readFileSync } from 'node:fs';
import { Client, type ClientConfig } from 'pg';
import { Problem } from '../../../domain/problem.ts';
import { isStoreAway } from '../../../domain/store-problems.ts';
import { withFile } from '../../../files/problem.ts';
import type { Servers, ServerVariables, Address } from './address.ts';
import { passwordOf } from './password.ts';
import { connectingProblem, isLost, lostProblem, serverProblem } from './problem.ts';
import { parserFor } from './values.ts';

const STANDBY = 'select pg_is_in_recovery() as standby';

/**
 * Comes to the first that may be written to; where none may, to the first that can be read. Who is
 * not there is passed over: what else is wrong with one of them is told.
 */
export async function connectToFirst(servers: Servers, env: ServerVariables): Promise<Client> {
  if (servers.length === 1) return connect(servers[0], env);
  let readable: Client | null = null;
  let away: unknown = null;
  for (const server of servers) {
    let found: { client: Client; standby: boolean };
    try {
      found = await lookAt(server, env);
    } catch (error) {
      away ??= error;
      if (error instanceof Problem && isStoreAway(error.code)) continue;
      // What is left open would keep the program from ending.
      await readable?.end();
      throw error;
    }
    const { client, standby } = found;
    if (!standby) {
      await readable?.end();
      return client;
    }
    if (readable) await client.end();
    else readable = client;
  }
  if (readable) return readable;
  throw away ?? new RangeError('no server');
}

/** Comes to one of several, and asks whether it only follows another. */
async function lookAt(server: Address, env: ServerVariables) {
  const client = await connect(server, env);
  try {
    const { rows } = await client.query<{ standby: 0 | 1 }>(STANDBY);
    return { client, standby: rows[0]!.standby === 1 };
  } catch (error) {
    await client.end().catch(() => undefined);
    if (isLost(error)) throw lostProblem(server, 'asking', error);
    throw serverProblem(server, error) ?? error;
  }
}

/** How long the system waits before it asks a silent server whether it is still there. */
const ALIVE_MS = 10_000;

async function connect(address: Address, env: ServerVariables): Promise<Client> {
  const password = passwordOf(address, env);
  const common: ClientConfig = {
    host: address.host,
    port: address.port,
    user: address.user,
    database: address.database,
    // Asked for only by a server that wants one; '' would have it looked for elsewhere.
    password: () => password ?? '',
    connectionTimeoutMillis: address.connectSeconds * 1000,
    pipeline: true,
    keepAlive: true,
    keepAliveInitialDelayMillis: ALIVE_MS,
    application_name: 'motcua',
    types: { getTypeParser: parserFor },
  };
  const guards: (ReturnType<typeof guardOf> | false)[] =
    address.tls === 'disable' ? [false] : [guardOf(address)];
  // Guarded where the server can be: what was asked for by name is not lowered.
  if (address.tls === 'prefer') guards.push(false);
  for (const [at, ssl] of guards.entries()) {
    const client = new Client({ ...common, ssl });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      const last = at === guards.length - 1;
      const unguarded = error instanceof Error && /does not support SSL/.test(error.message);
      if (last || !unguarded) throw connectingProblem(address, error);
    }
  }
  throw new RangeError('no way to connect');
}

function guardOf({ tls, rootCertificate, certificate, key }: Address) {
  return {
    rejectUnauthorized: tls.startsWith('verify'),
    // The name in the certificate is looked at only in full.
    ...(tls !== 'verify-full' && { checkServerIdentity: () => undefined }),
    ...(rootCertificate !== null && { ca: readGuard(rootCertificate) }),
    ...(certificate !== null && { cert: readGuard(certificate) }),
    ...(key !== null && { key: readGuard(key) }),
  };
}

function readGuard(path: string): string {
  return withFile('file.cannot_read', path, () => readFileSync(path, 'utf8'));
}
