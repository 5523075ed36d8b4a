/** A paper that nobody counts, such as the sheet of a shift: to its printer, or into a file. */
import { deliver } from '../../cli/out-file.ts';
import { Outcome } from '../../cli/outcome.ts';
import type { PaperKind } from '../../domain/printing/paper-kind.ts';
import type { Sheet } from '../../print/model/sheet.ts';
import type { Going } from './going.ts';
import { pdfOf, putSheet, type Press, type PutPaper } from './press.ts';
import type { PaperToSend } from './sending.ts';

/** To a printer where one is to have it, else into its file. */
export async function giveSheet(
  press: Press,
  sheet: Sheet,
  { printer, place }: Going,
  paper: { kind: PaperKind } & Pick<PaperToSend, 'of' | 'speaksOf'>,
): Promise<Outcome<PutPaper>> {
  if (printer === null) return putSheet(press, sheet, place());
  const { ctx } = press;
  const pdf = await pdfOf(ctx, sheet);
  const { sendPaper } = await import('./sending.ts');
  const { kind, of, speaksOf } = paper;
  const made = { printer, paper: kind, of, speaksOf, number: null, size: sheet.size, pdf };
  const sending = await sendPaper(ctx, made, null);
  if (!sending) return (await deliver(place(), pdf)).map((file) => ({ file, bytes: pdf.length }));
  const { sent, troubles } = sending;
  return new Outcome({ file: null, bytes: pdf.length, sent }, { troubles });
}
