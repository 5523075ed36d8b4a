/** A digitised paper as JSON gives it, and as a screen tells it. */
import type { Ui } from '../../cli/ui.ts';
import { hidden } from '../../domain/access/mask.ts';
import {
  shownFile,
  type DossierDocument,
  type VerifiedDocument,
} from '../../domain/document/document.ts';
import { countText, dateText, momentText } from '../../locale/format.ts';
import type { Texts } from '../../locale/texts.ts';
import { reusedText, reusedView } from './reused-view.ts';
import { showSignatures } from './signatures-view.ts';

/** One signature, as it was found to be. */
export const signatureFields = [
  'signer subject issuer serial kind format covers integrity added changedAfter',
  'trusted root at timeBy revocation verdict reasons',
] as const;

export const documentFields = [
  'code n ref of component name sha256 bytes kind pages',
  { files: ['sha256 bytes kind pages name'] },
  'paperCode number issuedOn issuedBy signer validUntil at by',
  { reused: ['dossier code n ref of state gone'] },
  'madeFrom',
  { verified: ['at verdict', { signatures: signatureFields }] },
  { gone: ['at why reason'] },
] as const;

export type DocumentView = ReturnType<typeof documentView>;

/** The same with what numbers people masked, where no look at it can be kept. */
export function masksOfDocument(document: DossierDocument): DossierDocument {
  const { number, verified } = document;
  const signatures = verified?.signatures.map((each) => ({
    ...each,
    subject: hidden(each.subject),
  }));
  return {
    ...document,
    number: hidden(number),
    verified: verified && { ...verified, signatures: signatures ?? [] },
  };
}

/** `sha256`, `bytes`, `kind` and `pages` are those of what is opened; `files` what came. */
export function documentView(document: DossierDocument, code: string) {
  const { n, of, files, names, at, by, reused, madeFrom, verified, gone, ...rest } = document;
  const { sha256, bytes, kind, pages } = shownFile(document);
  const { paperCode, number, issuedOn, issuedBy, signer, validUntil } = rest;
  return {
    ...{ code, n, ref: `${code}/${n}` },
    of: of === 'result' ? ('result' as const) : ('component' as const),
    component: of === 'result' ? null : of.component,
    name: of === 'result' ? null : of.name,
    ...{ sha256, bytes, kind, pages },
    files: files.map((file, index) => ({ ...file, name: names[index] ?? null })),
    ...{ paperCode, number, issuedOn, issuedBy, signer, validUntil, at, by },
    reused: reused && reusedView(reused),
    ...{ madeFrom, verified, gone },
  };
}

/** What it is of, in words. */
export function ofWhat({ name }: Pick<DocumentView, 'name'>, texts: Texts): string {
  return name ?? texts.screen.document.result;
}

/** The same with the number that the paper has wherever the dossier's papers are counted. */
export function ofWhichPaper({ name, component, madeFrom = null }: ShownOf, texts: Texts): string {
  const { document: words } = texts.screen;
  const paper =
    name === null || component === null ? words.result : words.numberedPaper(name, component);
  return madeFrom === null ? paper : words.signedCopy(paper);
}

type ShownOf = Pick<DocumentView, 'name' | 'component'> & Partial<Pick<DocumentView, 'madeFrom'>>;

export function sizeText(
  { kind, pages, bytes }: Pick<DocumentView, 'kind' | 'pages' | 'bytes'>,
  texts: Texts,
): string {
  return texts.screen.document.size(kind, countText(pages), countText(Math.ceil(bytes / 1024)));
}

/** What its signatures were worth, and when that was found. */
export function checkedText(
  { verdict, at }: Pick<VerifiedDocument, 'verdict' | 'at'>,
  { screen }: Texts,
): string {
  return screen.signature.checkedAt(verdict, momentText(at));
}

/** One document whole. */
export function showDocument(view: DocumentView, ui: Ui): void {
  const { document: words, signature } = ui.texts.screen;
  ui.facts([
    [words.ref, view.ref],
    [words.of, ofWhichPaper({ ...view, madeFrom: null }, ui.texts)],
    [words.file, sizeText(view, ui.texts)],
    [words.digest, view.sha256],
    ...view.files.map((file): [string, string | null] => [words.name, file.name]),
    [words.paperCode, view.paperCode],
    [words.number, view.number],
    [words.issuedOn, view.issuedOn && dateText(view.issuedOn)],
    [words.issuedBy, view.issuedBy],
    [words.signer, view.signer],
    [words.validUntil, view.validUntil && dateText(view.validUntil)],
    [words.added, `${momentText(view.at)}, ${view.by}`],
    [words.reuse.from, view.reused && reusedText(view.reused, ui.texts)],
    [signature.madeFrom, view.madeFrom === null ? null : `${view.code}/${view.madeFrom}`],
    [signature.checked, view.verified && checkedText(view.verified, ui.texts)],
    [words.gone, view.gone && words.goneWhy[view.gone.why](momentText(view.gone.at))],
    [words.goneReason, view.gone && view.gone.reason],
  ]);
  if (view.verified) showSignatures(view.verified.signatures, ui);
}
