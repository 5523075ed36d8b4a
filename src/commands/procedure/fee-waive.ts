/** `procedure fee waive`: what a resolution of the province waives or lowers, field by field. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { choice, many, required, textValue, whole, type Input } from '../../cli/option.ts';
import { date, procedureCode } from '../../cli/value-option.ts';
import { lowerRates } from '../../domain/fee/lower-rates.ts';
import { Problem } from '../../domain/problem.ts';
import { channels } from '../../domain/procedure/procedure.ts';
import { cleanLine, fold } from '../../domain/value/text.ts';
import { dateText } from '../../locale/format.ts';
import { findProcedure, procedureLines } from './shared.ts';

const options = {
  procedure: many(procedureCode()),
  field: textValue('words'),
  channel: choice(channels, 'channel'),
  percent: whole(1, 100, '%'),
  from: required(date()),
  to: date(),
  endless: textValue('text'),
  legalBasis: required(textValue('text')),
};

export default command({
  args: {},
  options,
  json: [
    'from to channel percent legalBasis replayed',
    { rates: ['procedure fee caseId channel amount'] },
  ],
  missing: ({ procedure, field, to, endless }) => [
    ...(procedure.length === 0 && field === null ? ['--procedure | --field'] : []),
    // One that ends never says why.
    ...(to === null && endless === null ? ['--to | --endless'] : []),
  ],
  run: async (input, ctx) => {
    const { from, to, channel } = input;
    const percent = input.percent ?? 100;
    const endless = to === null && input.endless !== null ? ` (${cleanLine(input.endless)})` : '';
    const legalBasis = `${cleanLine(input.legalBasis)}${endless}`;
    const named = await proceduresOf(input, ctx);
    const { value, replayed } = await ctx.write(async (writer) => {
      const events = [];
      for (const typed of named) {
        const { procedure } = await findProcedure(typed, writer, from);
        const rates = await writer.money.rates(procedure.code);
        const asked = { channel, percent, from, to, legalBasis };
        events.push(...lowerRates(procedure, rates, asked));
      }
      if (events.length === 0) throw new Problem('fee.nothing_to_lower', { procedures: named });
      await writer.append(events);
      return events.map(({ data: { procedure, fee, caseId, channel: by, amount } }) => ({
        ...{ procedure, fee, caseId, channel: by, amount },
      }));
    });
    return { from, to, channel, percent, legalBasis, rates: value, replayed };
  },
  show: ({ rates, from, legalBasis }, ui) => {
    const { payment } = ui.texts.screen;
    ui.done(payment.ratesLowered(rates.length, dateText(from), legalBasis));
    ui.next(`motcua procedure show ${rates[0]?.procedure ?? ''}`);
  },
});

/** Those named, and all of the field that are in force on the first day. */
async function proceduresOf({ procedure, field, from }: Input<typeof options>, ctx: Context) {
  if (field === null) return procedure;
  const wanted = fold(field);
  const lines = await procedureLines('', ctx, from);
  const ofField = lines.filter((line) => fold(line.field).includes(wanted));
  return [...new Set([...procedure, ...ofField.map(({ code }) => code)])];
}
