/** `citizen edit`: a correction; what stood before stays in the journal. */
import { command } from '../../cli/command.ts';
import { flag, required, type OpenInput } from '../../cli/option.ts';
import { anyCitizen, reasonText } from '../../cli/value-option.ts';
import { correctCitizen, detailWarnings } from '../../domain/citizen/register.ts';
import { Problem } from '../../domain/problem.ts';
import type { Uuid } from '../../domain/value/id.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import type { Reader, Writer } from '../../store/store.ts';
import { sightOfCitizen } from '../access/saw.ts';
import { askFollowing } from '../desk/ask-following.ts';
import { postSightHere, requireNumberFree, tryingNumber, type PostSight } from './acquainted.ts';
import { showCitizen, showWarnings } from './card.ts';
import { detailsFrom } from './details.ts';
import {
  decideFollowing,
  followersOf,
  followingFields,
  followingOption,
  reprints,
  showFollowing,
} from './following.ts';
import { detailOptions, emptiableOptions } from './options.ts';
import { findCitizen } from './shared.ts';
import { citizenFields, citizenView, nextName, warningViews } from './view.ts';

const options = {
  ...detailOptions,
  ...emptiableOptions,
  withoutId: flag(),
  reason: reasonText(),
  dossiers: followingOption,
};
type EditInput = OpenInput<typeof options>;

export default command({
  args: { citizen: required(anyCitizen()) },
  options,
  json: [...citizenFields, 'changed', ...followingFields, 'warnings replayed'],
  ask: async (input, ctx) => {
    if (input.citizen === null || !saysSomething(input)) return {};
    const store = await ctx.store();
    const [today, sight] = [await ctx.today(), await postSightHere(ctx)];
    const { id, kind } = await findCitizen(input.citizen, store, sight && sight.office);
    const followers = async () => (await decide(id, input, { today, sight }, store)).followers;
    const following = () => askFollowing(input.dossiers, followers, ctx);
    return { dossiers: await tryingNumber(kind, ctx, following) };
  },
  run: async (input, ctx) => {
    if (input.withoutId && (input.id ?? input.passport) !== null) {
      const other = input.id === null ? '--passport' : '--id';
      throw new Problem('usage.one_only', { names: [other, '--without-id'] });
    }
    if (!saysSomething(input)) {
      const names = [
        '--name | --dob | --sex | --address | --phone | --email | --id | --passport | --without-id',
      ];
      throw new Problem('usage.missing', { command: ctx.command, names });
    }
    const [today, sight] = [await ctx.today(), await postSightHere(ctx)];
    const office = sight && sight.office;
    const { id, kind } = await findCitizen(input.citizen, await ctx.store(), office);
    const work = async (writer: Writer) => {
      const { events, followers, after } = await decide(id, input, { today, sight }, writer);
      const following = decideFollowing(followers, input.dossiers ?? 'follow');
      await writer.append([...events, ...following.events]);
      await writer.see([sightOfCitizen(id, ctx.command)]);
      const changed = events.flatMap((event) =>
        event.type === 'citizen.corrected' ? event.data.fields : [],
      );
      const now = citizenView((await writer.citizens.byId(id))!);
      const warnings = warningViews(detailWarnings(after, today));
      return { ...now, changed, ...following.told, warnings };
    };
    const { value, replayed } = await tryingNumber(kind, ctx, () => ctx.write(work));
    return { ...value, replayed };
  },
  show: (result, ui) => {
    const { citizen } = ui.texts.screen;
    ui.done(result.changed.length > 0 ? citizen.corrected : citizen.unchanged);
    showCitizen(result, ui);
    showFollowing(result, ui);
    showWarnings(result.warnings, ui);
    ui.next(...reprints(result), `motcua citizen show ${nextName(result)}`);
  },
});

function saysSomething(input: EditInput): boolean {
  const {
    citizen: _,
    reason: _why,
    dossiers: _whether,
    ...changes
  } = {
    citizen: null,
    ...input,
  };
  return Object.values(changes).some((change) => change !== null && change !== false);
}

/** The correction, and what follows from it. Throws `citizen.number_taken`. */
async function decide(
  id: Uuid,
  input: EditInput,
  { today, sight }: { today: PlainDate; sight: PostSight | null },
  reader: Reader,
) {
  const before = (await reader.citizens.byId(id))!;
  const without = input.withoutId ? { idKind: null, idNumber: null } : {};
  const after = { ...detailsFrom(input, before.kind, before), ...without };
  await requireNumberFree(after.idNumber, before, reader, sight);
  const events = correctCitizen(before, after, { reason: input.reason, today });
  const records = await reader.citizens.partsOf(id);
  return {
    after,
    events,
    followers: await followersOf([{ records, before, after }], sight && sight.office, reader),
  };
}
