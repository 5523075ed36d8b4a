/** `staff logout`: nobody is signed in on this terminal any more, or somebody on none at all. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { flag } from '../../cli/option.ts';
import { endSession } from '../../cli/session.ts';
import { login } from '../../cli/value-option.ts';
import { actToSetPin, requireMember } from '../../domain/staff/account.ts';

export default command({
  args: { login: login() },
  options: { everywhere: flag() },
  json: ['login signedOut sessions?'],
  missing: ({ login: name, everywhere }) => (name !== null && !everywhere ? ['--everywhere'] : []),
  run: async ({ login: name, everywhere }, ctx) => {
    if (everywhere) return endEverywhere(name, ctx);
    const ended = await endSession(ctx);
    return { login: ended, signedOut: ended !== null };
  },
  show: (result, ui) => {
    const { staff } = ui.texts.screen;
    if ('sessions' in result) ui.done(staff.signedOutAll(result.login, String(result.sessions)));
    else ui.done(staff.signedOut);
    ui.next('motcua staff login …');
  },
});

/** Of oneself, or of whoever's PIN one may set: a session is as good as that while it holds. */
async function endEverywhere(name: string | null, ctx: Context) {
  const { staff } = await ctx.session();
  const { offices, sessions: kept } = await ctx.store();
  const member = requireMember(name ?? staff.login, await offices.staffList());
  const own = member.login === staff.login;
  if (!own) await ctx.requireMay(actToSetPin(staff, member));
  const sessions = await kept.endOf(member.login);
  if (own) await endSession(ctx);
  return { login: member.login, signedOut: sessions > 0, sessions };
}
