/** The sheet of a shift on paper. It records nothing: the shift itself is in the journal. */
import type { Context } from '../../cli/context.ts';
import { localDate, localTime } from '../../domain/value/instant.ts';
import type { ShiftView } from '../shift/shared.ts';
import { afterWrite, type Outcome } from '../../cli/outcome.ts';
import { goingTo } from './going.ts';
import { giveSheet } from './give-sheet.ts';
import { formSources, headOf, pressOf } from './press.ts';
import { wentNowhere, type Went } from './went.ts';

/** Puts the sheet where it goes; gives where that is. */
export async function printShiftSheet(
  ctx: Context,
  shift: ShiftView,
  wanted: string,
): Promise<Outcome<Went>> {
  const press = await pressOf(ctx);
  const { openedAt, counter } = shift;
  const name = `ca-${counter}-${localDate(openedAt)}-${localTime(openedAt).replace(':', '')}`;
  const going = await goingTo(press, { out: wanted }, { kind: 'shift-sheet', name });
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
  const given = await giveSheet(press, sheet, going, {
    ...{ kind: 'shift-sheet', of: name, speaksOf: [] },
  });
  return given.map(({ file, sent }) => ({ file, sent: sent ?? null }));
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
): Promise<Outcome<Went>> {
  const make = () => printShiftSheet(ctx, shift, wanted);
  return afterWrite(make, 'motcua shift show --print', wentNowhere);
}
