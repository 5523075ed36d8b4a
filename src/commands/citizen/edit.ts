/** `citizen edit`: a correction; what stood before stays in the journal. */
import { command } from '../../cli/command.ts';
import { required, textValue } from '../../cli/option.ts';
import { correctCitizen, detailWarnings } from '../../domain/citizen/register.ts';
import { Problem } from '../../domain/problem.ts';
import { showCitizen, showWarnings } from './card.ts';
import { detailsFrom } from './details.ts';
import { detailOptions } from './options.ts';
import { findCitizen } from './shared.ts';
import { citizenFields, citizenView, warningViews } from './view.ts';

export default command({
  args: { citizen: required(textValue('number')) },
  options: { ...detailOptions, reason: textValue('text') },
  json: [...citizenFields, 'changed warnings replayed'],
  run: async (input, ctx) => {
    const { citizen: typed, reason, ...changes } = input;
    if (Object.values(changes).every((change) => change === null)) {
      const names = ['--name | --dob | --sex | --address | --phone | --email | --id'];
      throw new Problem('usage.missing', { command: ctx.command, names });
    }
    const { id } = await findCitizen(typed, await ctx.store());
    const today = await ctx.today();
    const { value, replayed } = await ctx.write('citizen.write', async (writer) => {
      const before = (await writer.citizens.byId(id))!;
      const after = detailsFrom(changes, before.kind, before);
      const holder =
        after.idNumber === null ? null : await writer.citizens.byNumber(after.idNumber);
      if (holder && holder.id !== id) {
        throw new Problem('citizen.number_taken', { number: after.idNumber!, name: holder.name });
      }
      const events = correctCitizen(before, after, { reason, today });
      await writer.append(events);
      const changed = events.flatMap((event) =>
        event.type === 'citizen.corrected' ? event.data.fields : [],
      );
      const now = citizenView((await writer.citizens.byId(id))!);
      return { ...now, changed, warnings: warningViews(detailWarnings(after, today)) };
    });
    return { ...value, replayed };
  },
  show: (result, ui) => {
    const { citizen } = ui.texts.screen;
    ui.done(result.changed.length > 0 ? citizen.corrected : citizen.unchanged);
    showCitizen(result, ui);
    showWarnings(result.warnings, ui);
    ui.next(`motcua citizen show ${result.id ?? result.uuid}`);
  },
});
