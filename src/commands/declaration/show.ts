/** `declaration show`: a declaration as it was filled in. */
import { command } from '../../cli/command.ts';
import { required } from '../../cli/option.ts';
import { dateText, momentText } from '../../locale/format.ts';
import { saw } from '../access/saw.ts';
import { answerLines, drawLines } from './answer-lines.ts';
import { formsHere } from './forms.ts';
import { formKeptBy } from '../../domain/declaration/declaration.ts';
import {
  declarationFields,
  declarationRef,
  declarationView,
  findDeclaration,
  sightsOfDeclaration,
} from './shared.ts';

export default command({
  args: { declaration: required(declarationRef()) },
  options: {},
  json: [...declarationFields, { lines: ['part row label text'] }],
  run: async (input, ctx) => {
    const found = await findDeclaration(input.declaration, await ctx.store(), ctx);
    const kept = await saw(sightsOfDeclaration(found, ctx.command), ctx);
    const form = formKeptBy(await formsHere(ctx), found.declaration);
    // Where no look can be kept nobody is shown.
    const { answers } = found.declaration;
    const declaration = kept ? found.declaration : { ...found.declaration, answers: null };
    const lines = kept && form && answers ? answerLines(form, answers) : [];
    return { ...declarationView({ ...found, declaration }, form), lines };
  },
  show: (view, ui) => {
    const { declaration: words } = ui.texts.screen;
    ui.line(view.title);
    ui.facts([
      [words.code, view.code],
      [words.form, words.formOf(view.form, dateText(view.version))],
      [words.dossier, view.dossier],
      [words.filledAt, `${momentText(view.at)}, ${view.by}`],
      [words.state, view.replacedBy === null ? null : words.replaced],
    ]);
    if (view.answers === null) ui.line(words.erased);
    drawLines(view.lines, ui);
    ui.next(`motcua print declaration ${view.code}`);
  },
});
