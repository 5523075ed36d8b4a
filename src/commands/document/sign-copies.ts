/** Which digital copies are signed, and the signed files of them. */
import type { Context } from '../../cli/context.ts';
import type { DossierDocument } from '../../domain/document/document.ts';
import { shownFile } from '../../domain/document/document.ts';
import { isPdf, unsignedOf, type SignedFile } from '../../domain/document/sign.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { Problem } from '../../domain/problem.ts';
import { cleanLine } from '../../domain/value/text.ts';
import { loadTexts } from '../../locale/texts.ts';
import { signatureMark } from '../../print/model/signature-mark.ts';
import { loadFonts, renderMark } from '../../print/pdf.ts';
import { commonNameOf } from '../../scanning/cms.ts';
import type { OfficeSigner } from '../../scanning/p12.ts';
import { pdfAside } from '../../scanning/pdf-aside.ts';
import { PdfRefused } from '../../scanning/pdf-refused.ts';
import { NotSigned, signedPdf } from '../../scanning/sign-pdf.ts';
import { findDossier } from '../dossier/shared.ts';
import { bytesOf, findDocument, isOneNamed, requireKept } from './shared.ts';
import type { Putting } from './take-files.ts';

export interface PickedToSign {
  dossier: Dossier;
  /** Those of a dossier that was named alone: what came signed is passed over. */
  documents: readonly DossierDocument[];
}

/** The one that is named, or of a dossier all that wait. Throws as finding them does. */
export async function pickedToSign(typed: string, ctx: Context): Promise<PickedToSign> {
  const store = await ctx.store();
  if (isOneNamed(typed)) {
    const found = await findDocument(typed, store, ctx);
    requireKept(found);
    const { dossier, document } = found;
    const { code } = dossier;
    if (!isPdf(document)) throw notSignable(code, document.n, 'no_pdf');
    return { dossier, documents: [document] };
  }
  const dossier = await findDossier(typed, store, ctx);
  const vault = await store.vault();
  const documents: DossierDocument[] = [];
  for (const each of unsignedOf(await store.documents.ofDossier(dossier.id))) {
    const came = await signaturesOf(await bytesOf(shownFile(each), vault), dossier, each.n);
    if (came === 0) documents.push(each);
  }
  return { dossier, documents };
}

interface Copies extends PickedToSign {
  key: OfficeSigner;
  /** What the signature says; `null` for what goes without saying. */
  reason: string | null;
}

/** The same with the signature of a key, put already. Throws `document.not_signable`. */
export async function signedCopies(
  { dossier, documents, key, reason }: Copies,
  vault: Putting,
  ctx: Context,
): Promise<{ signer: string; files: SignedFile[] }> {
  const [{ office }, at, fonts, training, { screen }] = await Promise.all([
    ctx.session(),
    ctx.now(),
    loadFonts(ctx.surroundings.dataFolder),
    ctx.isTraining(),
    loadTexts('vi'),
  ]);
  const { mark: wording } = screen.document.sign;
  const practice = training ? screen.status.training : null;
  const signer = cleanLine(commonNameOf(key.signer));
  const files: SignedFile[] = [];
  for (const document of documents) {
    const { n } = document;
    const original = shownFile(document);
    const bytes = await bytesOf(original, vault);
    const came = await signaturesOf(bytes, dossier, n);
    const says = reason ?? (came === 0 ? wording.digitised : wording.confirmed);
    const told = { reason: says, office: office.name, signer, at, practice, wording };
    const mark = await renderMark(signatureMark(told), fonts);
    const signing = { at, name: signer, reason: says, location: office.name, mark };
    const signed = await withFaults(dossier, n, () => signedPdf(bytes, key, signing));
    const file = { ...(await vault.put([signed])), kind: 'pdf' as const, pages: original.pages };
    files.push({ n, file });
  }
  return { signer, files };
}

function signaturesOf(bytes: Uint8Array, dossier: Dossier, n: number): Promise<number> {
  return withFaults(dossier, n, async () => (await pdfAside('signatures', { bytes })).length);
}

/** What keeps a PDF from being signed is told of its document. */
async function withFaults<T>({ code }: Dossier, n: number, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NotSigned) throw notSignable(code, n, error.fault);
    if (!(error instanceof PdfRefused)) throw error;
    throw notSignable(code, n, error.fault === 'broken' ? 'unusual' : error.fault);
  }
}

function notSignable(code: string, n: number, fault: NotSigned['fault']): Problem {
  return new Problem('document.not_signable', { code, n, fault });
}
