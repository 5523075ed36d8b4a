/** Who is signed in at this terminal, and who looks from it: each station has its own session. */
import { machineNames } from '../config/kept-names.ts';
import type { Viewer } from '../domain/dossier/sight.ts';
import type { Counter, KnownOffice } from '../domain/office/office.ts';
import { Problem } from '../domain/problem.ts';
import { maySignInAt, type StaffMember } from '../domain/staff/role.ts';
import { parseInstant, type Instant } from '../domain/value/instant.ts';
import { bookHere, stationName, stationOf, type Terminal } from './station.ts';

/** Who stands at which counter. */
export interface Session {
  staff: StaffMember;
  office: KnownOffice;
  counter: Counter;
  book: string;
  until: Instant;
}

/** Who looks, and at which counter. */
export interface ViewerHere extends Viewer {
  counter: Counter;
}

/** Who signed in at the station that writes a book, as long as that holds. */
export interface SignIn {
  login: string;
  until: Instant;
}

/**
 * Throws `staff.not_signed_in` when nobody is, or when the session has run out,
 * `counter.not_chosen` where nobody has said which counter this machine is, and
 * `staff.seat_taken` in the window of somebody else.
 */
export async function signedIn(terminal: Terminal): Promise<Session> {
  const here = await seatHere(terminal);
  const session = here && sessionAt(here);
  if (!session) throw new Problem('staff.not_signed_in', {});
  requireOwnWindow(terminal, session);
  return session;
}

/**
 * Signed in or not; `null` where no office has been set up. Throws `counter.not_chosen` and
 * `staff.seat_taken`.
 */
export async function viewerHere(terminal: Terminal): Promise<ViewerHere | null> {
  const here = await seatHere(terminal);
  if (!here?.office) return null;
  const { office, counter } = here;
  const session = sessionAt(here);
  if (session) requireOwnWindow(terminal, session);
  const person = session?.staff ?? null;
  return { person, office: office.agencyId, officeKind: office.kind, counter };
}

/** The window is from now on that of whoever is signed in. */
export async function sitDown(terminal: Terminal): Promise<void> {
  const { staff, book } = await signedIn(terminal);
  terminal.sitting.who = { login: staff.login, book };
}

/**
 * A station has one who is signed in, whichever window they did it in. The other windows still
 * show somebody else's day: nothing is done there in a name that nobody at the screen has given.
 */
function requireOwnWindow({ sitting }: Terminal, session: Session): void {
  const { who } = sitting;
  const { staff, counter, book } = session;
  if (who === null || (who.login === staff.login && who.book === book)) return;
  const station = stationName(counter);
  throw new Problem('staff.seat_taken', { was: who.login, login: staff.login, station });
}

/** Kept by this machine: by its own clock, whatever day is being practised. */
export async function signInAt(terminal: Terminal, book: string): Promise<SignIn | null> {
  const machine = await terminal.machine();
  const login = machine.get(machineNames.login(book));
  const until = parseInstant(machine.get(machineNames.until(book)) ?? '');
  if (login === null || until === null) return null;
  return until > terminal.surroundings.clock() ? { login, until } : null;
}

/** Who sits at a station from now on; `null` for nobody. The window waits for who sits down. */
export async function keepSignIn(
  terminal: Terminal,
  book: string,
  signIn: SignIn | null,
): Promise<void> {
  const machine = await terminal.machine();
  terminal.sitting.who = null;
  machine.set({
    [machineNames.login(book)]: signIn && signIn.login,
    [machineNames.until(book)]: signIn && signIn.until,
  });
}

/** What is known of the counter that this terminal stands at, and of who signed in there. */
interface CounterHere {
  book: string;
  counter: Counter;
  office: KnownOffice | null;
  signIn: SignIn | null;
  staff: StaffMember | null;
}

/** Asked all at once; `null` in a store without any counter. */
async function seatHere(terminal: Terminal): Promise<CounterHere | null> {
  const book = await bookHere(terminal);
  const signIn = book === null ? null : await signInAt(terminal, book);
  const { offices } = await terminal.store();
  const [counter, office, staff] = await Promise.all([
    book === null ? null : offices.counterOfBook(book),
    book === null ? null : offices.ofBook(book),
    signIn && offices.staff(signIn.login),
  ]);
  if (book !== null && counter) {
    return { book, counter, office, signIn, staff };
  }
  await stationOf(terminal);
  return null;
}

function sessionAt({ book, counter, office, signIn, staff }: CounterHere): Session | null {
  if (!signIn || !office || staff?.active !== true) return null;
  if (!maySignInAt(staff, counter.office)) return null;
  return { staff, office, counter, book, until: signIn.until };
}
