/** `declaration fill`: a declaration is filled in for whoever stands there. */
import { command } from '../../cli/command.ts';
import { fillArgs, fillBasis, fillOptions, keepFilled } from './filling.ts';
import { declarationFields } from './shared.ts';

export default command({
  args: fillArgs,
  options: fillOptions,
  json: [...declarationFields, 'replayed'],
  missing: ({ citizen, dossier, replaces }) =>
    citizen === null && dossier === null && replaces === null ? ['--citizen', '--dossier'] : [],
  asksToo: async ({ citizen, dossier, replaces }) =>
    citizen === null && dossier === null && replaces === null ? ['citizen'] : [],
  talk: async (input, ctx) => (await import('./talk-fill.ts')).talkFill(input, ctx),
  run: async (input, ctx) => {
    const basis = await fillBasis(input, ctx);
    return keepFilled(basis, basis.answers, ctx);
  },
  show: async ({ code, missing }, ui) => {
    const { declaration: words } = ui.texts.screen;
    ui.done(words.filled(code));
    if (missing.length > 0) ui.line(words.byHand(missing.map(({ label }) => label)));
    ui.next(`motcua print declaration ${code}`, `motcua declaration show ${code}`);
  },
});
