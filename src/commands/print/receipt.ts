/** `print receipt`: form 01, for the citizen and for the office; of many dossiers in one print. */
import { command } from '../../cli/command.ts';
import { choice, many, newFile, required, whole } from '../../cli/option.ts';
import { exitCodes } from '../../cli/program.ts';
import { anyDossier } from '../../cli/value-option.ts';
import { paperSizes } from '../../print/model/sheet.ts';
import { typedCodes } from '../handover/codes.ts';
import { atPrinter } from './going.ts';
import { printReceipts } from './many-receipts.ts';
import { printPaper } from './shared.ts';
import { showMany, showPrinted } from './went.ts';

export default command({
  args: { code: required(anyDossier()), others: many(anyDossier()) },
  options: { out: newFile('pdf'), ...atPrinter, paper: choice(paperSizes), copies: whole(1, 3) },
  json: [
    'code? paper number? copies file bytes printer? job? state?',
    { 'papers?': ['code number'], 'refused?': ['code error why'] },
  ],
  run: async ({ code, others, out, paper, ...more }, ctx) => {
    const wishes = { ...more, out: out ?? '', size: paper };
    if (code !== '-' && others.length === 0) return printPaper(ctx, code, 'receipt', wishes);
    return printReceipts(ctx, await typedCodes([code, ...others], ctx), wishes);
  },
  exitCode: (result) => ('refused' in result && result.refused.length > 0 ? exitCodes.partly : 0),
  show: (result, ui) => {
    if ('papers' in result) showMany(result, ui);
    else showPrinted(result, ui, `motcua dossier show ${result.code}`);
  },
});
