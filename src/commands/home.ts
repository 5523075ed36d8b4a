/** `motcua` alone on a terminal: the day at this counter, and one key to each act. */
import { command } from '../cli/command.ts';
import type { Context } from '../cli/context.ts';
import { linesOf } from '../cli/ink.ts';
import { sitDown } from '../cli/session.ts';
import { exitCodes } from '../cli/program.ts';
import type { Question } from '../cli/steps.ts';
import { Problem } from '../domain/problem.ts';
import { localTime } from '../domain/value/instant.ts';
import { chooseDraft, draftText } from './desk/discard-draft.ts';
import { draftsHere, type KeptDraft } from './desk/draft.ts';
import { forTyped, groupLines } from './desk/acts-page.ts';
import { continueDraft, type Flow } from './desk/home-acts.ts';
import { actsHere, groupOf, type ScreenEntry } from './desk/palette.ts';
import { drawPanel, panelOf, type Panel } from './desk/panel.ts';
import { screenRows } from '../cli/fit.ts';
import { patiently, triedAgain } from '../cli/patience.ts';
import { toScan, type Next } from './desk/place.ts';
import { askOne, attempt, type Picked } from './desk/screen.ts';
import { walk } from './desk/walk.ts';
import { requireLossSaid } from './setup-anew.ts';
import { whileSending } from './print/background.ts';

export default command({
  args: {},
  options: {},
  json: ['code'],
  run: async (_input, ctx) => {
    const { stage } = ctx.surroundings;
    // What is said stands above the next question, and is said all the same where none comes.
    stage.hold(screenRows);
    try {
      return { code: await day(ctx) };
    } finally {
      stage.release();
    }
  },
  exitCode: ({ code }) => code,
  show: ({ code }, ui) => {
    if (code === 0) ui.line(ui.texts.screen.home.kept);
  },
});

/** Until the clerk closes the counter, or gives up what it lacks; the exit code. */
async function day(ctx: Context): Promise<number> {
  if (!(await isSetUp(ctx))) {
    // Whoever is asked to set up would give its numbers once more.
    requireLossSaid(null, ctx);
    const code = await ctx.runCommand(['setup', '--quiet']);
    if (code !== 0) return code;
    await seen(ctx);
  }
  for (;;) {
    const begun = await patiently(ctx, () => signedIn(ctx));
    if (begun === null) return exitCodes.environment;
    if (begun.value !== 0) return begun.value;
    const code = await oneAct(ctx);
    if (code !== null) return code;
  }
}

/** What set-up said is read before the first page, which has no room for it. */
async function seen(ctx: Context): Promise<void> {
  const { begin: message, explainBegin: explain } = ctx.texts.screen.home;
  const question: Question<object> = { lines: [], message, explain, read: () => ({ set: {} }) };
  await askOne(ctx, question, {});
}

/** A store that holds no journal yet is none: a set-up was given up there. */
async function isSetUp(ctx: Context): Promise<boolean> {
  if (!ctx.mayHaveStore()) return false;
  try {
    return (await (await ctx.store()).history.books()).length > 0;
  } catch (error) {
    if (error instanceof Problem && error.code === 'store.none') return false;
    throw error;
  }
}

/** Has the clerk do what is lacking before there can be a day; the exit code of who leaves. */
async function signedIn(ctx: Context): Promise<number> {
  for (let words = await lacking(ctx); words !== null; words = await lacking(ctx)) {
    const code = await ctx.runCommand([...words, '--quiet']);
    // A wrong PIN is asked for again; what failed around it, when the clerk says so.
    if (code === 0 || code === exitCodes.refused) continue;
    const passes = code === exitCodes.busy || code === exitCodes.environment;
    if (!passes || !(await triedAgain(ctx))) return code;
  }
  return 0;
}

/** The command that somebody lacks before there can be a day at this counter. */
async function lacking(ctx: Context): Promise<readonly string[] | null> {
  try {
    sitDown(ctx, await ctx.session());
    return null;
  } catch (error) {
    const code = error instanceof Problem ? error.code : null;
    if (code !== null && NOBODY_HERE.has(code)) return ['staff', 'login'];
    if (code === 'counter.not_chosen' || code === 'machine.damaged') return ['counter', 'use'];
    throw error;
  }
}

