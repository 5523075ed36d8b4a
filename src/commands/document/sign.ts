/**
 * `document sign`: the office signs its digital copies with a key in a file. What was signed stays as
 * it is; what comes of it is a digitised paper of its own, which names the one it was made from.
 */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { pathValue, required } from '../../cli/option.ts';
import { reasonText } from '../../cli/value-option.ts';
import { requireOurs } from '../../domain/document/add.ts';
import { shownFile } from '../../domain/document/document.ts';
import { signDocuments } from '../../domain/document/sign.ts';
import { dossierStream } from '../../domain/stream.ts';
import { cleanLine } from '../../domain/value/text.ts';
import { sightsOfDossier } from '../access/saw.ts';
import { firstLineOf, refuseWithout } from '../staff/pins.ts';
import { documentRef } from './shared.ts';
import { withPutFiles } from './take-files.ts';
import { ofWhat } from './view.ts';

export default command({
  args: { document: required(documentRef()) },
  options: { p12: required(pathValue()), passwordFile: pathValue(), reason: reasonText() },
  json: [
    'code signer',
    { signed: ['n ref component name sha256 bytes pages madeFrom madeFromSha256'] },
    'replayed',
  ],
  run: async (input, ctx) => {
    await ctx.requireMay();
    const { pickedToSign, signedCopies } = await import('./sign-copies.ts');
    const { dossier, documents } = await pickedToSign(input.document, ctx);
    const { office } = await ctx.session();
    requireOurs(dossier, office.agencyId);
    const password = await passwordFor(input.passwordFile, ctx);
    const { signingKeyIn } = await import('../../scanning/p12.ts');
    const key = signingKeyIn(input.p12, password, await ctx.now());
    const reason = input.reason && cleanLine(input.reason);
    return withPutFiles(ctx, async (vault) => {
      const copies = await signedCopies({ dossier, documents, key, reason }, vault, ctx);
      await vault.settle();
      const { value, replayed } = await ctx.write(async (writer, session) => {
        writer.about(dossierStream(dossier.id));
        const [found, has] = await Promise.all([
          writer.dossiers.byId(dossier.id),
          writer.documents.ofDossier(dossier.id),
        ]);
        await writer.requireFiles(copies.files.map(({ file }) => file.sha256));
        await writer.see(sightsOfDossier(found!, ctx.command));
        await writer.append(signDocuments(found!, copies.files, has, session.office.agencyId));
        const all = await writer.documents.ofDossier(dossier.id);
        return {
          code: dossier.code,
          signer: copies.signer,
          signed: all.slice(has.length).map(({ n, of, files, madeFrom }) => {
            const { sha256, bytes, pages } = files[0]!;
            const from = has.find((each) => each.n === madeFrom)!;
            return {
              ...{ n, ref: `${dossier.code}/${n}` },
              component: of === 'result' ? null : of.component,
              name: of === 'result' ? null : of.name,
              ...{ sha256, bytes, pages, madeFrom: from.n },
              madeFromSha256: shownFile(from).sha256,
            };
          }),
        };
      });
      return { ...value, replayed };
    });
  },
  show: ({ code, signer, signed }, ui) => {
    const { sign } = ui.texts.screen.document;
    for (const each of signed) {
      ui.done(sign.signed(each.ref, ofWhat(each, ui.texts), signer, `${code}/${each.madeFrom}`));
    }
    const [first] = signed;
    ui.next(`motcua document verify ${first!.ref}`, `motcua document list ${code}`);
  },
});

/** From a file, or whoever sits here: never from the command line, where others could read it. */
async function passwordFor(file: string | null, ctx: Context): Promise<string> {
  if (file !== null) return firstLineOf(file);
  if (!ctx.interactive) refuseWithout(ctx, '--password-file');
  return (await ctx.ask()).secret(ctx.texts.screen.document.sign.password);
}
