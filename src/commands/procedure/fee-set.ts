/** `procedure fee set`: what a fee costs here, from when, and by which decision. */
import { command } from '../../cli/command.ts';
import { choice, many, required, textValue } from '../../cli/option.ts';
import { date, amount, tier, procedureCode } from '../../cli/value-option.ts';
import { setFeeRate } from '../../domain/fee/set-rate.ts';
import { procedureCase } from '../../domain/procedure/case-named.ts';
import { channels } from '../../domain/procedure/procedure.ts';
import { cleanLine } from '../../domain/value/text.ts';
import { dateText, moneyText } from '../../locale/format.ts';
import { findProcedure } from './shared.ts';

export default command({
  args: {
    procedure: required(procedureCode()),
    fee: required(textValue('fee')),
    amount: required(amount()),
  },
  options: {
    from: required(date()),
    to: date(),
    legalBasis: required(textValue('text')),
    case: textValue('case'),
    channel: choice(channels, 'channel'),
    tier: many(tier()),
    ceiling: amount(),
  },
  json: [
    'procedure fee caseId channel amount tiers ceiling from to legalBasis name feeName replayed',
  ],
  run: async (input, ctx) => {
    const store = await ctx.store();
    const { procedure } = await findProcedure(input.procedure, store, input.from);
    const caseId = input.case === null ? null : procedureCase(procedure, input.case).id;
    const { amount, from, to, channel, ceiling, tier: tiers } = input;
    const legalBasis = cleanLine(input.legalBasis);
    const rate = { caseId, channel, amount, tiers, ceiling, from, to, legalBasis };
    const events = setFeeRate(procedure, input.fee, rate);
    const { value, replayed } = await ctx.write(async (writer) => {
      await writer.append(events);
      return (await writer.money.rates(procedure.code)).at(-1)!;
    });
    const fees = procedure.cases.flatMap((each) => each.fees);
    const feeName = fees.find(({ id }) => id === value.fee)?.name ?? value.fee;
    return { ...value, name: procedure.shortName, feeName, replayed };
  },
  show: (result, ui) => {
    const { payment } = ui.texts.screen;
    ui.done(payment.rateSet(result.feeName, moneyText(result.amount), dateText(result.from)));
    ui.next(`motcua procedure show ${result.procedure}`, 'motcua payment quote …');
  },
});
