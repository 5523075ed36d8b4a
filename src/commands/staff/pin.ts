/** `staff pin`: a new PIN for oneself, or, by who leads the office, for somebody else. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { pathValue } from '../../cli/option.ts';
import type { Step } from '../../cli/steps.ts';
import { login } from '../../cli/value-option.ts';
import { storeNames } from '../../config/kept-names.ts';
import { happened } from '../../domain/event.ts';
import { actToSetPin, maySetPin, requireMember } from '../../domain/staff/account.ts';
import type { StaffMember } from '../../domain/staff/role.ts';
import { staffStream } from '../../domain/stream.ts';
import { askSteps } from '../desk/ask-steps.ts';
import { liveQuestion } from '../desk/ask-value.ts';
import { provePin, requireSamePin } from './pin-proof.ts';
import { hashedPin, pinRuleHere, readNeededPin } from './pins.ts';

export default command({
  args: {},
  options: { login: login(), pinFile: pathValue(), oldPinFile: pathValue() },
  json: ['login replayed'],
  ask: async (input, ctx) => {
    const { staff } = await ctx.session();
    const members = await (await ctx.store()).offices.staffList();
    const others = members.filter(
      (each) => each.active && each.login !== staff.login && maySetPin(staff, each),
    );
    if (input.login !== null || input.pinFile !== null || others.length === 0) return {};
    return askSteps([whoseStep(others, ctx)], { login: staff.login }, ctx);
  },
  run: async ({ login: of, pinFile: file, oldPinFile }, ctx) => {
    const { staff } = await ctx.session();
    const { offices } = await ctx.store();
    const name = of ?? staff.login;
    const member = requireMember(name, await offices.staffList());
    const act = actToSetPin(staff, member);
    await ctx.requireMay(act);
    const own = act === 'staff.own_pin';
    const proven = own ? await provenHash(member, oldPinFile, ctx) : null;
    const rule = await pinRuleHere(member.role, ctx);
    const pin = await readNeededPin({ file, of: member.name, login: name, rule }, ctx);
    const hash = await hashedPin(pin, rule, ctx);
    const { replayed } = await ctx.write(
      async (writer) => {
        if (own) await requireSamePin(name, proven, writer);
        const data = { login: name };
        await writer.append([happened('staff.pin_set', staffStream(name), data, { hash })]);
        await writer.keep({ [storeNames.pinFailures(name)]: null });
        // Who sits somewhere by the PIN of before may be why another was set.
        if (!own) await writer.signOut(name);
      },
      { act },
    );
    return { login: name, replayed };
  },
  show: (result, ui) => {
    ui.done(ui.texts.screen.staff.pinSet(result.login));
  },
});

/**
 * The hash of the PIN of until now, which is asked for where there is one: a window left open at
 * lunch must not make somebody else's PIN of its owner's.
 */
async function provenHash(
  member: StaffMember,
  file: string | null,
  ctx: Context,
): Promise<string | null> {
  const kept = await (await ctx.store()).offices.pinOf(member.login);
  if (!kept) return null;
  await provePin({ member, hash: kept.hash, file, flag: '--old-pin-file' }, ctx);
  return kept.hash;
}

/** Whose PIN; Enter is one's own. */
function whoseStep(others: readonly StaffMember[], ctx: Context): Step<{ login: string }> {
  const { staff, words } = ctx.texts.screen;
  const names = others.map(
    ({ login, name, role }) => [login, `${name}, ${words.role[role]}`] as const,
  );
  const asked = liveQuestion<{ login: string }>(ctx, staff.whosePin, names, ([name]) => ({
    set: { login: name },
  }));
  const read: typeof asked.read = (typed, entry) =>
    typed === '' ? { set: {} } : asked.read(typed, entry);
  return { name: 'whose', answered: () => false, question: () => ({ ...asked, read }) };
}
