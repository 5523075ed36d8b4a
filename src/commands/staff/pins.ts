/** PINs as they are read, chosen and checked. What is typed is nowhere repeated. */
import { TurnedBack } from '../../cli/asker.ts';
import type { Context } from '../../cli/context.ts';
import { showProblem, wantedText } from '../../cli/trouble.ts';
import type { ExpectedKind } from '../../domain/expected.ts';
import { storeNames } from '../../config/kept-names.ts';
import { pinSetters } from '../../domain/staff/account.ts';
import { isGoodPin, pinRule, type PinRule } from '../../domain/staff/pin.ts';
import type { Role, StaffMember } from '../../domain/staff/role.ts';
import { Problem } from '../../domain/problem.ts';
import { foldedWords } from '../../domain/value/text.ts';
import { readText } from '../../files/read.ts';
import { kindText } from '../../locale/expectation.ts';

/** Wrong PINs in a row after which somebody else has to open the account again. */
const mostPinFailures = 10;

/** A new PIN: for whom, and what it must be. */
interface NewPin {
  file: string | null;
  /** The option that names the file. */
  flag?: string;
  /** Whose; `null` for the one that is being added. */
  of: string | null;
  rule: PinRule;
  /** The hash of one that will not do: who set it knows it. */
  known?: string | null;
}

/** What the PIN of a role must be in this store. */
export async function pinRuleHere(role: Role, ctx: Context): Promise<PinRule> {
  return pinRule(role, await ctx.isTraining());
}

/**
 * A new PIN, from a file (its first line) or asked for twice on a terminal; `null` when none is
 * wanted and none needed. What is too weak, or not the same both times, is asked for again; from a
 * file it throws `usage.bad_value`. `<` throws `TurnedBack`. Throws `usage.missing` where one is
 * needed and nobody can be asked.
 */
export async function readNewPin(wanted: NewPin, ctx: Context): Promise<string | null> {
  const { file, flag = '--pin-file', of, rule } = wanted;
  if (file !== null) return goodPin(firstLineOf(file), flag, wanted);
  if (!ctx.interactive) return rule.needed ? refuseWithout(ctx, flag) : null;
  const { staff } = ctx.texts.screen;
  const signs = kindText(rule.length, ctx.texts.expected);
  const asked = of === null ? staff.newPin : staff.newPinOf(of);
  const question = `${asked} ${staff.pinMustBe(signs, !rule.needed)}`;
  for (;;) {
    const pin = await typedPin(question, staff.explainNewPin(signs), ctx);
    if (pin === '' && !rule.needed) return null;
    const fault = (await faultOf(pin, wanted)) ?? (await faultOfAgain(pin, signs, ctx));
    if (fault === null) return pin;
    ctx.surroundings.stderr.write(`! ${wantedText(ctx.texts, fault)}\n`);
  }
}

/** What a PIN would have to be that is not good enough. */
async function faultOf(pin: string, { rule, known = null }: NewPin): Promise<ExpectedKind | null> {
  if (!isGoodPin(pin, rule)) return rule.length;
  if (known === null) return null;
  const { pinMatches } = await import('../../store/pin.ts');
  return pinMatches(pin, known) ? 'pin_other' : null;
}

async function faultOfAgain(
  pin: string,
  signs: string,
  ctx: Context,
): Promise<ExpectedKind | null> {
  const { newPinAgain, explainNewPin } = ctx.texts.screen.staff;
  return (await typedPin(newPinAgain, explainNewPin(signs), ctx)) === pin ? null : 'pin_again';
}

async function goodPin(pin: string, name: string, wanted: NewPin): Promise<string> {
  const expected = await faultOf(pin, wanted);
  if (expected === null) return pin;
  throw new Problem('usage.bad_value', { name, value: '*'.repeat(pin.length), expected });
}

/** What a file says that holds one secret. */
export function firstLineOf(path: string): string {
  return readText(path).split(/\r?\n/)[0]!.trim();
}

function refuseWithout({ command }: Context, flag: string): never {
  throw new Problem('usage.missing', { command, names: [flag] });
}