/** Somebody signs in before anything else. */
const NOBODY_HERE: ReadonlySet<string> = new Set([
  'staff.not_signed_in',
  'staff.seat_taken',
  'staff.session_locked',
]);

/** Shows the day, asks, acts, walks on; the exit code when the clerk closes the counter. */
async function oneAct(ctx: Context): Promise<number | null> {
  const day = await patiently(ctx, async () => {
    const [drafts, panel] = [await draftsHere(ctx), await panelOf(ctx)];
    return homeQuestion(ctx, { panel, drafts, acts: await actsHere(ctx) });
  });
  if (day === null) return exitCodes.environment;
  const ended = await whileSending(ctx, () => askOne(ctx, day.value, { pick: null }));
  // One `<` or Esc too many, from within an act, closes no counter.
  if (ended.end === 'left') return ended.by === 'end' ? 0 : null;
  const next = ended.end === 'diverted' ? toScan(ended.scan) : await acted(ctx, ended.answers);
  if (next === 'leave') return 0;
  await walk(ctx, next);
  return null;
}

/** What a line that was typed at home does; `leave` closes the counter. */
type HomeAct = Flow | 'leave';

/** Where an act leads; home, where it is refused. */
async function acted(ctx: Context, { pick }: Picked<HomeAct>): Promise<Next | 'leave'> {
  if (pick === 'leave' || pick === null) return pick ?? 'home';
  // In somebody else's name nothing is begun: home asks who is there.
  const begun = async (): Promise<Next> => ((await lacking(ctx)) === null ? pick(ctx) : 'home');
  return (await attempt(ctx, () => patiently(ctx, begun)))?.value ?? 'home';
}

interface Day {
  panel: Panel;
  drafts: readonly KeptDraft[];
  acts: readonly ScreenEntry[];
}

async function homeQuestion(
  ctx: Context,
  { panel, drafts, acts }: Day,
): Promise<Question<Picked<HomeAct>>> {
  const { desk } = ctx.texts.screen;
  const drawn = await linesOf(ctx, (ui) => drawPanel(panel, ui));
  const { serving } = panel;
  const now = serving ? [`  ${desk.serving(serving.number, localTime(serving.since))}`] : [];
  const named = await Promise.all(
    drafts.slice(0, DRAFTS_SHOWN).map(async (draft, index) => {
      const key = index === 0 ? 'n' : `n${index + 1}`;
      return `  ${key}  ${desk.goOn(await draftText(ctx, draft))}`;
    }),
  );
  const more = drafts.length - named.length;
  if (more > 0) named.push(`  ${ALL_DRAFTS}  ${desk.moreDrafts(more, drafts.length)}`);
  const own = actLines(ctx, acts, serving?.number ?? null);
  const groups = await groupLines(ctx, acts);
  return {
    drawn,
    lines: [...now, ...named],
    choices: [...own, ...groups],
    message: desk.askHome,
    explain: [...desk.explainHome, ...groups],
    read: (typed) => {
      const key = typed.toLowerCase();
      if (key === '') return { set: { pick: null } };
      if (key === LEAVE) return { set: { pick: 'leave' } };
      if (key === ALL_DRAFTS && drafts.length > 0) {
        const goOn = (there: Context) =>
          chooseDraft(there, drafts, (one) => continueDraft(there, one));
        return { set: { pick: goOn } };
      }
      const draft = /^n(\d?)$/.exec(key);
      const picked = draft && drafts[Number(draft[1] || 1) - 1];
      if (picked) return { set: { pick: (there) => continueDraft(there, picked) } };
      if (/^\d$/.test(key) && acts.every((act) => act.key !== key)) {
        return { say: [desk.noSuchAct(typed)] };
      }
      return { set: { pick: (there) => forTyped(there, typed, acts) } };
    },
  };
}

const DRAFTS_SHOWN = 3;
const ALL_DRAFTS = 'n0';
const LEAVE = '0';

/** The acts that stand on the screen itself. */
function actLines(ctx: Context, acts: readonly ScreenEntry[], serving: string | null): string[] {
  const { acts: short, callNext, close } = ctx.texts.screen.desk;
  const names: Readonly<Record<string, string>> = { ...short, 3: callNext(serving) };
  const own = acts.filter((act) => groupOf(act) === null);
  return [...own.map(({ key, title }) => [key, names[key] ?? title]), [LEAVE, close]].map(
    ([key, name]) => `  ${key}  ${name}`,
  );
}
