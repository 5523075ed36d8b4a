/** `print document`: a kept paper, or the result of a dossier, goes to a printer as it is. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { deliver } from '../../cli/out-file.ts';
import { Outcome } from '../../cli/outcome.ts';
import { newFile, required } from '../../cli/option.ts';
import { shownFile } from '../../domain/document/document.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { Problem } from '../../domain/problem.ts';
import { sawSurely, sightsOfDossier } from '../access/saw.ts';
import {
  bytesOf,
  documentRef,
  findDocument,
  isOneNamed,
  requireKept,
  type FoundDocument,
} from '../document/shared.ts';
import { findDossier } from '../dossier/shared.ts';
import { atPrinter, goingTo, type Going } from './going.ts';
import { pressOf, type PutPaper } from './press.ts';
import { showWent, wentOf } from './went.ts';

export default command({
  args: { document: required(documentRef()) },
  options: { out: newFile('pdf'), ...atPrinter },
  json: ['code n ref sha256 pages file bytes printer? job? state?'],
  run: async ({ document: typed, out, printer }, ctx) => {
    await ctx.requireMay();
    const { dossier, document } = await paperNamed(typed, ctx);
    const { code } = dossier;
    const { n } = document;
    const file = shownFile(document);
    if (file.kind !== 'pdf') throw new Problem('document.not_printed', { code, n });
    const paper = { kind: 'document', name: `document-${code}-${n}` } as const;
    const going = await goingTo(await pressOf(ctx), { out: out ?? '', printer }, paper);
    const pdf = await bytesOf(file, await (await ctx.store()).vault());
    // What somebody takes away is kept as a look, or is not given.
    await sawSurely(sightsOfDossier(dossier, ctx.command), ctx);
    const put = await given(pdf, going, { kind: paper.kind, dossier }, ctx);
    const { sha256, pages } = file;
    return put.map(({ file: place, bytes, sent }) => ({
      ...{ code, n, ref: `${code}/${n}`, sha256, pages, file: place, bytes },
      ...sent,
    }));
  },
  show: (printed, ui) => {
    showWent(wentOf(printed), ui);
    ui.next(`motcua document show ${printed.ref}`);
  },
});

/** One that is named, or of a dossier the newest that is kept of its result. */
async function paperNamed(typed: string, ctx: Context): Promise<FoundDocument> {
  const store = await ctx.store();
  if (isOneNamed(typed)) {
    const found = await findDocument(typed, store, ctx);
    requireKept(found);
    return found;
  }
  const dossier = await findDossier(typed, store, ctx);
  const all = await store.documents.ofDossier(dossier.id);
  const document = all.findLast(({ of, gone }) => of === 'result' && gone === null);
  if (!document) throw new Problem('document.no_result', { code: dossier.code });
  return { dossier, document };
}

async function given(
  pdf: Uint8Array,
  { printer, place }: Going,
  { kind, dossier: { id, code } }: { kind: 'document'; dossier: Dossier },
  ctx: Context,
): Promise<Outcome<PutPaper>> {
  const { sendPaper } = await import('./sending.ts');
  const made = { paper: kind, of: code, speaksOf: [id], number: null, size: 'a4', pdf } as const;
  const sending = printer === null ? null : await sendPaper(ctx, { ...made, printer }, null);
  if (!sending) return (await deliver(place(), pdf)).map((file) => ({ file, bytes: pdf.length }));
  const { sent, troubles } = sending;
  return new Outcome({ file: null, bytes: pdf.length, sent }, { troubles });
}
