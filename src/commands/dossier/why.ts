/** `dossier why`: may this be done now? If not, why not, and what makes it possible. */
import { command } from '../../cli/command.ts';
import { choice, required } from '../../cli/option.ts';
import { anyDossier } from '../../cli/value-option.ts';
import { said } from '../../cli/trouble.ts';
import { blockers } from '../../domain/dossier/blockers.ts';
import { actions } from '../../domain/dossier/transition.ts';
import { actFacts, actorHere } from './act-facts.ts';
import { findDossier } from './shared.ts';

export default command({
  args: { code: required(anyDossier()), action: required(choice(actions, 'action')) },
  options: {},
  json: ['code action allowed reason'],
  run: async (input, ctx) => {
    const store = await ctx.store();
    const dossier = await findDossier(input.code, store, ctx);
    const { action } = input;
    const facts = await actFacts(dossier, await actorHere(dossier, ctx), store, ctx);
    const [first] = blockers(dossier, action, facts);
    if (!first) return { code: dossier.code, action, allowed: true, reason: null };
    const { what, why, next } = said(first, ctx.texts);
    const message = [what, why].filter(Boolean).join(' ');
    const reason = { code: first.code, message, next: next ?? [], detail: first.detail };
    return { code: dossier.code, action, allowed: false, reason };
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
