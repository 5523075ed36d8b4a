/** Who is signed in, at which counters and on which terminals: known to every machine. */
import { parseInstant, type Instant } from '../domain/value/instant.ts';
import { raw, rowsOf, type Db, type Engine } from './engine/portable.ts';
import type { Tables } from './engine/schema.ts';
import { sha256 } from './hash.ts';

/** Somebody at a counter, on one terminal. */
export interface StaffSession {
  login: string;
  book: string;
  /** The computer's name, and the terminal's as people know it there; empty where it is none. */
  machine: string;
  terminal: string;
  started: Instant;
  until: Instant;
  /** After so many minutes without an act the PIN is asked for. */
  idleMinutes: number;
}

/** One that is looked up by its secret. */
export interface OwnSession extends StaffSession {
  /** Who has signed in at the counter since, on another terminal. */
  takenBy: string | null;
  /**
   * When something was last done there, as far as the store was told; `locked` where the PIN is
   * asked for first, `unknown` where the store cannot be told.
   */
  seen: Instant | 'locked' | 'unknown';
}

/** One that is listed; `own` is that of the terminal that asks. */
export interface ListedSession extends StaffSession {
  own: boolean;
}

/**
 * What a terminal knows its session by. The store has the digest of both, so that no other name in
 * its row makes it anybody else's.
 */
export interface SessionKey {
  secret: string;
  login: string;
}

/** A session as it begins; `ends` is what the terminal was until now. */
export interface BegunSession extends StaffSession {
  secret: string;
  ends: SessionKey | null;
}

type StaffRow = Tables['staff'];

interface SessionRow {
  digest: string;
  book: string;
  login: string;
  machine: string;
  terminal: string;
  started: string;
  until: string;
  idle_minutes: number;
  seen: string | null;
  taken_by: string | null;
}

const NOBODY: SessionKey = { secret: '', login: '' };

function digestOf({ secret, login }: SessionKey): string {
  return sha256(`${secret} ${login}`);
}

const OWN = 'select * from staff_session where digest = ? and book = ?';
const SEATED = 'select * from staff_session where taken_by is null';
const ENDED = 'delete from staff_session where digest = ?';
const ENDED_OF = 'delete from staff_session where login = ?';
const ENDED_OTHERS = 'delete from staff_session where digest <> ?';
/** One's own of one machine alone: by its clock nobody else is signed out. */
const RUN_OUT =
  'delete from staff_session where machine = ? and terminal = ? and login = ? and until < ?';
const TAKEN =
  'update staff_session set taken_by = case when login = ? then null else ? end where book = ?';
const BEGUN =
  'insert into staff_session (digest, book, login, machine, terminal, started, until, ' +
  'seen, idle_minutes) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (digest, book) do update set ' +
  'login = excluded.login, machine = excluded.machine, terminal = excluded.terminal, ' +
  'started = excluded.started, until = excluded.until, idle_minutes = excluded.idle_minutes, ' +
  'seen = excluded.seen, taken_by = null';
const SEEN = 'update staff_session set seen = ? where digest = ? and seen < ?';
const UNLOCKED = 'update staff_session set seen = ? where digest = ?';
const LOCKED = 'update staff_session set seen = null where digest = ?';

/** Beside the journal, as what is known of a terminal is nothing that happened at the office. */
export function staffSessions({ db, write }: Pick<Engine, 'db' | 'write'>) {
  const change = (work: (held: Db) => Promise<void>) => write(null, work);
  return {
    /** Of a terminal, by its key, at the counter that writes a book. */
    async of(key: SessionKey, book: string): Promise<OwnSession | null> {
      const [row] = await rowsOf<SessionRow>(db, OWN, digestOf(key), book);
      const session = row ? sessionOf(row) : null;
      return session && { ...session, takenBy: row!.taken_by, seen: seenOf(row!) };
    },

    /** All at whose counter nobody else has signed in since, and that hold yet. */
    async seated(now: Instant, key: SessionKey | null): Promise<ListedSession[]> {
      const own = key && digestOf(key);
      const rows = await rowsOf<SessionRow>(db, SEATED);
      const listed = rows.flatMap((row) => {
        const session = sessionOf(row);
        return session ? [{ ...session, own: row.digest === own }] : [];
      });
      const holding = listed.filter(({ until }) => until > now);
      return holding.toSorted((a, b) => (a.started < b.started ? -1 : 1));
    },

    /**
     * The counter is theirs from now on: whoever else sits there does nothing more. False, and
     * nothing is written, where they may not come in with that any more: whoever set another PIN
     * meanwhile, or lets them in no more, has ended their sessions, and this was none yet.
     */
    async begin(session: BegunSession, proof: SessionProof | null): Promise<boolean> {
      const { book, login, machine, terminal, started, until, idleMinutes } = session;
      const names = [login, machine, terminal, started, until, started, idleMinutes];
      return write(null, async (held) => {
        if (proof !== null && !(await holds(held, login, proof))) return false;
        if (session.ends !== null) await told(held, ENDED, digestOf(session.ends));
        await told(held, RUN_OUT, machine, terminal, login, started);
        await told(held, TAKEN, login, login, book);
        await told(held, BEGUN, digestOf(session), book, ...names);
        return true;
      });
    },

    ...idling(change),

    /** Nobody is signed in on that terminal any more. */
    end: (key: SessionKey) => change((held) => told(held, ENDED, digestOf(key))),

    /** On no terminal of any machine; gives on how many they were. */
    async endOf(login: string): Promise<number> {
      return write(null, async (held) => {
        const { numAffectedRows = 0n } = await held.executeQuery(raw(ENDED_OF, [login]));
        return Number(numAffectedRows);
      });
    },

    /** Of everybody on any other terminal; `null` is none of them. */
    endOthers: (key: SessionKey | null) =>
      change((held) => told(held, ENDED_OTHERS, digestOf(key ?? NOBODY))),
  };
}

