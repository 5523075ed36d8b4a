/** `privacy acknowledge`: whoever asked by letter has been told that it has come. */
import { command } from '../../cli/command.ts';
import { required, textValue } from '../../cli/option.ts';
import { tellPrivacy } from '../../domain/privacy/request.ts';
import { dateText } from '../../locale/format.ts';
import { findRequest, requestFields, requestView } from './shared.ts';

export default command({
  args: { request: required(textValue('number')) },
  options: {},
  json: [...requestFields, 'replayed'],
  run: async ({ request }, ctx) => {
    const { value, replayed } = await ctx.write(async (writer, { office }) => {
      const found = await findRequest(request, office.agencyId, writer);
      await writer.append(tellPrivacy(found));
      return requestView(await findRequest(found.number, office.agencyId, writer), writer);
    });
    return { ...value, replayed };
  },
  show: ({ number, doneBy }, ui) => {
    const { privacy } = ui.texts.screen;
    ui.done(privacy.told(number));
    ui.line(`  ${privacy.doneBy(dateText(doneBy))}`);
    ui.next(`motcua privacy answer ${number} --as granted`);
  },
});
