/**
 * `document verify`: who signed a PDF, whether it is still as it was signed, and what that is worth
 * here. Of a kept one the answer is put down in the dossier, with its time.
 */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { required, textValue } from '../../cli/option.ts';
import { verifyDocument } from '../../domain/document/add.ts';
import type { FileKind } from '../../domain/document/kind.ts';
import {
  verdictOnAll,
  type CheckedSignature,
  type DocumentVerdict,
} from '../../domain/document/signature.ts';
import { Problem } from '../../domain/problem.ts';
import { dossierStream } from '../../domain/stream.ts';
import type { Instant } from '../../domain/value/instant.ts';
import { sightsOfDossier } from '../access/saw.ts';
import { bytesOf, findDocument, isFileNamed, requireKept } from './shared.ts';
import { showSignatures } from './signatures-view.ts';
import { trustedRoots } from './trusted-roots.ts';
import { signatureFields } from './view.ts';

export default command({
  args: { document: required(textValue('document')) },
  options: {},
  json: ['code n file sha256 verdict at', { signatures: signatureFields }, 'replayed'],
  run: (input, ctx) =>
    isFileNamed(input.document) ? ofFile(input.document, ctx) : ofKept(input.document, ctx),
  exitCode: ({ verdict }) => (verdict === 'refused' ? 3 : 0),
  show: (result, ui) => {
    const { verdict, signatures, code, n } = result;
    const { signature: words } = ui.texts.screen;
    showSignatures(signatures, ui);
    if (verdict === 'accepted') ui.done(words.verdicts[verdict]);
    else ui.line(`${verdict === 'refused' ? '✗ ' : ''}${words.verdicts[verdict]}`);
    if (code === null) ui.line(words.notKept);
    else ui.next(`motcua document show ${code}/${n}`);
    if (signatures.some(({ reasons }) => reasons.includes('no_roots'))) {
      ui.next('motcua config set signature.roots …');
    }
  },
});

interface VerifyAnswer {
  code: string | null;
  n: number | null;
  /** Of one that is not kept. */
  file: string | null;
  sha256: string;
  verdict: DocumentVerdict;
  at: Instant;
  signatures: CheckedSignature[];
  replayed: boolean;
}

/** A file that lies here: looked at, and nothing put down. */
async function ofFile(path: string, ctx: Context): Promise<VerifyAnswer> {
  const { takeIn } = await import('../../scanning/intake.ts');
  const { bytes, kind } = await takeIn(path);
  const at = await ctx.now();
  const signatures = await checked({ bytes, kind, called: path }, at, ctx);
  const verdict = verdictOnAll(signatures);
  const { hash } = process.getBuiltinModule('node:crypto');
  const sha256 = hash('sha256', bytes, 'hex');
  return { code: null, n: null, file: path, sha256, verdict, at, signatures, replayed: false };
}

async function ofKept(typed: string, ctx: Context): Promise<VerifyAnswer> {
  const store = await ctx.store();
  const found = await findDocument(typed, store, ctx);
  requireKept(found);
  await ctx.requireMay();
  const { dossier, document } = found;
  const { n } = document;
  const file = document.files[0]!;
  const bytes = await bytesOf(file, await store.vault());
  const called = `${dossier.code}/${n}`;
  const at = await ctx.now();
  const signatures = await checked({ bytes, kind: file.kind, called }, at, ctx);
  const { value, replayed } = await ctx.write(async (writer, session) => {
    writer.about(dossierStream(dossier.id));
    const [now, has] = await Promise.all([
      writer.dossiers.byId(dossier.id),
      writer.documents.ofDossier(dossier.id),
    ]);
    await writer.see(sightsOfDossier(now!, ctx.command));
    const told = { n, sha256: file.sha256, signatures };
    await writer.append(verifyDocument(now!, has, told, session.office.agencyId));
    const verdict = verdictOnAll(signatures);
    return { code: dossier.code, n, file: null, sha256: file.sha256, verdict, at, signatures };
  });
  return { ...value, replayed };
}

interface Looked {
  bytes: Uint8Array;
  kind: FileKind;
  called: string;
}

/** A picture has no signatures. Throws `document.bad_file`, and as `trustedRoots` does. */
async function checked(
  { bytes, kind, called }: Looked,
  at: Instant,
  ctx: Context,
): Promise<CheckedSignature[]> {
  if (kind !== 'pdf') return [];
  const { verifiedPdf } = await import('../../scanning/verify.ts');
  const { PdfRefused } = await import('../../scanning/pdf-refused.ts');
  const office = (await ctx.viewer())?.office;
  const roots = await trustedRoots(ctx, office);
  try {
    return await verifiedPdf(bytes, roots, at);
  } catch (error) {
    if (!(error instanceof PdfRefused)) throw error;
    throw new Problem('document.bad_file', { path: called, fault: error.fault, kind, most: 0 });
  }
}