/** When something was last done under a session, and whether its PIN is asked for first. */
function idling(change: (work: (held: Db) => Promise<void>) => Promise<void>) {
  return {
    /** Something was done under it: time does not go back, nor is one that is locked opened so. */
    seen: (key: SessionKey, at: Instant) =>
      change((held) => told(held, SEEN, at, digestOf(key), at)),

    /** From now on the PIN is asked for first, whatever the terminal's own file says. */
    lock: (key: SessionKey) => change((held) => told(held, LOCKED, digestOf(key))),

    /** The PIN was typed: they are there again. */
    unlock: (key: SessionKey, at: Instant) =>
      change((held) => told(held, UNLOCKED, at, digestOf(key))),
  };
}

/** What somebody was let in by. */
export interface SessionProof {
  /** The hash of their PIN, which they chose; `null` for who has none. */
  pin: string | null;
}

const ACCOUNT = 'select pin_hash, pin_set_by, active from staff where login = ?';

/** On a server whoever changes the account waits until this is over, and ends the session then. */
async function holds(held: Db, login: string, { pin }: SessionProof): Promise<boolean> {
  const sql = `${ACCOUNT}${held.keeping}`;
  const [row] = await rowsOf<Pick<StaffRow, 'pin_hash' | 'pin_set_by' | 'active'>>(
    held,
    sql,
    login,
  );
  if (row?.active !== 1 || row.pin_hash !== pin) return false;
  return pin === null || row.pin_set_by === login;
}

/** In an open transaction, behind what changes the account: they are on no terminal any more. */
export async function endSessionsOf(db: Db, login: string): Promise<void> {
  await told(db, ENDED_OF, login);
}

/**
 * Those of a store that cannot be written: whoever was signed in there before stays so, and what
 * changes is kept elsewhere.
 */
export function sessionsOver(under: StaffSessions, elsewhere: Engine): StaffSessions {
  const over = staffSessions(elsewhere);
  return {
    ...over,
    // Of what cannot be written nobody changes an account meanwhile.
    begin: (session) => over.begin(session, null),
    of: async (key, book) => {
      const own = await over.of(key, book);
      if (own !== null) return own;
      const before = await under.of(key, book);
      return before && { ...before, seen: before.seen === 'locked' ? 'locked' : 'unknown' };
    },
    seated: async (now, key) => [
      ...(await under.seated(now, key)),
      ...(await over.seated(now, key)),
    ],
  };
}

export type StaffSessions = ReturnType<typeof staffSessions>;

async function told(db: Db, sql: string, ...values: (string | number)[]): Promise<void> {
  await db.tell(raw(sql, values), (answer) => answer);
}

/** What is no moment is none at which anything was done. */
function seenOf({ seen }: SessionRow): Instant | 'locked' {
  return (seen === null ? null : parseInstant(seen)) ?? 'locked';
}

/** `null` for a row that says no time: it signs nobody in. */
function sessionOf(row: SessionRow): StaffSession | null {
  const { login, book, machine, terminal, idle_minutes: idleMinutes } = row;
  const [started, until] = [parseInstant(row.started), parseInstant(row.until)];
  if (started === null || until === null) return null;
  return { login, book, machine, terminal, started, until, idleMinutes };
}
