/** A server's address, read as PostgreSQL's own programs read it. */
import { Problem } from '../../../domain/problem.ts';
import { shownPlace } from '../../place.ts';

/** How the way to the server is guarded, in PostgreSQL's own words. */
const tlsModes = ['disable', 'prefer', 'require', 'verify-ca', 'verify-full'] as const;
type TlsMode = (typeof tlsModes)[number];

export interface Address {
  /** As it may be shown: without the password. */
  shown: string;
  /** A name, a number, or the folder of a socket. */
  host: string;
  port: number;
  database: string;
  user: string;
  /** Where it stands in the address itself, or in the environment. */
  password: string | null;
  tls: TlsMode;
  /** Files: whom to trust, and who we are. */
  rootCertificate: string | null;
  certificate: string | null;
  key: string | null;
  connectSeconds: number;
  /** False where a pooler hands each transaction to another connection of its own. */
  prepares: boolean;
}

/** Of one store; all but one of them are its standbys. */
export type Servers = readonly [Address, ...Address[]];

export type ServerVariables = Readonly<Record<string, string | undefined>>;

const KNOWN = new Set([
  'host',
  'port',
  'user',
  'password',
  'sslmode',
  'sslrootcert',
  'sslcert',
  'sslkey',
  'connect_timeout',
  'pgbouncer',
]);
const LOCAL = new Set(['localhost', '127.0.0.1', '::1']);
const CONNECT_SECONDS = 10;

/**
 * Reads `postgres://user@host:port/database?sslmode=…`; what is left out comes from the variables
 * that PostgreSQL's programs go by. Of several servers (`@one:5432,two:5432/`), of which one may
 * take the other's place, each has an address. Throws `store.bad_address`.
 */
export function readAddresses(place: string, env: ServerVariables): Servers {
  const [, before = '', hosts = place, behind = ''] = SERVERS.exec(place) ?? [];
  const shown = shownPlace(place);
  const [first = '', ...others] = hosts.split(',');
  const address = (host: string) => readAddress(`${before}${host}${behind}`, shown, env);
  return [address(first), ...others.map(address)];
}

/** What stands before the servers, they, and what stands behind. */
const SERVERS = /^([^:]*:\/\/(?:[^/?#]*@)?)([^/?#]*)(.*)$/s;

function readAddress(place: string, shown: string, env: ServerVariables): Address {
  const bad = (part: string): Problem => new Problem('store.bad_address', { url: shown, part });
  const url = parsed(place);
  if (!url) throw bad('');
  const asked = (name: string): string | null => url.searchParams.get(name);
  for (const name of url.searchParams.keys()) if (!KNOWN.has(name)) throw bad(name);
  const database = decoded(url.pathname.slice(1)) || (env['PGDATABASE'] ?? '');
  if (database === '' || database.includes('/')) throw bad('database');
  const host = asked('host') ?? (hostOf(url) || (env['PGHOST'] ?? 'localhost'));
  const port = Number(asked('port') ?? (url.port || (env['PGPORT'] ?? '5432')));
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw bad('port');
  const user = asked('user') ?? (decoded(url.username) || (env['PGUSER'] ?? env['USER'] ?? ''));
  if (user === '') throw bad('user');
  // Names, fees and identity numbers go over this wire: never open, never to a stranger, unless
  // the address says so.
  const near = LOCAL.has(host) || host.startsWith('/');
  const wanted = asked('sslmode') ?? env['PGSSLMODE'] ?? (near ? 'disable' : 'verify-full');
  const tls = tlsModes.find((mode) => mode === wanted);
  if (!tls) throw bad('sslmode');
  const seconds = Number(asked('connect_timeout') ?? env['PGCONNECT_TIMEOUT'] ?? CONNECT_SECONDS);
  if (!Number.isInteger(seconds) || seconds < 0) throw bad('connect_timeout');
  return {
    ...{ shown, host, port, database, user, tls },
    password: asked('password') ?? (decoded(url.password) || (env['PGPASSWORD'] ?? null)),
    rootCertificate: asked('sslrootcert') ?? env['PGSSLROOTCERT'] ?? null,
    certificate: asked('sslcert') ?? env['PGSSLCERT'] ?? null,
    key: asked('sslkey') ?? env['PGSSLKEY'] ?? null,
    connectSeconds: seconds === 0 ? CONNECT_SECONDS : seconds,
    prepares: asked('pgbouncer') !== 'true',
  };
}

/** A host with digits that are no number, and marks that are no code, make no address. */
function parsed(place: string): URL | null {
  // An address without a host names a socket, or goes by the environment.
  const url = URL.parse(place.replace(/^postgres(ql)?:/i, 'postgres:'));
  return url?.href.startsWith('postgres://') === true && isDecodable(url) ? url : null;
}

function isDecodable(url: URL): boolean {
  try {
    for (const part of [url.pathname, url.username, url.password, url.hostname]) decoded(part);
    return true;
  } catch {
    return false;
  }
}

function decoded(part: string): string {
  return decodeURIComponent(part);
}

/** A socket's folder may stand in the host's place with its slashes encoded. */
function hostOf(url: URL): string {
  return decoded(url.hostname).replace(/^\[(.*)\]$/, '$1');
}
