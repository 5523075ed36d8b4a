/** `dossier due`: when it is due and, with `--why`, every day on the way there. */
import { command } from '../../cli/command.ts';
import { flag, required } from '../../cli/option.ts';
import { anyDossier } from '../../cli/value-option.ts';
import type { Ui } from '../../cli/ui.ts';
import type { Due } from '../../domain/calendar/due.ts';
import type { ClockPause } from '../../domain/dossier/clock-story.ts';
import { awaitedIn } from '../../domain/dossier/clock.ts';
import { clockStart } from '../../domain/dossier/clock-start.ts';
import type { DueChange } from '../../domain/dossier/dossier.ts';
import { clockWord } from '../../domain/dossier/dossier-clock.ts';
import { openSupplement } from '../../domain/dossier/supplement.ts';
import type { TermLength } from '../../domain/procedure/procedure.ts';
import { localDate, type Instant } from '../../domain/value/instant.ts';
import { dateText, momentText } from '../../locale/format.ts';
import { showDays } from '../calendar/days.ts';
import { showGrid } from '../calendar/grid.ts';
import { explainClock } from './clock-facts.ts';
import { dueTold } from './due-told.ts';
import { findDossier } from './shared.ts';
import { competentNamed } from './view.ts';

export default command({
  args: { code: required(anyDossier()) },
  options: { why: flag() },
  json: [
    'code status receivedAt dueAt dueDate clock limitDate rule duration added cutoff',
    'startsOn provisional competent policy legalBasis unconfirmed recount days? pauses? changes? explained?',
  ],
  run: async (input, ctx) => {
    const store = await ctx.store();
    const dossier = await findDossier(input.code, store, ctx);
    const now = await ctx.now();
    const { story, explained, recount } = await explainClock(dossier, store, ctx, now);
    const { term } = dossier;
    const answer = {
      code: dossier.code,
      status: dossier.status,
      receivedAt: dossier.receivedAt,
      dueAt: dossier.dueAt,
      dueDate: dossier.dueAt && localDate(dossier.dueAt),
      clock: clockWord(dossier),
      limitDate: openSupplement(dossier)?.limit ?? null,
      rule: story.rule,
      duration: story.duration,
      added: ('added' in term && term.added) || null,
      cutoff: 'cutoff' in term ? term.cutoff : null,
      startsOn: clockStart(dossier),
      provisional: awaitedIn(dossier.clock) !== null,
      competent: competentNamed(dossier, await store.offices.competentOf(dossier.id)),
      policy: dossier.procedure.supplement.clock,
      legalBasis: dossier.procedure.legalBasis,
      unconfirmed: story.unconfirmed,
      recount,
    };
    if (!input.why) return answer;
    const { days, pauses } = story;
    return { ...answer, days, pauses, changes: dossier.dueChanges, explained };
  },
  show: (result, ui) => {
    const { dossier, elsewhere, procedure, calendar, life, words } = ui.texts.screen;
    const { limitDate } = result;
    ui.facts([
      [dossier.code, result.code],
      [dossier.received, momentText(result.receivedAt)],
      [dossier.due, dueTold(result, words.clockWord[result.clock], ui)],
      [life.limit, limitDate && dateText(limitDate)],
      [dossier.term, termText(result, ui)],
      [
        elsewhere.runsFrom,
        result.startsOn === 'receipt' ? null : words.clockStart[result.startsOn],
      ],
      [procedure.supplement, words.clock[result.policy]],
      [procedure.legalBasis, result.legalBasis.join('; ') || null],
    ]);
    if ('days' in result) {
      showGrid(result.days, localDate(result.receivedAt), result.dueDate, ui);
      showDays(result.days, ui);
      showTurns(result, ui);
    }
    if (result.unconfirmed.length > 0) ui.warn(calendar.unconfirmedDates(result.unconfirmed));
    if (result.recount !== null) ui.warn(life.recount(result.recount));
    if (!('days' in result)) ui.next(`motcua dossier due ${result.code} --why`);
    else if (!result.explained) ui.warn(life.unexplained);
  },
});

/** How long the office has, and of it what was added for where it lies. */
function termText(
  {
    duration,
    added,
    cutoff,
  }: Pick<Due, 'duration'> & { added: TermLength | null; cutoff: string | null },
  ui: Ui,
): string | null {
  const { procedure } = ui.texts.screen;
  if (cutoff !== null) return procedure.sameDay(cutoff);
  const length = duration && procedure.duration(duration.value, duration.unit);
  return length !== null && added !== null ? procedure.withAdded(length, added) : length;
}

/** Each pause, and each due date that gave way to another. */
function showTurns(
  { pauses, changes }: { pauses: readonly ClockPause[]; changes: readonly DueChange[] },
  ui: Ui,
): void {
  const { life, words } = ui.texts.screen;
  const moment = (at: Instant | null): string => (at === null ? '…' : momentText(at));
  for (const { why, from, to, days } of pauses) {
    ui.line(life.pause(words.pause[why], momentText(from), moment(to), days));
  }
  for (const { why, before, after, by, reason } of changes) {
    const because = reason === null ? words.dueChange[why] : `${words.dueChange[why]}: ${reason}`;
    ui.line(life.change(moment(before), moment(after), because, by));
  }
}
