/**
 * A moment, always written in Vietnam's time to the second: `2026-11-23T09:14:00+07:00`.
 * The offset has been +07:00 the year round since 1975, so texts compare as the moments do,
 * and no time-zone table is needed.
 */
import type { Brand } from './brand.ts';
import {
  addDays,
  dateOfDayNumber,
  dayNumber,
  isPlainDate,
  parsePlainDate,
  type PlainDate,
} from './plain-date.ts';

export type Instant = Brand<string, 'Instant'>;

const OFFSET_MINUTES = 7 * 60;
const FORM =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/;

/** Seconds since 1970-01-01T00:00:00Z. */
export function epochSeconds(instant: Instant): number {
  return dayNumber(localDate(instant)) * 86400 + secondOfDay(instant) - OFFSET_MINUTES * 60;
}

export function instantOfEpochSeconds(seconds: number): Instant {
  const local = Math.floor(seconds) + OFFSET_MINUTES * 60;
  const days = Math.floor(local / 86400);
  return at(dateOfDayNumber(days), local - days * 86400);
}

const KEPT_TIME = /^T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\+07:00$/;

/** True for a moment as it is kept, and for nothing else that could be read as one. */
export function isInstant(value: unknown): value is Instant {
  return (
    typeof value === 'string' && KEPT_TIME.test(value.slice(10)) && isPlainDate(value.slice(0, 10))
  );
}

/** A moment without what goes without saying: `2026-11-23T09:14`, and `2026-11-23` for midnight. */
export function briefMoment(instant: string): string {
  if (!instant.startsWith(':00+', 16)) return instant.slice(0, 19);
  return instant.slice(0, instant.startsWith('T00:00', 10) ? 10 : 16);
}

/** The moment that was told in brief. */
export function wholeMoment(brief: string): string {
  return `${brief}${MIDNIGHT.slice(brief.length - 10)}`;
}
const MIDNIGHT = 'T00:00:00+07:00';

/** Reads an ISO instant with any offset; without one, Vietnam's time. `null` when it is none. */
export function parseInstant(raw: string): Instant | null {
  const match = FORM.exec(raw.trim());
  const date = match ? parsePlainDate(match[1]!) : null;
  if (!match || !date) return null;
  const [hour, minute, second] = [match[2], match[3], match[4]].map((part) => Number(part ?? 0));
  if (hour! > 23 || minute! > 59 || second! > 59) return null;
  const offset = offsetMinutes(match[5]);
  if (offset === null) return null;
  const shift = OFFSET_MINUTES - offset;
  return shiftSeconds(at(date, hour! * 3600 + minute! * 60 + second!), shift * 60);
}

/** A local date and a time of day, `HH:MM`. */
export function instantAt(date: PlainDate, time: string): Instant {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return at(date, hour * 3600 + minute * 60);
}

export function shiftSeconds(instant: Instant, seconds: number): Instant {
  const total = secondOfDay(instant) + seconds;
  const days = Math.floor(total / 86400);
  return at(addDays(localDate(instant), days), total - days * 86400);
}

export function localDate(instant: Instant): PlainDate {
  return instant.slice(0, 10) as PlainDate;
}

/** `null` of none. */
export function latestOf(moments: readonly Instant[]): Instant | null {
  return [...moments].sort().at(-1) ?? null;
}

/** `HH:MM` on the wall. */
export function localTime(instant: Instant): string {
  return instant.slice(11, 16);
}

function secondOfDay(instant: Instant): number {
  const [hour, minute, second] = instant.slice(11, 19).split(':').map(Number);
  return hour! * 3600 + minute! * 60 + second!;
}

function at(date: PlainDate, seconds: number): Instant {
  const pad = (value: number): string => String(value).padStart(2, '0');
  const time = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${date}T${time.map(pad).join(':')}+07:00` as Instant;
}

/** `null` for an offset that no place on earth keeps. */
function offsetMinutes(text: string | undefined): number | null {
  if (text === undefined) return OFFSET_MINUTES;
  if (text === 'Z') return 0;
  const [hours, minutes] = [Number(text.slice(1, 3)), Number(text.slice(-2))];
  if (minutes > 59 || hours * 60 + minutes > 14 * 60) return null;
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
