/** The days of a term for people: each counted day, and each passed over with its reason. */
import type { Ui } from '../../cli/ui.ts';
import type { DueDay } from '../../domain/calendar/due.ts';
import { dateText, weekdayText } from '../../locale/format.ts';

/** Longer terms are shown by their first and last days. */
const MOST_LINES = 40;

export function showDays(days: readonly DueDay[], ui: Ui): void {
  const { calendar, words } = ui.texts.screen;
  const row = (day: DueDay): string[] => {
    const name = `${weekdayText(day.date, words.weekdays)} ${dateText(day.date)}`;
    if (day.counted) return [name, calendar.counted(day.n)];
    const reason = words.rest[day.reason as keyof typeof words.rest] ?? day.reason;
    return [name, day.name === null ? reason : `${reason}: ${day.name}`];
  };
  if (days.length <= MOST_LINES) {
    ui.facts(days.map((day) => row(day) as [string, string]));
    return;
  }
  const [first, last] = [days.slice(0, MOST_LINES / 2), days.slice(-MOST_LINES / 2)];
  ui.facts(first.map((day) => row(day) as [string, string]));
  ui.line(`  ${calendar.daysBetween(days.length - MOST_LINES)}`);
  ui.facts(last.map((day) => row(day) as [string, string]));
}
