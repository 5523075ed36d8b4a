/** A digitised paper as JSON gives it, and as a screen tells it. */
import type { Ui } from '../../cli/ui.ts';
import { hidden } from '../../domain/access/mask.ts';
import { shownFile, type DossierDocument } from '../../domain/document/document.ts';
import { countText, dateText, momentText } from '../../locale/format.ts';
import type { Texts } from '../../locale/texts.ts';

export const documentFields = [
  'code n ref of component name sha256 bytes kind pages',
  { files: ['sha256 bytes kind pages name'] },
  'paperCode number issuedOn issuedBy signer validUntil at by',
  { reused: ['dossier n'] },
  { gone: ['at why reason'] },
] as const;

export type DocumentView = ReturnType<typeof documentView>;

/** The same with its number masked, where no look at it can be kept. */
export function masksOfDocument(document: DossierDocument): DossierDocument {
  return { ...document, number: hidden(document.number) };
}

/** `sha256`, `bytes`, `kind` and `pages` are those of what is opened; `files` what came. */
export function documentView(document: DossierDocument, code: string) {
  const { n, of, files, names, at, by, reused, gone, ...rest } = document;
  const { sha256, bytes, kind, pages } = shownFile(document);
  const { paperCode, number, issuedOn, issuedBy, signer, validUntil } = rest;
  return {
    ...{ code, n, ref: `${code}/${n}` },
    of: of === 'result' ? ('result' as const) : ('component' as const),
    component: of === 'result' ? null : of.component,
    name: of === 'result' ? null : of.name,
    ...{ sha256, bytes, kind, pages },
    files: files.map((file, index) => ({ ...file, name: names[index] ?? null })),
    ...{ paperCode, number, issuedOn, issuedBy, signer, validUntil, at, by, reused, gone },
  };
}

/** What it is of, in words. */
export function ofWhat({ name }: Pick<DocumentView, 'name'>, texts: Texts): string {
  return name ?? texts.screen.document.result;
}

export function sizeText({ kind, pages, bytes }: DocumentView, texts: Texts): string {
  return texts.screen.document.size(kind, countText(pages), countText(Math.ceil(bytes / 1024)));
}

/** One document whole. */
export function showDocument(view: DocumentView, ui: Ui): void {
  const { document: words } = ui.texts.screen;
  ui.facts([
    [words.ref, view.ref],
    [words.of, ofWhat(view, ui.texts)],
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
    [words.gone, view.gone && words.goneWhy[view.gone.why](momentText(view.gone.at))],
    [words.goneReason, view.gone && view.gone.reason],
  ]);
}
