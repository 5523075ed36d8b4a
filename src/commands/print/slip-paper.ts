/** Papers about a hand-over or a shipment: numbered, recorded, then made, like all the others. */
import type { Context, Session } from '../../cli/context.ts';
import type { AgencyId } from '../../domain/value/id.ts';
import type { Instant } from '../../domain/value/instant.ts';
import { localDate } from '../../domain/value/instant.ts';
import type { CodedInput } from '../../print/model/head.ts';
import type { Sheet, SheetSize } from '../../print/model/sheet.ts';
import type { Placeholders, WordingOf } from '../../print/model/wording.ts';
import { requirePlace } from '../../cli/out-file.ts';
import type { Outcome } from '../../cli/outcome.ts';
import { formFolders, headOf, placeFor, pressOf, printedOf, putSheet } from './press.ts';

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
  /** The one that sends it, whoever prints its paper. */
  office: AgencyId;
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
  const { code, paper, number, session, qrText, size } = made;
  const { copies } = wishes;
  const press = await pressOf(ctx);
  const date = localDate(made.date);
  const wording = readForm(formFolders(press), date, { name: paper, keys: made.keys });
  const store = await ctx.store();
  const head = await headOf(press, (await store.offices.byId(made.office)) ?? session.office);
  const printed = await printedOf(press, made);
  const sheet = made.sheet({ ...head, wording, qrText, printed, size, copies });
  const put = await putSheet(press, sheet, placeFor(press, wishes.out, `${code}-${paper}`));
  return put.map(({ file, bytes }) => ({ code, paper, number, copies, file, bytes }));
}
