/** The acts of a group by their keys; and what is typed for an act at home or here. */
import type { Context } from '../../cli/context.ts';
import { wrapped } from '../../cli/fit.ts';
import { runPatiently } from '../../cli/patience.ts';
import type { Question } from '../../cli/steps.ts';
import type { PageThing } from '../../cli/surroundings.ts';
import { loadActs, loadSpeech, type ActGroup } from '../../locale/texts.ts';
import { servingLines } from './serving-lines.ts';
import { actsFor, actsNear } from './meant-acts.ts';
import { openWords, type FoundRow } from './open-words.ts';
import { actOfLine, actsHere, groupOf, helpTopic, keyTyped, type ScreenEntry } from './palette.ts';
import type { Next } from './place.ts';
import { runAct, showHelpOn, type NamedAct } from './run-act.ts';
import { askThen, screenOf } from './screen.ts';

/** Shows what may be done of a group, and does what is picked. */
export async function actsPage(ctx: Context, group: ActGroup): Promise<Next> {
  const { palette } = ctx.texts.screen;
  const acts = await actsHere(ctx);
  const { groups } = await loadActs(ctx.globals.lang);
  const own = acts.filter((act) => groupOf(act) === group);
  const question: Question<{ typed: string }> = {
    lines: [`  ${groups[group]}`, ...own.map(({ key, title }) => `  ${key.padEnd(4)}${title}`)],
    message: palette.askAct(group),
    explain: palette.explainActs,
    read: (typed) => ({ set: { typed: /^\d+\s*\+?$/.test(typed) ? `${group}${typed}` : typed } }),
  };
  return askThen(ctx, question, { typed: '' }, async ({ typed }) =>
    typed === '' ? 'back' : backToGroup(group, await forTyped(ctx, typed, acts)),
  );
}

/** Who leaves an act that was picked here, or the page it led to, is back where it was picked. */
function backToGroup(group: ActGroup, next: Next): Next {
  if (next === 'back') return { to: { at: 'acts', group } };
  const on = typeof next === 'object' && 'to' in next ? next.to : null;
  return on === null || on.at === 'scan' ? next : { over: on };
}

/** The groups of which somebody may do anything, each behind its letter, on as few lines as fit. */
export async function groupLines(ctx: Context, acts: readonly ScreenEntry[]): Promise<string[]> {
  const { groups } = await loadActs(ctx.globals.lang);
  const open = new Set(acts.map(groupOf));
  // No line is broken within a group.
  const told = (Object.keys(groups) as ActGroup[])
    .filter((group) => open.has(group))
    .map((group) => `${group} ${groups[group]}`.replaceAll(' ', UNBROKEN));
  const { columns } = ctx.surroundings.stderr;
  return wrapped(told.join('  '), columns - 2).map((line) => `  ${line.replaceAll(UNBROKEN, ' ')}`);
}

const UNBROKEN = '\u00A0';

/**
 * Where leads what was typed: a key of an act or of a group, a command as a hint names it, else
 * words that mean acts, people or dossiers. `on` is the thing that an act on such a one is meant for.
 */
export async function forTyped(
  ctx: Context,
  typed: string,
  acts: readonly ScreenEntry[],
  on: PageThing | null = null,
): Promise<Next> {
  const topic = helpTopic(typed);
  if (topic !== null) return showHelpOn(ctx, topic);
  const { key, more } = keyTyped(typed);
  const serving = servingLines[key];
  if (serving) {
    await runPatiently(ctx, serving);
    return 'home';
  }
  const act = acts.find((each) => each.key === key);
  if (act) return announced(ctx, act, { more, on });
  const line = actOfLine(typed, acts);
  if (line) return announced(ctx, line.act, { said: line.said, on });
  const group = acts.map(groupOf).find((each) => each === key);
  if (group) return { to: { at: 'acts', group } };
  // A sign alone asks for more of nothing.
  const words = (more && typed.slice(0, typed.lastIndexOf('+')).trim()) || typed;
  const speech = await loadSpeech(ctx.globals.lang);
  const { acts: meant, named, alone } = actsFor(words, acts, speech);
  const rowOf = (each: ScreenEntry, sure: boolean): FoundRow => ({
    name: actLine(each),
    go: () =>
      sure && meant.length === 1
        ? announced(ctx, each, { more, on })
        : runAct(ctx, each.name, { more, on }),
    sure,
  });
  return openWords(ctx, words, {
    // What merely begins so may be the beginning of a name.
    acts: meant.map((each) => rowOf(each, named)),
    nearest: actsNear(words, acts, speech).map((each) => rowOf(each, false)),
    noProcedure: alone,
    on,
  });
}

/** Says which act it is before it asks anything, where it was not picked from lines that say so. */
async function announced(ctx: Context, act: ScreenEntry, named: NamedAct): Promise<Next> {
  if (groupOf(act) !== null) (await screenOf<object>(ctx)).say([actLine(act)]);
  return runAct(ctx, act.name, named);
}

function actLine({ key, title }: ScreenEntry): string {
  return `${key.padEnd(4)}${title}`;
}
