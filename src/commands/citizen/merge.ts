/** `citizen merge`: two records that turned out to be one person; the first is kept. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { inkFor } from '../../cli/ink.ts';
import { required } from '../../cli/option.ts';
import { anyCitizen, reasonText } from '../../cli/value-option.ts';
import { mergeCitizens, type CitizenRecord } from '../../domain/citizen/merge.ts';
import type { RecordCorrection } from '../../domain/dossier/people.ts';
import type { NewEvent } from '../../domain/event.ts';
import { Problem } from '../../domain/problem.ts';
import { citizenStream } from '../../domain/stream.ts';
import type { Uuid } from '../../domain/value/id.ts';
import { cleanLine } from '../../domain/value/text.ts';
import { dateText, maskedNumber } from '../../locale/format.ts';
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
import { findBeside } from './beside.ts';
import { findCitizen } from './shared.ts';
import { citizenFields, citizenView, nextName, recordView } from './view.ts';

interface Two {
  kept: CitizenRecord;
  other: CitizenRecord;
}

export default command({
  args: { keep: required(anyCitizen()), other: required(anyCitizen()) },
  options: { reason: reasonText(), dossiers: followingOption },
  json: [...citizenFields, 'gained reason merged', ...followingFields, 'replayed'],
  run: async (input, ctx) => {
    const reason = (input.reason && cleanLine(input.reason)) || null;
    const store = await ctx.store();
    const two = await findBoth(input.keep, input.other, store);
    const sight = await sightHere(ctx);
    // Both are shown, whatever becomes of the question.
    const sights = sightsOfCitizens([two.kept, two.other], ctx.command);
    if (ctx.interactive && !ctx.globals.yes && !ctx.globals.json) {
      await eventsOf(two, reason, store);
      await saw(sights, ctx);
      await showBoth(two, ctx);
      await (await ctx.ask()).sure(ctx.texts.screen.citizen.sureMerge);
    }
    const followers = async (reader: Reader, events: readonly NewEvent[]) =>
      followersOf(await correctionsOf(two, events, reader), sight, reader);
    const whether = await askFollowing(
      input.dossiers,
      async () => followers(store, await eventsOf(two, reason, store)),
      ctx,
    );
    const { value, replayed } = await ctx.write(async (writer) => {
      const now = { kept: await same(two.kept, writer), other: await same(two.other, writer) };
      const events = await eventsOf(now, reason, writer);
      const following = decideFollowing(await followers(writer, events), whether);
      await writer.append([...events, ...following.events]);
      await writer.see(sights);
      const gained = events.flatMap((each) =>
        each.type === 'citizen.merged' ? each.data.fields : [],
      );
      const kept = citizenView((await writer.citizens.byId(two.kept.id))!);
      return { ...kept, gained, reason, merged: recordView(now.other), ...following.told };
    });
    return { ...value, replayed };
  },
  show: (result, ui) => {
    const { citizen } = ui.texts.screen;
    ui.done(citizen.merged(result.merged.name, result.name));
    showCitizen(result, ui, [[citizen.gained, fieldNames(result.gained, ui)]]);
    showFollowing(result, ui);
    ui.next(
      ...reprints(result),
      `motcua citizen show ${nextName(result)}`,
      `motcua citizen unmerge ${result.merged.uuid}`,
    );
  },
});

/** The two that are meant, though both may have been typed as the number they share. */
async function findBoth(keep: string, typed: string, reader: Reader): Promise<Two> {
  const first = (await findCitizen(keep, reader, null)).id;
  const other = await findBeside(typed, first, reader);
  const kept = other.id === first ? await findBeside(keep, first, reader) : null;
  const instead = kept && kept.mergedInto === null ? kept : null;
  return { kept: instead ?? (await reader.citizens.record(first))!, other };
}

async function eventsOf({ kept, other }: Two, reason: string | null, reader: Reader) {
  const into = other.mergedInto === null ? null : await reader.citizens.byId(other.mergedInto);
  return mergeCitizens(kept, other, { into, reason });
}

/** To whoever asks, both records are told as the kept one from now on. */
async function correctionsOf(
  { kept, other }: Two,
  events: readonly NewEvent[],
  { citizens }: Reader,
): Promise<RecordCorrection[]> {
  return Promise.all(
    events.flatMap((event) =>
      event.type === 'citizen.merged'
        ? [kept, other].map(async (before) => {
            const records = await citizens.partsOf(before.id);
            return { records, before, after: event.personal.after };
          })
        : [],
    ),
  );
}

/** Throws `stream.changed_meanwhile` when it is no longer what was looked at. */
async function same({ id, version }: CitizenRecord, reader: Reader): Promise<CitizenRecord> {
  const record = (await reader.citizens.record(id))!;
  if (record.version === version) return record;
  throw new Problem('stream.changed_meanwhile', { stream: citizenStream(id) });
}

const MOST_COUNTED = 100;

/** The two side by side, on the stream of the question. */
async function showBoth({ kept, other }: Two, ctx: Context): Promise<void> {
  const { dossiers } = await ctx.store();
  const count = async (citizen: Uuid): Promise<string> =>
    String((await dossiers.list({ citizen, limit: MOST_COUNTED })).length);
  const counts = [await count(kept.id), await count(other.id)];
  const { citizen, words } = ctx.texts.screen;
  const rows: [string, (record: CitizenRecord) => string | null][] = [
    [citizen.name, ({ name }) => name],
    [citizen.number, ({ idNumber }) => idNumber && maskedNumber(idNumber)],
    [citizen.oldNumber, ({ oldNumber }) => oldNumber && maskedNumber(oldNumber)],
    [citizen.dob, ({ dob }) => dob && dateText(dob)],
    [citizen.sex, ({ sex }) => sex && words.sex[sex]],
    [citizen.address, ({ address }) => address],
    [citizen.phone, ({ phone }) => phone && phone.typed],
    [citizen.email, ({ email }) => email],
  ];
  const lines = rows.map(([label, of]) => [label, of(kept) ?? '', of(other) ?? '']);
  const told = lines.filter(([, one, two]) => one !== '' || two !== '');
  const ui = await inkFor(ctx, 'stderr');
  ui.table(['', citizen.kept, citizen.mergedAway], [...told, [citizen.dossiers, ...counts]]);
}
