/** `print visit`: one receipt for all that was received in the same visit as a dossier. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { choice, newFile, required, whole } from '../../cli/option.ts';
import { anyDossier } from '../../cli/value-option.ts';
import { requireNotCancelled } from '../../domain/dossier/custody.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { amountDue } from '../../domain/fee/fee-line.ts';
import { leftAfter } from '../../domain/fee/waiver.ts';
import { sumDong } from '../../domain/value/money.ts';
import type { Reduction } from '../../domain/payment/payment.ts';
import type { Uuid } from '../../domain/value/id.ts';
import { moneyText } from '../../locale/format.ts';
import { paperSizes, type PaperSize } from '../../print/model/sheet.ts';
import type { Reader } from '../../store/store.ts';
import { findDossier } from '../dossier/shared.ts';
import { atRatesNow } from '../payment/ledger.ts';
import { countPrint, lookOf, type Print } from './counted.ts';
import { printNumbered } from './numbered.ts';
import { atPrinter, goingTo, sizeOf } from './going.ts';
import { pressOf, type Press } from './press.ts';
import { showWent, wentOf } from './went.ts';
import { commonInput, elsewhereOf, formsOf, receiptQrText } from './sheets.ts';
import { printsOfPaper } from './prints-there-were.ts';

export default command({
  args: { code: required(anyDossier()) },
  options: { out: newFile('pdf'), ...atPrinter, paper: choice(paperSizes), copies: whole(1, 3) },
  json: ['code visit codes amountDue toPay number copies file printer? job? state?'],
  run: (input, ctx) => printVisit(ctx, input.code, input),
  show: (result, ui) => {
    const { print } = ui.texts.screen;
    ui.line(print.visitOf(result.codes.length, moneyText(result.toPay)));
    showWent(wentOf(result), ui);
    ui.next(`motcua dossier show ${result.code}`);
  },
});

interface Wishes {
  out: string | null;
  printer: string | null;
  paper: PaperSize | null;
  copies: number | null;
}

/** Recorded as printed on each dossier. */
async function printVisit(ctx: Context, typed: string, wishes: Wishes) {
  const store = await ctx.store();
  const meant = await findDossier(typed, store, ctx);
  const visit = await store.queue.visitOf(meant.id);
  const [first] = await standingWith(meant.id, store);
  const press = await pressOf(ctx);
  const wanted = { out: wishes.out ?? '', printer: wishes.printer };
  const name = `${first.code}-visit`;
  const going = await goingTo(press, wanted, { kind: 'visit', name });
  const size = sizeOf(going, wishes.paper);
  const look = lookOf(press, { size, copies: wishes.copies });
  const { copies } = look;
  const made = await printNumbered(ctx, {
    ...{ paper: 'visit', of: first.code, going },
    look: async (reader) => {
      const dossiers = await standingWith(meant.id, reader);
      const money = await Promise.all(dossiers.map(({ id }) => reader.money.of(id)));
      const waived = money.map(({ reductions }) => reductions);
      const prints = await printsOfPaper(dossiers[0], 'visit', reader);
      return { found: { dossiers, waived }, prints };
    },
    speaksOf: ({ dossiers }) => dossiers.map(({ id }) => id),
    sheet: ({ found, number, session }) =>
      visitPage(press, { dossier: found.dossiers[0], number, session, ...look }, found),
    record: async (writer, { found }) => {
      for (const { id } of found.dossiers) await countPrint(writer, id, 'visit', copies);
    },
  });
  const { code } = meant;
  return made.map(({ found: { dossiers, waived }, number, file, sent }) => {
    const fees = dossiers.flatMap((each) => each.fees);
    const left = dossiers.map((each, n) => leftAfter(each.fees, waived[n] ?? []));
    const sums = { amountDue: amountDue(fees), toPay: sumDong(left) };
    const codes = dossiers.map((each) => each.code);
    return { code, visit, codes, ...sums, number, copies, file, ...sent };
  });
}

/** What stands of a dossier's visit; throws `dossier.cancelled` where nothing of it does. */
async function standingWith(id: Uuid, reader: Reader): Promise<[Dossier, ...Dossier[]]> {
  const meant = (await reader.dossiers.byId(id))!;
  const visit = await reader.queue.visitOf(id);
  const codes = visit === null ? [] : await reader.queue.visit(visit);
  const [first, ...others] = await Promise.all(
    codes.map(async (code) => atRatesNow((await reader.dossiers.byCode(code))!, reader)),
  );
  if (first) return [first, ...others];
  requireNotCancelled(meant);
  return [await atRatesNow(meant, reader)];
}

/** `print` is that of the visit's first dossier. */
async function visitPage(
  press: Press,
  print: Print,
  { dossiers, waived }: { dossiers: readonly Dossier[]; waived: readonly Reduction[][] },
) {
  const { visitSheet } = await import('../../print/model/visit.ts');
  const { receipt: wording } = await formsOf(press, print.dossier);
  const { office: id } = print.dossier;
  const office = (await (await press.ctx.store()).offices.byId(id)) ?? print.session.office;
  const input = await commonInput(press, 'visit', print, office);
  const told = await Promise.all(
    dossiers.map(async (dossier, n) => ({
      dossier,
      qrText: await receiptQrText(press, dossier),
      elsewhere: await elsewhereOf(press.ctx, dossier),
      waived: waived[n] ?? [],
    })),
  );
  return visitSheet({ ...input, dossiers: told, wording });
}
