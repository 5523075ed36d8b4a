/** Papers about a hand-over or a shipment: numbered, recorded, then made, like all the others. */
import type { Context, Session } from '../../cli/context.ts';
import type { Instant } from '../../domain/value/instant.ts';
import { localDate } from '../../domain/value/instant.ts';
import type { CodedInput } from '../../print/model/head.ts';
import type { Sheet, SheetSize } from '../../print/model/sheet.ts';
import type { Placeholders, WordingOf } from '../../print/model/wording.ts';
import { deliver, requirePlace } from '../../cli/out-file.ts';
import type { Outcome } from '../../cli/outcome.ts';
import { paperFile, settingsOf } from './shared.ts';
import { formFolders, orNull } from './sheets.ts';

export interface SlipPaper<Keys extends Placeholders> {
  /** The name of its wording under `data/forms`, and of its file. */
  paper: string;
  keys: Keys;
  /** The code in its file name; letters, digits, dots and dashes only. */
  code: string;
  date: Instant;
  size: SheetSize;
  /** Which print it is. */
  number: number;
  qrText: string;
  session: Session;
  sheet: (frame: Omit<CodedInput<WordingOf<Keys>>, 'dossier'>) => Sheet;
}

export interface SlipPrinted {
  code: string;
  paper: string;
  number: number;
  copies: number;
  file: string | null;
  bytes: number;
}

/** Where a paper is wanted and how often; asked before anything is recorded. */
export function wishesOf(input: { out: string | null; copies: number | null }, usual: 1 | 2) {
  requirePlace(input.out ?? '');
  return { out: input.out ?? '', copies: (input.copies ?? usual) as 1 | 2 | 3 };
}

/** Makes the PDF and puts it where it goes. Throws `data.bad_file`, `file.cannot_write`. */
export async function printSlipPaper<Keys extends Placeholders>(
  ctx: Context,
  made: SlipPaper<Keys>,
  wishes: { out: string; copies: 1 | 2 | 3 },
): Promise<Outcome<SlipPrinted>> {
  const { readForm } = await import('../../print/forms.ts');
  const { loadFonts, renderPdf } = await import('../../print/pdf.ts');
  const { dataFolder } = ctx.surroundings;
  const settings = await settingsOf(ctx);
  const { code, paper, number, session } = made;
  const folders = formFolders(ctx, settings);
  const wording = readForm(folders, localDate(made.date), { name: paper, keys: made.keys });
  const store = await ctx.store();
  const { office } = session;
  const parent = office.parent === null ? null : await store.offices.byId(office.parent);
  const sheet = made.sheet({
    office,
    parentOffice: parent?.name ?? orNull(settings['office.parent']),
    place: orNull(settings['office.place']),
    wording,
    qrText: made.qrText,
    printNumber: number,
    size: made.size,
    copies: wishes.copies,
    training: await ctx.isTraining(),
  });
  const bytes = await renderPdf(sheet, await loadFonts(dataFolder));
  const out = wishes.out === '' ? paperFile(ctx, `${code}-${paper}`, settings) : wishes.out;
  const put = await deliver(out, bytes);
  const { copies } = wishes;
  return put.map((file) => ({ code, paper, number, copies, file, bytes: bytes.length }));
}
