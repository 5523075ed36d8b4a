/**
 * Papers whose prints are numbered. A number is taken only by a paper that is made: it is laid out
 * and written beside its place, then recorded, and only then put in place. So the first paper that
 * anybody gets is never the second, and no two bear the same number.
 */
import type { Context } from '../../cli/context.ts';
import { requireFreePlace } from '../../cli/places.ts';
import type { Session } from '../../cli/session.ts';
import { stage } from '../../cli/out-file.ts';
import { Outcome } from '../../cli/outcome.ts';
import type { ChosenPrinter, PaperKind } from '../../domain/printing/paper-kind.ts';
import type { Uuid } from '../../domain/value/id.ts';
import type { Reader, Writer } from '../../store/store.ts';
import type { Going } from './going.ts';
import { pdfOf, type PutPaper, type Sheets } from './press.ts';

/** Which print of a thing is made, and by whom. */
export interface Numbering<F> {
  found: F;
  /** 2 is the first reprint. */
  number: number;
  session: Session;
}

export interface NumberedPaper<F> {
  /** What it is, as `print` names it, and whose: a dossier's code, a slip's or a receipt's. */
  paper: PaperKind;
  of: string;
  /** The ids of all dossiers on it. */
  speaksOf: (found: F) => readonly Uuid[];
  going: Going;
  /** What is printed as it stands, and how many times it was. */
  look: (reader: Reader) => Promise<{ found: F; prints: number }>;
  /** Whether what is recorded is what was laid out, where the number alone does not tell. */
  isStill?: (laidOut: F, now: F) => boolean;
  sheet: (print: Numbering<F>) => Promise<Sheets>;
  /** Several papers of one print, each of which bears its own number. */
  together?: boolean;
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
  const { printer } = paper.going;
  const done =
    printer === null
      ? await intoFile(ctx, paper, print)
      : await toPrinter(ctx, paper, print, printer);
  return done ?? printNumbered(ctx, paper);
}

type Done<F> = Outcome<PutPaper & Numbering<F>>;

/** `null` where somebody else took the number meanwhile. */
async function intoFile<F>(
  ctx: Context,
  paper: NumberedPaper<F>,
  print: Numbering<F>,
  made: Uint8Array | null = null,
): Promise<Done<F> | null> {
  const { place, own } = paper.going;
  const out = place();
  // What lies there is of a thing that bore the same number: of another store, or one gone back.
  if (own && print.number === 1) await requireFreePlace(out, ctx);
  const pdf = made ?? (await pdfOf(ctx, await paper.sheet(print)));
  const staged = await stage(out, pdf);
  try {
    if (!(await recorded(ctx, paper, print))) return null;
    return staged.put().map((file) => ({ ...print, file, bytes: pdf.length }));
  } finally {
    staged.drop();
  }
}

/** The same to a printer; into the folder where this machine cannot keep what is on its way. */
async function toPrinter<F>(
  ctx: Context,
  paper: NumberedPaper<F>,
  print: Numbering<F>,
  printer: ChosenPrinter,
): Promise<Done<F> | null> {
  const sheet = await paper.sheet(print);
  const pdf = await pdfOf(ctx, sheet);
  const { sendPaper } = await import('./sending.ts');
  const { paper: kind, of, together = false } = paper;
  const { size } = 'blocks' in sheet ? sheet : sheet[0];
  const number = together ? null : print.number;
  const made = {
    printer,
    paper: kind,
    of,
    speaksOf: paper.speaksOf(print.found),
    number,
    size,
    pdf,
  };
  const sending = await sendPaper(ctx, made, (command) => recorded(ctx, paper, print, command));
  if (sending === false) return null;
  if (sending === null) return intoFile(ctx, paper, print, pdf);
  const { sent, troubles } = sending;
  return new Outcome({ ...print, file: null, bytes: pdf.length, sent }, { troubles });
}

/** `false` where somebody else printed or changed it meanwhile: it is laid out anew. */
async function recorded<F>(
  ctx: Context,
  { look, record, isStill = () => true }: NumberedPaper<F>,
  print: Numbering<F>,
  commandId?: Uuid,
): Promise<boolean> {
  const work = async (writer: Writer): Promise<boolean> => {
    const now = await look(writer);
    if (now.prints + 1 !== print.number || !isStill(print.found, now.found)) return false;
    await record(writer, print);
    return true;
  };
  // Not the command's own answer: under the same key it may be asked for again.
  return (await ctx.write(work, { act: 'paper.print', key: null, commandId })).value;
}
