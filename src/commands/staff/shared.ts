/** Signing in, and what JSON gives of a member: what the staff verbs and set-up share. */
import type { Context } from '../../cli/context.ts';
import type { SettingKey } from '../../config/keys.ts';
import { loadSettings } from '../../config/load.ts';
import { bookBefore, remembered } from '../../cli/known-heads.ts';
import { beginSession } from '../../cli/session.ts';
import type { StationCounter } from '../../domain/office/merge.ts';
import type { StaffMember } from '../../domain/staff/role.ts';
import { shiftSeconds, type Instant } from '../../domain/value/instant.ts';
import type { Writer } from '../../store/store.ts';

export const staffFields = ['login name role office active'] as const;

/** What JSON gives of a staff member. */
export function staffView(member: StaffMember) {
  const { login, name, role, office, active } = member;
  return { login, name, role, office, active };
}

/** Writes at a station in the name of somebody who is about to be signed in there. */
export async function writeAs(
  login: string,
  { book, office, number: counter }: StationCounter,
  work: (writer: Writer) => Promise<void>,
  ctx: Context,
): Promise<void> {
  const store = await ctx.store();
  const at = await ctx.now();
  const commandId = ctx.surroundings.entropy.uuid(at);
  const author = { book, login, office, counter, at, commandId };
  const before = await bookBefore(store, ctx.surroundings.stateFolder, book);
  const written = await store.write({ author, command: ctx.command, key: null }, work);
  // Nobody has accepted here that what is gone is gone: it stays known.
  if (before.lost.length === 0) await remembered(store, author, before, written);
}

/** Who sits down where, by which PIN. */
interface SitDown {
  book: string;
  login: string;
  /** The hash of their PIN; `null` for who has none. */
  pin: string | null;
}

/**
 * Signs a person in at the station that writes a book, until the session's hours have run out.
 * Throws `staff.pin_changed` where that is not their PIN any more.
 */
export async function signIn({ book, login, pin }: SitDown, ctx: Context): Promise<Instant> {
  const settings = await loadSettings(await ctx.store(), ctx.surroundings.env);
  const of = (key: SettingKey): number => Number(settings.find((each) => each.key === key)!.value);
  const until = shiftSeconds(ctx.surroundings.clock(), of('session.hours') * 3600);
  const session = { login, book, until, idleMinutes: of('session.idle') };
  await beginSession(ctx, session, { pin });
  return until;
}
