/** `staff login`: signs a person in on this terminal. */
import { TurnedBack } from '../../cli/asker.ts';
import { requireClockHere } from '../../cli/clock-behind.ts';
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { pathValue, required } from '../../cli/option.ts';
import { signedIn } from '../../cli/session.ts';
import { stationOf } from '../../cli/station.ts';
import { said } from '../../cli/trouble.ts';
import { login } from '../../cli/value-option.ts';
import type { StationCounter } from '../../domain/office/merge.ts';
import { happened } from '../../domain/event.ts';
import { allowedShiftActs } from '../../domain/payment/shift.ts';
import { Problem } from '../../domain/problem.ts';
import { requireMember } from '../../domain/staff/account.ts';
import { pinLack, type KeptPin, type PinRule } from '../../domain/staff/pin.ts';
import type { StaffMember } from '../../domain/staff/role.ts';
import { staffStream } from '../../domain/stream.ts';
import type { Writer } from '../../store/store.ts';
import { askAlone } from '../desk/ask-alone.ts';
import { provePin, requireSamePin } from './pin-proof.ts';
import { hashedPin, pinRuleHere, readNeededPin } from './pins.ts';
import { staffFields, signIn, staffView, writeAs } from './shared.ts';
import { requireMaySignIn, whoQuestion } from './who.ts';

export default command({
  args: { login: required(login()) },
  options: { pinFile: pathValue(), newPinFile: pathValue() },
  json: [...staffFields, 'until pin shift'],
  run: async (input, ctx) => {
    const members = await (await ctx.store()).offices.staffList();
    const active = members.filter((each) => each.active);
    return enter(requireMember(input.login, active), input, ctx);
  },
  talk: async (input, ctx) => {
    const members = await (await ctx.store()).offices.staffList();
    const active = members.filter((each) => each.active);
    if (input.login !== null) return enter(requireMember(input.login, active), input, ctx);
    for (;;) {
      const member = await askWho(members, ctx);
      const entering = member === 'recover' ? recovered(ctx) : enter(member, input, ctx);
      const entered = await entering.catch(toNamesAgain);
      if (entered) return entered;
    }
  },
  show: (result, ui) => {
    const { staff } = ui.texts.screen;
    ui.done(staff.signedIn(result.name, result.until));
    if (!result.pin) ui.warn(staff.noPinYet(result.login));
    const accept = result.shift.includes('accept') ? ['motcua shift accept --cash …'] : [];
    ui.next(...accept, 'motcua status', 'motcua dossier receive');
  },
});

/** Where the PIN stands, and the one that shall be instead. */
interface PinFiles {
  pinFile: string | null;
  newPinFile: string | null;
}

/** Throws `staff.other_office`, `staff.pin_not_own`, `staff.locked` and `staff.wrong_pin`. */
async function enter(member: StaffMember, files: PinFiles, ctx: Context) {
  const station = await requireStation(ctx);
  const { office, number, book } = station;
  requireMaySignIn(member, office);
  const store = await ctx.store();
  const pin = await store.offices.pinOf(member.login);
  const rule = await pinRuleHere(member.role, ctx);
  const lack = pinLack(pin, rule);
  const chooses = files.newPinFile !== null || lack !== null;
  if (lack !== null && files.newPinFile === null && !ctx.interactive) {
    throw new Problem('staff.pin_not_own', { login: member.login, lack });
  }
  const proof = pin && { member, hash: pin.hash, file: files.pinFile };
  const typed = proof && (await provePin(proof, ctx));
  const seat = { member, station, pin, rule };
  const hash = chooses
    ? await chooseOwnPin(seat, files.newPinFile, ctx)
    : await keepPin(seat, typed, ctx);
  const until = await signIn({ book, login: member.login, pin: hash }, ctx);
  const shift = allowedShiftActs(await store.shifts.last(office, number), number, member);
  return { ...staffView(member), until, pin: hash !== null, shift };
}

/** Who is about to sit down where, with what PIN. */
interface PinSeat {
  member: StaffMember;
  station: StationCounter;
  /** The one of until now. */
  pin: KeptPin | null;
  rule: PinRule;
}

