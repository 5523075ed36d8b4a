/** Words for a store on a server that several counters share. */
import type { ProblemsOf } from '../shape.ts';

const ASK = 'Tell whoever runs the database server.';

/** Where a store is, is for nobody at a counter to change. */
export const ASK_KEEPER = 'Ask whoever looks after this computer where the store is.';

export const serverProblems = () =>
  ({
    'store.bad_address': ({ url, part }) => ({
      what: `The store's address ${url} cannot be read.`,
      ...(part !== '' && { why: `What is not right: ${part}.` }),
      next: ['postgres://<login>@<server>:5432/<database>'],
    }),
    'store.password_seen': ({ url }) => ({
      what: "No password is taken in a store's address on the command line.",
      why: 'Every program of the machine can see the command line. Change this password.',
      next: [
        `Leave it out: --store '${url}'`,
        'Put the password in PGPASSWORD, in ~/.pgpass, or in the address in MOTCUA_STORE.',
      ],
      desk: [ASK_KEEPER],
    }),
    'store.no_server': ({ url, why }) => ({
      what: `The store ${url} cannot be reached${why === '' ? '' : ` (${why})`}.`,
      why: 'The server is not running, the network is down, or its name or port is wrong.',
      next: ["Look at the network and the store's address, and try again.", ASK],
    }),
    'store.server_starting': ({ url }) => ({
      what: `The server of the store ${url} is starting or stopping. Nothing was recorded.`,
      next: ['Try again in a few minutes.'],
    }),
    'store.server_full': ({ url }) => ({
      what: `The server of the store ${url} has too many connections. Nothing was recorded.`,
      next: ['Try again in a few minutes.', ASK],
    }),
    'store.server_old': ({ url, version, oldest }) => ({
      what: `The server of the store ${url} is PostgreSQL ${version}; ${oldest} or later is needed.`,
      next: [ASK],
    }),
    'store.login_refused': ({ url, user }) => ({
      what: `The server of the store ${url} does not let ${user} in.`,
      why: 'The password is missing or wrong, or the server takes no connection from this machine.',
      next: ['Put the password in PGPASSWORD or in ~/.pgpass (mode 0600).', ASK],
    }),
    'store.no_tls': ({ url, tls }) => ({
      what: `No encrypted connection to the store ${url} came about.`,
      why: `The server has no TLS, or its certificate is not trusted under sslmode=${tls}.`,
      next: [
        "Name the server's root certificate: ?sslmode=verify-full&sslrootcert=<file>",
        'Only within a guarded network: ?sslmode=require or ?sslmode=disable',
      ],
    }),
    'store.no_database': ({ url, database }) => ({
      what: `The server has no database ${database} (store ${url}).`,
      next: [create(database), 'motcua setup'],
      desk: [ASK],
    }),
    'store.database_unfit': ({ url, database, encoding, collation }) => ({
      what: `The database of the store ${url} will not do: encoding ${encoding}, order ${collation}.`,
      why: 'A store needs UTF8 and the order C.UTF-8 or C, so that every server sorts alike.',
      next: [create(database)],
      desk: [ASK],
    }),
    'store.no_rights': ({ url }) => ({
      what: `You have no right to do this in the store ${url}.`,
      why: 'The login on the server has not been granted it on the database.',
      next: [ASK],
    }),
    'store.standby': ({ url }) => ({
      what: `The store ${url} is a copy that can only be read. Nothing was recorded.`,
      why: 'This server is fed by another one; only the primary server can be written to.',
      next: [
        "Name the primary server's address, or both: postgres://<login>@<one>,<two>/<database>",
        ASK,
      ],
    }),
    'store.server_read_only': ({ url, database, user }) => ({
      what: `The store ${url} has been set on its server to be read only. Nothing was recorded.`,
      why: 'The database, the account or the whole server is set to be read only.',
      next: [
        `Reset default_transaction_read_only of ${database} or of ${user}, and do it again.`,
        ASK,
      ],
      desk: [ASK],
    }),
    'store.connection_lost': ({ url }) => ({
      what: `The connection to the store ${url} was lost. What you were doing was not recorded.`,
      next: ['Do the last step again when there is a connection.'],
    }),
    'store.commit_unknown': ({ url }) => ({
      what: `The connection to the store ${url} was lost just while recording.`,
      why: 'The server had not answered yet, so it is not known whether this was recorded.',
      next: [
        'Look at the dossier before you do it again.',
        'A command with --key may be run again with the same key: nothing is recorded twice.',
      ],
      desk: ['Look at the dossier before you do it again.'],
    }),
  }) satisfies Partial<ProblemsOf<'store'>>;

function create(database: string): string {
  return `createdb --encoding UTF8 --locale C.UTF-8 --template template0 ${database}`;
}
