/** `print declaration`: a declaration to be signed; nobody counts its prints. */
import { command } from '../../cli/command.ts';
import { newFile, required, withDefault, whole } from '../../cli/option.ts';
import { declarationRef } from '../declaration/shared.ts';
import { printDeclaration } from './declaration-paper.ts';
import { atPrinter } from './going.ts';
import { showWent, wentOf } from './went.ts';

export default command({
  args: { declaration: required(declarationRef()) },
  options: { out: newFile('pdf'), ...atPrinter, copies: withDefault(whole(1, 3), 1) },
  json: ['code form version copies file bytes printer? job? state?'],
  run: ({ declaration, out, printer, copies }, ctx) =>
    printDeclaration(ctx, declaration, { out: out ?? '', printer, copies }),
  show: (result, ui) => {
    showWent(wentOf(result), ui);
    ui.next(`motcua declaration show ${result.code}`);
  },
});