/** No PIN has a sign in it, so that what goes back, and what asks for help, is heard here too. */
async function typedPin(
  question: string,
  explain: readonly string[],
  ctx: Context,
): Promise<string> {
  const ask = await ctx.ask();
  for (;;) {
    const typed = (await ask.secret(question)).trim();
    if (typed === '<') throw new TurnedBack();
    if (typed !== '?' && !isForgotten(typed, ctx)) return typed;
    for (const line of explain) ctx.surroundings.stderr.write(`  ${line}\n`);
  }
}

/** "quen pin", typed where a name or a PIN is asked for. */
export function isForgotten(typed: string, { texts }: Context): boolean {
  return texts.screen.staff.forgotWords.includes(foldedWords(typed).join(' '));
}

/** The hash of a PIN, as it is kept. */
export async function hashedPin(pin: string | null, ctx: Context): Promise<string | null> {
  if (pin === null) return null;
  const { hashPin } = await import('../../store/pin.ts');
  return hashPin(pin, ctx.surroundings.entropy.salt());
}

/** Whose PIN is asked for, and what is kept of it. */
export interface PinOf {
  member: StaffMember;
  hash: string;
  file: string | null;
  /** The option that names the file. */
  flag?: string;
}

/**
 * Throws `staff.locked`, or `staff.wrong_pin` for one out of a file; on a terminal it is asked for
 * again until it is right or the account is locked. `<` throws `TurnedBack`.
 */
export async function provePin(proof: PinOf, ctx: Context): Promise<void> {
  const { member, hash, file, flag = '--pin-file' } = proof;
  await requireUnlocked(member, ctx);
  if (file !== null) return checkPin(firstLineOf(file), member, hash, ctx);
  if (!ctx.interactive) refuseWithout(ctx, flag);
  const { staff, words } = ctx.texts.screen;
  const setters = pinSetters(member, await (await ctx.store()).offices.staffList());
  const named = setters.map(({ name, role }) => `${name} (${words.role[role]})`);
  const help = [...staff.forgotten(named), staff.recoverHint];
  for (;;) {
    const pin = await typedPin(staff.pinOf(member.name, member.login), help, ctx);
    // An Enter too many is no try.
    if (pin === '') continue;
    const fault = await checkPin(pin, member, hash, ctx).catch(wrongPin);
    if (!fault) return;
    showProblem(fault, ctx.texts, ctx.surroundings, { json: false, next: [] });
  }
}

function wrongPin(error: unknown): Problem {
  if (error instanceof Problem && error.code === 'staff.wrong_pin') return error;
  throw error;
}

async function requireUnlocked({ login }: StaffMember, ctx: Context): Promise<void> {
  const { values } = await ctx.store();
  const tries = Number((await values.get(storeNames.pinFailures(login))) ?? 0);
  if (tries >= mostPinFailures) throw new Problem('staff.locked', { login });
}

/** Each wrong PIN makes the next try wait longer; after ten only somebody else helps. */
async function checkPin(
  pin: string,
  { login }: StaffMember,
  hash: string,
  ctx: Context,
): Promise<void> {
  const { values } = await ctx.store();
  // Counted before it is checked: a try that is cut off counts all the same, and so does each of
  // those that are made at once, from whichever machine.
  const tries = await values.count(storeNames.pinFailures(login));
  const locked = new Problem('staff.locked', { login });
  if (tries > mostPinFailures) throw locked;
  await ctx.surroundings.pause(waitBefore(tries));
  const { pinMatches } = await import('../../store/pin.ts');
  if (pinMatches(pin, hash)) return;
  const left = mostPinFailures - tries;
  if (left === 0) throw locked;
  throw new Problem('staff.wrong_pin', { login, left, wait: waitBefore(tries + 1) });
}

/** Seconds that a try waits, counted from 1: three slips of the hand cost nothing. */
function waitBefore(tries: number): number {
  return tries < 4 ? 0 : Math.min(2 ** (tries - 4), 8);
}
