/** The clock of a dossier, read from the journal and explained; and the calendar to decide by. */
import type { Context } from '../../cli/context.ts';
import { loadCalendar } from '../../config/load.ts';
import { settingSpecs } from '../../config/keys.ts';
import type { Calendar } from '../../domain/calendar/calendar.ts';
import { parseHours } from '../../domain/calendar/hours.ts';
import { dueOfRun } from '../../domain/calendar/run.ts';
import { calendarStreams, clockHistory } from '../../domain/dossier/clock-history.ts';
import { clockOf, type ClockStory } from '../../domain/dossier/clock-story.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { dossierStream } from '../../domain/stream.ts';
import { localDate, type Instant } from '../../domain/value/instant.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import type { Reader } from '../../store/store.ts';

/** The calendar that decisions on a dossier are made by. */
export function calendarOfDossier(
  { receivedAt }: Pick<Dossier, 'receivedAt'>,
  reader: Reader,
  ctx: Context,
): Promise<Calendar> {
  return loadCalendar(reader, ctx.surroundings.env, localDate(receivedAt));
}

export interface ExplainedClock {
  story: ClockStory;
  /** False where the recorded due date does not follow from the rule, as of an imported dossier. */
  explained: boolean;
  /** The date the same clock would give by today's calendar, where that is another. */
  recount: PlainDate | null;
}

export async function explainClock(
  dossier: Dossier,
  reader: Reader,
  ctx: Context,
  now: Instant,
): Promise<ExplainedClock> {
  const events = await reader.history.of([dossierStream(dossier.id), ...calendarStreams]);
  const hours = parseHours(settingSpecs['office.hours'].fallback)!;
  const { start, steps } = clockHistory(dossier, events, hours);
  const story = clockOf(start, steps, now);
  const today = dueOfRun(await calendarOfDossier(dossier, reader, ctx), dossier.clock.run);
  const running = dossier.clock.left === null && story.dueAt !== null;
  const moved = running && today.dueDate !== story.dueDate;
  const explained = story.dueAt === dossier.dueAt;
  return { story, explained, recount: moved && explained ? today.dueDate : null };
}
