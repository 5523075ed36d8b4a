/** The printing verbs: one paper each, otherwise alike. */
import { command } from '../../cli/command.ts';
import { choice, newFile, required, whole } from '../../cli/option.ts';
import { anyDossier } from '../../cli/value-option.ts';
import { paperSizes } from '../../print/model/sheet.ts';
import { printedFields, printPaper, type Paper } from './shared.ts';

export function printCommand(paper: Paper) {
  return command({
    args: { code: required(anyDossier()) },
    options: { out: newFile('pdf'), paper: choice(paperSizes), copies: whole(1, 3) },
    json: printedFields,
    run: (input, ctx) =>
      printPaper(ctx, input.code, paper, {
        out: input.out ?? '',
        size: input.paper,
        copies: input.copies,
      }),
    show: (result, ui) => {
      if (result.file === null) return;
      const { print } = ui.texts.screen;
      ui.done(result.number === 1 ? print.printed(result.file) : print.again(result));
      ui.next(`motcua dossier show ${result.code}`);
    },
  });
}
