/** `store doctor`: what is wrong with the store and this machine, or will be, and what mends it. */
import { command } from '../../cli/command.ts';
import { judged, type CheckedRow, type CheckState } from '../../domain/checkup/checkup.ts';
import { shellWord } from '../../locale/format.ts';
import type { Texts } from '../../locale/texts.ts';
import { examinedHere } from './checkup.ts';

export default command({
  args: {},
  options: {},
  json: ['ok bad warnings', { checks: ['check state mend found'] }],
  run: async (_input, ctx) => {
    const found = await examinedHere(ctx);
    const training = found.store?.problem === null && (await ctx.isTraining());
    const checks = judged(found, training).map((check) => ({ ...check, mend: lineOf(check) }));
    const count = (state: CheckState) => checks.filter((each) => each.state === state).length;
    const bad = count('bad');
    return { ok: bad === 0, bad, warnings: count('warning'), checks };
  },
  exitCode: ({ ok }) => (ok ? 0 : 3),
  show: ({ bad, warnings, checks }, ui) => {
    const { screen } = ui.texts;
    const { doctor } = screen;
    const rows = checks.flatMap((check) => rowsOfCheck(check, screen));
    ui.table(['', '', ''], rows);
    if (bad + warnings === 0) ui.done(doctor.allWell);
    else ui.line(doctor.summary(bad, warnings));
    ui.next(...checks.flatMap(({ mend }) => mend ?? []));
  },
});

const marks: Readonly<Record<CheckState, string>> = { ok: '✓', warning: '!', bad: '✗' };

/** A row of any kind, whatever mends it. */
type AnyCheck = Pick<CheckedRow, 'check' | 'state' | 'found'>;

/** What was found, and below it what to do where it is not as it should be. */
function rowsOfCheck({ check, state, found }: AnyCheck, { doctor }: Texts['screen']): string[][] {
  const say = doctor.found[check] as (found: AnyCheck['found']) => string;
  const row = [marks[state], doctor.names[check], say(found)];
  return state === 'ok' ? [row] : [row, ['', '', doctor.advice[check]]];
}

function lineOf({ mend }: CheckedRow): string | null {
  if (mend === null) return null;
  const [line, ...paths] = mend;
  return [line, ...paths.map(shellWord)].join(' ');
}
