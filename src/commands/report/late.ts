/** `report late`: what is over its date, what ended late, and what will be late at this pace. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { choice, whole, withDefault, type Input } from '../../cli/option.ts';
import { loadCalendar } from '../../config/load.ts';
import { radar } from '../../domain/dossier/radar.ts';
import { total } from '../../domain/report/fold.ts';
import { breakdowns, cellKey } from '../../domain/report/group.ts';
import { epochSeconds, localDate, type Instant } from '../../domain/value/instant.ts';
import { addDays } from '../../domain/value/plain-date.ts';
import { latePage } from '../../print/model/reports/late.ts';
import type { Reader } from '../../store/store.ts';
import type { ReportBasis } from './ask.ts';
import { reportVerb } from './frame.ts';
import { groupsOf } from './gather.ts';
import { reportLineFields, reportLineView } from './line.ts';
import { filterOptions, outputOptions, periodOptions } from './options.ts';
import { lineList } from './table.ts';

const options = {
  ...periodOptions,
  by: choice(breakdowns, 'breakdown'),
  ...filterOptions,
  limit: withDefault(whole(1, 100_000), 500),
  ...outputOptions,
};

/** The pace is that of the last so many days. */
const PACE_DAYS = 90;

export default command({
  args: {},
  options,
  json: [
    'from to by total groups',
    { open: [...reportLineFields, 'daysLate'], ended: [...reportLineFields, 'daysLate'] },
    'radar made files',
  ],
  ...reportVerb({
    count: lateOf,
    page: latePage,
    table: ({ open, ended }) => lineList([...open, ...ended]),
    after: ({ open: [first] }, ui) =>
      ui.next(first ? `motcua dossier due ${first.code} --why` : 'motcua dossier radar'),
  }),
});

async function lateOf(
  input: Input<typeof options>,
  asked: ReportBasis,
  reader: Reader,
  ctx: Context,
) {
  const reports = await reader.reports();
  const { ask, made, period } = asked;
  const by = input.by ?? 'office';
  const figures = ['openLate', 'endedLate', 'inProgress', 'ended'] as const;
  const wish = { figures, months: by === 'month' };
  const cells = await reports.dossierCells({ ...ask, by: cellKey(by) }, wish);
  const sums = total(cells);
  const page = { limit: input.limit, offset: 0 };
  const open = await reports.overdue(ask, page);
  const ended = await reports.behind('endedLate', null, ask, page);
  const groups = await groupsOf({ cells, names: new Set(figures) }, by, asked, reader);
  return {
    ...period,
    by,
    total: { openLate: sums.openLate, endedLate: sums.endedLate },
    groups: groups.filter((each) => (each.openLate ?? 0) + (each.endedLate ?? 0) > 0),
    open: open.map((line) => ({
      ...reportLineView(line),
      daysLate: daysBetween(line.dueAt, ask.cut),
    })),
    ended: ended.map(({ line }) => ({
      ...reportLineView(line),
      daysLate: daysBetween(line.dueAt, line.endedAt),
    })),
    radar: made.over ? null : await radarHere(reader, asked, ctx),
    made: { ...made, dossiers: sums.handled },
  };
}

/** Whole days past a date; `null` without one. A date that was moved too late may lie ahead. */
function daysBetween(due: Instant | null, to: Instant | null): number | null {
  if (due === null || to === null) return null;
  return Math.max(0, Math.floor((epochSeconds(to) - epochSeconds(due)) / 86_400));
}

/** What this office will be late with at its own pace; `null` when nobody is signed in. */
async function radarHere(reader: Reader, { now, ownOffice }: ReportBasis, ctx: Context) {
  if (ownOffice === null) return null;
  const since = addDays(localDate(now), -PACE_DAYS);
  // Work may have begun long before the days that are looked at.
  const calendar = await loadCalendar(reader, ctx.surroundings.env, addDays(since, -1800));
  const done = await reader.pace.done(ownOffice, since);
  const lines = radar(await reader.pace.open(ownOffice), done, now, calendar);
  const willMiss = lines.filter(({ verdict }) => verdict === 'will_miss');
  const atRisk = lines.filter(({ verdict }) => verdict === 'at_risk');
  return {
    office: ownOffice,
    since,
    willMiss: willMiss.length,
    atRisk: atRisk.length,
    dossiers: [...willMiss, ...atRisk].map(({ code, dueAt, risk, verdict }) => ({
      code,
      dueAt,
      risk,
      verdict,
    })),
  };
}
