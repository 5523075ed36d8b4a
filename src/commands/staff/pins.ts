/** PINs as they are chosen and kept. What is typed is nowhere repeated. */
import { Escaped, TurnedBack, type Asker } from '../../cli/asker.ts';
import type { Context } from '../../cli/context.ts';
import { wantedText } from '../../cli/trouble.ts';
import type { ExpectedKind } from '../../domain/expected.ts';
import { pinFault, pinRule, type PinRule } from '../../domain/staff/pin.ts';
import type { Role } from '../../domain/staff/role.ts';
import { Problem } from '../../domain/problem.ts';
import { foldedWords } from '../../domain/value/text.ts';
import { readText } from '../../files/read.ts';
import { kindText } from '../../locale/expectation.ts';

/** A new PIN: for whom, and what it must be. */
interface NewPin {
  file: string | null;
  /** The option that names the file. */
  flag?: string;
  /** Whose; `null` for the one that is being added. */
  of: string | null;
  login: string;
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

/** The same where going without is no answer. */
export async function readNeededPin(wanted: NewPin, ctx: Context): Promise<string> {
  const pin = await readNewPin({ ...wanted, rule: { ...wanted.rule, needed: true } }, ctx);
  if (pin === null) throw new TypeError('a PIN was needed');
  return pin;
}

/** What a PIN would have to be that is not good enough. */
async function faultOf(pin: string, wanted: NewPin): Promise<ExpectedKind | null> {
  const { rule, login, known = null } = wanted;
  const fault = pinFault(pin, rule, login);
  if (fault !== null || known === null) return fault;
  const { pinMatches } = await import('../../store/pin.ts');
  return (await pinMatches(pin, known)) ? 'pin_other' : null;
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

/** Throws `usage.missing`: nobody can be asked. */
export function refuseWithout({ command }: Context, flag: string): never {
  throw new Problem('usage.missing', { command, names: [flag] });
}

/** No PIN has a sign in it, so that what goes back, and what asks for help, is heard here too. */
export async function typedPin(
  question: string,
  explain: readonly string[],
  ctx: Context,
): Promise<string> {
  const ask = await ctx.ask();
  for (;;) {
    const typed = (await secretOrBack(question, ask)).trim();
    if (typed === '<') throw new TurnedBack();
    if (typed !== '?' && !isForgotten(typed, ctx)) return typed;
    for (const line of explain) ctx.surroundings.stderr.write(`  ${line}\n`);
  }
}

/** Esc goes back as `<` does: nothing that was answered before is lost by it. */
async function secretOrBack(question: string, ask: Asker): Promise<string> {
  try {
    return await ask.secret(question);
  } catch (error) {
    throw error instanceof Escaped ? new TurnedBack() : error;
  }
}

/** "quen pin", typed where a name or a PIN is asked for. */
export function isForgotten(typed: string, { texts }: Context): boolean {
  return texts.screen.staff.forgotWords.includes(foldedWords(typed).join(' '));
}

/** The hash of a PIN, as it is kept. */
export async function hashedPin(
  pin: string,
  { guarded }: Pick<PinRule, 'guarded'>,
  { surroundings }: Context,
): Promise<string> {
  const { hashPin } = await import('../../store/pin.ts');
  return hashPin(pin, surroundings.entropy.salt(), guarded ? surroundings.pinCost : 'light');
}
