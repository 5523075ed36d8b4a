/** Who is signed in at this terminal, and who looks from it: each station has its own session. */
import { machineNames } from '../config/kept-names.ts';
import type { Viewer } from '../domain/dossier/sight.ts';
import type { Counter, KnownOffice } from '../domain/office/office.ts';
import { Problem } from '../domain/problem.ts';
import { maySignInAt, type StaffMember } from '../domain/staff/role.ts';
import { parseInstant, type Instant } from '../domain/value/instant.ts';
import { stationOf, type Terminal } from './station.ts';

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
 * Throws `staff.not_signed_in` when nobody is, or when the session has run out, and
 * `counter.not_chosen` where nobody has said which counter this machine is.
 */
export async function signedIn(terminal: Terminal): Promise<Session> {
  const session = await sessionHere(terminal);
  if (session) return session;
  throw new Problem('staff.not_signed_in', {});
}

/** Signed in or not; `null` where no office has been set up. Throws `counter.not_chosen`. */
export async function viewerHere(terminal: Terminal): Promise<ViewerHere | null> {
  const session = await sessionHere(terminal);
  if (session) {
    const { staff, office, counter } = session;
    return { person: staff, office: office.agencyId, officeKind: office.kind, counter };
  }
  const station = await stationOf(terminal);
  const office = station && (await (await terminal.store()).offices.byId(station.office));
  if (!office) return null;
  const { book: _book, ...counter } = station;
  return { person: null, office: office.agencyId, officeKind: office.kind, counter };
}

/** Kept by this machine: by its own clock, whatever day is being practised. */
export async function signInAt(terminal: Terminal, book: string): Promise<SignIn | null> {
  const machine = await terminal.machine();
  const login = machine.get(machineNames.login(book));
  const until = parseInstant(machine.get(machineNames.until(book)) ?? '');
  if (login === null || until === null) return null;
  return until > terminal.surroundings.clock() ? { login, until } : null;
}

/** Who sits at a station from now on; `null` for nobody. */
export async function keepSignIn(
  terminal: Terminal,
  book: string,
  signIn: SignIn | null,
): Promise<void> {
  const machine = await terminal.machine();
  machine.set({
    [machineNames.login(book)]: signIn && signIn.login,
    [machineNames.until(book)]: signIn && signIn.until,
  });
}

async function sessionHere(terminal: Terminal): Promise<Session | null> {
  const station = await stationOf(terminal);
  if (!station) return null;
  const { book, ...counter } = station;
  const signIn = await signInAt(terminal, book);
  if (!signIn) return null;
  const { offices } = await terminal.store();
  const staff = await offices.staff(signIn.login);
  const office = await offices.byId(counter.office);
  if (!office || staff?.active !== true || !maySignInAt(staff, counter.office)) return null;
  const { pinHash: _pinHash, ...member } = staff;
  return { staff: member, office, counter, book, until: signIn.until };
}
