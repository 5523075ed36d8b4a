/** `staff login`: signs a person in on this terminal. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { pathValue, required } from '../../cli/option.ts';
import { login } from '../../cli/value-option.ts';
import { stationOf } from '../../cli/station.ts';
import { storeNames } from '../../config/kept-names.ts';
import type { StationCounter } from '../../domain/office/merge.ts';
import { allowedShiftActs } from '../../domain/payment/shift.ts';
import { Problem } from '../../domain/problem.ts';
import { maySignInAt, type StaffMember } from '../../domain/staff/role.ts';
import { nearest } from '../../domain/value/text.ts';
import type { Store } from '../../store/store.ts';
import { staffFields, mostPinFailures, readPin, signIn, staffView } from './shared.ts';

export default command({
  args: { login: required(login()) },
  options: { pinFile: pathValue('file') },
  json: [...staffFields, 'until pin shift'],
  asksArgs: true,
  ask: async (input, ctx) => {
    if (input.login !== null) return {};
    const members = await (await ctx.store()).offices.staffList();
    const choices = members
      .filter((each) => each.active)
      .map((each) => ({ value: each.login, name: `${each.name} (${each.login})` }));
    return { login: await (await ctx.ask()).choose(ctx.texts.screen.staff.whoAreYou, choices) };
  },
  run: async (input, ctx) => {
    const store = await ctx.store();
    const found = await store.offices.staff(input.login);
    if (found?.active !== true) {
      const members = (await store.offices.staffList()).filter((each) => each.active);
      const near = nearest(
        input.login,
        members.map((each) => each.login),
      );
      throw new Problem('staff.not_found', { typed: input.login, near });
    }
    const { pinHash, ...member } = found;
    const station = await requireStation(ctx, member);
    if (pinHash !== null)
      await checkPin({ login: input.login, pinHash, file: input.pinFile }, store, ctx);
    const { office, number, book } = station;
    const until = await signIn(ctx, book, input.login);
    const shift = allowedShiftActs(await store.shifts.last(office, number), number, member);
    return { ...staffView(member), until, pin: pinHash !== null, shift };
  },
  show: (result, ui) => {
    const { staff } = ui.texts.screen;
    ui.done(staff.signedIn(result.name, result.until));
    if (!result.pin) ui.warn(staff.noPinYet(result.login));
    const accept = result.shift.includes('accept') ? ['motcua shift accept --cash …'] : [];
    ui.next(...accept, 'motcua status', 'motcua dossier receive');
  },
});

/** Throws `staff.other_office` where the counter is not one of the person's own office. */
async function requireStation(ctx: Context, member: StaffMember): Promise<StationCounter> {
  const station = await stationOf(ctx);
  if (!station) throw new Problem('staff.not_signed_in', {});
  const { login: name, office } = member;
  if (maySignInAt(member, station.office)) return station;
  throw new Problem('staff.other_office', { login: name, office, here: station.office });
}

/** Each wrong PIN makes the next try wait longer; after ten only an administrator helps. */
async function checkPin(
  { login: name, pinHash, file }: { login: string; pinHash: string; file: string | null },
  store: Store,
  ctx: Context,
): Promise<void> {
  const counted = storeNames.pinFailures(name);
  const locked = new Problem('staff.locked', { login: name });
  if (Number((await store.values.get(counted)) ?? 0) >= mostPinFailures) throw locked;
  const pin = await readPin(file, ctx, ctx.texts.screen.staff.pin);
  if (pin === null) {
    throw new Problem('usage.missing', { command: ctx.command, names: ['--pin-file'] });
  }
  // Counted before it is checked: a try that is cut off counts all the same, and so does each of
  // those that are made at once, from whichever machine.
  const tries = await store.values.count(counted);
  if (tries > mostPinFailures) throw locked;
  await ctx.surroundings.pause(tries < 4 ? 0 : Math.min(2 ** (tries - 4), 8));
  const { pinMatches } = await import('../../store/pin.ts');
  if (pinMatches(pin, pinHash)) return;
  const left = mostPinFailures - tries;
  throw left === 0 ? locked : new Problem('staff.wrong_pin', { login: name, left });
}
