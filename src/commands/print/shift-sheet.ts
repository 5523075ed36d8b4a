/** The sheet of a shift on paper. It records nothing: the shift itself is in the journal. */
import type { Context } from '../../cli/context.ts';
import { localDate, localTime } from '../../domain/value/instant.ts';
import type { ShiftView } from '../shift/shared.ts';
import { deliver, requirePlace } from '../../cli/out-file.ts';
import { afterWrite, type Outcome } from '../../cli/outcome.ts';
import { paperFile, settingsOf } from './shared.ts';
import { formFolders, orNull } from './sheets.ts';

/** Puts the sheet where it goes; gives the file, or `null` when it went to stdout. */
export async function printShiftSheet(
  ctx: Context,
  shift: ShiftView,
  wanted: string,
): Promise<Outcome<string | null>> {
  const settings = await settingsOf(ctx);
  const { openedAt, counter } = shift;
  const name = `ca-${counter}-${localDate(openedAt)}-${localTime(openedAt).replace(':', '')}`;
  const out = wanted === '' ? paperFile(ctx, name, settings) : wanted;
  requirePlace(out);
  const { loadFonts, renderPdf } = await import('../../print/pdf.ts');
  const { readMoneyForm } = await import('../../print/forms.ts');
  const { shiftSheet } = await import('../../print/model/shift-sheet.ts');
  const { shiftSheetKeys } = await import('../../print/model/shift-wording.ts');
  const { dataFolder } = ctx.surroundings;
  const store = await ctx.store();
  const { office } = await ctx.session();
  const parent = office.parent === null ? null : await store.offices.byId(office.parent);
  const sheet = shiftSheet({
    shift,
    office,
    parentOffice: parent?.name ?? orNull(settings['office.parent']),
    place: orNull(settings['office.place']),
    wording: readMoneyForm(formFolders(ctx, settings), {
      name: 'shift-sheet',
      keys: shiftSheetKeys,
    }),
    size: 'a4',
    training: await ctx.isTraining(),
  });
  return deliver(out, await renderPdf(sheet, await loadFonts(dataFolder)));
}

/** After a shift was closed, which stands whatever happens to the paper. */
export function printShiftSheetAfter(
  ctx: Context,
  shift: ShiftView,
  wanted: string,
): Promise<Outcome<string | null>> {
  return afterWrite(() => printShiftSheet(ctx, shift, wanted));
}
