/**
 * Who is signed in at this terminal, and who looks from it. A session belongs to a terminal: the
 * store knows of it, and its secret lies with the terminal (`store/session-file.ts`).
 */
import { storeNames } from '../config/kept-names.ts';
import type { Viewer } from '../domain/dossier/sight.ts';
import type { Counter, KnownOffice } from '../domain/office/office.ts';
import { Problem } from '../domain/problem.ts';
import { maySignInAt, type StaffMember } from '../domain/staff/role.ts';
import { epochSeconds, type Instant } from '../domain/value/instant.ts';
import type { KeptSecret, OwnSession, SessionFile, SessionProof } from '../store/store.ts';
import { bookHere, stationName, stationOf, type Terminal } from './station.ts';
import type { Surroundings } from './surroundings.ts';

/** Who stands at which counter. */
export interface Session {
  staff: StaffMember;
  office: KnownOffice;
  counter: Counter;
  book: string;
  until: Instant;
  idleMinutes: number;
}

/** Who looks, and at which counter. */
export interface ViewerHere extends Viewer {
  counter: Counter;
}

/**
 * Throws `staff.not_signed_in` when nobody is, or when the session has run out,
 * `counter.not_chosen` where nobody has said which counter this machine is, `staff.seat_taken`
 * where somebody else has signed in at the counter since, or in this window, and
 * `staff.session_locked` where it was left alone.
 */
export async function signedIn(terminal: Terminal): Promise<Session> {
  const here = await seatHere(terminal);
  const session = here && sessionAt(terminal, here);
  if (!session) throw new Problem('staff.not_signed_in', {});
  return session;
}

/**
 * Signed in or not; `null` where no office has been set up. Throws `counter.not_chosen`,
 * `staff.seat_taken` and `staff.session_locked`.
 */
export async function viewerHere(terminal: Terminal): Promise<ViewerHere | null> {
  const here = await seatHere(terminal);
  if (!here?.office) return null;
  const { office, counter } = here;
  const person = sessionAt(terminal, here)?.staff ?? null;
  return { person, office: office.agencyId, officeKind: office.kind, counter };
}

/** The window is from now on that of whoever is signed in. */
export function sitDown({ sitting }: Pick<Terminal, 'sitting'>, { staff, book }: Session): void {
  sitting.who = { login: staff.login, book };
}

/** Where a terminal keeps the secret of its session in a store. */
export async function sessionFileOf({
  surroundings: { stateFolder, terminal },
  store: opened,
}: Pick<Terminal, 'store'> & { surroundings: SessionPlace }): Promise<SessionFile> {
  const { SessionFile } = await import('../store/store.ts');
  const store = await opened();
  const [id, identity] = [await store.values.get(storeNames.id), await store.identity()];
  return new SessionFile(stateFolder, { id: id ?? '', identity }, terminal().id);
}

type SessionPlace = Pick<Surroundings, 'stateFolder' | 'terminal'>;

/** What is said where a session was left alone, and the PIN is asked for. */
export function lockProblem(login: string): Problem {
  return new Problem('staff.session_locked', { login });
}

/** A sign-in: who, at the counter that writes which book, and for how long. */
export interface SignIn {
  login: string;
  book: string;
  until: Instant;
  /** How long nothing may be done before the PIN is asked for. */
  idleMinutes: number;
}

/**
 * Somebody sits at a counter from now on, by this machine's own clock, whatever day is being
 * practised. `proof` is what they were let in by, where that was asked: throws `staff.pin_changed`
 * where it lets nobody in any more. A terminal is one person's: who was there before
 * is signed out at every counter, and who signs in at a second counter stays at the first. The
 * window waits for who sits down.
 */
export async function beginSession(
  terminal: Terminal,
  { login, book, until, idleMinutes }: SignIn,
  proof: SessionProof | null,
): Promise<void> {
  const { surroundings, sitting } = terminal;
  const [{ sessions }, file] = [await terminal.store(), await terminal.sessionFile()];
  const before = file.read();
  const same = before !== null && before.login === login && !before.locked;
  const secret = same ? before.secret : surroundings.entropy.salt();
  const ends = same ? null : before;
  const { machine, name } = surroundings.terminal();
  const started = surroundings.clock();
  sitting.who = null;
  const place = { book, login, machine, terminal: name };
  const session = { ...place, secret, ends, started, until, idleMinutes };
  if (!(await sessions.begin(session, proof))) throw new Problem('staff.pin_changed', { login });
  file.keep({ secret, login, locked: false }, started);
}

/**
 * In a store that has taken another's place: whoever put it there stays signed in, and nobody else
 * whom it knows from before.
 */
export async function staySignedIn(terminal: Terminal, session: Session | null): Promise<void> {
  if (session) {
    const { staff, book, until, idleMinutes } = session;
    await beginSession(terminal, { login: staff.login, book, until, idleMinutes }, null);
  }
  const own = (await terminal.sessionFile()).read();
  await (await terminal.store()).sessions.endOthers(own);
}

