/** The topics of help that belong to no one command. */
import type { HelpTopic } from '../../shape.ts';
import { reportTopic } from './report.ts';

export const topics: Readonly<Record<string, HelpTopic>> = {
  'exit-codes': {
    title: 'Exit codes',
    lines: [
      '0    done',
      '1    a fault of the program',
      '2    the command is not right: a value is missing or wrong',
      '3    a rule does not allow it',
      '4    not found',
      '5    the store is busy, or somebody has changed something',
      '6    the surroundings: disk, store, printer, network',
      '7    partly done: some rows were refused',
      '130  stopped by the user',
    ],
  },
  store: {
    title: 'The store',
    lines: [
      'All data lies in one SQLite file: the journal records everything that is done,',
      'each entry bound to the one before it by a hash; every table can be rebuilt',
      'from it. Nothing is ever deleted or overwritten. To check: motcua store verify',
      "The store lies in the user's data folder unless you choose another one with",
      '--store or the variable MOTCUA_STORE. Never put a store on a network drive.',
      'Which counter this machine is, who is signed in and what is half typed lie in',
      "a file beside the store (the store's name and .machine). A copied store does",
      'not bring them along; whoever loses that file chooses the counter once more',
      '(motcua counter use) and signs in.',
    ],
  },
  postgres: {
    title: 'A shared store on a PostgreSQL server (15 or later)',
    lines: [
      'Set it up once, with the account that owns the database:',
      'createdb --encoding UTF8 --locale C.UTF-8 --template template0 motcua',
      'motcua setup --store postgres://owner@server/motcua …',
      'A store that one machine has already is moved there whole, and back as well:',
      'motcua store move ./store.db postgres://owner@server/motcua',
      'Counters use an account of their own, which can alter nothing written:',
      'createuser --pwprompt -g motcua_runtime counter',
      'The table office_account (account, office) keeps an account to its office.',
      'Each machine has the address in MOTCUA_STORE and chooses its counter once',
      '(motcua counter use). Its choice, session and drafts lie on that machine',
      '(~/.local/state/motcua). The password goes into PGPASSWORD, ~/.pgpass (mode',
      '0600; or the file in PGPASSFILE) or MOTCUA_STORE; in --store it is refused,',
      'as every program of the machine could read it.',
      'To another machine the connection is encrypted and its certificate checked,',
      'unless the address says otherwise:',
      '?sslmode=disable|prefer|require|verify-ca|verify-full and',
      '?sslrootcert=<file>. Each open screen keeps one connection; for more than',
      'max_connections use pgbouncer (transaction mode): ?pgbouncer=true. A lost',
      'connection is told, exit 6, and the same --key again never records twice. An',
      'open counter screen ends, exit 6; once the server is back, type motcua',
      'again.',
      'Backups are the server’s: pg_dump --format custom, or pg_basebackup with its',
      'WAL archived. Restore elsewhere and check that copy: motcua store verify.',
      'Standbys (patroni or otherwise): with synchronous_commit = on and a',
      'synchronous standby, nothing that was told as recorded is lost with the',
      'primary. After each promotion: motcua store verify. A standby can only be',
      'read. One store cannot be spread over several servers (Citus) yet.',
    ],
  },
  manual: {
    title: 'A manual page: motcua help man | man -l -',
    lines: [
      'Prints the manual page (roff) of every command, from their declarations.',
      'To keep it: motcua help man > motcua.1',
      'To read it: man ./motcua.1',
    ],
  },
  counter: {
    title: 'The counter screen',
    lines: [
      'motcua alone opens the counter. Type the number of an act and press Enter.',
      'Scan a card, a receipt or a bar code at any question: the scan opens that',
      'person or dossier and never becomes a name.',
      '< goes one question back, ? explains, Ctrl-C or Esc leaves; drafts are kept.',
      'Screen readers: set MOTCUA_ACCESSIBLE=1, or screen.accessible to 1.',
    ],
  },
  scan: {
    title: 'The scanner',
    lines: [
      'A scanner types like a keyboard and presses Enter by itself. When asked about',
      'a person, scan the citizen card; when asked about a dossier, scan the code on',
      'the receipt. In a command, --scan - reads one line of standard input.',
      'The scanned line is not kept; only what it says of the card holder is.',
    ],
  },
  report: reportTopic,
};