/**
 * Nobody signs in with what somebody else knows: a PIN of one's own is written first; gives its
 * hash.
 */
async function chooseOwnPin(seat: PinSeat, file: string | null, ctx: Context): Promise<string> {
  const { member, pin, rule } = seat;
  const { login: name } = member;
  // The hours in which it makes one person of two begin with it.
  await requireClockHere(ctx);
  const lack = pinLack(pin, rule);
  const { choosePin } = ctx.texts.screen.staff;
  if (file === null && lack) ctx.surroundings.stderr.write(`${choosePin[lack]}\n`);
  // Who set it knows it; and who has more in their hands than before has had it for long, or was
  // given it by somebody else.
  const known = pin?.hash ?? null;
  const wanted = { file, flag: '--new-pin-file', of: member.name, login: name, rule, known };
  const hash = await hashedPin(await readNeededPin(wanted, ctx), rule, ctx);
  await writePin('staff.pin_set', hash, seat, ctx);
  return hash;
}

/**
 * A PIN that each try finds too quickly is hashed anew, now that it is there to be hashed; gives
 * the hash that is kept from then on.
 */
async function keepPin(seat: PinSeat, typed: string | null, ctx: Context): Promise<string | null> {
  const { pin, rule } = seat;
  if (pin === null || typed === null) return null;
  const { isCheaper } = await import('../../store/pin.ts');
  if (!rule.guarded || !isCheaper(pin.hash, ctx.surroundings.pinCost)) return pin.hash;
  const hash = await hashedPin(typed, rule, ctx);
  await writePin('staff.pin_rehashed', hash, seat, ctx);
  return hash;
}

async function writePin(
  type: 'staff.pin_set' | 'staff.pin_rehashed',
  hash: string,
  { member: { login: name }, station, pin }: PinSeat,
  ctx: Context,
): Promise<void> {
  const set = happened(type, staffStream(name), { login: name }, { hash });
  const work = async (writer: Writer): Promise<void> => {
    await requireSamePin(name, pin?.hash ?? null, writer);
    await writer.append([set]);
  };
  await writeAs(name, station, work, ctx);
}

async function requireStation(ctx: Context): Promise<StationCounter> {
  const station = await stationOf(ctx);
  if (station) return station;
  throw new Problem('staff.not_signed_in', {});
}

/** By the sealed paper, which signs in; `null` where it did not. */
async function recovered(ctx: Context) {
  if ((await ctx.runCommand(['staff', 'recover', '--quiet'])) !== 0) return null;
  const { staff, counter, until } = await ctx.session();
  const last = await (await ctx.store()).shifts.last(counter.office, counter.number);
  const shift = allowedShiftActs(last, counter.number, staff);
  return { ...staffView(staff), until, pin: true, shift };
}

/** Back from the PIN is back to the names. */
function toNamesAgain(error: unknown): null {
  if (error instanceof TurnedBack) return null;
  throw error;
}

/** Asks until somebody is named; nothing that is scanned opens before. */
async function askWho(
  members: readonly StaffMember[],
  ctx: Context,
): Promise<StaffMember | 'recover'> {
  const { office, number } = await requireStation(ctx);
  const named = (await (await ctx.store()).offices.byId(office))?.name ?? office;
  const { staff } = ctx.texts.screen;
  const head = [...(await takenLines(ctx)), staff.atCounter(number, named)];
  const question = whoQuestion<{ who: StaffMember | 'recover' | null }>(
    ctx,
    { members, office, head },
    (who) => ({ set: { who } }),
    () => ({ set: { who: 'recover' } }),
  );
  const { who } = await askAlone<{ who: StaffMember | 'recover' | null }>(
    ctx,
    question,
    { who: null },
    staff.signInFirst,
  );
  if (who === null) throw new TypeError('somebody was named');
  return who;
}

/** Why a window asks again that had somebody: another has signed in at its counter. */
async function takenLines(ctx: Context): Promise<string[]> {
  try {
    // Who comes is not asked for the PIN of who was here.
    await signedIn(ctx);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'staff.seat_taken') return [];
    const { what, why = '' } = said(error, ctx.texts);
    return [what, why];
  }
  return [];
}
