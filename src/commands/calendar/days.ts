/** The days of a term for people: those that count, and those passed over with the reason. */
import type { Ui } from '../../cli/ui.ts';
import type { DueDay } from '../../domain/calendar/due.ts';
import { dateText, weekdayText } from '../../locale/format.ts';

/** Longer terms are shown by their first and last lines. */
const MOST_LINES = 40;

export function showDays(days: readonly DueDay[], ui: Ui): void {
  const { calendar } = ui.texts.screen;
  const all = stretches(days);
  const lines = all.map((stretch) => lineOf(stretch, ui));
  if (lines.length <= MOST_LINES) {
    ui.facts(lines);
    return;
  }
  ui.facts(lines.slice(0, MOST_LINES / 2));
  const hidden = all.slice(MOST_LINES / 2, -MOST_LINES / 2).flat().length;
  ui.line(`  ${calendar.daysBetween(hidden)}`);
  ui.facts(lines.slice(-MOST_LINES / 2));
}

/** Days in a row of which the same is to be said. */
function stretches(days: readonly DueDay[]): DueDay[][] {
  const found: DueDay[][] = [];
  for (const day of days) {
    const last = found.at(-1);
    if (last && alike(last[0]!, day)) last.push(day);
    else found.push([day]);
  }
  return found;
}

function alike(left: DueDay, right: DueDay): boolean {
  if (left.counted || right.counted) return left.counted && right.counted;
  return left.reason === right.reason && left.name === right.name;
}

function lineOf(stretch: readonly DueDay[], ui: Ui): [string, string] {
  const { calendar, days, words } = ui.texts.screen;
  const name = ({ date }: DueDay): string =>
    `${weekdayText(date, words.weekdays)} ${dateText(date)}`;
  const [first, last] = [stretch[0]!, stretch.at(-1)!];
  const when = stretch.length === 1 ? name(first) : `${name(first)} – ${name(last)}`;
  if (first.counted && last.counted) {
    return [when, first.n === last.n ? calendar.counted(first.n) : days.countedTo(first.n, last.n)];
  }
  const { reason, name: called } = first as DueDay & { counted: false };
  const why = words.rest[reason];
  return [when, called === null ? why : `${why}: ${called}`];
}
