/** One connection to a server, made when it is first needed and again after it was lost. */
import { Socket } from 'node:net';
import type { Client } from 'pg';
import type { Bound, Found } from '../portable.ts';
import type { Address, Servers, ServerVariables } from './address.ts';
import { connectToFirst } from './connect.ts';
import { isLost, lostProblem, serverProblem, type Lost } from './problem.ts';
import { toServer } from './values.ts';

/** A text as the server takes it, and the name under which it has been made ready there. */
interface ServerStatement {
  text: string;
  name?: string;
}

const MOST_KEPT = 300;

/** What a server says of itself when we come to it. */
export interface Greeted {
  /** It follows another; what was none becomes none without a new start. */
  standby: boolean;
  /** The server's own number and the database's: a copy has others, a standby the same. */
  identity: string;
  /** The schema in which the store stands, as it is written in a question. */
  home: string;
}

const NOT_YET: Promise<Greeted> = Promise.resolve({ standby: false, identity: '', home: '' });

/**
 * Asks at once, and does not wait for what was asked before: answers come in the order of the
 * questions. Whoever uses it has the connection.
 */
export class ServerConnection {
  readonly #servers: Servers;
  /** What is the same for all of them. */
  readonly #address: Address;
  readonly #env: ServerVariables;
  /** Looks at a server when we first come to it. */
  readonly #greet: (connection: ServerConnection) => Promise<Greeted>;
  readonly #statements = new Map<string, ServerStatement>();
  #client: Client | null = null;
  #coming: Promise<void> | null = null;
  /** Nothing that a server answers counts before it was found to be one of ours. */
  #greeted = NOT_YET;

  constructor(
    servers: Servers,
    env: ServerVariables,
    greet: (connection: ServerConnection) => Promise<Greeted>,
  ) {
    this.#servers = servers;
    this.#address = servers[0];
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

  /** What the server is that is asked now. */
  async greeted(): Promise<Greeted> {
    await this.ready();
    return this.#greeted;
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
    const client = await connectToFirst(this.#servers, this.#env);
    // Lost while nobody asked: the next one who does connects anew.
    const drop = (): void => void (this.#client === client && (this.#client = null));
    client.on('error', drop);
    client.on('end', drop);
    this.#client = client;
    this.#greeted = NOT_YET;
    this.#greeted = this.#greet(this);
    this.#greeted.catch(() => undefined);
  }

  async #through<T>(ask: (client: Client) => Promise<T>, during: Lost = 'asking'): Promise<T> {
    const [client, greeted] = [this.#client, this.#greeted];
    if (client === null) throw lostProblem(this.#address, during, null);
    let standby = false;
    try {
      const answer = inOnePiece(client, ask);
      answer.catch(() => undefined);
      ({ standby } = await greeted);
      return await answer;
    } catch (error) {
      if (!isLost(error)) throw await this.#refused(error, standby);
      await this.close();
      throw lostProblem(this.#address, during, error);
    }
  }

  async #refused(error: unknown, standby: boolean): Promise<unknown> {
    const problem = serverProblem(this.#address, error, standby);
    // Another of the servers may have become the one that is written to.
    if (problem?.code === 'store.standby' && this.#servers.length > 1) await this.close();
    // What a database or an account is set to counts for whoever comes after that.
    if (problem?.code === 'store.server_read_only') await this.close();
    return problem ?? error;
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
