/** What a server and a database must be before anything is asked of them. */
import { Problem } from '../../../domain/problem.ts';
import { raw } from '../portable.ts';
import type { Address } from './address.ts';
import type { Greeted, ServerConnection } from './connection.ts';
import { settling, STORE_SCHEMA } from './session.ts';

const OLDEST = 15;
/** Orders text by its bytes, as SQLite and this program do. */
const BY_BYTES = /^(C|POSIX|C\.UTF-?8)$/i;

const ASK = `
  select current_setting('server_version_num')::int / 10000 as version,
    current_setting('server_version') as named,
    pg_encoding_to_char(d.encoding) as encoding,
    coalesce(to_jsonb(d) ->> 'datlocale', to_jsonb(d) ->> 'daticulocale', d.datcollate)
      as collation,
    (select system_identifier from pg_control_system())::text || '/' || d.oid as identity,
    found.schema, quote_ident(found.schema) as home, pg_is_in_recovery() as standby, ${settling('session')} as settled,
    case when schema is not null then set_config('search_path', quote_ident(schema), false) end
      as path
  from pg_database d left join (${STORE_SCHEMA}) as found (schema) on true
  where d.datname = current_database()`;

interface Greeting {
  version: number;
  named: string;
  encoding: string;
  collation: string;
  identity: string;
  schema: string | null;
  home: string;
  standby: 0 | 1;
}

/**
 * Settles what the session goes by, and says what else is to be known of the server. Throws
 * `store.server_old`, `store.database_unfit` or `store.no_rights`.
 */
export async function greet(connection: ServerConnection, address: Address): Promise<Greeted> {
  const { rows } = await connection.ask<Greeting>(raw(ASK, []));
  const { shown: url, database } = address;
  const { version, named, encoding, collation, identity, schema, home, standby } = rows[0]!;
  if (version < OLDEST) {
    throw new Problem('store.server_old', { url, version: named, oldest: OLDEST });
  }
  if (encoding !== 'UTF8' || !BY_BYTES.test(collation)) {
    throw new Problem('store.database_unfit', { url, database, encoding, collation });
  }
  if (schema === null) throw new Problem('store.no_rights', { url });
  return { standby: standby === 1, identity, home };
}
