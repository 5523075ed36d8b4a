/** `document export`: a digitised paper as a file; what somebody takes away is kept as a look. */
import { command } from '../../cli/command.ts';
import { deliver, requireEnding } from '../../cli/out-file.ts';
import { poured } from '../../cli/outcome.ts';
import { flag, newFile, required } from '../../cli/option.ts';
import { shownFile } from '../../domain/document/document.ts';
import { fileEndings } from '../../domain/document/kind.ts';
import { sawSurely, sightsOfDossier } from '../access/saw.ts';
import { documentRef, findDocument, requireKept } from './shared.ts';

export default command({
  args: { document: required(documentRef()), file: required(newFile()) },
  options: { original: flag() },
  json: ['code n sha256 bytes kind file'],
  run: async (input, ctx) => {
    const store = await ctx.store();
    const found = await findDocument(input.document, store, ctx);
    requireKept(found);
    const { dossier, document } = found;
    const { sha256, bytes, kind } = input.original ? document.files[0]! : shownFile(document);
    requireEnding(input.file, [fileEndings[kind]]);
    await sawSurely(sightsOfDossier(dossier, ctx.command), ctx);
    const written = await deliver(input.file, poured((await store.vault()).open(sha256)));
    return written.map((file) => ({
      code: dossier.code,
      n: document.n,
      sha256,
      bytes,
      kind,
      file,
    }));
  },
  show: ({ code, n, file }, ui) => {
    ui.done(ui.texts.screen.document.exported(`${code}/${n}`, file));
    ui.next(`motcua document list ${code}`);
  },
});
