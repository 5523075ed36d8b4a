/**
 * What a session goes by, whatever its server, database or account was set to: the statements of
 * this program were written for these settings, and mean or find something else under others.
 */
import { busySeconds } from '../busy.ts';

/** A server that does not know one of them yet goes without. */
const SETTINGS: Readonly<Record<string, string>> = {
  // How the catalogue tells what was made is compared with how it told that then.
  quote_all_identifiers: 'off',
  extra_float_digits: '1',
  bytea_output: 'hex',
  standard_conforming_strings: 'on',
  // Else a missing value in a list would be the word NULL.
  array_nulls: 'on',
  // Off, whatever has a policy could not be asked at all.
  row_security: 'on',
  // Any limit makes a search by words find some, by chance.
  gin_fuzzy_search_limit: '0',
  exit_on_error: 'off',
  default_transaction_isolation: 'read committed',
  // A long import, move or check is no mishap; who waits for others gives up by itself.
  statement_timeout: '0',
  transaction_timeout: '0',
  idle_in_transaction_session_timeout: '0',
  lock_timeout: `${busySeconds}s`,
};

/** A receipt that was handed out must stand after a power cut: off is the only choice too low. */
const DURABLE = ['synchronous_commit', 'off', 'local'] as const;

/** An expression that settles all of it, for the session or for the transaction alone. */
export function settling(span: 'session' | 'transaction'): string {
  const local = span === 'transaction';
  const set = (name: string, value: string): string =>
    `set_config('${name}', '${value}', ${local})`;
  const known = Object.entries(SETTINGS).map(
    ([name, value]) =>
      `case when current_setting('${name}', true) is not null then ${set(name, value)} end`,
  );
  const [name, low, enough] = DURABLE;
  const durable = `case current_setting('${name}') when '${low}' then ${set(name, enough)} end`;
  return `concat(${[...known, durable].join(', ')})`;
}

/**
 * The schema of the store: of those on the path the one in which a store stands, else the first.
 * An account for which a schema of its own name is made later still comes to the same store; one
 * whose path is empty looks where everybody does.
 */
export const STORE_SCHEMA = `
  select nspname from unnest(current_schemas(false) || 'public'::name) with ordinality
    as path (name, place) join pg_namespace on nspname = path.name
  where nspname <> 'pg_catalog' and has_schema_privilege(oid, 'usage')
  order by to_regclass(quote_ident(nspname) || '.migration') is null
    or to_regclass(quote_ident(nspname) || '.store_value') is null, place
  limit 1`;
