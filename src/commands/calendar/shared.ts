/** Writing rows of the working calendar, and saying which promises they touch. */
import type { Context } from '../../cli/context.ts';
import type { CalendarDay } from '../../domain/calendar/calendar.ts';
import { requireSensible } from '../../domain/calendar/change.ts';
import { happened } from '../../domain/event.ts';
import { calendarStream } from '../../domain/stream.ts';
import { addDays, type PlainDate } from '../../domain/value/plain-date.ts';
import type { Reader } from '../../store/store.ts';

const MOST_TOUCHED = 200;

export interface CalendarChange {
  days: CalendarDay[];
  /** Rows that were there before and say something else now. */
  replaced: CalendarDay[];
  /** Open dossiers promised for one of these days. */
  dueThen: string[];
  replayed: boolean;
}

/** Publishes rows; a row replaces the one of its day, and the old one stays in the journal. */
export async function publishDays(
  ctx: Context,
  source: string,
  days: readonly CalendarDay[],
): Promise<CalendarChange> {
  for (const day of days) requireSensible(day);
  const { value, replayed } = await ctx.write(async (writer) => {
    const before = await rowsOf(writer, days);
    const fresh = days.filter(
      (day) => JSON.stringify(before.get(day.date)) !== JSON.stringify(day),
    );
    const replaced = fresh.flatMap(({ date }) => before.get(date) ?? []);
    if (fresh.length > 0) {
      const data = { source, days: fresh };
      await writer.append([happened('calendar.published', calendarStream, data, null)]);
    }
    return { days: fresh, replaced, dueThen: await dueOn(writer, fresh) };
  });
  return { ...value, replayed };
}

async function rowsOf(
  reader: Reader,
  days: readonly CalendarDay[],
): Promise<Map<PlainDate, CalendarDay>> {
  const dates = days.map(({ date }) => date).sort();
  if (dates.length === 0) return new Map();
  const rows = await reader.reference.calendarDays(dates[0]!, dates.at(-1)!);
  return new Map(rows.map((row) => [row.date, row]));
}

/** A promise once given stands; whoever gave it must know that its day has changed. */
async function dueOn(reader: Reader, days: readonly CalendarDay[]): Promise<string[]> {
  const codes: string[] = [];
  for (const { date } of days) {
    const filter = { dueFrom: date, dueBefore: addDays(date, 1), limit: MOST_TOUCHED };
    codes.push(...(await reader.dossiers.list(filter)).map(({ code }) => code));
  }
  return codes;
}
