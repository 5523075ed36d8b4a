/** `privacy request`: somebody asks what is kept of them, or what is to be done with it. */
import { command } from '../../cli/command.ts';
import { choice, ofPerson, required, textValue } from '../../cli/option.ts';
import { anyCitizen, date } from '../../cli/value-option.ts';
import { loadCalendar } from '../../config/load.ts';
import { privacyKinds } from '../../domain/privacy/kinds.ts';
import { askPrivacy, privacySeries } from '../../domain/privacy/request.ts';
import { Problem } from '../../domain/problem.ts';
import { instantAt } from '../../domain/value/instant.ts';
import { cleanLine } from '../../domain/value/text.ts';
import { dateText } from '../../locale/format.ts';
import { findCitizen } from '../citizen/shared.ts';
import { sightHere } from '../dossier/shared.ts';
import { requestFields, requestView, showBusinesses } from './shared.ts';

export default command({
  args: { citizen: required(anyCitizen()) },
  options: {
    kind: required(choice(privacyKinds, 'privacyKind')),
    came: date(),
    // What is said to us may tell of people: `-` reads it from standard input.
    words: ofPerson(textValue('text')),
  },
  json: [...requestFields, 'replayed'],
  run: async ({ citizen: typed, kind, came, words }, ctx) => {
    const [store, now, today] = [await ctx.store(), await ctx.now(), await ctx.today()];
    if (came !== null && came > today) throw new Problem('privacy.not_yet', { came });
    const citizen = await findCitizen(typed, store, await sightHere(ctx));
    const request = await ctx.newId();
    const { env } = ctx.surroundings;
    const { value, replayed } = await ctx.write(async (writer, { counter }) => {
      const asked = askPrivacy(
        {
          ...{ request, citizen: citizen.id, kind, counter },
          // By letter or another way it came on a day, and whoever wrote it is to be told so.
          cameAt: came === null ? now : instantAt(came, '12:00'),
          told: came === null,
          words: words === null ? null : cleanLine(words),
          last: await writer.reference.lastNumber(privacySeries(counter)),
          earlier: await writer.privacy.requestsOf(citizen.id),
        },
        await loadCalendar(writer, env, came ?? today),
      );
      await writer.append(asked);
      const requests = await writer.privacy.requestsOf(citizen.id);
      const made = requests.find(({ id }) => id === request);
      return requestView(made!, writer);
    });
    return { ...value, replayed };
  },
  show: ({ number, kind, citizen, businesses, tellBy, toldAt, doneBy }, ui) => {
    const { privacy, words } = ui.texts.screen;
    ui.done(privacy.asked(number, words.privacyKind[kind], citizen.name));
    ui.line(`  ${privacy.doneBy(dateText(doneBy))}`);
    if (toldAt === null) ui.line(`  ${privacy.tellBy(dateText(tellBy))}`);
    showBusinesses(businesses, ui);
    const tell = toldAt === null ? [`motcua privacy acknowledge ${number}`] : [];
    ui.next(...tell, `motcua privacy answer ${number} --as granted`, 'motcua privacy list');
  },
});
