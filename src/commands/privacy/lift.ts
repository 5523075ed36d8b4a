/** `privacy lift`: takes a restriction or a hold away again. */
import { command } from '../../cli/command.ts';
import { choice, required, textValue } from '../../cli/option.ts';
import { anyCitizen, reasonText } from '../../cli/value-option.ts';
import { markKinds } from '../../domain/privacy/kinds.ts';
import { liftMark } from '../../domain/privacy/mark.ts';
import { cleanLine } from '../../domain/value/text.ts';
import { findCitizen } from '../citizen/shared.ts';
import { approverOf } from '../payment/shared.ts';
import { personView } from './shared.ts';

export default command({
  args: { citizen: required(anyCitizen()) },
  options: {
    what: required(choice(markKinds, 'privacyMark')),
    reason: required(reasonText()),
    countersignedBy: textValue('name'),
  },
  json: [{ citizen: ['id name uuid'] }, 'what reason replayed'],
  run: async ({ citizen: typed, what, reason: said, countersignedBy }, ctx) => {
    const { id, name } = await findCitizen(typed, await ctx.store(), null);
    const reason = cleanLine(said);
    const now = await ctx.now();
    const { value, replayed } = await ctx.write(async (writer, session) => {
      const marks = await writer.privacy.marksOf(id);
      const second = await approverOf(writer, session, now, countersignedBy);
      await writer.append(liftMark(marks, what, { name, reason, second }));
      return { citizen: await personView(id, writer), what, reason };
    });
    return { ...value, replayed };
  },
  show: ({ citizen, what }, ui) => {
    const { privacy, words } = ui.texts.screen;
    ui.done(privacy.lifted(words.privacyMark[what], citizen.name));
    ui.next('motcua privacy list');
  },
});
