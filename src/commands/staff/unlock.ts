/** `staff unlock`: opens what ten wrong PINs have locked, alone or with a second person. */
import { command } from '../../cli/command.ts';
import { required } from '../../cli/option.ts';
import { login } from '../../cli/value-option.ts';
import { storeNames } from '../../config/kept-names.ts';
import { requireMember } from '../../domain/staff/account.ts';
import { unlockMember } from '../../domain/staff/unlock.ts';
import { namesAmong } from './names.ts';
import { isLocked } from './pin-proof.ts';

export default command({
  args: { login: required(login()) },
  options: {},
  json: ['login name state askedBy askedByName replayed'],
  run: async ({ login: of }, ctx) => {
    const locked = await isLocked(of, await ctx.store());
    const now = await ctx.now();
    const { value, replayed } = await ctx.write(async (writer, { staff: person }) => {
      const members = await writer.offices.staffList();
      const member = requireMember(of, members);
      const asked = (await writer.offices.unlocksAsked()).get(of) ?? null;
      const { resets } = await writer.offices.past();
      const clocks = await writer.history.acceptedClocks();
      const facts = { person, members, asked, resets, clocks, now };
      const { state, askedBy, events } = unlockMember(member, facts);
      const told = { login: of, name: member.name };
      if (!locked) return { ...told, state: 'open', askedBy: null, askedByName: null };
      await writer.append(events);
      if (state === 'unlocked') await writer.keep({ [storeNames.pinFailures(of)]: null });
      const askedByName = askedBy && namesAmong(members)(askedBy);
      return { ...told, state, askedBy, askedByName };
    });
    return { ...value, replayed };
  },
  show: ({ login: of, name, state, askedByName }, ui) => {
    const { staff } = ui.texts.screen;
    if (state === 'open') ui.line(staff.notLocked(name, of));
    else if (state === 'asked') ui.done(staff.unlockAsked(name, of));
    else ui.done(staff.unlocked(name, of, askedByName));
    ui.next(`motcua staff pin --login ${of}`, 'motcua staff list');
  },
});
