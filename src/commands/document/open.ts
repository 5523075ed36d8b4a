/** `document open`: a digitised paper on this machine's screen, out of a copy that goes again. */
import { join } from 'node:path';
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { flag, required } from '../../cli/option.ts';
import { shownFile } from '../../domain/document/document.ts';
import { fileEndings } from '../../domain/document/kind.ts';
import { Problem } from '../../domain/problem.ts';
import { NewFile } from '../../files/new-file.ts';
import { removeAll } from '../../files/remove.ts';
import { dropOnSignal, scratchFolder } from '../../files/unfinished.ts';
import { shownIn, fileViewerHere, type FileViewer } from '../../spool/file-viewer.ts';
import { sawSurely, sightsOfDossier } from '../access/saw.ts';
import { documentRef, findDocument, requireKept } from './shared.ts';

export default command({
  args: { document: required(documentRef()) },
  options: { original: flag() },
  json: ['code n sha256 bytes kind viewer'],
  run: async (input, ctx) => {
    const store = await ctx.store();
    const found = await findDocument(input.document, store, ctx);
    requireKept(found);
    const { dossier, document } = found;
    const ref = `${dossier.code}/${document.n}`;
    const viewer = viewerFor(ref, ctx);
    const { sha256, bytes, kind } = input.original ? document.files[0]! : shownFile(document);
    await sawSurely(sightsOfDossier(dossier, ctx.command), ctx);
    // Named by nothing that anybody typed; whoever is killed here leaves it to the next command.
    const folder = scratchFolder();
    const unwatch = dropOnSignal(folder);
    try {
      const path = join(folder, `${sha256.slice(0, 16)}.${fileEndings[kind]}`);
      await copied((await store.vault()).open(sha256), path);
      if (!(await shownIn(viewer, path))) throw noViewer(ref, viewer);
      if (!viewer.stays) await (await ctx.ask()).text(ctx.texts.screen.document.untilSeen(ref));
    } finally {
      unwatch();
      removeAll(folder);
    }
    return { code: dossier.code, n: document.n, sha256, bytes, kind, viewer: viewer.program };
  },
  show: ({ code, n }, ui) => {
    ui.done(ui.texts.screen.document.opened(`${code}/${n}`));
    ui.next(`motcua document list ${code}`);
  },
});

/** One that hands the file on needs somebody to say when it has been seen: the copy goes then. */
function viewerFor(ref: string, ctx: Context): FileViewer {
  const viewer = fileViewerHere(ctx.surroundings.env);
  const asks = ctx.interactive && !ctx.globals.json;
  if (viewer === null || !(viewer.stays || asks)) throw noViewer(ref, null);
  return viewer;
}

function noViewer(ref: string, viewer: FileViewer | null): Problem {
  return new Problem('document.no_viewer', { ref, program: viewer?.program ?? null });
}

/** For its owner alone. Throws `file.cannot_write`, and what `Vault.open` throws. */
async function copied(pieces: AsyncIterable<Uint8Array>, path: string): Promise<void> {
  const file = new NewFile(path);
  try {
    for await (const piece of pieces) file.write(piece);
    file.finish();
  } finally {
    file.drop();
  }
}
