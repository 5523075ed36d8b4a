/** `payment share`: how much came without cash, by dossiers and by amount. */
import { command } from '../../cli/command.ts';
import { date } from '../../cli/value-option.ts';
import { cashlessShare } from '../../domain/payment/share.ts';
import type { Method } from '../../domain/payment/payment.ts';
import { countText, dateText, moneyText } from '../../locale/format.ts';

export default command({
  args: {},
  options: { from: date(), to: date() },
  json: ['from to dossiers amount'],
  run: async (input, ctx) => {
    const { office } = await ctx.session();
    const today = await ctx.today();
    const [from, to] = [input.from ?? today, input.to ?? today];
    const rows = await (await ctx.store()).money.takenBetween(office.agencyId, from, to);
    const taken = rows.map(({ dossier, method, amount }) => {
      return { dossier, method: method as Method, amount };
    });
    return { from, to, ...cashlessShare(taken) };
  },
  show: ({ from, to, dossiers, amount }, ui) => {
    const { payment } = ui.texts.screen;
    const percent = (share: number | null): string =>
      share === null ? '–' : `${countText(Math.round(share * 100))} %`;
    ui.title(payment.shareOf(dateText(from), dateText(to)));
    ui.facts([
      [
        payment.byDossiers,
        `${countText(dossiers.cashless)}/${countText(dossiers.paid)} (${percent(dossiers.share)})`,
      ],
      [
        payment.byAmount,
        `${moneyText(amount.cashless)}/${moneyText(amount.paid)} (${percent(amount.share)})`,
      ],
    ]);
    ui.next('motcua shift show');
  },
});
