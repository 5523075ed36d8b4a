/** `privacy hold`: nothing of a person is erased until a day, or until it is taken away again. */
import { command } from '../../cli/command.ts';
import { required, textValue } from '../../cli/option.ts';
import { anyCitizen, date, reasonText } from '../../cli/value-option.ts';
import { holdPerson } from '../../domain/privacy/mark.ts';
import { cleanLine } from '../../domain/value/text.ts';
import { dateText } from '../../locale/format.ts';
import { findCitizen } from '../citizen/shared.ts';
import { nextName } from '../citizen/view.ts';
import { approverOf } from '../payment/shared.ts';
import { personView } from './shared.ts';

export default command({
  args: { citizen: required(anyCitizen()) },
  options: { reason: required(reasonText()), until: date(), countersignedBy: textValue('name') },
  json: [{ citizen: ['id name uuid'] }, 'until reason replayed'],
  run: async ({ citizen: typed, reason: said, until, countersignedBy }, ctx) => {
    const [store, now] = [await ctx.store(), await ctx.now()];
    const citizen = await findCitizen(typed, store, null);
    const reason = cleanLine(said);
    const { value, replayed } = await ctx.write(async (writer, session) => {
      const marks = await writer.privacy.marksOf(citizen.id);
      const second = await approverOf(writer, session, now, countersignedBy);
      await writer.append(holdPerson(citizen.id, { marks, second, until, reason }));
      return { citizen: await personView(citizen.id, writer), until, reason };
    });
    return { ...value, replayed };
  },
  show: ({ citizen, until }, ui) => {
    const { privacy } = ui.texts.screen;
    ui.done(privacy.held(citizen.name, until === null ? null : dateText(until)));
    const name = nextName({ idKind: null, ...citizen });
    ui.next(`motcua privacy lift ${name} --what held --reason …`);
  },
});
