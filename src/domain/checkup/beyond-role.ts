/**
 * Entries that whoever wrote them may not have written in the role that the journal gives them at
 * that place: whoever has the file and this program's code can seal any entry, but not have been
 * somebody else.
 */
import { isEventType } from '../event-reading.ts';
import type { EventType } from '../event.ts';
import { actsOfEvent } from '../staff/acts-of-events.ts';
import { may, roles, type Role } from '../staff/role.ts';
import { staffStream } from '../stream.ts';
import { secondsFrom } from './clock.ts';

/** An entry as it stands in the journal. */
export interface EntryBy {
  book: string;
  seq: number;
  at: string;
  actor: string;
  stream: string;
  type: string;
  data: string;
}

/** `role`: in which it was written; `null` where they had no account, or a closed one. */
export interface BeyondRole extends Pick<EntryBy, 'book' | 'seq' | 'at' | 'actor'> {
  type: EventType;
  role: Role | null;
  /** `itself`: it agrees to what the same person had asked for. */
  why: 'role' | 'itself';
}

/**
 * What was begun in a role may still be on its way when that is another's entry: it waits for the
 * store, or for a server. Clocks of several machines are minutes apart.
 */
const LINGERS_SECONDS = 900;
/** So many are told, the first ones. */
export const MOST_TOLD = 100;

/** Somebody's account: what they are, and what they were until some moment. */
interface RolesHeld {
  /** `null` where it is closed. */
  role: Role | null;
  /** The one that it has, or had when it was closed. */
  last: Role;
  before: { role: Role; until: string }[];
}

/** Walks entries in the order in which they came. */
export class RoleWalk {
  readonly found: BeyondRole[] = [];
  /** By their streams. */
  readonly #accounts = new Map<string, RolesHeld>();
  #isTraining = false;

  see(entry: EntryBy): void {
    const { type, actor, book, seq, at } = entry;
    if (!isEventType(type)) return;
    // That a store is one of training is said before anybody has an account, or by a forger.
    if (type === 'store.made' && this.#accounts.size === 0) {
      this.#isTraining = factsOfEntry(entry)['training'] === true;
    }
    const isTold = this.#isTraining || this.found.length >= MOST_TOLD;
    if (!isTold && !this.#isAllowed(entry, type)) {
      const role = this.#accounts.get(staffStream(actor))?.role ?? null;
      this.found.push({ book, seq, at, actor, role, type, why: 'role' });
    }
    this.#follow(entry, type);
  }

  /** Whoever sets a store up has no account yet, and nobody else has. */
  #isAllowed({ actor, stream, at }: EntryBy, type: EventType): boolean {
    const acts = actsOfEvent(type, stream !== staffStream(actor));
    if (acts === null || this.#accounts.size === 0) return true;
    const account = this.#accounts.get(staffStream(actor));
    if (account === undefined) return false;
    const mayAny = (role: Role): boolean => acts.some((act) => may(role, act));
    if (account.role !== null && mayAny(account.role)) return true;
    return account.before.some(
      ({ role, until }) => Math.abs(secondsFrom(until, at)) <= LINGERS_SECONDS && mayAny(role),
    );
  }

  #follow(entry: EntryBy, type: EventType): void {
    const { stream, at } = entry;
    const account = this.#accounts.get(stream);
    const last = givenIn(entry, type) ?? account?.last;
    if (last === undefined || !STANDINGS.has(type)) return;
    // A role that is changed while the account is closed opens nothing.
    const stays = type === 'staff.role_changed' && account?.role === null;
    const role = type === 'staff.disabled' || stays ? null : last;
    const was = account?.role ?? null;
    const before = account?.before ?? [];
    if (was !== null && was !== role) before.push({ role: was, until: at });
    this.#accounts.set(stream, { role, last, before });
  }
}

const STANDINGS: ReadonlySet<EventType> = new Set([
  'staff.enrolled',
  'staff.disabled',
  'staff.enabled',
  'staff.role_changed',
]);

/** The role that an entry gives somebody. */
function givenIn(entry: EntryBy, type: EventType): Role | undefined {
  if (type !== 'staff.enrolled' && type !== 'staff.role_changed') return undefined;
  const given = factsOfEntry(entry)['role'];
  return roles.find((role) => role === given);
}

/** Nothing of an entry that is not what its type says, which is told elsewhere. */
export function factsOfEntry({ data }: EntryBy): Record<string, unknown> {
  try {
    return { ...(JSON.parse(data) as object) };
  } catch {
    return {};
  }
}
