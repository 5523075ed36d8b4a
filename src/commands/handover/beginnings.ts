/** Terms that begin with what arrives: those of dossiers that were received for this office. */
import type { Context } from '../../cli/context.ts';
import { loadCalendar } from '../../config/load.ts';
import { beginOnArrival } from '../../domain/dossier/begin.ts';
import type { NewEvent } from '../../domain/event.ts';
import { takenInto } from '../../domain/office/merge.ts';
import type { Uuid } from '../../domain/value/id.ts';
import { localDate } from '../../domain/value/instant.ts';
import type { Writer } from '../../store/store.ts';

/** The same events, and behind them the beginnings of terms that waited for an arrival here. */
export async function withBeginnings(
  events: readonly NewEvent[],
  office: string,
  writer: Writer,
  ctx: Context,
): Promise<NewEvent[]> {
  const arrived = events.flatMap((event) =>
    event.type === 'dossier.arrived' ? [event.data.dossier] : [],
  );
  const ids = await writer.dossiers.forElsewhere(arrived);
  if (ids.length === 0) return [...events];
  const own = takenInto(office, await writer.offices.list());
  return [...events, ...(await begunOf(ids, own, writer, ctx))];
}

/** What lies already where it is decided, once an office has taken another in. */
export async function beginningsAt(
  office: string,
  writer: Writer,
  ctx: Context,
): Promise<NewEvent[]> {
  const own = takenInto(office, await writer.offices.list());
  return begunOf(await writer.dossiers.heldFor(office, [...own]), own, writer, ctx);
}

async function begunOf(
  ids: readonly Uuid[],
  own: ReadonlySet<string>,
  writer: Writer,
  ctx: Context,
): Promise<NewEvent[]> {
  const now = await ctx.now();
  const [calendar, dossiers] = await Promise.all([
    loadCalendar(writer, ctx.surroundings.env, localDate(now)),
    Promise.all(ids.map((id) => writer.dossiers.byId(id))),
  ]);
  return dossiers.flatMap((dossier) => beginOnArrival(dossier!, own, { now, calendar }));
}
