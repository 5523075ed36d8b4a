/** Opening hours as an office writes them. */
import { minutes, type OfficeHours } from './calendar.ts';

/** `07:00-11:30,13:30-17:00` as ordered pairs; `null` when it is not such. */
export function parseHours(text: string): OfficeHours | null {
  const pairs = text.split(',').map((part) => /^(\d{2}:\d{2})-(\d{2}:\d{2})$/.exec(part.trim()));
  if (pairs.some((pair) => pair === null)) return null;
  const hours = pairs.map((pair): [string, string] => [pair![1]!, pair![2]!]);
  const times = hours.flat().map(minutes);
  const rising = times.every((time, index) => time < 1440 && time > (times[index - 1] ?? -1));
  return rising ? hours : null;
}
