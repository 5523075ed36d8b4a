/** Fees that laws waive or lower, as the catalogue beside the program has them. */
import type { Context } from '../../cli/context.ts';
import type { Ui } from '../../cli/ui.ts';
import { isOfDay, type LawWaiver, type TakenOff } from '../../domain/fee/waiver.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import { moneyText } from '../../locale/format.ts';

/** All editions of all of them. Throws `data.bad_file`. */
export async function waiversHere(ctx: Context): Promise<LawWaiver[]> {
  const { readWaivers } = await import('../../importing/waivers.ts');
  return readWaivers(ctx.surroundings.dataFolder);
}

/** Those of a procedure that are in force on a day. */
export async function waiversOf(procedure: string, day: PlainDate, ctx: Context) {
  const all = await waiversHere(ctx);
  return all
    .filter((waiver) => isOfDay(waiver, day))
    .filter(({ covers }) => covers.some(({ procedures }) => procedures.includes(procedure)))
    .map(({ covers, ...waiver }) => {
      const own = covers.filter(({ procedures }) => procedures.includes(procedure));
      const whole = own.some(({ fees }) => fees === undefined);
      return { ...waiver, fees: whole ? null : own.flatMap(({ fees = [] }) => fees) };
    });
}

/** Of each: whether its text was read, where, and from when until when it is in force. */
export function waiverChecks(waivers: Awaited<ReturnType<typeof waiversOf>>) {
  return waivers.map(({ id: waiver, verified, since, until }) => ({
    ...{ fact: 'waiver' as const, verified: verified !== null, source: verified?.source ?? null },
    ...{ since, checkedOn: verified?.checkedOn ?? null, waiver, until },
  }));
}

/** A table of them; nothing where there are none. */
export function showWaivers(waivers: Awaited<ReturnType<typeof waiversOf>>, ui: Ui): void {
  if (waivers.length === 0) return;
  const { procedure, waiver: labels } = ui.texts.screen;
  ui.line();
  ui.title(labels.title);
  ui.table(
    [labels.id, labels.whom, labels.takes, labels.mustSee, procedure.basis],
    waivers.map((each) => {
      const dates = labels.period(each.since, each.until);
      const check = each.toConfirm === undefined ? [] : [labels.check(each.toConfirm)];
      const basis = [`${each.basis} (${dates})`, ...check].join('; ');
      return [each.id, each.name, takesText(each.takesOff, ui), each.seen ?? '–', basis];
    }),
  );
}

function takesText(off: TakenOff, { texts }: Ui): string {
  const { waiver } = texts.screen;
  if (off.kind === 'all') return waiver.all;
  if (off.kind === 'percent') return waiver.percent(off.percent);
  return waiver.price(moneyText(off.price));
}
