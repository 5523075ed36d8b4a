/** `citizen unmerge`: a record that was merged into another by mistake is its own again. */
import { command } from '../../cli/command.ts';
import { required, textValue } from '../../cli/option.ts';
import { unmergeCitizens, type CitizenRecord } from '../../domain/citizen/merge.ts';
import { numberKey } from '../../domain/citizen/number.ts';
import type { RecordCorrection } from '../../domain/dossier/people.ts';
import type { StoredEvent } from '../../domain/event.ts';
import { holdLeaving } from '../../domain/privacy/mark.ts';
import { Problem } from '../../domain/problem.ts';
import { citizenStream } from '../../domain/stream.ts';
import { parseUuid, type Uuid } from '../../domain/value/id.ts';
import type { Reader } from '../../store/store.ts';
import { saw, sightsOfCitizens } from '../access/saw.ts';
import { askFollowing } from '../desk/ask-following.ts';
import { sightHere } from '../dossier/shared.ts';
import { fieldNames, showCitizen } from './card.ts';
import {
  decideFollowing,
  followersOf,
  followingFields,
  followingOption,
  reprints,
  showFollowing,
} from './following.ts';
import { findCitizen } from './shared.ts';
import { citizenFields, citizenView, nextName, recordView } from './view.ts';

export default command({
  args: { other: required(textValue('number')) },
  options: { dossiers: followingOption },
  json: [...citizenFields, 'from lost', ...followingFields, 'replayed'],
  run: async (input, ctx) => {
    const store = await ctx.store();
    const id = await meant(input.other, store);
    const sight = await sightHere(ctx);
    if (ctx.interactive && !ctx.globals.yes && !ctx.globals.json) {
      const { kept, other } = await decided(id, store);
      await saw(sightsOfCitizens([other, kept], ctx.command), ctx);
      const { citizen } = ctx.texts.screen;
      await (await ctx.ask()).sure(citizen.sureUnmerge(other.name, kept.name));
    }
    const whether = await askFollowing(
      input.dossiers,
      async () => followersOf(await correctionsOf(await decided(id, store), store), sight, store),
      ctx,
    );
    const { value, replayed } = await ctx.write(async (writer) => {
      const { kept, other, events } = await decided(id, writer);
      const corrections = await correctionsOf({ kept, other, events }, writer);
      const following = decideFollowing(await followersOf(corrections, sight, writer), whether);
      const [, ...merged] = await writer.citizens.partsOf(id);
      const held = holdLeaving(await writer.privacy.marksOf(kept.id), [id, ...merged]);
      await writer.append([...events, ...held, ...following.events]);
      await writer.see(sightsOfCitizens([other, kept], ctx.command));
      const lost = events.flatMap((each) =>
        each.type === 'citizen.unmerged' ? each.data.fields : [],
      );
      const own = citizenView((await writer.citizens.byId(id))!);
      const left = (await writer.citizens.record(kept.id))!;
      return { ...own, from: recordView(left), lost, ...following.told };
    });
    return { ...value, replayed };
  },
  show: (result, ui) => {
    const { citizen } = ui.texts.screen;
    const { from } = result;
    ui.done(citizen.unmerged(result.name, from.name));
    showCitizen(result, ui, [[citizen.lost, fieldNames(result.lost, ui)]]);
    showFollowing(result, ui);
    ui.next(
      ...reprints(result),
      `motcua citizen show ${nextName(result)}`,
      `motcua citizen show ${from.uuid}`,
    );
  },
});

/** By its own id, or a number that only one merged record bears; else whoever else is meant. */
async function meant(typed: string, reader: Reader): Promise<Uuid> {
  const wanted = typed.trim();
  const id = parseUuid(wanted);
  const own = id && (await reader.citizens.record(id));
  const merged = (await reader.citizens.recordsWith(numberKey(wanted))).filter(
    (each) => each.mergedInto,
  );
  const only = own ?? (merged.length === 1 ? merged[0] : null);
  return (only ?? (await findCitizen(wanted, reader, null))).id;
}

/** Throws `citizen.not_merged`, and what `unmergeCitizens` throws. */
async function decided(id: Uuid, reader: Reader) {
  const other = (await reader.citizens.record(id))!;
  if (other.mergedInto === null) {
    const merged = (await reader.citizens.mergedInto(id)).map(({ record }) => record.id);
    throw new Problem('citizen.not_merged', { name: other.name, merged });
  }
  const kept = (await reader.citizens.record(other.mergedInto))!;
  const into = kept.mergedInto === null ? null : await reader.citizens.byId(kept.mergedInto);
  const { data, personal } = await mergeOf(kept, other, reader);
  const [before, after] = [personal?.before ?? null, personal?.after ?? null];
  const facts = { fields: data.fields, before, after };
  return { kept, other, events: unmergeCitizens(kept, other, facts, into) };
}

/** The kept one is told without what it gained, the other as it was before. */
async function correctionsOf(
  { kept, other, events }: Pick<Awaited<ReturnType<typeof decided>>, 'kept' | 'other' | 'events'>,
  { citizens }: Reader,
): Promise<RecordCorrection[]> {
  const [parts, all] = [await citizens.partsOf(other.id), await citizens.partsOf(kept.id)];
  const left = all.filter((id) => !parts.includes(id));
  return events.flatMap((event) =>
    event.type === 'citizen.unmerged'
      ? [
          { records: left, ...event.personal },
          { records: parts, before: kept, after: other },
        ]
      : [],
  );
}

/** The entry of the merge that stands; a record may have been merged, taken out, and again. */
async function mergeOf(
  kept: CitizenRecord,
  other: CitizenRecord,
  reader: Reader,
): Promise<StoredEvent<'citizen.merged'>> {
  const events = await reader.history.of([citizenStream(kept.id)]);
  return events.findLast(
    (event): event is StoredEvent<'citizen.merged'> =>
      event.type === 'citizen.merged' && event.data.merged === other.id,
  )!;
}
