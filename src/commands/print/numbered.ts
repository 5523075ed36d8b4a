/**
 * Papers whose prints are numbered. A number is taken only by a paper that is made: it is laid out
 * and written beside its place, then recorded, and only then put in place. So the first paper that
 * anybody gets is never the second, and no two bear the same number.
 */
import type { Context } from '../../cli/context.ts';
import { requireFreePlace } from '../../cli/places.ts';
import type { Session } from '../../cli/session.ts';
import { stage } from '../../cli/out-file.ts';
import type { Outcome } from '../../cli/outcome.ts';
import type { Sheet } from '../../print/model/sheet.ts';
import type { Reader, Writer } from '../../store/store.ts';
import { pdfOf, type PutPaper } from './press.ts';

/** Which print of a thing is made, and by whom. */
export interface Numbering<F> {
  found: F;
  /** 2 is the first reprint. */
  number: number;
  session: Session;
}

export interface NumberedPaper<F> {
  /** A file or `-`, where something can be put. */
  out: string;
  /** It goes under its own name into the office's folder: nobody was asked about the file. */
  own: boolean;
  /** What is printed as it stands, and how many times it was. */
  look: (reader: Reader) => Promise<{ found: F; prints: number }>;
  sheet: (print: Numbering<F>) => Promise<Sheet>;
  /** Records the print. */
  record: (writer: Writer, print: Numbering<F>) => Promise<unknown>;
}

export async function printNumbered<F>(
  ctx: Context,
  paper: NumberedPaper<F>,
): Promise<Outcome<PutPaper & Numbering<F>>> {
  const session = await ctx.session();
  const { found, prints } = await paper.look(await ctx.store());
  const print = { found, number: prints + 1, session };
  // What lies there is of a thing that bore the same number: of another store, or one gone back.
  if (paper.own && prints === 0) await requireFreePlace(paper.out, ctx);
  const pdf = await pdfOf(ctx, await paper.sheet(print));
  const staged = await stage(paper.out, pdf);
  try {
    if (await recorded(ctx, paper, print)) {
      return staged.put().map((file) => ({ ...print, file, bytes: pdf.length }));
    }
  } finally {
    staged.drop();
  }
  return printNumbered(ctx, paper);
}

/** `false` where somebody else printed it meanwhile, and the number is taken. */
async function recorded<F>(
  ctx: Context,
  { look, record }: NumberedPaper<F>,
  print: Numbering<F>,
): Promise<boolean> {
  const work = async (writer: Writer): Promise<boolean> => {
    if ((await look(writer)).prints + 1 !== print.number) return false;
    await record(writer, print);
    return true;
  };
  // Not the command's own answer: under the same key it may be asked for again.
  return (await ctx.write(work, { act: 'paper.print', key: null })).value;
}
