/** Databases on the run's server: one for each store, gone when its test is over. */
import { connect } from 'node:net';
import { Client } from 'pg';
import { inject, onTestFinished } from 'vitest';
import { asOwner } from './postgres-owner.ts';

/** The server of the run, or the one that `MOTCUA_TEST_POSTGRES` names; started when asked for. */
export async function serverUrl(): Promise<string> {
  const { MOTCUA_TEST_POSTGRES: given } = process.env;
  if (given !== undefined && given !== '') return given;
  const chunks: Buffer[] = [];
  for await (const chunk of connect(inject('postgresDoor'), '127.0.0.1')) {
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString();
}

/** The URL of one database of the run's server. */
export function urlOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

let made = 0;

/** What every database of this run is named by. */
function nameOf(what: string): string {
  return `motcua_${inject('postgresDoor')}_${what}`;
}

/** A new database with nothing in it, which whoever asked for it has to drop. */
export async function emptyDatabase(): Promise<string> {
  const server = await serverUrl();
  const name = nameOf(`${process.pid}_${++made}`);
  await asOwner(server, `create database ${name} ${await lettersOf(server)} template template0`);
  return urlOf(server, name);
}

/** A new database, as it was left by whoever filled its template: 50 ms. */
export async function freshDatabase(template = 'template0', letters?: string): Promise<string> {
  const server = await serverUrl();
  const name = nameOf(`${process.pid}_${++made}`);
  const said = letters ?? (await lettersOf(server));
  await asOwner(server, `create database ${name} ${said} template ${template}`);
  onTestFinished(async () => {
    await asOwner(server, `drop database if exists ${name} with (force)`);
  });
  return urlOf(server, name);
}

let letters: string | null = null;

/** Before version 17 the order of letters by their bytes is the system's own. */
async function lettersOf(server: string): Promise<string> {
  const sql = "select current_setting('server_version_num')::int >= 170000 as builtin";
  const ask = async () => (await asOwner<{ builtin: boolean }>(server, sql))[0]!.builtin;
  letters ??= `encoding 'UTF8' locale 'C.UTF-8' locale_provider ${(await ask()) ? 'builtin' : 'libc'}`;
  return letters;
}

/** Fills a database once in a run, whichever process is first, to be copied for each test. */
export async function templateDatabase(
  kind: string,
  fill: (url: string) => Promise<void>,
): Promise<string> {
  const server = await serverUrl();
  const name = nameOf(kind);
  const keeper = new Client(server);
  await keeper.connect();
  try {
    await keeper.query('select pg_advisory_lock(hashtext($1))', [name]);
    const asked = 'select datistemplate as whole from pg_database where datname = $1';
    const { rows } = await keeper.query<{ whole: boolean }>(asked, [name]);
    if (rows[0]?.whole === true) return name;
    await keeper.query(`drop database if exists ${name} with (force)`);
    await keeper.query(`create database ${name} ${await lettersOf(server)} template template0`);
    await fill(urlOf(server, name));
    await keeper.query(`alter database ${name} is_template true`);
    return name;
  } finally {
    await keeper.end();
  }
}
