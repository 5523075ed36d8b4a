/** What stays of a pile as one PDF, to be looked at page by page. */
import type { LeftPages } from '../../domain/document/pile.ts';
import type { Instant } from '../../domain/value/instant.ts';
import { pdfOfParts, type PdfPart } from '../../scanning/pdf-parts.ts';
import { pictureAsPdf } from '../../scanning/picture-pdf.ts';
import type { PileFile } from '../../scanning/pile-file.ts';
import type { PileBytes } from './sort-keep.ts';

/** All pages that stay, in the pile's order. Throws `document.bad_file`. */
export function leftPdf(
  left: readonly Pick<LeftPages, 'pages'>[],
  { files, bytes, at }: { files: readonly PileFile[]; bytes: PileBytes; at: Instant },
): Promise<Uint8Array> {
  const pages = left.flatMap((each) => each.pages);
  const sorted = pages.toSorted((one, other) => one.file - other.file || one.page - other.page);
  return pdfOfParts(parts(sorted, { files, bytes, at }));
}

async function* parts(
  pages: LeftPages['pages'],
  { files, bytes, at }: { files: readonly PileFile[]; bytes: PileBytes; at: Instant },
): AsyncGenerator<PdfPart> {
  for (const file of new Set(pages.map((each) => each.file))) {
    const { kind, name } = files[file]!;
    const own = await bytes.of(file);
    const pdf = kind === 'pdf' ? own : await pictureAsPdf(own, { title: name, at });
    const numbers = pages.filter((each) => each.file === file).map(({ page }) => page);
    if (pdf !== null) yield { bytes: pdf, pages: numbers };
  }
}
