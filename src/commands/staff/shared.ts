/** Signing in and out, and reading a PIN: what the staff verbs and set-up share. */
import type { Context } from '../../cli/context.ts';
import { loadSetting } from '../../config/load.ts';
import { storeNames } from '../../config/kept-names.ts';
import { keepSignIn } from '../../cli/session.ts';
import { Problem } from '../../domain/problem.ts';
import { readText } from '../../files/read.ts';
import type { StaffMember } from '../../domain/staff/role.ts';
import { shiftSeconds, type Instant } from '../../domain/value/instant.ts';

export const staffFields = ['login name role office active'] as const;

/** Wrong PINs in a row after which only an administrator opens the account again. */
export const mostPinFailures = 10;

/** What JSON gives of a staff member. */
export function staffView(member: StaffMember) {
  const { login, name, role, office, active } = member;
  return { login, name, role, office, active };
}

/** Signs a person in at the station that writes a book, until the session's hours have run out. */
export async function signIn(ctx: Context, book: string, login: string): Promise<Instant> {
  const store = await ctx.store();
  const hours = Number(await loadSetting(store, ctx.surroundings.env, 'session.hours'));
  const until = shiftSeconds(ctx.surroundings.clock(), hours * 3600);
  await store.values.set({ [storeNames.pinFailures(login)]: null });
  await keepSignIn(ctx, book, { login, until });
  return until;
}

/** A PIN from a file (its first line), else asked for on a terminal, else `null`. */
export async function readPin(
  file: string | null,
  ctx: Context,
  question: string,
): Promise<string | null> {
  if (file !== null) return pinOfFile(file);
  if (!ctx.interactive) return null;
  const typed = await (await ctx.ask()).secret(question);
  return typed === '' ? null : typed;
}

/**
 * A new PIN, asked for twice; `null` when none is wanted. What is too weak, or not the same both
 * times, is asked for again; from a file it throws `usage.bad_value`.
 */
export async function readNewPin(file: string | null, ctx: Context): Promise<string | null> {
  for (;;) {
    const pin = await readPin(file, ctx, ctx.texts.screen.staff.newPin);
    if (pin === null) return null;
    const expected = await pinFault(pin, file, ctx);
    if (expected === null) return pin;
    const value = '*'.repeat(pin.length);
    if (file !== null) throw new Problem('usage.bad_value', { name: 'PIN', value, expected });
    ctx.surroundings.stderr.write(`! ${ctx.texts.expected[expected]}\n`);
  }
}

async function pinFault(pin: string, file: string | null, ctx: Context) {
  const { isGoodPin } = await import('../../store/pin.ts');
  if (!isGoodPin(pin)) return 'pin';
  const { newPinAgain } = ctx.texts.screen.staff;
  return file !== null || (await readPin(null, ctx, newPinAgain)) === pin ? null : 'pin_again';
}

function pinOfFile(path: string): string {
  return readText(path).split(/\r?\n/)[0]!.trim();
}
