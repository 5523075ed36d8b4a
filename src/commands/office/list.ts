/** `office list`: every office this store knows. */
import { command } from '../../cli/command.ts';

export default command({
  args: {},
  options: {},
  run: async (_input, ctx) => ({ offices: await (await ctx.store()).offices.list() }),
  show: ({ offices }, ui) => {
    const { office, words } = ui.texts.screen;
    ui.table(
      [office.agencyId, office.name, office.kind, office.phone],
      offices.map((each) => [
        each.agencyId,
        each.name,
        words.officeKind[each.kind],
        each.phone ?? '',
      ]),
    );
  },
});
