/** `payment lowered`: which fees single persons waived, corrected or brought in to less, and why. */
import { command } from '../../cli/command.ts';
import { date } from '../../cli/value-option.ts';
import { addDays } from '../../domain/value/plain-date.ts';
import { loweredCodes } from '../../domain/payment/lowered.ts';
import { moneyText, momentText } from '../../locale/format.ts';
import { loweredFacts, loweredFields, loweredView, loweredWhy, namedSums } from './lowered-view.ts';

export default command({
  args: {},
  options: { from: date(), to: date() },
  json: ['from to', { lowered: [loweredFields] }, { sums: ['by byName kind waiver count amount'] }],
  run: async (input, ctx) => {
    const { office } = await ctx.session();
    const to = input.to ?? (await ctx.today());
    const from = input.from ?? to;
    const store = await ctx.store();
    const offices = [office.agencyId];
    const found = await store.money.lowered({ offices, from, before: addDays(to, 1) });
    const lowered = await loweredView(found, store);
    return { from, to, lowered, sums: namedSums(lowered) };
  },
  table: ({ lowered }) => ({
    head: ['at', 'code', 'kind', 'by', 'amount', 'due', 'reason', 'count', 'waiver', 'seen'],
    rows: lowered.map(({ at, code, kind, by, amount, due, reason, count, waiver, seen }) => [
      ...[at, code, kind, by, amount, due ?? '', reason, count, waiver, seen],
    ]),
  }),
  show: ({ lowered, sums }, ui) => {
    const { payment, words, dossier } = ui.texts.screen;
    if (lowered.length === 0) {
      ui.line(`  ${payment.noLowered}`);
      return;
    }
    ui.table(
      [payment.when, dossier.code, payment.lowered, payment.amount, dossier.who, payment.reason],
      lowered.map(({ at, code, count, kind, amount, due, byName, ...why }) => [
        ...[momentText(at), loweredCodes({ code, count }), words.lowering[kind]],
        due === null ? moneyText(amount) : payment.loweredTo(...fromTo(amount, due)),
        ...[byName, loweredWhy({ kind, ...why }, ui.texts)],
      ]),
    );
    ui.facts(loweredFacts(sums, ui.texts));
    ui.next(`motcua dossier timeline ${lowered[0]!.code}`);
  },
});

/** What it would be, and what it is. */
function fromTo(amount: number, due: number): [would: string, due: string] {
  return [moneyText(amount + due), moneyText(due)];
}
