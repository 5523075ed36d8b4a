/** `dossier why`: may this be done now? If not, why not, and what makes it possible. */
import { command } from '../../cli/command.ts';
import { choice, required, text } from '../../cli/option.ts';
import { said } from '../../cli/trouble.ts';
import { requireExtendable } from '../../domain/dossier/extend.ts';
import { requireUnblocked } from '../../domain/dossier/act.ts';
import { actions, isDecided, requireAction, transitions } from '../../domain/dossier/transition.ts';
import { Problem } from '../../domain/problem.ts';
import { may, rolesFor } from '../../domain/staff/role.ts';
import { heldBack } from '../payment/hold.ts';
import { findDossier } from './shared.ts';

export default command({
  args: { code: required(text('code')), action: required(choice(actions)) },
  options: {},
  run: async (input, ctx) => {
    const dossier = await findDossier(input.code, await ctx.store(), ctx);
    const { staff, office } = await ctx.session();
    const { action } = input;
    try {
      requireAction(dossier, action, office.agencyId);
      if (action === 'extend') requireExtendable(dossier, staff.role);
      if (action === 'return' && isDecided(dossier.status)) {
        const held = await heldBack(dossier, await ctx.store(), ctx, office.agencyId);
        requireUnblocked(dossier, held);
      }
      const { act } = transitions[action];
      if (!may(staff.role, act)) {
        const { login, role } = staff;
        throw new Problem('staff.not_allowed', { login, role, act, roles: rolesFor(act) });
      }
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const { what, why, next } = said(error, ctx.texts);
      const message = [what, why].filter(Boolean).join(' ');
      const reason = { code: error.code, message, next: next ?? [], detail: error.detail };
      return { code: dossier.code, action, allowed: false, reason };
    }
    return { code: dossier.code, action, allowed: true, reason: null };
  },
  show: (result, ui) => {
    const { dossier, words } = ui.texts.screen;
    if (result.reason === null) {
      ui.done(dossier.allowed(words.action[result.action], result.code));
      return;
    }
    ui.line(`✗ ${result.reason.message}`);
    ui.next(...result.reason.next);
  },
});
