/** `print visit`: one receipt for all that was received in the same visit as a dossier. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { choice, required, text, whole } from '../../cli/option.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { happened } from '../../domain/event.ts';
import { amountDue } from '../../domain/fee/fee-line.ts';
import { dossierStream } from '../../domain/stream.ts';
import { moneyText } from '../../locale/format.ts';
import { paperSizes, type PaperSize } from '../../print/model/sheet.ts';
import { findDossier } from '../dossier/shared.ts';
import { deliver, requirePlace } from '../../cli/out-file.ts';
import { paperFile, settingsOf } from './shared.ts';

export default command({
  args: { code: required(text('code')) },
  options: { out: text('file'), paper: choice(paperSizes), copies: whole(1, 3) },
  json: ['code visit codes amountDue number copies file'],
  run: (input, ctx) => printVisit(ctx, input.code, input),
  show: (result, ui) => {
    const { print } = ui.texts.screen;
    ui.line(print.visitOf(result.codes.length, moneyText(result.amountDue)));
    if (result.file !== null) ui.done(print.printed(result.file));
    ui.next(`motcua dossier show ${result.code}`);
  },
});

interface Wishes {
  out: string | null;
  paper: PaperSize | null;
  copies: number | null;
}

/** Recorded as printed on each dossier first, as every paper is; then made. */
async function printVisit(ctx: Context, typed: string, wishes: Wishes) {
  const store = await ctx.store();
  const meant = await findDossier(typed, store, ctx);
  const visit = await store.queue.visitOf(meant.id);
  const codes = visit === null ? [meant.code] : await store.queue.visit(visit);
  const settings = await settingsOf(ctx);
  const size = wishes.paper ?? (settings['paper.size'] as PaperSize);
  const copies = (wishes.copies ?? Number(settings['paper.copies'])) as 1 | 2 | 3;
  const out = wishes.out ?? paperFile(ctx, `${codes[0]}-visit`, settings);
  requirePlace(out);
  const { value } = await ctx.write(
    'paper.print',
    async (writer) => {
      const dossiers = await Promise.all(codes.map((code) => writer.dossiers.byCode(code)));
      const numbers = dossiers.map((each) => (each!.prints['visit'] ?? 0) + 1);
      for (const [index, each] of dossiers.entries()) {
        const data = { dossier: each!.id, paper: 'visit', number: numbers[index]!, copies };
        await writer.append([happened('paper.printed', dossierStream(each!.id), data, null)]);
      }
      return { dossiers: dossiers.map((each) => each!), number: numbers[0]! };
    },
    { key: null },
  );
  const bytes = await visitPdf(ctx, value.dossiers, { size, copies, number: value.number });
  const put = await deliver(out, bytes);
  const due = value.dossiers.reduce((sum, each) => sum + amountDue(each.fees), 0);
  const { number } = value;
  return put.map((file) => ({
    code: meant.code,
    visit,
    codes,
    amountDue: due,
    number,
    copies,
    file,
  }));
}

async function visitPdf(
  ctx: Context,
  dossiers: readonly Dossier[],
  wanted: { size: PaperSize; copies: 1 | 2 | 3; number: number },
): Promise<Uint8Array> {
  const { loadFonts, renderPdf } = await import('../../print/pdf.ts');
  const { commonInput, formsOf, receiptQrText } = await import('./sheets.ts');
  const { visitSheet } = await import('../../print/model/visit.ts');
  const { dataFolder } = ctx.surroundings;
  const [first] = dossiers;
  const settings = await settingsOf(ctx);
  const session = await ctx.session();
  const forms = await formsOf(ctx, first!, settings);
  const input = await commonInput(ctx, {
    dossier: first!,
    wanted: { ...wanted, paper: 'receipt' },
    session,
    settings,
  });
  const told = await Promise.all(
    dossiers.map(async (dossier) => ({ dossier, qrText: await receiptQrText(ctx, dossier) })),
  );
  const sheet = visitSheet({ ...input, dossiers: told, wording: forms.receipt });
  return renderPdf(sheet, await loadFonts(dataFolder));
}
