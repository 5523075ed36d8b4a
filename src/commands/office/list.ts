/** `office list`: every office this store knows. */
import { command } from '../../cli/command.ts';

export default command({
  args: {},
  options: {},
  json: [{ offices: ['agencyId name kind parent address phone mergedInto mergedOn'] }],
  run: async (_input, ctx) => ({ offices: await (await ctx.store()).offices.list() }),
  table: ({ offices }) => ({
    head: ['agency_id', 'name', 'kind', 'parent', 'address', 'phone'],
    rows: offices.map(({ agencyId, name, kind, parent, address, phone }) =>
      [agencyId, name, kind, parent, address, phone].map((each) => each ?? ''),
    ),
  }),
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