/** Nobody is signed in at this terminal any more; gives who was, as far as it still held. */
export async function endSession(terminal: Terminal): Promise<string | null> {
  const file = await terminal.sessionFile();
  const kept = file.read();
  terminal.sitting.who = null;
  if (kept === null) return null;
  const { sessions } = await terminal.store();
  const now = terminal.surroundings.clock();
  const held = (await sessions.seated(now, kept)).some(({ own }) => own);
  file.drop();
  await sessions.end(kept);
  return held ? kept.login : null;
}

/** What is known of the counter that this terminal stands at, and of who signed in there. */
interface CounterHere {
  book: string;
  counter: Counter;
  office: KnownOffice | null;
  session: OwnSession | null;
  /** The PIN is asked for before anything else. */
  locked: boolean;
  staff: StaffMember | null;
}

/**
 * Asked all at once, as the file says whose the session would be; `null` in a store without any
 * counter.
 */
async function seatHere(terminal: Terminal): Promise<CounterHere | null> {
  const book = await bookHere(terminal);
  const file = book === null ? null : await terminal.sessionFile();
  const kept = file?.read() ?? null;
  const { offices, sessions } = await terminal.store();
  const [counter, office, staff, session] = await Promise.all([
    book === null ? null : offices.counterOfBook(book),
    book === null ? null : offices.ofBook(book),
    kept && offices.staff(kept.login),
    kept && book !== null ? sessions.of(kept, book) : null,
  ]);
  if (book === null || !counter) {
    await stationOf(terminal);
    return null;
  }
  const isTheirs = session?.login === kept?.login && session !== null && isHere(session, terminal);
  const held = file && kept && isTheirs ? { file, kept, session } : null;
  const standing = held ? await standingOf(terminal, held) : 'over';
  return {
    ...{ book, counter, office, staff, locked: standing === 'locked' },
    session: standing === 'over' ? null : session,
  };
}

/** Whoever copies a terminal's secret to where another one looks for its own is signed in nowhere. */
function isHere({ machine, terminal: name }: OwnSession, { surroundings }: Terminal): boolean {
  const here = surroundings.terminal();
  return machine === here.machine && name === here.name;
}

/** A session, and what this terminal has of it. */
interface Held {
  file: SessionFile;
  kept: KeptSecret;
  session: OwnSession;
}

/**
 * Time does not go back for a session, whatever the clock does: what counts is the latest that was
 * seen on this terminal. What has run out is over, and what was left alone is locked, for good; who
 * has no PIN is asked for none.
 */
async function standingOf(
  terminal: Terminal,
  { file, kept, session }: Held,
): Promise<'open' | 'locked' | 'over'> {
  const clock = terminal.surroundings.clock();
  const told = session.seen === 'locked' || session.seen === 'unknown' ? kept.seen : session.seen;
  const now = [clock, kept.seen, told].toSorted().at(-1)!;
  if (now >= session.until || isAhead(session.started, clock)) {
    file.drop();
    return 'over';
  }
  if (kept.locked || session.seen === 'locked') return 'locked';
  const store = await terminal.store();
  const idle = session.idleMinutes * 60;
  const since = (at: Instant): number => epochSeconds(now) - epochSeconds(at);
  if (since(kept.seen) > idle || since(told) > idle + idle / TOLD) {
    if ((await store.offices.pinOf(session.login)) !== null) {
      file.lock(kept, now);
      await unlessBusy(store.sessions.lock(kept));
      return 'locked';
    }
  }
  file.touch(now);
  if (since(told) >= idle / TOLD) await unlessBusy(store.sessions.seen(kept, now));
  return 'open';
}

/**
 * Begun under a clock that was far ahead, it would last until that day: it has not begun yet. A
 * clock that is put right by a little ends nobody's session.
 */
function isAhead(started: Instant, clock: Instant): boolean {
  return epochSeconds(started) - epochSeconds(clock) > AHEAD_SECONDS;
}

const AHEAD_SECONDS = 24 * 3600;

/**
 * The terminal's file is its user's own, who may set its time: the store is told so many times while
 * one may sit idle, and lets nobody stay for longer than that beyond it.
 */
const TOLD = 3;

/** Who only looks is kept waiting by nothing: the store is told the next time. */
async function unlessBusy(told: Promise<void>): Promise<void> {
  try {
    await told;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
}

/** Throws `staff.seat_taken` and `staff.session_locked`. */
function sessionAt(terminal: Terminal, here: CounterHere): Session | null {
  const { book, counter, office, session, staff } = here;
  if (!session || !office || staff?.active !== true) return null;
  if (!maySignInAt(staff, counter.office)) return null;
  requireOwnSeat(terminal, session, counter);
  if (here.locked) throw lockProblem(session.login);
  const { until, idleMinutes } = session;
  return { staff, office, counter, book, until, idleMinutes };
}

/**
 * A counter has one who is signed in, on whichever terminal they did it. The other terminals and
 * windows still show somebody else's day: nothing is done there in a name that nobody at the screen
 * has given.
 */
function requireOwnSeat({ sitting }: Terminal, session: OwnSession, counter: Counter): void {
  const { who } = sitting;
  const { login, book, takenBy } = session;
  const station = stationName(counter);
  if (takenBy !== null) {
    throw new Problem('staff.seat_taken', { was: login, login: takenBy, station });
  }
  if (who === null || (who.login === login && who.book === book)) return;
  throw new Problem('staff.seat_taken', { was: who.login, login, station });
}
