/**
 * Keeping what a sorted pile holds, a dossier at a time: its pages are put and settled first, then
 * named in one transaction. Whatever is killed in between, no entry names what is not there, and
 * the dossiers before it have theirs.
 */
import type { Context } from '../../cli/context.ts';
import { keepsCards } from '../../config/load.ts';
import { addDocuments, isTheSame, type NewDocument } from '../../domain/document/add.ts';
import { type DossierDocument, type KeptFile } from '../../domain/document/document.ts';
import type { SortedPaper } from '../../domain/document/pile.ts';
import { whyLeft, type LeftWhy, type TakenHere } from '../../domain/document/pile-paper.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { dossierStream } from '../../domain/stream.ts';
import type { Binding } from '../../print/bind.ts';
import { pdfOfParts } from '../../scanning/pdf-parts.ts';
import { pictureAsPdf } from '../../scanning/picture-pdf.ts';
import { bytesAgain, isPageAlone, type PileFile } from '../../scanning/pile-file.ts';
import type { Writer } from '../../store/store.ts';
import { sightsOfDossier } from '../access/saw.ts';
import {
  boundTogether,
  digestsOf,
  withPutFiles,
  type Putting,
  type TakenFiles,
} from './take-files.ts';

/** What became of a paper: kept under a number, there already, or left after all. */
export type PaperEnd =
  | { state: 'kept' | 'already'; n: number; sha256: string }
  | { state: 'left'; why: LeftWhy };

/** The papers of one dossier. Throws what putting and writing throw, `document.bad_file` too. */
export async function keepPapers(
  papers: readonly SortedPaper[],
  files: PileBytes,
  ctx: Context,
): Promise<PaperEnd[]> {
  const { id, code } = papers[0]!.dossier;
  const told = { title: code, at: await ctx.now() };
  const { ends } = await withPutFiles(ctx, async (vault) => {
    const taken: TakenFiles[] = [];
    for (const { pages } of papers) taken.push(await files.taken(pages, told, vault));
    await vault.settle();
    // A key stands for one write: each dossier has its own under it.
    const key = ctx.globals.key === null ? null : `${ctx.globals.key}/${code}`;
    const { value, replayed } = await ctx.write(
      async (writer, { office }) => {
        writer.about(dossierStream(id));
        const [dossier, has, keeps] = await Promise.all([
          writer.dossiers.byId(id),
          writer.documents.ofDossier(id),
          keepsCards(writer),
        ]);
        const here = { office: office.agencyId, keepsCards: keeps };
        return written({ dossier: dossier!, has, papers, taken }, here, writer, ctx);
      },
      { key },
    );
    // What is there already keeps its files; what was bound of them anew is named by nobody.
    const spare = taken.filter((_, at) => value[at]!.state !== 'kept').flatMap((each) => each);
    if (spare.length > 0) await (await ctx.store()).dropUnnamed(digestsOf(spare));
    return { ends: value, replayed };
  });
  return ends;
}

interface Keeping {
  dossier: Dossier;
  has: readonly DossierDocument[];
  papers: readonly SortedPaper[];
  taken: readonly TakenFiles[];
}

async function written(
  { dossier, has, papers, taken }: Keeping,
  here: TakenHere,
  writer: Writer,
  ctx: Context,
): Promise<PaperEnd[]> {
  const ends: PaperEnd[] = [];
  const fresh: NewDocument[] = [];
  let next = Math.max(0, ...has.map(({ n }) => n)) + 1;
  for (const [at, { of }] of papers.entries()) {
    const mine = taken[at]!;
    const [{ sha256 }] = mine.files as [KeptFile];
    const why = whyLeft(dossier, of, here);
    const known = has.find((each) => each.gone === null && isTheSame(each, { of, ...mine }));
    const twice = fresh.findIndex((each) => isTheSame(each, { of, ...mine }));
    if (why !== null) ends.push({ state: 'left', why });
    else if (known) ends.push({ state: 'already', n: known.n, sha256 });
    else if (twice >= 0) ends.push({ state: 'already', n: next - fresh.length + twice, sha256 });
    else {
      fresh.push({ ...NO_FACTS, ...mine, of });
      ends.push({ state: 'kept', n: next, sha256 });
      next += 1;
    }
  }
  await writer.see(sightsOfDossier(dossier, ctx.command));
  if (fresh.length === 0) return ends;
  // Swept meanwhile, or taken away with another's: nothing is named that is not there.
  await writer.requireFiles(digestsOf(taken));
  await writer.append(addDocuments(dossier, fresh, has, here.office));
  return ends;
}

const NO_FACTS = {
  ...{ paperCode: null, number: null, issuedOn: null, issuedBy: null, signer: null },
  validUntil: null,
};

/** Pages of a pile's files as files of their own; of the pile one file is held at a time. */
export class PileBytes {
  readonly #files: readonly PileFile[];
  #held: { file: number; bytes: Uint8Array } | null = null;

  constructor(files: readonly PileFile[]) {
    this.#files = files;
  }

  /** One paper's: pages cut out of one PDF or TIFF, or pictures, as they are and bound. */
  async taken(pages: SortedPaper['pages'], told: Binding, vault: Putting): Promise<TakenFiles> {
    const first = this.#files[pages[0]!.file]!;
    if (!isPageAlone(first)) return this.#cut(pages, first, told, vault);
    const pictures: KeptFile[] = [];
    for (const { file } of pages) {
      const put = await vault.put([await this.of(file)]);
      pictures.push({ ...put, kind: this.#files[file]!.kind, pages: 1 });
    }
    const names = pages.map(({ file }) => this.#files[file]!.name);
    return { files: pictures, names, bound: await boundTogether(pictures, told, vault) };
  }

  /** All of a file is kept as it came; of a TIFF a part can only be a PDF. */
  async #cut(
    pages: SortedPaper['pages'],
    { kind, name, pages: all }: PileFile,
    told: Binding,
    vault: Putting,
  ): Promise<TakenFiles> {
    const numbers = pages.map(({ page }) => page);
    const bytes = await this.of(pages[0]!.file);
    if (numbers.length === all) {
      const file: KeptFile = { ...(await vault.put([bytes])), kind, pages: all };
      const bound = kind === 'pdf' ? null : await boundTogether([file], told, vault);
      return { files: [file], names: [name], bound };
    }
    // A page of it was drawn so when the pile was read.
    const pdf = kind === 'pdf' ? bytes : (await pictureAsPdf(bytes, told))!;
    const put = await vault.put([await pdfOfParts([{ bytes: pdf, pages: numbers }])]);
    const file = { ...put, kind: 'pdf' as const, pages: numbers.length };
    return { files: [file], names: [name], bound: null };
  }

  /** Throws `document.bad_file` for one that has changed since it was read. */
  async of(file: number): Promise<Uint8Array> {
    if (this.#held?.file !== file) {
      this.#held = { file, bytes: await bytesAgain(this.#files[file]!) };
    }
    return this.#held.bytes;
  }
}
