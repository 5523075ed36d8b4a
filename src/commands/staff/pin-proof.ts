/** Whether a PIN is the right one: each try is counted, and takes longer after wrong ones. */
import type { Context } from '../../cli/context.ts';
import { showProblem } from '../../cli/trouble.ts';
import { storeNames } from '../../config/kept-names.ts';
import { pinSetters } from '../../domain/staff/account.ts';
import type { StaffMember } from '../../domain/staff/role.ts';
import { Problem } from '../../domain/problem.ts';
import type { Store } from '../../store/store.ts';
import { firstLineOf, refuseWithout, typedPin } from './pins.ts';

/** Wrong PINs in a row after which somebody else has to open the account again. */
const mostPinFailures = 10;

/** Whose PIN is asked for, and what is kept of it. */
export interface PinOf {
  member: StaffMember;
  hash: string;
  file: string | null;
  /** The option that names the file. */
  flag?: string;
}

/**
 * Gives the PIN, which is right. Throws `staff.locked`, `staff.pin_of_newer_node`, or
 * `staff.wrong_pin` for one out of a file;
 * on a terminal it is asked for again until it is right or the account is locked. `<` throws
 * `TurnedBack`.
 */
export async function provePin(proof: PinOf, ctx: Context): Promise<string> {
  const { member, hash, file, flag = '--pin-file' } = proof;
  const { login } = member;
  if (await isLocked(login, await ctx.store())) throw new Problem('staff.locked', { login });
  const { canTry } = await import('../../store/pin.ts');
  // Before any try: ten right ones in a row would lock the account.
  if (!canTry(hash)) throw new Problem('staff.pin_of_newer_node', { login });
  if (file !== null) return checkPin(firstLineOf(file), member, hash, ctx);
  if (!ctx.interactive) refuseWithout(ctx, flag);
  const { staff, words } = ctx.texts.screen;
  const setters = pinSetters(member, await (await ctx.store()).offices.staffList());
  const named = setters.map(({ name, role }) => `${name} (${words.role[role]})`);
  const help = [...staff.forgotten(named), staff.recoverHint];
  for (;;) {
    const pin = await typedPin(staff.pinOf(member.name, login), help, ctx);
    // An Enter too many is no try.
    if (pin === '') continue;
    const checked = await checkPin(pin, member, hash, ctx).catch(wrongPin);
    if (!(checked instanceof Problem)) return checked;
    showProblem(checked, ctx.texts, ctx.surroundings, { json: false, next: [] });
  }
}

function wrongPin(error: unknown): Problem {
  if (error instanceof Problem && error.code === 'staff.wrong_pin') return error;
  throw error;
}

/** Whether ten wrong PINs were tried since the last right one. */
export async function isLocked(login: string, { values }: Pick<Store, 'values'>): Promise<boolean> {
  const tries = Number((await values.get(storeNames.pinFailures(login))) ?? 0);
  return tries >= mostPinFailures;
}

/** The logins of all who are locked. */
export async function lockedLogins({
  values,
}: Pick<Store, 'values'>): Promise<ReadonlySet<string>> {
  const failures = await values.under(storeNames.pinFailures(''));
  const locked = [...failures].filter(([, tries]) => Number(tries) >= mostPinFailures);
  return new Set(locked.map(([login]) => login));
}

/** Each wrong PIN makes the next try wait longer; after ten only somebody else helps. */
async function checkPin(
  pin: string,
  { login }: StaffMember,
  hash: string,
  ctx: Context,
): Promise<string> {
  const { values } = await ctx.store();
  // Counted before it is checked: a try that is cut off counts all the same, and so does each of
  // those that are made at once, from whichever machine.
  const tries = await values.count(storeNames.pinFailures(login));
  const locked = new Problem('staff.locked', { login });
  if (tries > mostPinFailures) throw locked;
  await ctx.surroundings.pause(waitBefore(tries));
  const { pinMatches } = await import('../../store/pin.ts');
  if (await pinMatches(pin, hash)) {
    await values.set({ [storeNames.pinFailures(login)]: null });
    return pin;
  }
  const left = mostPinFailures - tries;
  if (left === 0) throw locked;
  throw new Problem('staff.wrong_pin', { login, left, wait: waitBefore(tries + 1) });
}

/** Seconds that a try waits, counted from 1: three slips of the hand cost nothing. */
function waitBefore(tries: number): number {
  return tries < 4 ? 0 : Math.min(2 ** (tries - 4), 8);
}

/**
 * For what goes by a proven PIN, under its lock where it writes: throws `staff.pin_changed` where
 * another was set meanwhile, as whoever set it may have meant to shut the first one out.
 */
export async function requireSamePin(
  login: string,
  hash: string | null,
  { offices }: Pick<Store, 'offices'>,
): Promise<void> {
  const now = await offices.pinOf(login);
  if ((now?.hash ?? null) !== hash) throw new Problem('staff.pin_changed', { login });
}
