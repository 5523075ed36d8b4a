/** The sheet of a shift on paper. It records nothing: the shift itself is in the journal. */
import type { Context } from '../../cli/context.ts';
import { localDate, localTime } from '../../domain/value/instant.ts';
import type { ShiftView } from '../shift/shared.ts';
import { afterWrite, type Outcome } from '../../cli/outcome.ts';
import { formSources, headOf, placeFor, pressOf, putSheet } from './press.ts';

/** Puts the sheet where it goes; gives the file, or `null` when it went to stdout. */
export async function printShiftSheet(
  ctx: Context,
  shift: ShiftView,
  wanted: string,
): Promise<Outcome<string | null>> {
  const press = await pressOf(ctx);
  const { openedAt, counter } = shift;
  const name = `ca-${counter}-${localDate(openedAt)}-${localTime(openedAt).replace(':', '')}`;
  const out = placeFor(press, wanted, name);
  const { readMoneyForm } = await import('../../print/forms.ts');
  const { shiftSheet } = await import('../../print/model/shift-sheet.ts');
  const { shiftSheetKeys } = await import('../../print/model/shift-wording.ts');
  const { office } = await ctx.session();
  const sheet = shiftSheet({
    ...(await headOf(press, office)),
    shift,
    names: await namesOf(shift, ctx),
    wording: readMoneyForm(await formSources(press), { name: 'shift-sheet', keys: shiftSheetKeys }),
    size: 'a4',
  });
  return (await putSheet(press, sheet, out)).map(({ file }) => file);
}

/** Of everybody whom the shift knows by login. */
async function namesOf({ reversals, turns }: ShiftView, ctx: Context) {
  const store = await ctx.store();
  const logins = [
    ...reversals.flatMap(({ decidedBy }) => decidedBy ?? []),
    ...turns.flatMap(({ from, to }) => [from, to]),
  ];
  const names = new Map<string, string>();
  for (const login of new Set(logins)) {
    names.set(login, (await store.offices.staff(login))?.name ?? login);
  }
  return names;
}

/** After a shift was closed, which stands whatever happens to the paper. */
export function printShiftSheetAfter(
  ctx: Context,
  shift: ShiftView,
  wanted: string,
): Promise<Outcome<string | null>> {
  return afterWrite(() => printShiftSheet(ctx, shift, wanted), 'motcua shift show --print');
}
