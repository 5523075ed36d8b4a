/** `handover show`: one batch, each dossier in it, and what came otherwise than it was sent. */
import { command } from '../../cli/command.ts';
import { required } from '../../cli/option.ts';
import { slip } from '../../cli/value-option.ts';
import { nextOf, showHandover, showItems } from './card.ts';
import { handoverFields, findHandover, handoverView } from './view.ts';

export default command({
  args: { slip: required(slip()) },
  options: {},
  json: handoverFields,
  run: async (input, ctx) => {
    const store = await ctx.store();
    const handover = await findHandover(input.slip, store, ctx);
    const viewer = await ctx.viewer();
    return handoverView(handover, viewer ?? { office: handover.sender, person: null }, store);
  },
  show: (result, ui) => {
    showHandover(result, ui);
    showItems(result, ui);
    ui.next(...nextOf(result));
  },
});
