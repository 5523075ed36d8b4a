/** One connection to a server, made when it is first needed and again after it was lost. */
import { readFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { Client, type ClientConfig } from 'pg';
import { withFile } from '../../../files/problem.ts';
import type { Bound, Found } from '../portable.ts';
import type { Address, ServerVariables } from './address.ts';
import { passwordOf } from './password.ts';
import { connectingProblem, isLost, lostProblem, serverProblem, type Lost } from './problem.ts';
import { parserFor, toServer } from './values.ts';

/** A text as the server takes it, and the name under which it has been made ready there. */
interface ServerStatement {
  text: string;
  name?: string;
}

const MOST_KEPT = 300;

/**
 * Asks at once, and does not wait for what was asked before: answers come in the order of the
 * questions. Whoever uses it has the connection.
 */
export class ServerConnection {
  readonly #address: Address;
  readonly #env: ServerVariables;
  /** Looks at a server when we first come to it. */
  readonly #greet: (connection: ServerConnection) => Promise<void>;
  readonly #statements = new Map<string, ServerStatement>();
  #client: Client | null = null;
  #coming: Promise<void> | null = null;
  /** Nothing that a server answers counts before it was found to be one of ours. */
  #greeted: Promise<void> = Promise.resolve();

  constructor(
    address: Address,
    env: ServerVariables,
    greet: (connection: ServerConnection) => Promise<void>,
  ) {
    this.#address = address;
    this.#env = env;
    this.#greet = greet;
  }

  /** Asks by a statement with `?` marks, kept ready on the server under its text. */
  async ask<R>({ sql, parameters }: Bound): Promise<Found<R>> {
    const query = { ...this.#statement(sql), values: parameters.map(toServer) };
    const { rows, rowCount } = await this.#through((client) => client.query(query));
    return { rows: rows as R[], numAffectedRows: BigInt(rowCount ?? 0) };
  }

  /** Text of one statement or more without values. */
  async script(sql: string, during: Lost = 'asking'): Promise<void> {
    await this.#through((client) => client.query(sql), during);
  }

  /** Makes sure of a connection: only between two transactions may it be another one. */
  async ready(): Promise<void> {
    if (this.#client !== null) return;
    await (this.#coming ??= this.#come().finally(() => (this.#coming = null)));
  }

  /** Says goodbye, and does not wait for the server's: nothing is open that it could undo. */
  async close(): Promise<void> {
    const client = this.#client;
    this.#client = null;
    if (client === null) return;
    const { stream } = client.connection;
    const said = new Promise((resolve) => stream.once('finish', resolve));
    await Promise.race([said, client.end().catch(() => undefined)]);
    if (stream instanceof Socket) stream.unref();
  }

  async #come(): Promise<void> {
    const client = await connect(this.#address, this.#env);
    // Lost while nobody asked: the next one who does connects anew.
    const drop = (): void => void (this.#client === client && (this.#client = null));
    client.on('error', drop);
    client.on('end', drop);
    this.#client = client;
    this.#greeted = Promise.resolve();
    this.#greeted = this.#greet(this);
    this.#greeted.catch(() => undefined);
  }

  async #through<T>(ask: (client: Client) => Promise<T>, during: Lost = 'asking'): Promise<T> {
    const [client, greeted] = [this.#client, this.#greeted];
    if (client === null) throw lostProblem(this.#address, during, null);
    try {
      const answer = inOnePiece(client, ask);
      answer.catch(() => undefined);
      await greeted;
      return await answer;
    } catch (error) {
      if (!isLost(error)) throw serverProblem(this.#address, error) ?? error;
      await this.close();
      throw lostProblem(this.#address, during, error);
    }
  }

  #statement(sql: string): ServerStatement {
    const known = this.#statements.get(sql);
    if (known) return known;
    const text = withMarksCounted(sql);
    const kept = this.#statements.size;
    // What is put together from what is wanted would fill a long day with texts asked once.
    if (!this.#address.prepares || kept === MOST_KEPT) return { text };
    const made = { text, name: `m${kept}` };
    this.#statements.set(sql, made);
    return made;
  }
}

/** Sends what is asked before anybody waits as one piece. */
function inOnePiece<T>(client: Client, ask: (client: Client) => T): T {
  const { stream } = client.connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
  return ask(client);
}

/** `?` is a value's mark wherever it does not stand in quotes; the server counts them. */
function withMarksCounted(sql: string): string {
  let n = 0;
  return sql.replace(/'(?:[^']|'')*'|"[^"]*"|\?/g, (found) => (found === '?' ? `$${++n}` : found));
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
