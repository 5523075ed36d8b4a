/** The printing verbs: one paper each, otherwise alike. */
import { command } from '../../cli/command.ts';
import { choice, newFile, required, whole } from '../../cli/option.ts';
import { anyDossier } from '../../cli/value-option.ts';
import { paperSizes } from '../../print/model/sheet.ts';
import { atPrinter } from './going.ts';
import { showPrinted } from './went.ts';
import { printedFields, printPaper, type Paper } from './shared.ts';

export function printCommand(paper: Paper) {
  return command({
    args: { code: required(anyDossier()) },
    options: { out: newFile('pdf'), ...atPrinter, paper: choice(paperSizes), copies: whole(1, 3) },
    json: printedFields,
    run: (input, ctx) =>
      printPaper(ctx, input.code, paper, {
        out: input.out ?? '',
        printer: input.printer,
        size: input.paper,
        copies: input.copies,
      }),
    show: (result, ui) => showPrinted(result, ui, `motcua dossier show ${result.code}`),
  });
}
