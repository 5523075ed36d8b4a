/** `store verify`: the chain is whole and the tables are what the journal says. */
import { command } from '../../cli/command.ts';
import { countText } from '../../locale/format.ts';

export default command({
  args: {},
  options: {},
  json: ['ok entries chain tables fault differing'],
  run: async (_input, ctx) => (await ctx.store({ mends: true })).verify(),
  exitCode: (result) => (result.ok ? 0 : 3),
  show: (result, ui) => {
    const { store } = ui.texts.screen;
    if (result.ok) {
      ui.done(store.verified(countText(result.entries)));
      return;
    }
    if (result.fault) ui.line(`✗ ${store.brokenEntry(result.fault)}`);
    for (const { table } of result.differing) ui.line(`✗ ${store.differs(table)}`);
    if (result.fault === null) ui.next('motcua store rebuild');
    else ui.next('motcua store info');
  },
});
