/** Form 02: which papers are missing or wrong, until when, and what the clock does. Pure. */
import type { Dossier, SupplementItem } from '../../domain/dossier/dossier.ts';
import { databasesWanting } from '../../domain/dossier/look-up.ts';
import type { Instant } from '../../domain/value/instant.ts';
import { fold } from '../../domain/value/text.ts';
import { line } from './head.ts';
import { dossierLines, noticeSheet, type NoticeInput } from './notice.ts';
import type { SupplementWording } from './notice-wording.ts';
import { momentIn, shortDate, twoDigits } from './paper-format.ts';
import type { SheetBlock, Sheet } from './sheet.ts';
import { fill } from './wording.ts';

/** Of the latest request; a `RangeError` when nothing was ever asked for. */
export function supplementSheet(input: NoticeInput<SupplementWording>): Sheet {
  const { dossier, wording } = input;
  const asked = dossier.supplements.at(-1);
  if (!asked) throw new RangeError('no papers were asked for');
  const note = asked.number > 1 ? fill(wording.again, { number: asked.number }) : null;
  const limit =
    asked.limit === null
      ? wording.limitNone
      : fill(wording.limitEnd, { date: shortDate(asked.limit) });
  return noticeSheet(input, asked.requestedAt, note, [
    ...dossierLines(input),
    asked.items.length === 0 ? null : line(wording.ask, ''),
    asked.items.length === 0 ? null : itemTable(asked.items, wording),
    line(wording.reason, asked.reason),
    ...howToCorrect(dossier, asked.items, wording),
    line(wording.limit, limit, true),
    line(null, clockText(dossier, asked.requestedAt, wording)),
  ]);
}

/** Of data that is not there or wrong, who puts it right (Decree 118/2025, article 17 § 2a). */
function howToCorrect(
  dossier: Dossier,
  items: readonly SupplementItem[],
  wording: SupplementWording,
): (SheetBlock | null)[] {
  return databasesWanting(dossier, items).map((database) => {
    const ofPeople = fold(database).includes('dan cu');
    const words = ofPeople ? wording.correctPopulation : wording.correctData;
    return line(null, fill(words, { database }));
  });
}

function itemTable(items: readonly SupplementItem[], wording: SupplementWording): SheetBlock {
  return {
    kind: 'table',
    columns: [
      { title: wording.columnNumber, share: 8, align: 'centre' },
      { title: wording.columnPaper, share: 50, align: 'left' },
      { title: wording.columnFault, share: 42, align: 'left' },
    ],
    rows: items.map(({ name, fault }, index) => [
      String(index + 1),
      name,
      fault ?? wording.notThere,
    ]),
    total: null,
  };
}

/** What the procedure's policy makes of the time that the office has. */
function clockText(
  { procedure, term }: Dossier,
  requestedAt: Instant,
  wording: SupplementWording,
): string {
  if (term.rule === 'none') return wording.clockNone;
  const moment = momentIn(wording.moment, requestedAt);
  const { clock, fixed } = procedure.supplement;
  if (clock === 'resume') return fill(wording.clockResume, { moment });
  if (clock === 'restart' || !fixed) return fill(wording.clockRestart, { moment });
  const periods = {
    working_day: wording.periodWorkingDays,
    calendar_day: wording.periodCalendarDays,
    month: wording.periodMonths,
    hour: wording.periodHours,
  };
  const period = fill(periods[fixed.unit], { count: twoDigits(fixed.value) });
  return fill(wording.clockFixed, { moment, period });
}
