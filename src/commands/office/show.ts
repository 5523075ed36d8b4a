/** `office show`: one office. */
import { command } from '../../cli/command.ts';
import { required, text } from '../../cli/option.ts';
import { Problem } from '../../domain/problem.ts';
import { fold, nearest } from '../../domain/value/text.ts';

export default command({
  args: { office: required(text('agency-id')) },
  options: {},
  run: async (input, ctx) => {
    const offices = await (await ctx.store()).offices.list();
    const wanted = fold(input.office);
    const found =
      offices.find((each) => fold(each.agencyId) === wanted) ??
      offices.find((each) => fold(each.name) === wanted);
    if (found) return found;
    const names = offices.flatMap((each) => [each.agencyId, each.name]);
    throw new Problem('office.not_found', { typed: input.office, near: nearest(wanted, names) });
  },
  show: (result, ui) => {
    const { office, words } = ui.texts.screen;
    ui.title(result.name);
    ui.facts([
      [office.agencyId, result.agencyId],
      [office.kind, words.officeKind[result.kind]],
      [office.parent, result.parent],
      [office.address, result.address],
      [office.phone, result.phone],
    ]);
  },
});
